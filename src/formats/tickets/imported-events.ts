import type { TicketEvent } from 'dueby'
import type { Report } from '../shared/report'
import type { ReportEntry } from '../shared/report-entry'
import { allEntries, allRefused } from '../shared/report-result'
import type { History } from './history'

/** The result of an import of a ticket's history. */
export interface ImportedEvents<Tier extends string = string, Priority extends string = string> {
  /**
   * The history, in order of time, each event with an `id` that is the same in every import. It can be read strictly
   * (C9). Absent if it would have no sound beginning; then every entry is refused.
   */
  readonly events?: readonly TicketEvent<Tier, Priority>[]
  /**
   * Whether the clocks of the ticket give the answers that the input gives: nothing that can affect a clock was changed
   * or refused.
   */
  readonly complete: boolean
  /** One or more entries for everything in the input that can affect a clock, as in {@link Imported}. */
  readonly report: readonly ReportEntry[]
}

/** The result of an import, from a history or from none. The options have made sure of the names in it. */
export function importedEvents<Tier extends string, Priority extends string>(
  history: History | undefined,
  report: Report,
): ImportedEvents<Tier, Priority> {
  if (!history) return { complete: false, report: allRefused(report, [], 'history') }
  const events = history.events as readonly TicketEvent<Tier, Priority>[]
  return { events, complete: report.isComplete(), report: allEntries(report) }
}
