import {
  addBusinessTime,
  addBusinessTimeMany,
  businessTimeBetween,
  defineSchedule,
  isOpen,
  nextClose,
  nextOpen,
  type Schedule,
  type ScheduleInput,
  succession,
  type Weekly,
} from 'dueby'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayRangeWithHours } from '../../../src/schedule/day-range'
import { parsedScheduleOf } from '../../../src/schedule/define-schedule'
import { compileWeekly } from '../../../src/timeline/compile/compile-weekly'
import { compiledYears } from '../../../src/timeline/lookup/compiled-years'
import { countQuestions } from '../../../src/timeline/lookup/lookup'
import { earliestIn, isOpenIn, measureIn } from '../../../src/timeline/lookup/search-years'
import { openTimeOf } from '../../../src/timeline/open-time-of'
import { zoneOf } from '../../../src/zone/zone'
import { addOpenTime, isOpenAt } from '../../oracle/naive-schedule'
import { instantNear, schedule, window } from '../../support/arbitraries'
import { holds } from '../../support/property'
import { hours } from '../../support/vocabulary'

/** How many entries the look-up has for each stretch, once it has slots. */
function entriesPerStretch(schedule: Schedule): number {
  const compiled = openTimeOf(schedule).years.current()
  countQuestions(Number.POSITIVE_INFINITY, compiled)
  return compiled.lookup.amount.first.length / (compiled.count + 1)
}

const madrid = { timeZone: 'Europe/Madrid', weekly: { 'mon-fri': ['09:00-17:00'] } } as const

test('a first year without hours does not decide how those after it are looked up', () => {
  const closed = defineSchedule({ ...madrid, holidays: [{ from: '2023-01-01', to: '2023-12-31' }] })
  expect(isOpen('2023-06-01T10:00:00Z', closed)).toBe(false)
  expect(isOpen('2024-06-03T10:00:00Z', closed)).toBe(true)
  expect(addBusinessTime('2023-06-01T10:00:00Z', '2 hours', closed)).toEqual(new Date('2024-01-01T10:00:00Z'))
  expect(entriesPerStretch(closed)).toBeLessThan(10)
})

test('a time before the first version is as good as any other', () => {
  const later = succession({ from: '2025-01-01', schedule: defineSchedule(madrid) })
  expect(addBusinessTime('2024-06-01T10:00:00Z', '2 hours', later)).toEqual(new Date('2025-01-01T10:00:00Z'))
  expect(nextOpen('2024-06-01T10:00:00Z', later)).toEqual(new Date('2025-01-01T08:00:00Z'))
})

test('nor does a first year with a minute of open time', () => {
  const minute = defineSchedule({
    timeZone: 'UTC',
    weekly: {},
    specialHours: [{ on: '2023-05-05', hours: ['10:00-10:01'] }],
  })
  const always = defineSchedule({ timeZone: 'UTC', weekly: { 'mon-sun': ['00:00-24:00'] } })
  const schedule = succession({ schedule: minute }, { from: '2024-01-01', schedule: always })
  expect(isOpen('2023-05-05T10:00:30Z', schedule)).toBe(true)
  for (let year = 2024; year < 2034; year++) expect(isOpen(`${year}-06-01T00:00:00Z`, schedule)).toBe(true)
  expect(entriesPerStretch(schedule)).toBeLessThan(10)
  expect(nextClose('2023-01-01T00:00:00Z', schedule)).toEqual(new Date('2023-05-05T10:01:00Z'))
})

test('weeks of hours after a year of a few long stretches', () => {
  const few = defineSchedule({
    timeZone: 'UTC',
    weekly: {},
    specialHours: [{ on: '2023-03-01', hours: ['00:00-24:00'] }],
  })
  const schedule = succession({ schedule: few }, { from: '2024-01-01', schedule: defineSchedule(madrid) })
  expect(isOpen('2023-03-01T10:00:00Z', schedule)).toBe(true)
  expect(addBusinessTime('2023-02-01T00:00:00Z', '32 hours', schedule)).toEqual(
    new Date('2024-01-01T16:00:00Z'),
  )
})

test('the first answers are found by halves, later ones by slots, and both are those of the minute walk', () => {
  let [asked, bySlots] = [0, 0]
  holds(
    window.chain((near) =>
      schedule(near).chain((given) =>
        fc.record({
          given: fc.constant(given),
          instants: fc.array(instantNear(near, given), { minLength: 1, maxLength: 4 }),
          amount: fc.integer({ min: 1, max: hours(12) }),
        }),
      ),
    ),
    ({ given, instants, amount }) => {
      const parsed = parsedScheduleOf(defineSchedule(given as ScheduleInput))
      if (parsed.kind !== 'weekly') throw new Error('only weekly hours are drawn here')
      const years = compiledYears(compileWeekly(parsed, zoneOf(parsed.timeZone)), () =>
        dayRangeWithHours(parsed),
      )
      for (const instant of instants) for (const days of [-30, 30]) years.covering(instant + hours(24 * days))
      const compiled = years.current()
      const answers = () =>
        instants.map((at) => [isOpenIn(compiled, at), earliestIn(compiled, measureIn(compiled, at) + amount)])
      const isByHalves = () => compiled.lookup.time.first.length === 2
      compiled.lookup.patience = Number.POSITIVE_INFINITY
      asked++
      const byHalves = answers()
      expect(isByHalves()).toBe(true)
      for (const [index, at] of instants.entries()) {
        expect(byHalves[index]?.[0]).toBe(isOpenAt(given, at))
        const walked = addOpenTime(given, at, amount, 12 * 24 * 60)
        if (walked !== undefined) expect(byHalves[index]?.[1]).toBe(walked)
      }
      if (compiled.count === 0) return
      compiled.lookup.patience = 1
      countQuestions(1, compiled)
      expect(isByHalves()).toBe(false)
      expect(answers()).toEqual(byHalves)
      bySlots++
    },
    80,
  )
  expect(bySlots).toBeGreaterThan(asked / 2)
})

test('slots are made when as many questions have come as pay for them, and not before', () => {
  const hoursOf = defineSchedule({ timeZone: 'Asia/Kathmandu', weekly: { 'mon-fri': ['09:00-17:00'] } })
  const slots = () => openTimeOf(hoursOf).years.current().lookup.time.first.length
  const at = Date.UTC(2019, 4, 8)
  for (let asked = 0; asked < 20; asked++) isOpen(at, hoursOf)
  expect(slots()).toBe(2)
  for (let asked = 0; asked < 20; asked++) isOpen(at, hoursOf)
  expect(slots()).toBeGreaterThan(300)
  // A year more begins anew.
  isOpen(Date.UTC(2020, 4, 8), hoursOf)
  expect(slots()).toBe(2)
})

test('a column makes slots at once when it is long enough to pay for them', () => {
  const hoursOf = defineSchedule({ timeZone: 'Asia/Kathmandu', weekly: { 'mon-fri': ['09:00-17:01'] } })
  const { years } = openTimeOf(hoursOf)
  const slots = () => years.current().lookup.time.first.length
  const at = Date.UTC(2019, 4, 8)
  years.covering(at)
  addBusinessTimeMany(Float64Array.of(at, at), hours(2), hoursOf)
  expect(slots()).toBe(2)
  addBusinessTimeMany(new Float64Array(1000).fill(at), hours(2), hoursOf)
  expect(slots()).toBeGreaterThan(300)
})

test('rows are in order of time, however they were written', () => {
  const rows = Array.from({ length: 100 }, (_, i) => {
    const [hour, minute] = [Math.floor(i / 5), (i % 5) * 12]
    const clock = (at: number) => `${String(hour).padStart(2, '0')}:${String(at).padStart(2, '0')}`
    return `${clock(minute)}-${clock(minute + 1)}`
  })
  const timeZone = 'America/New_York'
  const weekly = (hours: readonly string[]) => ({ 'mon-sun': hours }) as unknown as Weekly
  const [upward, downward] = [rows, rows.toReversed()].map((hours) =>
    defineSchedule({ timeZone, weekly: weekly(hours) }),
  ) as [Schedule, Schedule]
  const [from, to] = ['2024-01-01T00:00:00Z', '2026-01-01T00:00:00Z'] as const
  expect(businessTimeBetween(from, to, downward)).toBe(businessTimeBetween(from, to, upward))
  expect(openTimeOf(downward)).toBe(openTimeOf(upward))
})
