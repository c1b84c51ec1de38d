import { DAY, LAST_INSTANT } from '../core/time'
import type { ParsedSchedule } from '../schedule/parsed-schedule'
import { type BusinessDay, businessDayOf, ordinalThrough } from '../timeline/business-days'
import { latestDateAt } from '../timeline/local-clock'
import { localTimeBreaks } from '../timeline/local-time-breaks'
import type { OpenTime } from '../timeline/open-time'
import { intervalsIn } from '../timeline/queries'
import { valueOrNone } from '../timeline/value-or-none'
import { localEnd, localStart } from '../zone/segments'
import { localAt, MAX_OFFSET } from '../zone/zone'
import type { BusinessDayTime } from './business-day-time'
import { receiptChanges } from './receipt-changes'
import type { TargetOnSchedule } from './target-on-schedule'

/** Half-open instants, `[from, until)`. */
interface Span {
  readonly from: number
  readonly until: number
}

/**
 * The instants inside `[from, until)` at which the due time of a target can jump, or can stop or begin to advance with the
 * start. Between two neighbours it either advances with the start or stays the same, and it has a value everywhere or
 * nowhere. They follow from the rules of the target (S4, P2). They are not sorted, and some of them change nothing.
 *
 * The due time is `earliest(measure(start) + amount)`. So it can change at a start where `measure` does, and at one from
 * which the sum reaches an amount where `earliest` does.
 */
export function targetBreaks(
  on: TargetOnSchedule,
  span: Span,
  parsed: ParsedSchedule,
  time: OpenTime,
): number[] {
  return breaksOf(on, span, parsed, time).filter((at) => at > span.from && at < span.until)
}

function breaksOf(on: TargetOnSchedule, span: Span, parsed: ParsedSchedule, time: OpenTime): number[] {
  const { target, base } = on
  if (target.kind === 'calendar time') return [LAST_INSTANT - target.milliseconds + 1]
  if (target.kind === 'business time') return openTimeBreaks(target.milliseconds, base, span, time)
  const days = on.days as BusinessDayTime
  return target.by === 'same time'
    ? sameTimeBreaks(days, days.amountOf(target.days), span, parsed, time)
    : receiptChanges(days, span.from, span.until)
}

/** Open time: the hours of the start, and the closings at which the due time jumps to the next opening (S4). */
function openTimeBreaks(
  milliseconds: number,
  base: TargetOnSchedule['base'],
  { from, until }: Span,
  time: OpenTime,
): number[] {
  const breaks = [...intervalsIn(from, until, time)]
  const dueFrom = valueOrNone(base, from)
  // Nothing that starts at `from` or later has a due time.
  if (dueFrom === undefined) return breaks
  const dueUntil = valueOrNone(base, until) ?? LAST_INSTANT
  const hours = intervalsIn(dueFrom - 1, Math.min(dueUntil + 1, LAST_INSTANT), time)
  for (let i = 1; i < hours.length; i += 2) {
    // From this start, the due time is the closing itself. One millisecond of open time later, it jumps.
    const start = valueOrNone(time.latest, time.measure(hours[i] as number) - milliseconds)
    if (start !== undefined) breaks.push(start + 1)
  }
  return breaks
}

/** `same time`: the hours and dates of the start, and those of the day on which it is due (P2). */
function sameTimeBreaks(
  days: BusinessDayTime,
  amount: number,
  { from, until }: Span,
  parsed: ParsedSchedule,
  time: OpenTime,
): number[] {
  const { localClock } = time
  const breaks = [from, until, ...receiptChanges(days, from, until), ...intervalsIn(from, until, time)]
  breaks.push(...localTimeBreaks(from, until, parsed, localClock))
  const dayOf = (ordinal: number): BusinessDay => businessDayOf(ordinal, time)
  const through = ordinalThrough(latestDateAt(until, localClock), time)
  for (let i = ordinalThrough(latestDateAt(from, localClock) - 1, time); i <= through; i++) {
    // Hours of the night before can join those of the day, so its opening need not be an edge.
    const day = valueOrNone(dayOf, i)
    if (day) breaks.push(day.opening)
  }
  const starts = [...new Set(breaks)].sort((a, b) => a - b)
  const amountsByDay = new Map<number, readonly number[]>()
  for (const [i, start] of starts.entries()) {
    const end = starts[i + 1] ?? start
    const measured = valueOrNone(days.measure, start)
    if (measured === undefined || valueOrNone(days.measure, end - 1) === measured) continue
    const reached = measured + amount
    const reaching = amountsOfDay(reached, days, time, amountsByDay).map((each) => start + each - reached)
    breaks.push(...reaching.filter((at) => at > start && at < end))
  }
  return breaks
}

/**
 * The amounts on the business day of an amount at which the due time can stop or advance again: the local times at which the
 * day opens and closes, those before and after a clock change, and the end of the supported range.
 */
function amountsOfDay(
  amount: number,
  days: BusinessDayTime,
  time: OpenTime,
  cache: Map<number, readonly number[]>,
): readonly number[] {
  const ordinal = Math.floor(amount / days.amountOf(1))
  const begin = days.amountOf(ordinal)
  const cached = cache.get(begin)
  if (cached) return cached
  const due = valueOrNone(() => businessDayOf(ordinal, time), undefined)
  if (!due) return []
  const midnight = due.day * DAY
  const zone = time.localClock.zoneOn(due.day)
  const changes = zone.segments.between(midnight - MAX_OFFSET, midnight + 2 * DAY + MAX_OFFSET)
  const amounts = [
    ...[due.opening, due.closing, LAST_INSTANT + 1].map((at) => localAt(at, zone)),
    ...changes.flatMap((segment) => [localStart(segment), localEnd(segment)]),
  ].map((local) => begin + local - midnight)
  cache.set(begin, amounts)
  return amounts
}
