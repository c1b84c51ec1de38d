import type { TicketEvent } from 'dueby'
import { nameIn } from '../table/cells/name-reader'
import { NAME_FIELDS, type NameField } from '../table/columns/field'
import type { Settings } from '../table/columns/settings'

const NO_NAMES: ReadonlyMap<string, string> = new Map()

/** A history with the tier and the priority of the settings, and with the names of the policy for those in the file. */
export function withNames(
  events: readonly TicketEvent[],
  { set, values }: Pick<Settings, 'set' | 'values'>,
): readonly TicketEvent[] {
  const fields = NAME_FIELDS.filter((field) => set[field] !== undefined || values[field] !== undefined)
  if (fields.length === 0) return events
  return events.map((event) => fields.reduce((named, field) => withName(named, field, set, values), event))
}

/** A history has names where it begins and where they change. A change to the same name is none (C18). */
function withName(
  event: TicketEvent,
  field: NameField,
  set: Settings['set'],
  { [field]: names = NO_NAMES }: Settings['values'],
): TicketEvent {
  // The library says what else is wrong with an event.
  const { type, [field]: own } = (event ?? {}) as Partial<Record<'type' | NameField, unknown>>
  if (type !== 'received' && type !== `${field}-changed`) return event
  const given = set[field] ?? own ?? ''
  const name = typeof given === 'string' ? (nameIn(given, names) ?? set[field]) : undefined
  return name === undefined ? event : ({ ...event, [field]: name } as TicketEvent)
}
