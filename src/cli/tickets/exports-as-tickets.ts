import type { Policy, TicketEvent } from 'dueby'
import { eventsFromJira, eventsFromZendesk, type ReportEntry, type StatusMeaning } from 'dueby/formats'
import type { Settings } from '../bulk/columns/settings'
import type { RowProblem } from '../bulk/rows/row'

/** What a line of an export is read as. */
export type ExportKind = 'zendesk' | 'jira'

/** What an export does not say about its tickets. */
export interface ExportOptions {
  readonly settings: Settings
  readonly statuses: Readonly<Record<string, StatusMeaning>>
  readonly policy: Policy
}

/** Which export has such an object on its lines: the audits of Zendesk or the issues of Jira. */
export function exportKind(header: readonly string[]): ExportKind | undefined {
  if (header.includes('audits')) return 'zendesk'
  return header.includes('changelog') ? 'jira' : undefined
}

/** The history in a line of an export, or why there is none. */
export function exportReader(
  kind: ExportKind,
  { settings, statuses, policy }: ExportOptions,
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
      statuses,
    }
    const { events, report } =
      kind === 'zendesk' ? eventsFromZendesk(data, options) : eventsFromJira(data, options)
    return events ?? { column: '', reason: refusals(report) }
  }
}

function refusals(report: readonly ReportEntry[]): string {
  const texts = report.filter(({ kind }) => kind === 'refused').map(({ message }) => message)
  return [...new Set(texts)].slice(0, 3).join('; ') || 'there is no history in it'
}
