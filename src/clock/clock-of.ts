import { coverageWarnings } from '../policy/coverage-warning'
import type { Metric } from '../policy/metric'
import type { ParsedRules } from '../policy/parsed-policy'
import { rulesOf } from '../policy/read-rules'
import { latestDateAt } from '../timeline/local-clock'
import type { Clock, ClockSource, ClockStatus, ReachedWarning, Warning } from './clock'
import { pausesOf, stops } from './clock-pauses'
import { elapsedAt, pausedTime } from './counted-target'
import { type Course, type Cycle, isPaused } from './course'
import { type CycleAt, exemptionOf, lastCell, outcomeOf, summaryOf } from './cycle-state'
import { cycleTarget } from './cycle-target'
import { nextChanges } from './next-changes'
import type { TicketAt } from './ticket-at'
import { type TimedWarning, timedWarnings } from './warnings'

/** The status of one metric of a ticket. */
export function clockOf(metric: Metric, ticket: TicketAt): ClockStatus {
  const { course, skipped } = ticket
  if (!course) return { metric, state: 'idle', cycles: [], skipped }
  // A cycle without a target promises nothing, so it has no number.
  const looked: CycleAt[] = []
  let current: CycleAt | undefined
  for (const cycle of course.cycles[metric]) {
    current = cycleAt(cycle, looked.length + 1, course, ticket)
    if (current) looked.push(current)
  }
  const cycles = looked.map((each) => summaryOf(each, course))
  return current
    ? { ...clock(current, course, ticket), cycles, skipped }
    : { metric, state: 'idle', cycles, skipped }
}

/** The rules for a cycle: those given with the call, else those of its policy, else the defaults (P10). */
function rulesFor({ policy }: Cycle, given: ParsedRules) {
  const own = rulesOf(policy.parsed)
  return {
    pauses: given.pauses ?? own.pauses,
    warnings: given.warnings ?? own.warnings ?? [],
    onChange: given.onChange ?? own.onChange ?? 'from receipt',
    onReopen: given.onReopen ?? own.onReopen ?? 'continue',
  }
}

/** A cycle with its target, looked at at its end or now. `undefined` if it has no target. */
function cycleAt(
  cycle: Cycle,
  number: number,
  course: Course,
  { now, rules }: TicketAt,
): CycleAt | undefined {
  const { pauses, onChange } = rulesFor(cycle, rules)
  const pauseRule = pauses?.get(cycle.metric) ?? 'all'
  const at = cycle.end?.at ?? now
  const paused = pausedTime(pausesOf(cycle, at, course, pauseRule))
  const target = cycleTarget(cycle, onChange, paused)
  if (!target) return undefined
  const last = course.pauses.at(-1)
  const isStopped =
    !cycle.end &&
    target.agreedBy === undefined &&
    isPaused(course) &&
    last !== undefined &&
    stops(last, pauseRule)
  return { ...target, cycle, number, at, paused, isPaused: isStopped }
}

function clock(looked: CycleAt, course: Course, { rules }: TicketAt): Omit<Clock, 'cycles' | 'skipped'> {
  const { cycle, at, target, paused, isPaused } = looked
  const { countedFrom, due, total, time, on } = target
  const { tier, priority, alerts } = lastCell(cycle)
  const { onChange, onReopen, warnings } = rulesFor(cycle, rules)
  const outcome = outcomeOf(looked)
  const exemption = exemptionOf(looked, course)
  const elapsed = elapsedAt(at, target)
  const timed = timedWarnings(warnings, cycle.metric, target, paused)
  const pause = isPaused ? course.pauses.at(-1) : undefined
  const counted = (timeline: typeof time | typeof on.timeline): number =>
    at > countedFrom ? timeline.measure(at) - timeline.measure(countedFrom) : 0
  return {
    metric: cycle.metric,
    cycle: looked.number,
    state: exemption ? 'exempted' : outcome,
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
    elapsedMs: elapsed,
    remainingMs: total - elapsed,
    percent: total > 0 ? (100 * elapsed) / total : at < due ? 0 : 100,
    pausedMs: counted(on.timeline) - counted(time),
    calendar: { elapsedMs: at - cycle.start, remainingMs: due - at },
    isPaused,
    ...(pause && { pausedSince: new Date(pause.from) }),
    ...(pause?.reason !== undefined && { pauseReason: pause.reason }),
    withinHours: on.target.kind === 'calendar time' || target.cell.time.isOpenAt(at),
    alerts,
    rules: { onChange, onReopen, policy: cycle.policy.parsed.name },
    replaced: looked.replaced.map(({ target: { on, due }, missed, event }) => ({
      target: on.target,
      dueAt: new Date(due),
      missed,
      event,
    })),
    reached: reached(timed, Math.min(at, exemption?.since ?? at)),
    nextChanges: nextChanges(looked, exemption ? [] : timed),
    warnings: warningsAbout(looked, course),
  }
}

function sourceOf({ target: { exception, during }, agreedBy }: CycleAt): ClockSource {
  if (agreedBy !== undefined) return { from: 'agreed', event: agreedBy }
  if (exception === undefined) return { from: 'policy' }
  return { from: 'exception', exception, ...(during !== '' && { during }) }
}

/** The warnings that have come. After an exemption, none comes (C23). */
function reached(timed: readonly TimedWarning[], at: number): ReachedWarning[] {
  return timed
    .filter((each) => each.at <= at)
    .map(({ warning: { text, name }, at }) => ({
      warning: text,
      ...(name !== undefined && { name }),
      at: new Date(at),
    }))
}

function warningsAbout(looked: CycleAt, course: Course): Warning[] {
  const { cycle, target, agreedBy, isPaused } = looked
  const { cell, on, receipt, base, due } = target
  const warnings: Warning[] = []
  if (cell.knowsCoverage) {
    const lastOfPauses = latestDateAt(due - 1, cell.time.clock)
    const last = agreedBy === undefined ? Math.max(on.lastDay(receipt, base), lastOfPauses) : lastOfPauses
    warnings.push(...coverageWarnings(cycle.start, last, cell))
  }
  if (isPaused && course.wroteInPauseAt !== undefined) {
    const since = new Date(course.wroteInPauseAt)
    const message = `The ticket is paused, but the customer wrote at ${since.toISOString()} and may be waiting for an answer.`
    warnings.push({ code: 'waiting-while-paused', message, since })
  }
  return warnings
}
