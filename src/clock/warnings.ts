import { DuebyError } from '../core/error'
import type { Metric } from '../policy/metric'
import type { ParsedWarning } from '../policy/parsed-policy'
import { closingBefore } from '../timeline/queries'
import type { CountedTarget, PausedTime } from './counted-target'

/** A warning, and the instant at which it comes, in milliseconds since 1970. */
export interface TimedWarning {
  readonly warning: ParsedWarning
  readonly at: number
}

/** The warnings of a clock, in order of time; at one instant in the policy's order (C23). */
export function timedWarnings(
  warnings: readonly ParsedWarning[],
  metric: Metric,
  target: CountedTarget,
  paused: PausedTime,
): readonly TimedWarning[] {
  const found: TimedWarning[] = []
  for (const warning of warnings) {
    if (warning.metrics && !warning.metrics.includes(metric)) continue
    const at = withinRange(() => instantOfWarning(warning, target, paused))
    if (at !== undefined) found.push({ warning, at })
  }
  // `sort` is stable.
  return found.sort((a, b) => a.at - b.at)
}

/** What never comes within the supported time is left out (C24). */
function withinRange(compute: () => number | undefined): number | undefined {
  try {
    return compute()
  } catch (error) {
    if (error instanceof DuebyError) return undefined
    throw error
  }
}

function instantOfWarning(
  { point, inHours }: ParsedWarning,
  target: CountedTarget,
  paused: PausedTime,
): number | undefined {
  const { countedFrom, on, cell } = target
  const at =
    point.kind === 'business time'
      ? atBusinessOffset(point.offset, target, paused)
      : atAmount(point.kind === 'share' ? point.share * target.total : target.total + point.offset, target)
  if (at === undefined) return undefined
  if (!inHours || on.target.kind !== 'calendar time' || cell.time.isOpenAt(at)) return at
  return Math.max(closingBefore(at + 1, cell.time) ?? at, countedFrom)
}

/** The last instant at which exactly an amount of the target has been used, but not after the due time. */
function atAmount(amount: number, target: CountedTarget): number | undefined {
  const { countedFrom, used, total, due, time } = target
  const whole = Math.ceil(amount)
  if (whole === total) return afterStart(due, target)
  if (whole < 0) return undefined
  // What was used before a change with `carry` is reached at the change at the latest.
  if (whole < used) return countedFrom
  const last = time.latest(time.measure(countedFrom) + whole - used)
  return afterStart(whole < total ? Math.min(last, due) : last, target)
}

function atBusinessOffset(offset: number, target: CountedTarget, paused: PausedTime): number | undefined {
  const { due, cell } = target
  if (offset === 0) return afterStart(due, target)
  const time = paused.on(cell.time)
  const last = time.latest(time.measure(due) + offset)
  return afterStart(offset < 0 ? Math.min(last, due) : last, target)
}

/** A warning that would not lie after the start is left out (C23). With `carry`, the start is before the change. */
function afterStart(at: number, { countedFrom, used }: CountedTarget): number | undefined {
  return at > countedFrom || (used > 0 && at === countedFrom) ? at : undefined
}
