import { isHolidayIn, type NaiveEntry, type NaiveWeeks, specialOn, weekOn } from './naive-calendar'

/**
 * The schedule rules, implemented literally, one minute at a time: read the wall clock (S1), look up the rows of that
 * date (S3), and count. It is slow on purpose and shares no code with `src`; it uses neither offsets nor transitions.
 * It relies on two facts: in the supported range (T4), rows and clock changes are at whole minutes, so each minute is
 * either open or closed; and no clock changes twice within an hour.
 */

export type NaiveHoliday =
  | { readonly name: string; readonly on: string }
  | { readonly name: string; readonly from: string; readonly to: string }

export interface NaiveSpecialHours {
  readonly name: string
  readonly on: string
  readonly hours: readonly string[]
}

/** From an instant on, which is at a whole minute, the clock shows UTC plus the offset (T6). */
export interface NaiveZoneChange {
  readonly at: string
  readonly offset: string
}

export interface NaiveSchedule {
  readonly timeZone: string
  readonly zoneChanges?: readonly NaiveZoneChange[]
  readonly weekly: { readonly [weekdays: string]: readonly string[] }
  readonly holidays?: readonly NaiveHoliday[]
  readonly specialHours?: readonly NaiveSpecialHours[]
  readonly holidaysThrough?: string
}

/** A schedule whose entries can come back every year (S11), with seasons (S12) and alternating weeks (S13). */
export interface NaiveCalendar
  extends Omit<NaiveSchedule, 'weekly' | 'holidays' | 'specialHours'>,
    NaiveWeeks {
  readonly holidays?: readonly NaiveEntry[]
  readonly specialHours?: readonly (NaiveEntry & { readonly hours: readonly string[] })[]
}

/** A zone of the runtime, or a zone with corrected changes. */
export type NaiveClock = string | Pick<NaiveSchedule, 'timeZone' | 'zoneChanges'>

/** Minutes since the midnight of the row's date. More than 1440 is on the next date (S2). */
export interface NaiveRow {
  readonly start: number
  readonly end: number
}

export interface NaiveInterval {
  readonly start: number
  readonly end: number
}

export interface NaiveBusinessDay {
  readonly opens: number
  readonly closes: number
}

const minuteMs = 60_000
const dayMs = 86_400_000
const dayMinutes = 1440

/** The clock of a zone never shows a date more than 15 h before that date's midnight in UTC. */
const zoneReach = 15 * 60

// Dates

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayMs
const dateOfDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10)

export const addDays = (date: string, days: number): string => dateOfDay(dayNumber(date) + days)

// The wall clock. A reading is the number of minutes since 1970-01-01 00:00 as the clock shows it.

const formatters = new Map<string, Intl.DateTimeFormat>()

const formatterOf = (zone: string): Intl.DateTimeFormat => {
  const known = formatters.get(zone)
  if (known) return known
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  formatters.set(zone, formatter)
  return formatter
}

/** The reading of the clock in `zone` at a minute since the epoch, directly from Intl. */
export const readClock = (zone: string, minute: number): number => {
  const shown = { year: 0, month: 0, day: 0, hour: 0, minute: 0 }
  for (const { type, value } of formatterOf(zone).formatToParts(minute * minuteMs)) {
    if (type in shown) shown[type as keyof typeof shown] = Number(value)
  }
  return Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour, shown.minute) / minuteMs
}

const unread = -1
const readingsKept = 5000
const readings = new Map<string, Map<number, Int32Array>>()
let readingsHeld = 0

const readingsOf = (zone: string, utcDay: number): Int32Array => {
  const known = readings.get(zone)?.get(utcDay)
  if (known) return known
  if (readingsHeld >= readingsKept) {
    readings.clear()
    readingsHeld = 0
  }
  const days = readings.get(zone) ?? new Map<number, Int32Array>()
  readings.set(zone, days)
  const readingsOfDay = new Int32Array(dayMinutes).fill(unread)
  days.set(utcDay, readingsOfDay)
  readingsHeld += 1
  return readingsOfDay
}

/** Reads the clock over an hour: at both ends, and at every minute in between only if there is a change. */
const readHour = (zone: string, utcDay: number, first: number, readingsOfDay: Int32Array): void => {
  const start = readClock(zone, utcDay * dayMinutes + first)
  const isEven = readClock(zone, utcDay * dayMinutes + first + 59) === start + 59
  for (let minute = 0; minute < 60; minute += 1) {
    readingsOfDay[first + minute] = isEven
      ? start + minute
      : readClock(zone, utcDay * dayMinutes + first + minute)
  }
}

const wallInZone = (zone: string, minute: number): number => {
  const utcDay = Math.floor(minute / dayMinutes)
  const minuteOfDay = minute - utcDay * dayMinutes
  const readingsOfDay = readingsOf(zone, utcDay)
  if (readingsOfDay[minuteOfDay] === unread)
    readHour(zone, utcDay, minuteOfDay - (minuteOfDay % 60), readingsOfDay)
  return readingsOfDay[minuteOfDay] ?? unread
}

const shiftOf = (offset: string): number => {
  const size = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6))
  return offset.startsWith('-') ? -size : size
}

/** The reading of a clock at a minute: according to its last correction, or to its zone before the first one. */
const wallAt = (clock: NaiveClock, minute: number): number => {
  if (typeof clock === 'string') return wallInZone(clock, minute)
  const last = clock.zoneChanges?.findLast(({ at }) => Date.parse(at) / minuteMs <= minute)
  return last ? minute + shiftOf(last.offset) : wallInZone(clock.timeZone, minute)
}

export const localDateAt = (clock: NaiveClock, at: number): string =>
  dateOfDay(Math.floor(wallAt(clock, Math.floor(at / minuteMs)) / dayMinutes))

/** The minute of the day that the clock shows. */
export const minuteShownAt = (clock: NaiveClock, at: number): number => {
  const wall = wallAt(clock, Math.floor(at / minuteMs))
  return wall - Math.floor(wall / dayMinutes) * dayMinutes
}

/**
 * The latest reading, in milliseconds, that the clock has shown at any instant up to and including `at`.
 * No clock in the supported range falls back by more than 3 h.
 */
export const latestWallAt = (zone: NaiveClock, at: number): number => {
  const minuteOfAt = Math.floor(at / minuteMs)
  let latest = wallAt(zone, minuteOfAt) * minuteMs + (at - minuteOfAt * minuteMs)
  for (let minute = minuteOfAt - 180; minute < minuteOfAt; minute += 1) {
    latest = Math.max(latest, wallAt(zone, minute) * minuteMs + minuteMs - 1)
  }
  return latest
}

/**
 * The latest local date that has begun. If the clock falls back across midnight (America/St_Johns until 2011), the date
 * does not go back, so a later receipt is never due earlier (P2).
 */
export const receiptDateAt = (zone: NaiveClock, at: number): string =>
  dateOfDay(Math.floor(latestWallAt(zone, at) / dayMs))

/** The first minute at which the clock shows that date and time or later; for a time in a gap, the end of the gap. */
export const firstInstantShowing = (zone: NaiveClock, date: string, minuteOfDay: number): number => {
  const wanted = dayNumber(date) * dayMinutes + minuteOfDay
  let minute = wanted - zoneReach
  while (wallAt(zone, minute) < wanted) minute += 1
  return minute * minuteMs
}

/**
 * T5, 'compatible': the earlier of two instants; for a time in a gap, as long after the jump as the time is after its
 * start.
 */
export const wallTimeCompatible = (zone: NaiveClock, date: string, minuteOfDay: number): number => {
  const wanted = dayNumber(date) * dayMinutes + minuteOfDay
  for (let minute = wanted - zoneReach; minute <= wanted + zoneReach; minute += 1) {
    if (wallAt(zone, minute) === wanted) return minute * minuteMs
  }
  const jump = firstInstantShowing(zone, date, minuteOfDay)
  const gapStart = wallAt(zone, jump / minuteMs - 1) + 1
  return jump + (wanted - gapStart) * minuteMs
}

// The rows of a date (S3)

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

const weekdayOfDay = (day: number): number => (day + 3) % 7 // 1970-01-01 was a Thursday

const namesWeekday = (key: string, weekday: number): boolean => {
  const [first = '', last = first] = key.split('-')
  const from = weekdays.indexOf(first)
  const length = (weekdays.indexOf(last) - from + 7) % 7
  return (weekday - from + 7) % 7 <= length
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

const rowOf = (text: string): NaiveRow => {
  const start = minuteOf(text.slice(0, 5))
  const end = minuteOf(text.slice(6, 11))
  return { start, end: end > start ? end : end + dayMinutes }
}

export const isHoliday = (schedule: NaiveCalendar, date: string): boolean =>
  isHolidayIn(schedule.holidays ?? [], date)

/** The dates of the holidays one by one, as other libraries need them. */
export const datesOfHolidays = ({ holidays = [] }: NaiveSchedule): string[] =>
  holidays.flatMap((holiday) => {
    if ('on' in holiday) return [holiday.on]
    const dates: string[] = []
    for (let date = holiday.from; date <= holiday.to; date = addDays(date, 1)) dates.push(date)
    return dates
  })

interface DatePlan {
  readonly rows: readonly NaiveRow[]
  readonly hasEntry: boolean
}

const planOf = (schedule: NaiveCalendar, day: number): DatePlan => {
  const date = dateOfDay(day)
  const special = specialOn(schedule.specialHours ?? [], date)
  if (special) return { rows: special.hours.map(rowOf), hasEntry: true }
  if (isHoliday(schedule, date)) return { rows: [], hasEntry: true }
  const weekday = weekdayOfDay(day)
  const texts = Object.entries(weekOn(schedule, date)).flatMap(([key, rows]) =>
    namesWeekday(key, weekday) ? rows : [],
  )
  return { rows: texts.map(rowOf), hasEntry: false }
}

/** Computes each day of a schedule once. */
const rememberedByDay = <Value>(made: (schedule: NaiveCalendar, day: number) => Value) => {
  const known = new WeakMap<NaiveCalendar, Map<number, Value>>()
  return (schedule: NaiveCalendar, day: number): Value => {
    const ofSchedule = known.get(schedule) ?? new Map<number, Value>()
    known.set(schedule, ofSchedule)
    const value = ofSchedule.get(day) ?? made(schedule, day)
    ofSchedule.set(day, value)
    return value
  }
}

const rememberedPlanOf = rememberedByDay(planOf)

export const rowsOfDate = (schedule: NaiveCalendar, date: string): readonly NaiveRow[] =>
  rememberedPlanOf(schedule, dayNumber(date)).rows

/** The rows of the week from Sunday on. */
export const rowsByWeekday = ({ timeZone, weekly }: NaiveSchedule): (readonly NaiveRow[])[] => {
  const sunday = dayNumber('1970-01-04')
  return weekdays.map((_, index) => planOf({ timeZone, weekly }, sunday + index).rows)
}

/** Whether a reading is in the rows of a date: before 24:00, or after midnight if the next date has no entry. */
const inOwnRows = (schedule: NaiveCalendar, day: number, wall: number): boolean => {
  const minuteOfRow = wall - day * dayMinutes
  if (minuteOfRow < 0 || minuteOfRow >= 2 * dayMinutes) return false
  if (minuteOfRow >= dayMinutes && rememberedPlanOf(schedule, day + 1).hasEntry) return false
  return rememberedPlanOf(schedule, day).rows.some(
    ({ start, end }) => start <= minuteOfRow && minuteOfRow < end,
  )
}

/** Whether an instant is in the rows of a date. */
export const isInOwnRows = (schedule: NaiveCalendar, date: string, at: number): boolean =>
  inOwnRows(schedule, dayNumber(date), wallAt(schedule, Math.floor(at / minuteMs)))

/** Each reading of a date, 1 if it is in the rows of that date or, without an entry for it, of the one before. */
const openReadingsOf = (schedule: NaiveCalendar, day: number): Uint8Array => {
  const open = new Uint8Array(dayMinutes)
  const { rows, hasEntry } = rememberedPlanOf(schedule, day)
  for (const { start, end } of rows) open.fill(1, start, end)
  const before = hasEntry ? [] : rememberedPlanOf(schedule, day - 1).rows
  for (const { end } of before) open.fill(1, 0, Math.max(0, end - dayMinutes))
  return open
}

const rememberedReadingsOf = rememberedByDay(openReadingsOf)

const isMinuteOpen = (schedule: NaiveCalendar, minute: number): boolean => {
  const wall = wallAt(schedule, minute)
  const day = Math.floor(wall / dayMinutes)
  return rememberedReadingsOf(schedule, day)[wall - day * dayMinutes] === 1
}

/**
 * Whether a walk can go over 60 minutes at once, because none of them is open. It can only where the clock shows 60
 * minutes in a row, by the same fact as in `readHour`, and only from a whole hour of UTC on.
 */
const isHourClosed = (schedule: NaiveCalendar, minute: number): boolean => {
  if (minute % 60 !== 0) return false
  const wall = wallAt(schedule, minute)
  if (wallAt(schedule, minute + 59) !== wall + 59) return false
  // Only corrections change a clock twice within an hour.
  const isInHour = ({ at }: NaiveZoneChange): boolean =>
    Math.floor(Date.parse(at) / (60 * minuteMs)) === minute / 60
  if (schedule.zoneChanges?.some(isInHour)) return false
  const day = Math.floor(wall / dayMinutes)
  const first = wall - day * dayMinutes
  if (
    rememberedReadingsOf(schedule, day)
      .subarray(first, first + 60)
      .includes(1)
  )
    return false
  const afterMidnight = Math.max(0, first + 60 - dayMinutes)
  return !rememberedReadingsOf(schedule, day + 1)
    .subarray(0, afterMidnight)
    .includes(1)
}

/** The milliseconds from a minute on in which the walk has nothing to count: a closed hour, or nothing. */
export const closedFrom = (schedule: NaiveCalendar, at: number): number =>
  at % minuteMs === 0 && isHourClosed(schedule, at / minuteMs) ? 60 * minuteMs : 0

export const isOpenAt = (schedule: NaiveCalendar, at: number): boolean =>
  isMinuteOpen(schedule, Math.floor(at / minuteMs))

// Counting

const addForward = (schedule: NaiveCalendar, at: number, amount: number, limitMinutes: number) => {
  let left = amount
  let now = at
  for (let walked = 0; walked < limitMinutes; walked += 1) {
    const minute = Math.floor(now / minuteMs)
    const minuteEnd = (minute + 1) * minuteMs
    if (isHourClosed(schedule, minute)) {
      now = (minute + 60) * minuteMs
      walked += 59
      continue
    }
    if (isMinuteOpen(schedule, minute)) {
      if (left <= minuteEnd - now) return now + left
      left -= minuteEnd - now
    }
    now = minuteEnd
  }
  return undefined
}

const addBackward = (schedule: NaiveCalendar, at: number, amount: number, limitMinutes: number) => {
  let left = amount
  let now = at
  for (let walked = 0; walked < limitMinutes; walked += 1) {
    const minute = Math.ceil(now / minuteMs) - 1
    const minuteStart = minute * minuteMs
    if (isHourClosed(schedule, minute - 59)) {
      now = (minute - 59) * minuteMs
      walked += 59
      continue
    }
    if (isMinuteOpen(schedule, minute)) {
      if (left <= now - minuteStart) return now - left
      left -= now - minuteStart
    }
    now = minuteStart
  }
  return undefined
}

/** S4. Undefined when the answer is more than `limitMinutes` away. */
export const addOpenTime = (
  schedule: NaiveCalendar,
  at: number,
  amount: number,
  limitMinutes: number,
): number | undefined => {
  if (amount === 0) return at
  return amount > 0
    ? addForward(schedule, at, amount, limitMinutes)
    : addBackward(schedule, at, -amount, limitMinutes)
}

/** The open intervals in `[from, to)`, merged where they touch (S2, S5). */
export const openIntervalsBetween = (schedule: NaiveCalendar, from: number, to: number): NaiveInterval[] => {
  const intervals: { start: number; end: number }[] = []
  if (to <= from) return intervals
  for (let minute = Math.floor(from / minuteMs); minute * minuteMs < to; minute += 1) {
    if (isHourClosed(schedule, minute)) minute += 59
    if (!isMinuteOpen(schedule, minute)) continue
    const start = Math.max(from, minute * minuteMs)
    const end = Math.min(to, (minute + 1) * minuteMs)
    const last = intervals.at(-1)
    if (last?.end === start) last.end = end
    else intervals.push({ start, end })
  }
  return intervals
}

/** S5: signed. */
export const openTimeBetween = (schedule: NaiveCalendar, from: number, to: number): number => {
  if (to < from) return 0 - openTimeBetween(schedule, to, from)
  return openIntervalsBetween(schedule, from, to).reduce((total, { start, end }) => total + end - start, 0)
}

const nextTurn = (schedule: NaiveCalendar, at: number, toOpen: boolean, limitMinutes: number) => {
  const firstMinute = Math.floor(at / minuteMs) + 1
  let wasOpen = isMinuteOpen(schedule, firstMinute - 1)
  for (let minute = firstMinute; minute < firstMinute + limitMinutes; minute += 1) {
    if (!wasOpen && isHourClosed(schedule, minute)) {
      minute += 59
      continue
    }
    const isOpen = isMinuteOpen(schedule, minute)
    if (isOpen !== wasOpen && isOpen === toOpen) return minute * minuteMs
    wasOpen = isOpen
  }
  return undefined
}

/** The first instant strictly after `at` at which the schedule goes from closed to open. */
export const nextOpening = (schedule: NaiveCalendar, at: number, limitMinutes: number): number | undefined =>
  nextTurn(schedule, at, true, limitMinutes)

/** The first instant strictly after `at` at which the schedule goes from open to closed. */
export const nextClosing = (schedule: NaiveCalendar, at: number, limitMinutes: number): number | undefined =>
  nextTurn(schedule, at, false, limitMinutes)

// Business days (S6)

const findBusinessDay = (schedule: NaiveCalendar, day: number): NaiveBusinessDay | undefined => {
  if (rememberedPlanOf(schedule, day).rows.length === 0) return undefined
  let opens: number | undefined
  let closes = 0
  for (let minute = day * dayMinutes - 30 * 60; minute < day * dayMinutes + 60 * 60; minute += 1) {
    if (!inOwnRows(schedule, day, wallAt(schedule, minute))) continue
    opens ??= minute * minuteMs
    closes = (minute + 1) * minuteMs
  }
  return opens === undefined ? undefined : { opens, closes }
}

const businessDays = new WeakMap<NaiveCalendar, Map<string, NaiveBusinessDay | undefined>>()

/** The first opening and the last closing of the rows of a date; undefined if they contain no open instant. */
export const businessDay = (schedule: NaiveCalendar, date: string): NaiveBusinessDay | undefined => {
  const ofSchedule = businessDays.get(schedule) ?? new Map<string, NaiveBusinessDay | undefined>()
  businessDays.set(schedule, ofSchedule)
  if (!ofSchedule.has(date)) ofSchedule.set(date, findBusinessDay(schedule, dayNumber(date)))
  return ofSchedule.get(date)
}

const datesWalked = 1500

/** The nth counted date strictly after a local date, or before it if `n` is negative. */
export const nthDate = (
  counts: (date: string) => boolean,
  date: string,
  n: number,
  limit: number = datesWalked,
): string | undefined => {
  const step = Math.sign(n)
  let found = 0
  for (let days = 1; days <= limit; days += 1) {
    const candidate = addDays(date, days * step)
    if (counts(candidate)) found += 1
    if (found === Math.abs(n)) return candidate
  }
  return undefined
}

/** The nth business day strictly after a local date; undefined if it is not within four years. */
export const nthBusinessDayAfter = (schedule: NaiveCalendar, date: string, n: number): string | undefined =>
  nthDate((candidate) => businessDay(schedule, candidate) !== undefined, date, n)

/** The number of counted dates after one local date, through another; negative if they are reversed. */
export const countDates = (counts: (date: string) => boolean, from: string, through: string): number => {
  if (through < from) return 0 - countDates(counts, through, from)
  let count = 0
  for (let date = addDays(from, 1); date <= through; date = addDays(date, 1)) if (counts(date)) count += 1
  return count
}
