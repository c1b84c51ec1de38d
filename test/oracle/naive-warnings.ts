/** Warnings (C23) and the next changes (C24) of one clock, found by walking. */
import type { Pause } from './naive-history'
import { type NaiveSchedule, nextClosing, nextOpening } from './naive-schedule'
import { type Binding, counted, countsOf, lastWith, openTime } from './naive-target'
import type { Metric, NaiveWarning } from './naive-ticket'

const minuteMs = 60_000
const limitMinutes = 400 * 1440

export interface NaiveReached {
  readonly warning: string
  readonly name?: string
  readonly at: number
}

export interface NaiveChange {
  readonly at: number
  readonly kind: 'open' | 'warning' | 'due' | 'close' | 'missed'
  readonly warning?: string
  readonly name?: string
}

type Spec = Exclude<NaiveWarning, string>

/** The whole milliseconds that reach a share, which has at most one decimal. */
const shareOf = (percent: number, total: number): number =>
  Math.ceil((Math.round(percent * 10) * total) / 1000)

/** The instant of a warning, before it is moved into the hours. */
function placeOf(text: string, { target, dueAt }: Binding, pauses: readonly Pause[]): number | undefined {
  const { start, total } = target
  const counts = countsOf(target)
  /** The last instant with so much of the target's own time; what is more than the total counts from the due time. */
  const lastOf = (amount: number): number | undefined => {
    if (amount <= total) return lastWith(amount, counts, target, pauses)
    const atDue = counted(counts, start, dueAt, pauses)
    return lastWith(atDue + amount - total, counts, { start, used: 0 }, pauses)
  }
  const share = /^([\d.]+)%$/.exec(text)
  if (share) {
    const percent = Number(share[1])
    if (percent === 100) return dueAt
    const at = lastOf(shareOf(percent, total))
    return at !== undefined && percent < 100 ? Math.min(at, dueAt) : at
  }
  const length = /^([\d.]+) (business )?(hour|minute)s? (before|after)$/.exec(text)
  if (!length) throw new Error(`The oracle cannot read the warning '${text}'.`)
  const ms = Math.round(Number(length[1]) * (length[3] === 'hour' ? 60 : 1) * minuteMs)
  if (ms === 0) return dueAt
  const distance = length[4] === 'before' ? -ms : ms
  if (!length[2] || !target.isCalendar) {
    const at = lastOf(total + distance)
    return at !== undefined && distance < 0 ? Math.min(at, dueAt) : at
  }
  const business = openTime(target.schedule)
  const begin = beginOf(target)
  const atDue = counted(business, begin, dueAt, pauses)
  return lastWith(atDue + distance, business, { start: begin, used: 0 }, pauses)
}

/** From when on a warning can come: before the midnight of a `waiting` exception, too (decision 0025). */
const beginOf = ({ start, waitedFrom = start }: Binding['target']): number => waitedFrom

/** With `carry`, a warning at an amount that was used before the change comes with the change (decision 0016). */
function usedBefore(
  text: string,
  startedAt: number,
  { target, dueAt }: Binding,
  pauses: readonly Pause[],
): number | undefined {
  const { start, used, total, schedule, isCarried } = target
  const [, count, unit, side] =
    /^([\d.]+) ?(?:business )?(%|hour|minute)s?(?: (before|after))?$/.exec(text) ?? []
  if (count === undefined || !isCarried) return undefined
  const length = Number(count) * (unit === 'hour' ? 60 * minuteMs : minuteMs)
  if (target.isCalendar && text.includes('business')) {
    // The last instant from which so much business time is left until the due time, if the clock had started by then.
    const business = openTime(schedule)
    const atDue = counted(business, startedAt, dueAt, pauses)
    const at = lastWith(atDue - length, business, { start: startedAt, used: 0 }, pauses)
    return side === 'before' && at !== undefined && at > startedAt ? beginOf(target) : undefined
  }
  const amount =
    unit === '%' ? shareOf(Number(count), total) : side === 'before' ? total - length : total + length
  return amount >= 0 && amount < used ? start : undefined
}

/** The last closing up to an instant outside hours, but not before `start`. */
function lastClosing(schedule: NaiveSchedule, at: number, start: number): number {
  const isOpen = openTime(schedule)
  let closing = Math.floor(at / minuteMs) * minuteMs
  while (closing > start && !isOpen(closing - minuteMs)) closing -= minuteMs
  return Math.max(closing, start)
}

/** The warnings of a clock in the order of the policy. */
export function warningsOf(
  warnings: readonly NaiveWarning[],
  metric: Metric,
  startedAt: number,
  binding: Binding,
  pauses: readonly Pause[],
): NaiveReached[] {
  const { target } = binding
  return warnings.flatMap((given) => {
    const spec: Spec = typeof given === 'string' ? { at: given } : given
    if (spec.metrics && !spec.metrics.includes(metric)) return []
    const place = placeOf(spec.at, binding, pauses) ?? usedBefore(spec.at, startedAt, binding, pauses)
    if (place === undefined) return []
    // A target that `carry` leaves no time for is due at the change, which is after the start.
    if (place <= beginOf(target) && !target.isCarried && place !== binding.dueAt) return []
    const moves = spec.inHours && target.isCalendar && !openTime(target.schedule)(place)
    // A warning that says that the target is missed does not come before the due time.
    const percent = /^([\d.]+)%$/.exec(spec.at)?.[1]
    const isAfter = percent === undefined ? /^(?!0 ).* after$/.test(spec.at) : Number(percent) > 100
    const earliest = isAfter ? binding.dueAt : beginOf(target)
    const at = moves ? lastClosing(target.schedule, place, earliest) : place
    return [{ warning: spec.at, ...(spec.name !== undefined && { name: spec.name }), at }]
  })
}

const kinds = ['open', 'warning', 'due', 'close', 'missed'] as const

/** The next changes of a clock that has not ended. */
export function changesAfter(
  now: number,
  { target, dueAt }: Binding,
  warnings: readonly NaiveReached[],
  {
    isPaused,
    pauses,
    isExempted,
  }: { readonly isPaused: boolean; readonly pauses: readonly Pause[]; readonly isExempted: boolean },
): NaiveChange[] {
  const changes: NaiveChange[] = []
  const add = (kind: NaiveChange['kind'], at: number | undefined): void => {
    if (at !== undefined && at > now) changes.push({ at, kind })
  }
  if (!target.isCalendar) {
    add('open', nextOpening(target.schedule, now, limitMinutes))
    add('close', nextClosing(target.schedule, now, limitMinutes))
  }
  if (!isPaused) {
    add('due', dueAt)
    add('missed', dueAt + 1)
  } else if (dueAt === now && !pauses.some(({ to }) => to === now)) {
    // It is due now, and no pause that began before moves that.
    add('missed', now + 1)
  }
  if (!isPaused && !isExempted) {
    const ahead = warnings.filter(({ at }) => at > now)
    const first = Math.min(...ahead.map(({ at }) => at))
    for (const { warning, name, at } of ahead)
      if (at === first) changes.push({ at, kind: 'warning', warning, ...(name !== undefined && { name }) })
  }
  return changes.sort((a, b) => a.at - b.at || kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
}
