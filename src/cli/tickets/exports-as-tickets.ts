import type { Policy, TicketEvent } from 'dueby'
import { eventsFromJira, eventsFromZendesk, type ReportEntry } from 'dueby/formats'
import { eitherOf, nameIn, namesWith, unknownName } from '../bulk/answers/name-reader'
import { prioritiesOf } from '../bulk/columns/priorities-of'
import type { Settings } from '../bulk/columns/settings'
import type { RowProblem } from '../bulk/rows/row'
import { type ImportNotes, inCommand } from './import-notes'
import type { Meanings } from './read-meanings'
import { withNames } from './with-names'

/** What a line of an export is read as. */
export type ExportKind = 'zendesk' | 'jira'

/** What an export does not say about its tickets. */
export interface ExportOptions {
  readonly settings: Settings
  readonly meanings: Meanings
  readonly policy: Policy
  readonly notes: ImportNotes
}

/** Which export has such an object on its lines: the audits of Zendesk or the issues of Jira. */
export function exportKind(keys: readonly string[]): ExportKind | undefined {
  if (keys.includes('audits')) return 'zendesk'
  return keys.includes('changelog') ? 'jira' : undefined
}

/** The history in a line of an export, or why there is none. */
export function exportReader(
  kind: ExportKind,
  { settings, meanings, policy, notes }: ExportOptions,
): (data: object) => readonly TicketEvent[] | RowProblem {
  const { set, column, values } = settings
  const [onlyTier] = policy.tiers
  const tiers = namesWith(values.tier, policy.tiers)
  const priorities = priorityOptions(settings, policy)
  return (data) => {
    const own = Object.getOwnPropertyDescriptor(data, String(column.tier))?.value
    const given =
      set.tier ?? (column.tier !== undefined ? own : policy.tiers.length === 1 ? onlyTier : undefined)
    if (typeof given !== 'string') return { column: 'tier', reason: withoutTier(data, column.tier) }
    const tier = nameIn(given, tiers)
    if (tier === undefined) return unknownName('tier', String(column.tier), given, tiers)
    const options = { tier, ...priorities, ...meanings }
    // The column of the tier is not part of the export.
    const ticket = Object.fromEntries(Object.entries(data).filter(([key]) => key !== column.tier))
    const { events, report } =
      kind === 'zendesk' ? eventsFromZendesk(ticket, options) : eventsFromJira(ticket, options)
    if (!events) return { column: '', reason: refusals(report, policy) }
    notes.add(report)
    return set.priority === undefined
      ? events
      : withNames(events, { set: { priority: set.priority }, values })
  }
}

/** What the priorities of an export mean. As in a flat file, an empty name in `--values` stands for none. */
function priorityOptions(
  { set, values }: Settings,
  policy: Policy,
): { priorities?: Record<string, string>; withoutPriority?: string } {
  if (set.priority !== undefined) return { withoutPriority: set.priority }
  const names = namesWith(values.priority, prioritiesOf(policy))
  const withoutPriority = names.get('')
  return {
    priorities: Object.fromEntries(names),
    ...(withoutPriority !== undefined && { withoutPriority }),
  }
}

/** How the entries begin that could be read, but are not in a history. */
const READABLE = 'it is readable, but '

function refusals(report: readonly ReportEntry[], policy: Policy): string {
  const texts = report
    // What can be read alone is not the reason.
    .filter(({ kind, message }) => kind === 'refused' && !message.startsWith(READABLE))
    .map(({ message }) => inCommand(message))
  const reason = [...new Set(texts)].slice(0, 3).join('; ') || 'there is no history in it'
  if (!/ is not a priority of the policy, /.test(reason)) return reason
  const known = prioritiesOf(policy)
  return `${reason}. Expected ${eitherOf(known)}. If it stands for one of these, say so with --values priority:NAME=${known[0]}`
}

/** The most keys of a ticket that a reason lists. */
const MOST_KEYS = 20

function withoutTier(data: object, key: Settings['column']['tier']): string {
  const same = 'give all tickets the same tier with --set tier=NAME'
  if (key === undefined)
    return `the export does not say the tier. Name the key that does with --column tier=KEY, or ${same}`
  if (Object.hasOwn(data, String(key)))
    return `the value of the key '${key}' is not a text. Name another key, or ${same}`
  const keys = Object.keys(data)
  const list = keys
    .slice(0, MOST_KEYS)
    .map((name) => `'${name}'`)
    .join(', ')
  return `there is no key '${key}'. The keys are ${list}${keys.length > MOST_KEYS ? ', …' : ''}. Name one of them with --column tier=KEY, or ${same}`
}
