/**
 * The policy rules P1-P4 on top of the minute walk. The clock may fall back, so the date of receipt is always the
 * latest local date that has begun (`receiptDateAt`), not the date that the clock shows.
 */
import {
  addDays,
  addOpenTime,
  businessDay,
  firstInstantShowing,
  isHoliday,
  isOpenAt,
  latestWallAt,
  type NaiveBusinessDay,
  type NaiveSchedule,
  nextOpening,
  nthBusinessDayAfter,
  receiptDateAt,
  wallTimeCompatible,
} from './naive-schedule'

/** One text for every tier, or a text per tier. */
export type NaiveTargets = { readonly [priority: string]: string | { readonly [tier: string]: string } }

export type NaiveDates =
  | { readonly name?: string; readonly on: string }
  | { readonly name?: string; readonly from: string; readonly to: string }

export interface NaiveException {
  readonly name: string
  readonly during: 'holidays' | readonly NaiveDates[]
  readonly when?: 'received' | 'waiting'
  readonly targets: { readonly firstResponse: NaiveTargets }
}

export interface NaivePolicy {
  readonly name: string
  readonly schedule: NaiveSchedule
  readonly tiers: readonly string[]
  readonly priorities: readonly string[]
  readonly targets: { readonly firstResponse: NaiveTargets }
  readonly dayCutoff?: string
  readonly exceptions?: readonly NaiveException[]
}

export interface NaiveRequest {
  readonly tier: string
  readonly priority: string
  readonly receivedAt: number
}

export interface NaiveDue {
  readonly dueAt: number
  readonly targetText: string
  readonly exception?: string
}

type DuePoint = 'close' | 'open' | 'same time' | { readonly minuteOfDay: number }

type Target =
  | { readonly kind: 'calendar'; readonly amount: number }
  | { readonly kind: 'business'; readonly amount: number }
  | { readonly kind: 'business days'; readonly days: number; readonly point: DuePoint }

const minuteMs = 60_000
const dayMs = 86_400_000

/**
 * After this many minutes, the schedule counts as never opening again (S7). Such a long walk is a mistake in a test
 * case.
 */
const limitMinutes = 500 * 1440

/** There is no answer before the walk is so long that hours count as ended (S7). */
export class BeyondLimit extends Error {}

const found = <T>(answer: T | undefined, what: string): T => {
  if (answer === undefined) throw new BeyondLimit(`The oracle found no ${what} within its limit.`)
  return answer
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

const pointOf = (text: string): DuePoint => {
  if (text === '' || text === ' by close') return 'close'
  if (text === ' by open') return 'open'
  if (text === ' same time') return 'same time'
  return { minuteOfDay: minuteOf(text.replace(' by ', '')) }
}

export const targetOf = (text: string): Target => {
  const days = /^(next|\d+) business days?( by .*| same time)?$/.exec(text)
  if (days) {
    const count = days[1] === 'next' ? 1 : Number(days[1])
    return { kind: 'business days', days: count, point: pointOf(days[2] ?? '') }
  }
  const time = /^([\d.]+) (business )?(hour|minute)s?$/.exec(text)
  if (!time) throw new Error(`The oracle cannot read the target '${text}'.`)
  const amount = Math.round(Number(time[1]) * (time[3] === 'hour' ? 60 : 1) * minuteMs)
  return { kind: time[2] ? 'business' : 'calendar', amount }
}

/**
 * The date from which business days are counted (P2): the date of receipt, or with a cut-off the first business
 * day whose cut-off has not passed.
 */
const dayOfReceipt = (policy: NaivePolicy, receivedAt: number): string => {
  const { schedule, dayCutoff } = policy
  const receiptDate = receiptDateAt(schedule.timeZone, receivedAt)
  if (dayCutoff === undefined) return receiptDate
  let date = businessDay(schedule, receiptDate)
    ? receiptDate
    : found(nthBusinessDayAfter(schedule, receiptDate, 1), 'business day')
  while (wallTimeCompatible(schedule.timeZone, date, minuteOf(dayCutoff)) <= receivedAt) {
    date = found(nthBusinessDayAfter(schedule, date, 1), 'business day')
  }
  return date
}

const clamp = (at: number, { opens, closes }: NaiveBusinessDay): number =>
  Math.min(Math.max(at, opens), closes)

const dueDayAfter = (schedule: NaiveSchedule, date: string, days: number) => {
  const dueDate = found(nthBusinessDayAfter(schedule, date, days), 'business day')
  return { dueDate, hours: found(businessDay(schedule, dueDate), 'business day') }
}

const sameTimeDue = (policy: NaivePolicy, receivedAt: number, days: number): number => {
  const { schedule } = policy
  const zone = schedule.timeZone
  const openReceipt = isOpenAt(schedule, receivedAt)
    ? receivedAt
    : found(nextOpening(schedule, receivedAt, limitMinutes), 'opening')
  // The cut-off is that of the request itself. The day of an opening can only be later.
  const byCutoff = dayOfReceipt(policy, receivedAt)
  const byOpening = receiptDateAt(zone, openReceipt)
  // biome-ignore lint/complexity/useMathMinMax: dates are text.
  const day = byCutoff < byOpening ? byOpening : byCutoff
  const hoursOfDay = businessDay(schedule, day)
  // Decision 0014: with a cut-off, a request received in the night before also counts from the opening.
  const opens = policy.dayCutoff === undefined ? undefined : hoursOfDay?.opens
  const countsFrom = Math.max(openReceipt, opens ?? openReceipt)

  // On a date without hours, only the night of the date before can be open. The position in the business day then
  // counts from the midnight of that date.
  const countedFromDate = hoursOfDay ? day : addDays(day, -1)
  const position = latestWallAt(zone, countsFrom) - Date.parse(`${countedFromDate}T00:00:00Z`)

  const { dueDate, hours } = dueDayAfter(schedule, day, days)
  const minuteOfDay = Math.floor(position / minuteMs)
  const minute = firstInstantShowing(zone, dueDate, minuteOfDay)
  const shown = latestWallAt(zone, minute) - Date.parse(`${dueDate}T00:00:00Z`)
  const jumpedOver = shown > minuteOfDay * minuteMs
  return clamp(jumpedOver ? minute : minute + (position % minuteMs), hours)
}

const businessDaysDue = (policy: NaivePolicy, receivedAt: number, days: number, point: DuePoint): number => {
  if (point === 'same time') return sameTimeDue(policy, receivedAt, days)
  const { schedule } = policy
  const { dueDate, hours } = dueDayAfter(schedule, dayOfReceipt(policy, receivedAt), days)
  if (point === 'close') return hours.closes
  if (point === 'open') return hours.opens
  return clamp(wallTimeCompatible(schedule.timeZone, dueDate, point.minuteOfDay), hours)
}

export const dueOf = (policy: NaivePolicy, receivedAt: number, text: string): number => {
  const target = targetOf(text)
  if (target.kind === 'calendar') return receivedAt + target.amount
  if (target.kind === 'business') {
    return found(addOpenTime(policy.schedule, receivedAt, target.amount, limitMinutes), 'open time')
  }
  return businessDaysDue(policy, receivedAt, target.days, target.point)
}

const textFor = (targets: NaiveTargets, tier: string, priority: string): string | undefined => {
  const target = targets[priority]
  return typeof target === 'object' ? target[tier] : target
}

const covers = ({ during }: NaiveException, schedule: NaiveSchedule, date: string): boolean => {
  if (during === 'holidays') return isHoliday(schedule, date)
  return during.some((dates) => ('on' in dates ? dates.on === date : dates.from <= date && date <= dates.to))
}

interface Facts {
  readonly text: string
  readonly exception?: NaiveException
}

/** The target of a request received on a date (P3), and the first exception that applies, if any (P4). */
const factsOn = (policy: NaivePolicy, tier: string, priority: string, date: string): Facts => {
  for (const exception of policy.exceptions ?? []) {
    const text = textFor(exception.targets.firstResponse, tier, priority)
    if (text !== undefined && covers(exception, policy.schedule, date)) return { text, exception }
  }
  return { text: found(textFor(policy.targets.firstResponse, tier, priority), `target for ${priority}`) }
}

const dueByFacts = (policy: NaivePolicy, receivedAt: number, { text, exception }: Facts): NaiveDue => ({
  dueAt: dueOf(policy, receivedAt, text),
  targetText: text,
  ...(exception && { exception: exception.name }),
})

/** The instant at which a local date begins; undefined if the zone skipped the date (Pacific/Apia 2011-12-30). */
export const beginOf = (zone: string, date: string): number | undefined => {
  const begin = firstInstantShowing(zone, date, 0)
  return receiptDateAt(zone, begin) === date ? begin : undefined
}

/** Whether the local date before a date, or one that the zone skipped after it, meets a condition. */
export const isAfterDate = (zone: string, date: string, meets: (date: string) => boolean): boolean => {
  const [before, earlier] = [addDays(date, -1), addDays(date, -2)]
  return meets(before) || (meets(earlier) && beginOf(zone, before) === undefined)
}

export const naiveDue = (policy: NaivePolicy, request: NaiveRequest): NaiveDue => {
  const { tier, priority, receivedAt } = request
  const zone = policy.schedule.timeZone
  const receiptDate = receiptDateAt(zone, receivedAt)
  let due = dueByFacts(policy, receivedAt, factsOn(policy, tier, priority, receiptDate))

  // Every later date whose midnight in UTC is less than a day after the due time may begin before it.
  for (
    let date = addDays(receiptDate, 1);
    Date.parse(`${date}T00:00:00Z`) < due.dueAt + dayMs;
    date = addDays(date, 1)
  ) {
    const isBoundary = policy.exceptions?.some(
      (exception) =>
        exception.when === 'waiting' &&
        // Also the date after the last one: an exception can be slower than the target it replaces.
        (covers(exception, policy.schedule, date) ||
          isAfterDate(zone, date, (before) => covers(exception, policy.schedule, before))) &&
        textFor(exception.targets.firstResponse, tier, priority) !== undefined,
    )
    if (!isBoundary) continue
    const begin = beginOf(zone, date)
    if (begin === undefined || begin >= due.dueAt) continue
    const waiting = dueByFacts(policy, begin, factsOn(policy, tier, priority, date))
    if (waiting.dueAt < due.dueAt) due = waiting
  }
  return due
}
