import type { Policy, TicketEvent } from 'dueby'
import { eventsFromJira, eventsFromZendesk, type ReportEntry } from 'dueby/formats'
import { prioritiesOf } from '../bulk/columns/priorities-of'
import type { Settings } from '../bulk/columns/settings'
import type { RowProblem } from '../bulk/rows/row'
import { type ImportNotes, inCommand } from './import-notes'
import type { Meanings } from './read-meanings'

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
  return (data) => {
    const own = Object.getOwnPropertyDescriptor(data, String(column.tier))?.value
    const tier =
      set.tier ?? (column.tier !== undefined ? own : policy.tiers.length === 1 ? onlyTier : undefined)
    if (typeof tier !== 'string') {
      return { column: 'tier', reason: 'the export does not say the tier. Give it with --set tier=NAME' }
    }
    const options = {
      tier: values.tier?.get(tier) ?? tier,
      ...priorityOptions(settings, policy),
      ...meanings,
    }
    // The column of the tier is not part of the export.
    const given = Object.fromEntries(Object.entries(data).filter(([key]) => key !== column.tier))
    const { events, report } =
      kind === 'zendesk' ? eventsFromZendesk(given, options) : eventsFromJira(given, options)
    if (!events) return { column: '', reason: refusals(report) }
    notes.add(report)
    return set.priority === undefined ? events : withPriority(events, set.priority)
  }
}

/** What the priorities of an export mean. As in a flat file, an empty name in `--values` stands for none. */
function priorityOptions(
  { set, values }: Settings,
  policy: Policy,
): { priorities?: Record<string, string>; withoutPriority?: string } {
  if (set.priority !== undefined) return { withoutPriority: set.priority }
  if (values.priority === undefined) return {}
  const names = new Map([...prioritiesOf(policy).map((name) => [name, name] as const), ...values.priority])
  const withoutPriority = names.get('')
  return {
    priorities: Object.fromEntries(names),
    ...(withoutPriority !== undefined && { withoutPriority }),
  }
}

/** The history of a ticket that has one priority all the time. */
function withPriority(events: readonly TicketEvent[], priority: string): readonly TicketEvent[] {
  return events
    .filter(({ type }) => type !== 'priority-changed')
    .map((event) => (event.type === 'received' ? { ...event, priority } : event))
}

/** How the entries begin that could be read, but are not in a history. */
const READABLE = 'it is readable, but '

function refusals(report: readonly ReportEntry[]): string {
  const texts = report
    // What can be read alone is not the reason.
    .filter(({ kind, message }) => kind === 'refused' && !message.startsWith(READABLE))
    .map(({ message }) => inCommand(message))
  return [...new Set(texts)].slice(0, 3).join('; ') || 'there is no history in it'
}
