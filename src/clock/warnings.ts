import type { ParsedWarning } from '../policy/parsed-policy'
import { closingBefore } from '../timeline/queries'
import type { Timeline } from '../timeline/timeline'
import { valueOrNone } from '../timeline/value-or-none'
import type { ReachedWarning } from './clock'
import { pausesOf } from './clock-pauses'
import { type CountedTarget, type PausedTime, pausedTime } from './counted-target'
import type { CycleAt } from './cycle-at'
import { type CycleTarget, cycleTarget } from './cycle-target'
import type { TicketLife } from './ticket-life'

/** A warning as an answer shows it, and the instant at which it comes, in milliseconds since 1970. */
export interface TimedWarning extends Omit<ReachedWarning, 'at'> {
  readonly at: number
}

/**
 * The warnings of a clock, in order of time; at one instant in the policy's order (C23). While a pause stops the clock,
 * only those that came before: its due time moves along, and nothing else does (C24).
 */
export function timedWarnings(view: CycleAt, life: TicketLife): readonly TimedWarning[] {
  const { cycle, rules, stoppedSince } = view
  const timed: TimedWarning[] = []
  const stopped =
    stoppedSince === undefined || rules.warnings.length === 0
      ? undefined
      : stoppedClock(view, stoppedSince, life)
  const { target, paused } = stopped ?? view
  for (const warning of rules.warnings) {
    const { point, name, metrics } = warning
    if (metrics && !metrics.includes(cycle.metric)) continue
    // A warning that never comes within the supported range is left out (C24).
    const at = valueOrNone(() => instantOfWarning(warning, cycle.start, target, paused), undefined)
    if (at !== undefined && stopped?.hasCome(at) !== false)
      timed.push({ warning: point.text, ...(name !== undefined && { name }), at })
  }
  // `sort` is stable.
  return timed.sort((a, b) => a.at - b.at)
}

/** A clock as it was when a pause stopped it. */
interface StoppedClock {
  readonly target: CountedTarget
  readonly paused: PausedTime
  /** Whether a warning with this instant has come. */
  hasCome(at: number): boolean
}

function stoppedClock({ cycle, rules }: CycleAt, since: number, life: TicketLife): StoppedClock {
  // A change during the pause brings a target of its own.
  const until = Math.max(since, ...cycle.cells.slice(-1).map(({ at }) => at))
  const paused = pausedTime(pausesOf(cycle, until, life, rules.pauses))
  // The clock has a target, so it had one then.
  const { target } = cycleTarget(cycle, rules.onChange, paused) as CycleTarget
  const { countedFrom, waitedFrom = countedFrom, isCarried, due } = target
  // Nothing counts during the pause, so a warning at its start only comes at its end. A due time at which the pause begins
  // does not move (C15), and neither does a warning that comes with a change.
  const isFixed = (at: number): boolean => (at === waitedFrom && isCarried) || (at === due && until === since)
  return { target, paused, hasCome: (at) => at < until || (at === until && isFixed(at)) }
}

function instantOfWarning(
  { point, inHours }: ParsedWarning,
  startedAt: number,
  target: CountedTarget,
  paused: PausedTime,
): number | undefined {
  const { countedFrom, waitedFrom = countedFrom, isCarried, total, due, on, cell } = target
  const isShare = point.kind === 'share'
  // A share of nothing is nothing, but one of more than 100 % still comes after the due time.
  const side = isShare ? point.percent - 100 : point.offset
  const distance = isShare ? millisecondsOf(point.percent, total) - total : point.offset
  const isCalendar = on.target.kind === 'calendar time'
  const atDistance = (): number | undefined =>
    point.kind === 'business time' && isCalendar
      ? after(due, distance, paused.on(cell.time))
      : instantOfAmount(total + distance, target)
  const latest = side === 0 ? due : atDistance()
  if (latest === undefined) return undefined
  const place = side < 0 ? Math.min(latest, due) : latest
  // A warning that would not come after the start is left out. With `carry`, the clock started before the change, and a
  // warning between the two comes with the change. One at the due time of a target of no length comes at the start. With a
  // waiting exception, the start is that of the wait, not the midnight.
  const at = place > startedAt ? Math.max(place, waitedFrom) : place
  if (at < waitedFrom || (at === waitedFrom && !isCarried && at !== due)) return undefined
  if (!inHours || !isCalendar || cell.time.isOpenAt(at)) return at
  // A warning after the due time does not move before it.
  return Math.max(closingBefore(at + 1, cell.time) ?? at, side > 0 ? due : waitedFrom)
}

/** The whole milliseconds that reach a share. A product with a fraction can be a little more than the exact one. */
function millisecondsOf(percent: number, total: number): number {
  const exact = (percent * total) / 100
  return Math.ceil(exact - Math.max(1e-6, 4 * Number.EPSILON * exact))
}

/** The last instant at which exactly this much of the target's own time has been counted. */
function instantOfAmount(
  amount: number,
  { countedFrom, used, total, due, time }: CountedTarget,
): number | undefined {
  if (amount < 0) return undefined
  // With `carry`, the total can be used up before the due time, and after it time counts on (C22).
  if (amount > total) return after(due, amount - total, time)
  // What was used before a change with `carry` is reached at the change at the latest.
  return amount < used ? countedFrom : after(countedFrom, amount - used, time)
}

/** The last instant with a distance from another one. */
function after(instant: number, distance: number, time: Timeline): number {
  return time.latest(time.measure(instant) + distance)
}
