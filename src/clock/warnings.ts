import type { Metric } from '../policy/metric'
import type { ParsedWarning } from '../policy/parsed-policy'
import type { WarningPoint } from '../targets/warning'
import { closingBefore } from '../timeline/queries'
import { valueOrNone } from '../timeline/value-or-none'
import type { ReachedWarning } from './clock'
import type { CountedTarget, PausedTime } from './counted-target'

/** A warning, and the instant at which it comes, in milliseconds since 1970. */
export interface TimedWarning {
  readonly warning: ParsedWarning
  readonly at: number
}

/** A warning as an answer shows it: as the policy writes it, and its name if it has one. */
export function shownWarning({ text, name }: ParsedWarning): Pick<ReachedWarning, 'warning' | 'name'> {
  return name === undefined ? { warning: text } : { warning: text, name }
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
    // What never comes within the supported time is left out (C24).
    const at = valueOrNone(() => instantOfWarning(warning, target, paused), undefined)
    if (at !== undefined) found.push({ warning, at })
  }
  // `sort` is stable.
  return found.sort((a, b) => a.at - b.at)
}

function instantOfWarning(
  { point, inHours }: ParsedWarning,
  target: CountedTarget,
  paused: PausedTime,
): number | undefined {
  const { countedFrom, used, due, on, cell } = target
  const distance = point.kind === 'share' ? point.share - 1 : point.offset
  const found = distance === 0 ? due : instantOfPoint(point, target, paused)
  if (found === undefined) return undefined
  const at = distance < 0 ? Math.min(found, due) : found
  // One that would not lie after the start is left out. With `carry`, the start was before the change.
  if (at < countedFrom || (at === countedFrom && used === 0)) return undefined
  if (!inHours || on.target.kind !== 'calendar time' || cell.time.isOpenAt(at)) return at
  return Math.max(closingBefore(at + 1, cell.time) ?? at, countedFrom)
}

/** The last instant at which exactly as much has been counted as a warning says. */
function instantOfPoint(
  point: WarningPoint,
  { countedFrom, used, total, due, time, cell }: CountedTarget,
  paused: PausedTime,
): number | undefined {
  if (point.kind === 'business time') {
    const business = paused.on(cell.time)
    return business.latest(business.measure(due) + point.offset)
  }
  const amount = Math.ceil(point.kind === 'share' ? point.share * total : total + point.offset)
  if (amount < 0) return undefined
  // What was used before a change with `carry` is reached at the change at the latest.
  return amount < used ? countedFrom : time.latest(time.measure(countedFrom) + amount - used)
}
