/**
 * One target (P4, P7, P8, C14, C15, C17): what it counts, from when, and when it is due. All counting goes from minute to
 * minute, and stops at the edges of pauses.
 */
import type { Pause } from './naive-history'
import { BeyondLimit, beginOf, dueOf, isAfterDate, type NaivePolicy, targetOf } from './naive-policy'
import {
  addDays,
  closedFrom,
  isHoliday,
  isOpenAt,
  localDateAt,
  type NaiveSchedule,
  openTimeBetween,
  receiptDateAt,
} from './naive-schedule'
import {
  type Cell,
  type Metric,
  type NaiveCells,
  type NaiveClockException,
  type NaiveClockPolicy,
  scheduleOf,
} from './naive-ticket'

const minuteMs = 60_000
const dayMs = 86_400_000
const limitMs = 400 * dayMs

/** Whether the time of a target counts at an instant, and for how long from there on it certainly does not. */
export interface Counts {
  (at: number): boolean
  readonly closedFrom: (at: number) => number
}

interface ApplicableTarget {
  readonly text: string
  readonly exception?: string
}

/** A target that counts from an instant. */
export interface CountedTarget extends ApplicableTarget {
  readonly schedule: NaiveSchedule
  readonly isCalendar: boolean
  readonly start: number
  /** From when on the request waited, if the target counts from the midnight of a `waiting` exception (C17). */
  readonly waitedFrom?: number
  /** The time that was used before the start (C18). */
  readonly used: number
  /** Whether it counts on after a change with `carry`. */
  readonly isCarried?: boolean | undefined
  readonly total: number
  /** The due time without pauses (C15). */
  readonly base: number
}

/** The target that applies (C17, C18), and its due time. */
export interface Binding {
  readonly target: CountedTarget
  readonly dueAt: number
}

// Counting

export const openTime = (schedule: NaiveSchedule): Counts =>
  Object.assign((at: number) => isOpenAt(schedule, at), {
    closedFrom: (at: number) => closedFrom(schedule, at),
  })

const always: Counts = Object.assign(() => true, { closedFrom: () => 0 })

export const countsOf = ({ isCalendar, schedule }: CountedTarget): Counts =>
  isCalendar ? always : openTime(schedule)

/** The next whole minute or edge after an instant, or the end of a closed hour. In between nothing changes. */
const stepAfter = (at: number, edges: readonly number[], counts: Counts): number => {
  let next = at + counts.closedFrom(at)
  if (next === at) next = (Math.floor(at / minuteMs) + 1) * minuteMs
  for (const edge of edges) if (at < edge && edge < next) next = edge
  return next
}

const edgesOf = (pauses: readonly Pause[]): number[] => pauses.flatMap(({ from, to }) => [from, to])

const isIn = (pauses: readonly Pause[], at: number): boolean =>
  pauses.some(({ from, to }) => from <= at && at < to)

/** `counted(from, to)`: the time that counts, less the pauses. */
export function counted(counts: Counts, from: number, to: number, pauses: readonly Pause[]): number {
  const edges = [...edgesOf(pauses), to]
  let sum = 0
  for (let at = from; at < to; ) {
    const next = stepAfter(at, edges, counts)
    if (counts(at) && !isIn(pauses, at)) sum += next - at
    at = next
  }
  return sum
}

/** The last instant with exactly `wanted` counted since `from`, where `used` is counted already (C23). */
export function lastWith(
  wanted: number,
  counts: Counts,
  { start, used }: Pick<CountedTarget, 'start' | 'used'>,
  pauses: readonly Pause[],
): number | undefined {
  const edges = edgesOf(pauses)
  let sum = used
  for (let at = start; at < start + limitMs; ) {
    const next = stepAfter(at, edges, counts)
    if (counts(at) && !isIn(pauses, at)) {
      if (sum > wanted) return undefined
      if (wanted < sum + next - at) return at + wanted - sum
      sum += next - at
    }
    at = next
  }
  return undefined
}

/**
 * C15, word for word: the first instant `u ≥ base` with `used + counted(start, u) ≥ total` that is not inside a pause
 * that began before `u`.
 */
function dueWith(target: CountedTarget, pauses: readonly Pause[]): number {
  const { start, used, total, base } = target
  if (base === Number.POSITIVE_INFINITY) throw new BeyondLimit('The base due time never comes.')
  const counts = countsOf(target)
  const edges = [...edgesOf(pauses), base]
  let sum = used
  for (let at = start; at < start + limitMs; ) {
    const isInside = pauses.some(({ from, to }) => from < at && at < to)
    if (at >= base && sum >= total && !isInside) return at
    const next = stepAfter(at, edges, counts)
    if (counts(at) && !isIn(pauses, at)) {
      const reached = at + total - sum
      if (at >= base && reached < next) return reached
      sum += next - at
    }
    at = next
  }
  throw new BeyondLimit('The oracle found no due time within its limit.')
}

/** The due time, or infinity if there is none: such a target applies only if no other one is due. */
function orNever(compute: () => number): number {
  try {
    return compute()
  } catch (error) {
    if (error instanceof BeyondLimit) return Number.POSITIVE_INFINITY
    throw error
  }
}

// Targets

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

const isOnWeekday = (key: string, date: string): boolean => {
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7
  const [first = '', last = first] = key.split('-')
  for (let day = weekdays.indexOf(first); ; day = (day + 1) % 7) {
    if (day === weekday) return true
    if (day === weekdays.indexOf(last)) return false
  }
}

const namesDate = ({ during }: NaiveClockException, schedule: NaiveSchedule, date: string): boolean => {
  if (during === 'outside hours') return false
  if (during === 'holidays') return isHoliday(schedule, date)
  return during.some((dates) => {
    if (typeof dates === 'string') return isOnWeekday(dates, date)
    return 'on' in dates ? dates.on === date : dates.from <= date && date <= dates.to
  })
}

const textOf = (targets: NaiveCells | undefined, { tier, priority }: Cell): string | undefined => {
  const ofPriority = targets && Object.hasOwn(targets, priority) ? targets[priority] : undefined
  if (typeof ofPriority !== 'object') return ofPriority
  return Object.hasOwn(ofPriority, tier) ? ofPriority[tier] : undefined
}

/** The target of a request that begins at an instant (P3, P4); undefined for 'no target' (P7). */
function applicableTarget(
  policy: NaiveClockPolicy,
  metric: Metric,
  cell: Cell,
  at: number,
): ApplicableTarget | undefined {
  const text = textOf(policy.targets[metric], cell)
  if (text === undefined) throw new Error(`The oracle found no cell ${cell.priority} ${cell.tier}.`)
  if (text === 'no target') return undefined
  const schedule = scheduleOf(policy, cell.tier)
  const date = receiptDateAt(schedule.timeZone, at)
  for (const exception of policy.exceptions ?? []) {
    const instead = textOf(exception.targets[metric], cell)
    const fits =
      exception.during === 'outside hours' ? !isOpenAt(schedule, at) : namesDate(exception, schedule, date)
    if (instead === undefined || !fits) continue
    return instead === 'no target' ? undefined : { text: instead, exception: exception.name }
  }
  return { text }
}

/** P2 and S4: the due time without pauses, on the schedule of the tier. */
const baseOf = (policy: NaiveClockPolicy, schedule: NaiveSchedule, from: number, text: string): number => {
  const { name, tiers, priorities, dayCutoff } = policy
  const hours: NaivePolicy = {
    name,
    schedule,
    tiers,
    priorities,
    targets: { firstResponse: {} },
    ...(dayCutoff !== undefined && { dayCutoff }),
  }
  return dueOf(hours, from, text)
}

/** The target of a request that begins at an instant, counted from there; undefined if it has none. */
export function targetAt(
  policy: NaiveClockPolicy,
  metric: Metric,
  cell: Cell,
  at: number,
): CountedTarget | undefined {
  const applicable = applicableTarget(policy, metric, cell, at)
  if (!applicable) return undefined
  const schedule = scheduleOf(policy, cell.tier)
  const { text } = applicable
  const target = targetOf(text)
  const base = orNever(() => baseOf(policy, schedule, at, text))
  // C14: of business days, the business time from the start to the base due time.
  const total =
    target.kind !== 'business days'
      ? target.amount
      : base === Number.POSITIVE_INFINITY
        ? base
        : openTimeBetween(schedule, at, base)
  return { ...applicable, schedule, isCalendar: target.kind === 'calendar', start: at, used: 0, total, base }
}

/** Whether a target counts from a midnight: a `waiting` exception names the date that begins, or the one before (C17). */
const isBoundary = (policy: NaiveClockPolicy, metric: Metric, cell: Cell, date: string): boolean => {
  const schedule = scheduleOf(policy, cell.tier)
  return (policy.exceptions ?? []).some(
    (exception) =>
      exception.when === 'waiting' &&
      textOf(exception.targets[metric], cell) !== undefined &&
      (namesDate(exception, schedule, date) ||
        isAfterDate(schedule.timeZone, date, (before) => namesDate(exception, schedule, before))),
  )
}

/** The targets of a cell: one, and those of the `waiting` dates that begin after an instant (C17). */
export interface CellTargets {
  readonly policy: NaiveClockPolicy
  readonly metric: Metric
  readonly cell: Cell
  readonly target: CountedTarget
  readonly waitingAfter: number
}

/** The target that is due first, of equals the first one (C17, 'keep earlier' of C18). It can be one that is never due. */
export function firstDue(targets: readonly CellTargets[], pauses: readonly Pause[]): Binding {
  let best: Binding | undefined
  for (const { policy, metric, cell, target, waitingAfter } of targets) {
    const { timeZone } = target.schedule
    let ofCell: Binding = { target, dueAt: orNever(() => dueWith(target, pauses)) }
    // Midnight is never more than 15 h from midnight in UTC.
    for (
      let date = localDateAt(timeZone, waitingAfter);
      Date.parse(`${date}T00:00:00Z`) < Math.min(ofCell.dueAt, waitingAfter + limitMs) + dayMs;
      date = addDays(date, 1)
    ) {
      if (!isBoundary(policy, metric, cell, date)) continue
      const begin = beginOf(timeZone, date)
      if (begin === undefined || begin <= waitingAfter || begin >= ofCell.dueAt) continue
      const waiting = targetAt(policy, metric, cell, begin)
      if (!waiting) continue
      const dueAt = orNever(() => dueWith(waiting, pauses))
      if (dueAt < ofCell.dueAt)
        ofCell = { target: { ...waiting, waitedFrom: waitingAfter, isCarried: target.isCarried }, dueAt }
    }
    if (!best || ofCell.dueAt < best.dueAt) best = ofCell
  }
  if (!best) throw new Error('The oracle needs at least one target.')
  return best
}

/** The same; it must be due. */
export function bindingOf(targets: readonly CellTargets[], pauses: readonly Pause[]): Binding {
  const best = firstDue(targets, pauses)
  if (best.dueAt === Number.POSITIVE_INFINITY)
    throw new BeyondLimit('The oracle found no target that is ever due.')
  return best
}
