import { coverageWarnings, lastDecidingDay } from '../policy/coverage-warning'
import { latestDateAt } from '../timeline/local-clock'
import type { Warning } from './clock'
import type { CountedTarget } from './counted-target'
import type { CycleAt } from './cycle-at'
import type { TicketLife } from './ticket-life'

/**
 * Warnings about the answer that a clock gives (S10, C26).
 *
 * @param shown The warnings of the policy that the answer shows: those that have come, and those ahead.
 */
export function warningsAbout(
  view: CycleAt,
  life: TicketLife,
  shown: readonly { readonly at: Date }[],
): Warning[] {
  const { cycle, target, isPaused } = view
  const { cell } = target
  const warnings: Warning[] = []
  if (cell.knowsCoverage) {
    const isByHours = dependsOnHours(view)
    const last = lastDay(view, isByHours, shown)
    warnings.push(...coverageWarnings(cycle.start, last, cell, !isByHours))
  }
  if (isPaused && life.wroteInPauseAt !== undefined) {
    const since = new Date(life.wroteInPauseAt)
    // The text names no time, because a ledger shows the pause in the time zone of its reader.
    const message = 'The ticket is paused, but the customer has written and may be waiting for an answer.'
    warnings.push({ code: 'waiting-while-paused', message, since })
  }
  return warnings
}

/** Whether hours decide more than which target applies: the due time, what was used before a change, or a warning. */
function dependsOnHours({ target, replaced, rules, cycle }: CycleAt): boolean {
  return (
    countsOpenTime(target) ||
    replaced.length > 0 ||
    rules.warnings.some(
      ({ point, inHours, metrics = [cycle.metric] }) =>
        (inHours || point.kind === 'business time') && metrics.includes(cycle.metric),
    )
  )
}

function countsOpenTime({ on }: CountedTarget): boolean {
  return on.target.kind !== 'calendar time'
}

/** The last local date whose hours or holidays the answer depends on. */
function lastDay(
  { cycle, target, agreedBy, at }: CycleAt,
  isByHours: boolean,
  shown: readonly { readonly at: Date }[],
): number {
  const { cell, on, receipt, due } = target
  // Open time still counts after the due time, also in a pause (`pausedMs`). A warning after it can lie at an opening, so
  // its own date decides it.
  const counted = countsOpenTime(target) ? Math.max(due, at) : due
  const last = Math.max(counted - 1, ...shown.map(({ at }) => at.getTime()).filter((at) => at > due))
  const byHours = isByHours ? latestDateAt(last, cell.time.localClock) : Number.NEGATIVE_INFINITY
  // An agreed due time replaces the day on which the target is due.
  if (agreedBy !== undefined && isByHours) return byHours
  return Math.max(byHours, lastDecidingDay(cycle.start, { on, countedFrom: receipt, due }, cell))
}
