import type { Policy, TicketEvent } from 'dueby'
import { eventsFromJira, eventsFromZendesk, type ReportEntry } from 'dueby/formats'
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
      ...(values.priority && { priorities: Object.fromEntries(values.priority) }),
      ...(set.priority !== undefined && { withoutPriority: set.priority }),
      ...meanings,
    }
    // The column of the tier is not part of the export.
    const given = Object.fromEntries(Object.entries(data).filter(([key]) => key !== column.tier))
    const { events, report } =
      kind === 'zendesk' ? eventsFromZendesk(given, options) : eventsFromJira(given, options)
    if (!events) return { column: '', reason: refusals(report) }
    notes.add(report)
    return events
  }
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
