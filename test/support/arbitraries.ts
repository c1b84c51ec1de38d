/**
 * Random cases that are likely to find bugs: zones whose clocks change, instants near a change, and schedules that are
 * open at that time. Every value is plain, valid input (S8).
 */
import fc from 'fast-check'
import type { NaiveException, NaivePolicy, NaiveTargets } from '../oracle/naive-policy'
import {
  addDays,
  firstInstantShowing,
  localDateAt,
  type NaiveHoliday,
  type NaiveSchedule,
  type NaiveSpecialHours,
  nextClosing,
  nextOpening,
  readClock,
} from '../oracle/naive-schedule'

/** A zone, and the instant around which a case is built. */
export interface Window {
  readonly zone: string
  readonly focus: number
}

const minuteMs = 60_000
const hourMs = 3_600_000
const dayMs = 86_400_000
const dayMinutes = 1440
const weekMinutes = 7 * dayMinutes

export const zone: fc.Arbitrary<string> = fc.constantFrom(
  'UTC',
  'America/Los_Angeles',
  'America/New_York',
  // Fell back at 00:01, across midnight, until 2011. That is rare, so this zone is listed three times.
  'America/St_Johns',
  'America/St_Johns',
  'America/St_Johns',
  'America/Havana', // changes at midnight
  'America/Sao_Paulo', // sprang forward at midnight
  'America/Asuncion',
  'America/Caracas', // half-hour moves in 2007 and 2016
  'Europe/London',
  'Europe/Dublin', // its winter time is the negative one
  'Africa/Cairo',
  'Africa/Casablanca', // four changes a year, around Ramadan
  'Asia/Beirut',
  'Asia/Gaza',
  'Asia/Tehran',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Australia/Lord_Howe', // half an hour of daylight saving
  'Pacific/Chatham', // changes at 02:45 and 03:45
  'Pacific/Apia', // skipped 2011-12-30
  'Pacific/Kwajalein', // skipped 1993-08-21
  'Antarctica/Casey', // falls back by three hours
  'Antarctica/Troll', // two hours of daylight saving
)

// Clock changes

/** The zone rules of these years are final: no new version of the zone data will change them. */
const settledFrom = Date.parse('1987-01-15T00:00:00Z')
const settledTo = Date.parse('2024-12-15T00:00:00Z')

const samplingMinutes = 3 * dayMinutes

const transitionsByZone = new Map<string, readonly number[]>()

const findTransitions = (timeZone: string): number[] => {
  const shift = (minute: number): number => readClock(timeZone, minute) - minute
  const transitions: number[] = []
  let before = settledFrom / minuteMs
  let shiftBefore = shift(before)
  for (let sample = before; sample < settledTo / minuteMs; sample += samplingMinutes) {
    const shiftNow = shift(sample)
    if (shiftNow !== shiftBefore) {
      let [low, high] = [before, sample]
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2)
        if (shift(middle) === shiftBefore) low = middle
        else high = middle
      }
      transitions.push(high * minuteMs)
    }
    before = sample
    shiftBefore = shiftNow
  }
  return transitions
}

/** The clock changes of a zone in the settled years, as instants. */
export const transitionsOf = (timeZone: string): readonly number[] => {
  const known = transitionsByZone.get(timeZone)
  if (known) return known
  const transitions = findTransitions(timeZone)
  transitionsByZone.set(timeZone, transitions)
  return transitions
}

const settledInstant = fc.integer({ min: settledFrom / minuteMs, max: settledTo / minuteMs })

export const window: fc.Arbitrary<Window> = zone.chain((timeZone) => {
  const anywhere = settledInstant.map((minute) => ({ zone: timeZone, focus: minute * minuteMs }))
  const transitions = transitionsOf(timeZone)
  if (transitions.length === 0) return anywhere
  const nearTransition = fc
    .record({
      transition: fc.constantFrom(...transitions),
      offset: fc.integer({ min: -36 * 60, max: 36 * 60 }),
    })
    .map(({ transition, offset }) => ({ zone: timeZone, focus: transition + offset * minuteMs }))
  return fc.oneof({ arbitrary: nearTransition, weight: 5 }, { arbitrary: anywhere, weight: 1 })
})

// Rows

/** A row in minutes since midnight. */
export interface Row {
  readonly start: number
  readonly end: number
}

const grid = (step: number, min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: Math.ceil(min / step), max: Math.floor(max / step) }).map((count) => count * step)

const rowBetween = (
  step: number,
  start: readonly [number, number],
  length: readonly [number, number],
): fc.Arbitrary<Row> =>
  fc
    .record({ start: grid(step, ...start), length: grid(step, ...length) })
    .map(({ start, length }) => ({ start, end: Math.min(start + length, dayMinutes) }))

const overnightRow = (
  step: number,
  start: readonly [number, number],
  end: readonly [number, number],
): fc.Arbitrary<Row> =>
  fc
    .record({ start: grid(step, ...start), end: grid(step, ...end) })
    .map(({ start, end }) => ({ start, end: dayMinutes + Math.min(end, start - 1) }))

const row: fc.Arbitrary<Row> = fc.oneof(
  { weight: 5, arbitrary: rowBetween(30, [6 * 60, 11 * 60], [2 * 60, 10 * 60]) },
  { weight: 3, arbitrary: rowBetween(1, [0, 4 * 60], [1, 5 * 60]) }, // where clocks change
  { weight: 2, arbitrary: rowBetween(15, [0, 2 * 60], [60, 6 * 60]) },
  { weight: 2, arbitrary: rowBetween(15, [12 * 60, 22 * 60], [30, 6 * 60]) },
  { weight: 1, arbitrary: fc.constant({ start: 0, end: dayMinutes }) },
  {
    weight: 1,
    arbitrary: grid(15, 12 * 60, 23 * 60 + 45).map((start) => ({ start, end: dayMinutes })),
  },
  { weight: 2, arbitrary: overnightRow(15, [16 * 60, 23 * 60 + 45], [15, 8 * 60]) },
  { weight: 1, arbitrary: overnightRow(1, [20 * 60, dayMinutes - 1], [1, 4 * 60]) },
  { weight: 1, arbitrary: overnightRow(1, [1, 23 * 60], [1, 23 * 60]) },
  { weight: 1, arbitrary: rowBetween(1, [0, dayMinutes - 1], [1, dayMinutes]) },
)

/** The rows of one date. An empty list means closed. */
export const rows: fc.Arbitrary<Row[]> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Row[]>([]) },
  { weight: 5, arbitrary: fc.array(row, { minLength: 1, maxLength: 3, size: 'max' }) },
)

const twoDigits = (value: number): string => String(value).padStart(2, '0')

const timeText = (minute: number): string => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`

/** A row as a schedule has it. */
export const rowText = ({ start, end }: Row): string =>
  `${timeText(start)}-${timeText(end > dayMinutes ? end - dayMinutes : end)}`

/** Reserves the minutes of a row. Returns false if one is already taken, so that rows never overlap (S8). */
export const layRow = (taken: Uint8Array, row: Row, dayStarts: readonly number[]): boolean => {
  const minutes: number[] = []
  for (const dayStart of dayStarts) {
    for (let minute = row.start; minute < row.end; minute += 1) {
      const place = (dayStart + minute) % taken.length
      if (taken[place] === 1) return false
      minutes.push(place)
    }
  }
  for (const minute of minutes) taken[minute] = 1
  return true
}

// The week

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** Consecutive weekdays with the same rows, for a key like 'fri-mon'. */
interface Run {
  readonly length: number
  readonly rows: readonly Row[]
  readonly keepWhenClosed: boolean
}

const run: fc.Arbitrary<Run> = fc.record({
  length: fc.oneof(
    { weight: 4, arbitrary: fc.constant(1) },
    { weight: 1, arbitrary: fc.integer({ min: 2, max: 7 }) },
  ),
  rows,
  keepWhenClosed: fc.boolean(),
})

/** With less open time a week, the naive walk would take years of minutes to find a few open hours. */
const leastWeeklyMinutes = 8 * 60

const layWeek = (firstWeekday: number, runs: readonly Run[]) => {
  const taken = new Uint8Array(weekMinutes)
  const weekly: Record<string, string[]> = {}
  let weekday = firstWeekday
  let left = 7
  for (const { length, rows, keepWhenClosed } of runs) {
    const days = Math.min(length, left)
    if (days === 0) break
    const dayStarts = Array.from({ length: days }, (_, index) => ((weekday + index) % 7) * dayMinutes)
    const laid = rows.filter((candidate) => layRow(taken, candidate, dayStarts))
    const key =
      days === 1
        ? `${weekdays[weekday % 7]}`
        : `${weekdays[weekday % 7]}-${weekdays[(weekday + days - 1) % 7]}`
    if (laid.length > 0 || keepWhenClosed) weekly[key] = laid.map(rowText)
    weekday += days
    left -= days
  }
  return { weekly, taken }
}

/** A week with at least eight open hours. */
export const week: fc.Arbitrary<{ readonly weekly: Record<string, string[]>; readonly taken: Uint8Array }> =
  fc
    .record({
      firstWeekday: fc.integer({ min: 0, max: 6 }),
      runs: fc.array(run, { minLength: 3, maxLength: 7, size: 'max' }),
    })
    .map(({ firstWeekday, runs }) => {
      const laid = layWeek(firstWeekday, runs)
      const openMinutes = laid.taken.reduce((total, minute) => total + minute, 0)
      if (openMinutes >= leastWeeklyMinutes) return laid
      const office: Run = { length: 5, rows: [{ start: 9 * 60, end: 17 * 60 }], keepWhenClosed: false }
      return layWeek(firstWeekday, [office, { length: 2, rows: runs[0]?.rows ?? [], keepWhenClosed: false }])
    })

// Holidays and special hours

const holidayDates = fc.oneof(
  { weight: 2, arbitrary: fc.constant(1) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 5 }) },
)

const holidayDraw = fc.record({
  offset: fc.integer({ min: -5, max: 9 }),
  dates: holidayDates,
  asRange: fc.boolean(),
})

const holidaysNear = (date: string): fc.Arbitrary<NaiveHoliday[]> =>
  fc.array(holidayDraw, { maxLength: 3, size: 'max' }).map((draws) =>
    draws.map(({ offset, dates, asRange }, index) => {
      const name = `Holiday ${index + 1}`
      const from = addDays(date, offset)
      if (dates === 1 && !asRange) return { name, on: from }
      return { name, from, to: addDays(from, dates - 1) }
    }),
  )

const specialDraw = fc.record({
  offset: fc.integer({ min: -3, max: 5 }),
  onHoliday: fc.integer({ min: 0, max: 5 }),
  rows,
})

const firstDateOf = (holiday: NaiveHoliday): string => ('on' in holiday ? holiday.on : holiday.from)

const weekdayOf = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7

const specialHoursNear = (
  date: string,
  weeklyTaken: Uint8Array,
  holidays: readonly NaiveHoliday[],
): fc.Arbitrary<NaiveSpecialHours[]> =>
  fc.array(specialDraw, { maxLength: 3, size: 'max' }).map((draws) => {
    const byDate = new Map<string, NaiveSpecialHours>()
    for (const { offset, onHoliday, rows } of draws) {
      const holiday = holidays[onHoliday]
      const on = holiday ? firstDateOf(holiday) : addDays(date, offset)
      if (byDate.has(on)) continue
      // The date itself is free; after midnight, the weekly rows of the next date are taken.
      const taken = new Uint8Array(2 * dayMinutes)
      const nextDay = ((weekdayOf(on) + 1) % 7) * dayMinutes
      taken.set(weeklyTaken.subarray(nextDay, nextDay + dayMinutes), dayMinutes)
      const hours = rows.filter((candidate) => layRow(taken, candidate, [0])).map(rowText)
      byDate.set(on, { name: `Special hours ${byDate.size + 1}`, on, hours })
    }
    return [...byDate.values()]
  })

/** A valid schedule in the window's zone, with holidays and special hours near the focus. */
export const schedule = ({ zone, focus }: Window): fc.Arbitrary<NaiveSchedule> => {
  const date = localDateAt(zone, focus)
  return fc.record({ week, holidays: holidaysNear(date), covered: fc.boolean() }).chain((drawn) =>
    specialHoursNear(date, drawn.week.taken, drawn.holidays).map((specialHours) => ({
      timeZone: zone,
      weekly: drawn.week.weekly,
      ...(drawn.holidays.length > 0 && { holidays: drawn.holidays }),
      ...(specialHours.length > 0 && { specialHours }),
      ...(drawn.covered && { holidaysThrough: addDays(date, 60) }),
    })),
  )
}

const offsetText = (minutes: number): string => `${minutes < 0 ? '-' : '+'}${timeText(Math.abs(minutes))}`

const shifts = fc.oneof(
  { weight: 4, arbitrary: grid(30, -180, 180) },
  { weight: 1, arbitrary: fc.integer({ min: -180, max: 180 }) },
  { weight: 1, arbitrary: grid(60, -15 * 60, 15 * 60) },
)

/** A schedule whose zone is corrected near the focus (T6): one change, or several close together. */
export const correctedSchedule = (near: Window): fc.Arbitrary<NaiveSchedule> => {
  const zoneMinutes = readClock(near.zone, near.focus / minuteMs) - near.focus / minuteMs
  const clampedOffset = (shift: number): number => Math.max(-15 * 60, Math.min(15 * 60, zoneMinutes + shift))
  return fc
    .record({
      given: schedule(near),
      first: fc.integer({ min: -3 * dayMinutes, max: 2 * dayMinutes }),
      changes: fc.array(
        fc.record({
          after: fc.oneof(fc.integer({ min: 1, max: 240 }), fc.integer({ min: 1, max: 2 * dayMinutes })),
          shift: shifts,
        }),
        { minLength: 1, maxLength: 3 },
      ),
    })
    .map(({ given, first, changes }) => {
      let minute = near.focus / minuteMs + first
      const zoneChanges = changes.map(({ after, shift }) => {
        minute += after
        return { at: new Date(minute * minuteMs).toISOString(), offset: offsetText(clampedOffset(shift)) }
      })
      return { ...given, zoneChanges }
    })
}

// Instants

const edgeOffset = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(0, 0, -1, 1, -minuteMs, minuteMs) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(-30 * minuteMs, 30 * minuteMs, -hourMs, hourMs, -hourMs - 1, hourMs + 1),
  },
  { weight: 2, arbitrary: fc.integer({ min: -4 * hourMs, max: 4 * hourMs }) },
)

type Edge = 'any' | 'transition' | 'midnight' | 'opening' | 'closing'

const edge = fc.constantFrom<Edge>('any', 'transition', 'transition', 'midnight', 'opening', 'closing')

const nearestTransition = (timeZone: string, at: number, changes: readonly number[]): number => {
  const distance = (transition: number): number => Math.abs(transition - at)
  const all = changes.length > 0 ? changes : transitionsOf(timeZone)
  const near = all.filter((transition) => distance(transition) <= 5 * dayMs)
  return near.reduce((best, next) => (distance(next) < distance(best) ? next : best), near[0] ?? at)
}

const daysWalked = 4

const edgeInstant = (timeZone: string, given: NaiveSchedule, kind: Edge, at: number): number => {
  const changes = (given.zoneChanges ?? []).map((change) => Date.parse(change.at))
  if (kind === 'transition') return nearestTransition(timeZone, at, changes)
  if (kind === 'midnight') return firstInstantShowing(given, localDateAt(given, at), 0)
  if (kind === 'opening') return nextOpening(given, at, daysWalked * dayMinutes) ?? at
  if (kind === 'closing') return nextClosing(given, at, daysWalked * dayMinutes) ?? at
  return at
}

/** An instant within about a week of the focus, usually at or next to a change. */
export const instantNear = ({ zone, focus }: Window, given: NaiveSchedule): fc.Arbitrary<number> =>
  fc
    .record({
      distance: fc.oneof(
        { weight: 3, arbitrary: fc.integer({ min: -48 * hourMs, max: 48 * hourMs }) },
        { weight: 1, arbitrary: fc.integer({ min: -7 * dayMs, max: 7 * dayMs }) },
      ),
      edge,
      offset: edgeOffset,
    })
    .map(({ distance, edge, offset }) => edgeInstant(zone, given, edge, focus + distance) + offset)

/** Milliseconds to add, positive or negative, rarely more than a long working day. */
export const duration: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: grid(30 * minuteMs, -12 * hourMs, 12 * hourMs) },
  { weight: 3, arbitrary: grid(minuteMs, -8 * hourMs, 8 * hourMs) },
  { weight: 2, arbitrary: fc.integer({ min: -10 * hourMs, max: 10 * hourMs }) },
  { weight: 1, arbitrary: fc.integer({ min: -40 * hourMs, max: 40 * hourMs }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, -1, minuteMs, -minuteMs, dayMs, -dayMs) },
)

// Policies

const plural = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`

const amount = (prefix: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc.integer({ min: 1, max: 12 }).map((count) => plural(count, `${prefix}hour`)),
    fc.constantFrom(0.5, 1.5, 2.5).map((count) => `${count} ${prefix}hours`),
    fc.constantFrom(1, 15, 30, 45, 90, 480).map((count) => plural(count, `${prefix}minute`)),
  )

const clockTime = fc.oneof(
  { weight: 3, arbitrary: grid(30, 0, dayMinutes - 30).map(timeText) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: dayMinutes - 1 }).map(timeText) },
  { weight: 1, arbitrary: fc.constantFrom('00:00', '00:01', '01:30', '02:00', '02:30', '03:00', '23:59') },
)

const duePoint = fc.oneof(
  fc.constant(''),
  fc.constant(' by close'),
  fc.constant(' by open'),
  fc.constant(' same time'),
  clockTime.map((time) => ` by ${time}`),
)

const dayCount = fc.oneof(
  fc.constant('next business day'),
  fc.integer({ min: 1, max: 4 }).map((count) => plural(count, 'business day')),
)

const businessDays = fc.tuple(dayCount, duePoint).map(([days, point]) => days + point)

/** A target text of any kind (P1, P2). */
export const target: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: amount('') },
  { weight: 1, arbitrary: amount('business ') },
  { weight: 2, arbitrary: businessDays },
)

const names = (all: readonly string[], least: number): fc.Arbitrary<string[]> =>
  fc.integer({ min: least, max: all.length }).map((count) => all.slice(0, count))

const targetsFor = (tiers: readonly string[], priorities: readonly string[]): fc.Arbitrary<NaiveTargets> => {
  const ofTiers = fc.record(Object.fromEntries(tiers.map((tier) => [tier, target])))
  const ofPriority = fc.oneof(target, ofTiers)
  return fc.record(Object.fromEntries(priorities.map((priority) => [priority, ofPriority])))
}

type Cells = readonly { readonly priority: string; readonly tier: string; readonly base: string }[]

const cellsOf = (tiers: readonly string[], targets: NaiveTargets): Cells =>
  Object.entries(targets).flatMap(([priority, given]) =>
    tiers.map((tier) => ({ priority, tier, base: typeof given === 'string' ? given : (given[tier] ?? '') })),
  )

/** Targets for some cells of the grid, at least one. Sometimes one text applies to all tiers. */
const partialTargets = (tiers: readonly string[], base: NaiveTargets): fc.Arbitrary<NaiveTargets> => {
  const cells = cellsOf(tiers, base)
  const texts = fc.tuple(...cells.map(() => target))
  const chosen = fc.subarray([...cells.keys()], { minLength: 1 })
  return fc.record({ texts, chosen, forAllTiers: fc.boolean() }).map(({ texts, chosen, forAllTiers }) => {
    const targets: Record<string, string | Record<string, string>> = {}
    for (const index of chosen) {
      const cell = cells[index]
      const text = texts[index]
      if (!cell || text === undefined) continue
      const ofPriority = targets[cell.priority]
      const sameBase = typeof base[cell.priority] === 'string'
      if (forAllTiers && sameBase) targets[cell.priority] = typeof ofPriority === 'string' ? ofPriority : text
      else targets[cell.priority] = { ...(typeof ofPriority === 'object' && ofPriority), [cell.tier]: text }
    }
    return targets
  })
}

type Dates = Exclude<NaiveException['during'], 'holidays'>[number]

const datesNear = (date: string): fc.Arbitrary<Dates> =>
  fc
    .record({
      offset: fc.integer({ min: -3, max: 4 }),
      dates: fc.integer({ min: 1, max: 4 }),
      named: fc.boolean(),
    })
    .map(({ offset, dates, named }) => {
      const from = addDays(date, offset)
      const name = named && { name: 'Some dates' }
      return dates === 1 ? { ...name, on: from } : { ...name, from, to: addDays(from, dates - 1) }
    })

export interface PolicyOptions {
  /**
   * With 'waiting only', every exception also applies to waiting requests, so a later request is never due earlier
   * (P4).
   *
   * @defaultValue 'any'
   */
  readonly exceptions?: 'any' | 'waiting only'
}

const exceptionNear = (
  date: string,
  tiers: readonly string[],
  base: NaiveTargets,
  waitingOnly: boolean,
): fc.Arbitrary<Omit<NaiveException, 'name'>> =>
  fc
    .record({
      during: fc.oneof(
        { weight: 1, arbitrary: fc.constant('holidays' as const) },
        { weight: 2, arbitrary: fc.array(datesNear(date), { minLength: 1, maxLength: 2 }) },
      ),
      when: waitingOnly
        ? fc.constant('waiting' as const)
        : fc.constantFrom('received' as const, 'waiting' as const, undefined),
      firstResponse: partialTargets(tiers, base),
    })
    .map(({ during, when, firstResponse }) => ({ during, ...(when && { when }), targets: { firstResponse } }))

/** A valid policy with a schedule of the window. */
export const policy = (window: Window, options: PolicyOptions = {}): fc.Arbitrary<NaivePolicy> => {
  const date = localDateAt(window.zone, window.focus)
  const waitingOnly = options.exceptions === 'waiting only'
  return fc
    .record({
      schedule: schedule(window),
      tiers: names(['premium', 'standard', 'basic'], 2),
      priorities: names(['P1', 'P2', 'P3', 'P4'], 2),
      dayCutoff: fc.option(clockTime, { nil: undefined, freq: 1 }),
    })
    .chain((frame) => targetsFor(frame.tiers, frame.priorities).map((targets) => ({ ...frame, targets })))
    .chain(({ schedule, tiers, priorities, dayCutoff, targets }) =>
      fc
        .array(exceptionNear(date, tiers, targets, waitingOnly), {
          minLength: waitingOnly ? 1 : 0,
          maxLength: 3,
          size: 'max',
        })
        .map((exceptions) => ({
          name: 'A policy',
          schedule,
          tiers,
          priorities,
          targets: { firstResponse: targets },
          ...(dayCutoff !== undefined && { dayCutoff }),
          ...(exceptions.length > 0 && {
            exceptions: exceptions.map((exception, index) => ({
              name: `Exception ${index + 1}`,
              ...exception,
            })),
          }),
        })),
    )
}
