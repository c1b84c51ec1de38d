import type { Issue } from '../core/issue'
import { LAST_INSTANT } from '../core/time'
import type { Metric } from '../policy/metric'
import type { Clock, ClockSource, ClockStatus, CycleSummary, ReachedWarning } from './clock'
import { type Course, runningPause } from './course'
import { type CycleAt, cyclesAt } from './cycle-at'
import { exemptionOf, lastCell, summaryOf } from './cycle-state'
import { nextChanges } from './next-changes'
import type { TicketAt } from './ticket-at'
import { type TimedWarning, timedWarnings } from './warnings'
import { warningsAbout } from './warnings-about'

/** The status of one metric of a ticket. */
export function clockOf(metric: Metric, ticket: TicketAt): ClockStatus {
  const { course, skipped } = ticket
  if (!course) return { metric, state: 'idle', cycles: [], skipped }
  const { all, current } = cyclesAt(metric, course, ticket)
  const cycles = all.map((each) => summaryOf(each, course))
  const summary = cycles.at(-1)
  return current && summary
    ? clock(current, summary, course, cycles, skipped)
    : { metric, state: 'idle', cycles, skipped }
}

function clock(
  looked: CycleAt,
  summary: CycleSummary,
  course: Course,
  cycles: readonly CycleSummary[],
  skipped: readonly Issue[],
): Clock {
  const { cycle, at, target, isPaused } = looked
  const { countedFrom, due, total, time, on } = target
  const { state, outcome, elapsedMs } = summary
  const { tier, priority, alerts } = lastCell(cycle)
  const { onChange, onReopen } = looked.rules
  const exemption = exemptionOf(looked, course)
  const timed = timedWarnings(looked, course)
  const pause = isPaused ? runningPause(course) : undefined
  const counted = (timeline: typeof time | typeof on.timeline): number =>
    timeline.measure(at) - timeline.measure(countedFrom)
  return {
    metric: cycle.metric,
    cycle: looked.number,
    state,
    outcome,
    tier,
    priority,
    target: on.target,
    source: sourceOf(looked),
    startedAt: new Date(cycle.start),
    countedFrom: new Date(countedFrom),
    dueAt: new Date(due),
    originalDueAt: new Date(looked.originalDue),
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
    // One that is never due was no promise, although its time counts as used.
    replaced: looked.replaced
      .filter(({ target }) => target.due <= LAST_INSTANT)
      .map(({ target: { on, due }, missed, event }) => ({
        target: on.target,
        dueAt: new Date(due),
        missed,
        event,
      })),
    reached: reached(timed, Math.min(at, exemption?.since ?? at)),
    nextChanges: nextChanges(looked, exemption ? [] : timed),
    cycles,
    warnings: warningsAbout(looked, course),
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
