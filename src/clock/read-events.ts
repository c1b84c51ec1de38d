import { oneOf } from '../core/closest'
import { isRecord } from '../core/is-record'
import { type Issue, isFull, type Path, report } from '../core/issue'
import { MISSING, missingOrWrongType } from '../core/messages'
import { anything, choice, list, optional, part, type Reader, record, text } from '../core/reader'
import { METRICS } from '../policy/metric'
import { INSTANT, instantOf } from '../zone/instant'
import { EMPTY_REASON, UNKNOWN_EVENT } from './messages'
import type { TicketEvent } from './ticket-event'

/**
 * An event that was read: its instant in milliseconds since 1970, or NaN if it could not be read, and its index in the
 * caller's list.
 */
export interface ReadEvent {
  readonly at: number
  readonly index: number
  readonly event: PresentValues<TicketEvent>
  /** The agreed due time of a `due-agreed` event; NaN for others. */
  readonly dueAt: number
}

/** Types whose values are not `null`. */
type PresentValues<T> = T extends unknown ? { readonly [Key in keyof T]: Exclude<T[Key], null> } : never

/** What every reader of an event returns. */
interface Read {
  readonly at?: number | undefined
  readonly dueAt?: number | undefined
}

const EXPECTED = "an event such as { type: 'responded', at: '2023-11-06T10:30:00-08:00' }"
const FRAME = {
  at: INSTANT,
  id: optional(text('an identifier as text, such as String(id)')),
}

/** How to read the events of a type. */
interface EventType extends Reader<Read> {
  /** The further keys that an event must have, all of them texts. Absent if it must have others. */
  readonly texts?: readonly string[] | undefined
}

/** Reads events with further keys. */
/* @__NO_SIDE_EFFECTS__ */
function eventWith(
  fields: { readonly [key: string]: Reader<unknown> },
  texts?: readonly string[],
): EventType {
  return { ...record<Read>(EXPECTED, { type: anything(), ...FRAME, ...fields } as never), texts }
}

const OF_ANY_TYPE = part(EXPECTED, FRAME)
const PLAIN = eventWith({}, [])
const WITH_REASON = eventWith({ reason: optional(text('a reason')) }, [])
const PRIORITY = text('a priority of the policy')
const TIER = text('a tier of the policy')

const TYPES: Readonly<Record<TicketEvent['type'], EventType>> = {
  received: eventWith({ tier: TIER, priority: PRIORITY, openedBy: optional(choice(['customer', 'agent'])) }, [
    'tier',
    'priority',
  ]),
  responded: PLAIN,
  'customer-replied': PLAIN,
  updated: PLAIN,
  paused: WITH_REASON,
  resumed: PLAIN,
  resolved: PLAIN,
  reopened: PLAIN,
  cancelled: WITH_REASON,
  noted: eventWith({ what: text('what happened, in words') }, ['what']),
  'priority-changed': eventWith({ priority: PRIORITY }, ['priority']),
  'tier-changed': eventWith({ tier: TIER }, ['tier']),
  'due-agreed': eventWith({ metric: choice(METRICS), dueAt: INSTANT }),
  exempted: eventWith({
    reason: text('a reason', (reason, path, issues) => {
      if (reason.trim() === '') report(issues, EMPTY_REASON, path, reason)
      return reason
    }),
    metric: optional(choice(METRICS)),
  }),
}

/** Reads a list of events in any order. Whether they can have happened is checked later. */
export const EVENTS: Reader<ReadEvent[]> = list('a list of events', readEvents)

/** Reads the events of a whole ticket, in any order. */
export const TICKET_EVENTS: Reader<ReadEvent[]> = list(
  `a list of events, the first of type 'received'`,
  readEvents,
)

function readEvents(items: readonly unknown[], path: Path, issues: Issue[]): ReadEvent[] {
  const events: ReadEvent[] = []
  for (let index = 0; index < items.length && !isFull(issues); index++) {
    const event = readFast(items[index], index) ?? readEvent(items[index], [...path, index], index, issues)
    if (event) events.push(event)
  }
  return events
}

function typeOf({ type }: Readonly<Record<string, unknown>>): EventType | undefined {
  return typeof type === 'string' && Object.hasOwn(TYPES, type)
    ? TYPES[type as TicketEvent['type']]
    : undefined
}

/**
 * Reads an event of the usual form: only the keys of its type, with texts as values. It builds no paths, so it is much
 * faster. For any other event it returns `undefined`, and {@link readEvent} reads it or reports its issues.
 */
function readFast(value: unknown, index: number): ReadEvent | undefined {
  const required = isRecord(value) && typeOf(value)?.texts
  if (!required) return undefined
  let missing = required.length
  for (const key of Object.keys(value)) {
    if (key === 'type' || key === 'at') continue
    if (typeof value[key] !== 'string') return undefined
    if (required.includes(key)) missing--
    else if (key !== 'id' && (key !== 'reason' || value.type !== 'paused')) return undefined
  }
  const at = missing === 0 ? instantOf(value.at) : Number.NaN
  return Number.isNaN(at)
    ? undefined
    : { at, index, event: value as unknown as ReadEvent['event'], dueAt: Number.NaN }
}

function readEvent(given: unknown, path: Path, index: number, issues: Issue[]): ReadEvent | undefined {
  if (!isRecord(given)) {
    report(issues, missingOrWrongType(given), path, given, EXPECTED)
    return undefined
  }
  const value = withoutAbsent(given)
  const eventType = typeOf(value)
  if (!eventType) {
    const { type } = value
    const given = typeof type === 'string' ? type : undefined
    const message = type === undefined ? MISSING : UNKNOWN_EVENT
    report(issues, message, [...path, 'type'], type, () => oneOf(Object.keys(TYPES), given))
    OF_ANY_TYPE.read(value, path, issues)
    return undefined
  }
  const { at = Number.NaN, dueAt = Number.NaN } = eventType.read(value, path, issues) ?? {}
  return { at, index, event: value as unknown as ReadEvent['event'], dueAt }
}

/** The same object without absent values. Databases write `null` for them. */
function withoutAbsent(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const entries = Object.entries(value)
  const present = entries.filter(([, item]) => item !== null && item !== undefined)
  return present.length < entries.length ? Object.fromEntries(present) : value
}
