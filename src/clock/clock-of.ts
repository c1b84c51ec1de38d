import type { Issue } from '../core/issue'
import { LAST_INSTANT } from '../core/time'
import type { Metric } from '../policy/metric'
import type { Clock, ClockSource, ClockStatus, CycleSummary, ReachedWarning } from './clock'
import { type CycleAt, cyclesAt } from './cycle-at'
import { exemptionOf, lastCell, summaryOf } from './cycle-state'
import { nextChanges } from './next-changes'
import type { TicketAt } from './ticket-at'
import { currentPause, type TicketLife } from './ticket-life'
import { type TimedWarning, timedWarnings } from './warnings'
import { warningsAbout } from './warnings-about'

/** The status of one metric of a ticket. */
export function clockOf(metric: Metric, ticket: TicketAt): ClockStatus {
  const { life, skipped } = ticket
  if (!life) return { metric, state: 'idle', cycles: [], skipped }
  const { all, current } = cyclesAt(metric, life, ticket)
  const cycles = all.map((each) => summaryOf(each, life))
  const summary = cycles.at(-1)
  return current && summary
    ? clock(current, summary, life, cycles, skipped)
    : { metric, state: 'idle', cycles, skipped }
}

function clock(
  view: CycleAt,
  summary: CycleSummary,
  life: TicketLife,
  cycles: readonly CycleSummary[],
  skipped: readonly Issue[],
): Clock {
  const { cycle, at, target, isPaused } = view
  const { countedFrom, due, total, time, on } = target
  const { state, outcome, elapsedMs } = summary
  const { tier, priority, alerts } = lastCell(cycle)
  const { onChange, onReopen } = view.rules
  const exemption = exemptionOf(view, life)
  const timed = timedWarnings(view, life)
  const reachedWarnings = reached(timed, Math.min(at, exemption?.since ?? at))
  const changes = nextChanges(view, exemption ? [] : timed)
  const pause = isPaused ? currentPause(life) : undefined
  const counted = (timeline: typeof time | typeof on.timeline): number =>
    timeline.measure(at) - timeline.measure(countedFrom)
  return {
    metric: cycle.metric,
    cycle: view.number,
    state,
    outcome,
    tier,
    priority,
    target: on.target,
    source: sourceOf(view),
    startedAt: new Date(cycle.start),
    countedFrom: new Date(countedFrom),
    dueAt: new Date(due),
    originalDueAt: new Date(view.originalDue),
    ...(cycle.end && { endedAt: new Date(cycle.end.at), endedBy: cycle.end.event }),
    totalMs: total,
    elapsedMs,
    remainingMs: total - elapsedMs,
    percent: total > 0 ? (100 * elapsedMs) / total : at < due ? 0 : 100,
    pausedMs: counted(on.timeline) - counted(time),
    calendar: { elapsedMs: at - cycle.start, remainingMs: due - at },
    isPaused,
    ...(pause && { pausedSince: new Date(pause.from) }),
    ...(pause?.reason !== undefined && { pauseReason: pause.reason }),
    withinHours: on.target.kind === 'calendar time' || target.cell.time.isOpenAt(at),
    alerts,
    rules: { onChange, onReopen, policy: cycle.policy.parsed.name },
    // A target that is never due is left out, although its time counts as used.
    replaced: view.replaced
      .filter(({ target }) => target.due <= LAST_INSTANT)
      .map(({ target: { on, due }, missed, event }) => ({
        target: on.target,
        dueAt: new Date(due),
        missed,
        event,
      })),
    reached: reachedWarnings,
    nextChanges: changes,
    cycles,
    warnings: warningsAbout(view, life, [
      ...reachedWarnings,
      ...changes.filter(({ kind }) => kind === 'warning'),
    ]),
    skipped,
  }
}

function sourceOf({ target: { exception, during }, agreedBy }: CycleAt): ClockSource {
  if (agreedBy !== undefined) return { from: 'agreed', event: agreedBy }
  if (exception === undefined) return { from: 'policy' }
  return { from: 'exception', exception, ...(during !== '' && { during }) }
}

/** The warnings that have come. After an exemption, none comes (C23). */
function reached(timed: readonly TimedWarning[], at: number): ReachedWarning[] {
  return timed.filter((each) => each.at <= at).map((each) => ({ ...each, at: new Date(each.at) }))
}
