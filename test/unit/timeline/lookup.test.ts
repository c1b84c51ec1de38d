import {
  addBusinessTime,
  businessTimeBetween,
  defineSchedule,
  isOpen,
  nextClose,
  nextOpen,
  parseSchedule,
  type Schedule,
  type ScheduleInput,
  succession,
} from 'dueby'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { earliestIn, isOpenIn, latestIn, measureIn } from '../../../src/timeline/lookup/day-table'
import { openTimeOf } from '../../../src/timeline/open-time'
import { addOpenTime, isOpenAt } from '../../oracle/naive-schedule'
import { instantNear, schedule, window } from '../../support/arbitraries'
import { holds } from '../../support/property'
import { hours } from '../../support/vocabulary'

/** The number of amounts in the index, for each day. */
function amountsPerDay(schedule: Schedule): number {
  const { dayByAmount, patterns } = openTimeOf(schedule).years.current()
  return dayByAmount.length / patterns.length
}

const madrid = { timeZone: 'Europe/Madrid', weekly: { 'mon-fri': ['09:00-17:00'] } } as const

test('the index of amounts has about one for each day after a first year without hours', () => {
  const closed = defineSchedule({ ...madrid, holidays: [{ from: '2023-01-01', to: '2023-12-31' }] })
  expect(isOpen('2023-06-01T10:00:00Z', closed)).toBe(false)
  expect(isOpen('2024-06-03T10:00:00Z', closed)).toBe(true)
  expect(addBusinessTime('2023-06-01T10:00:00Z', '2 hours', closed)).toEqual(new Date('2024-01-01T10:00:00Z'))
  expect(amountsPerDay(closed)).toBeLessThan(2)
})

test('a query can start before the first version', () => {
  const later = succession({ from: '2025-01-01', schedule: defineSchedule(madrid) })
  expect(addBusinessTime('2024-06-01T10:00:00Z', '2 hours', later)).toEqual(new Date('2025-01-01T10:00:00Z'))
  expect(nextOpen('2024-06-01T10:00:00Z', later)).toEqual(new Date('2025-01-01T08:00:00Z'))
})

test('the index of amounts has about one for each day after a first year with a minute of open time', () => {
  const minute = defineSchedule({
    timeZone: 'UTC',
    weekly: {},
    specialHours: [{ on: '2023-05-05', hours: ['10:00-10:01'] }],
  })
  const always = defineSchedule({ timeZone: 'UTC', weekly: { 'mon-sun': ['00:00-24:00'] } })
  const schedule = succession({ schedule: minute }, { from: '2024-01-01', schedule: always })
  expect(isOpen('2023-05-05T10:00:30Z', schedule)).toBe(true)
  for (let year = 2024; year < 2034; year++) expect(isOpen(`${year}-06-01T00:00:00Z`, schedule)).toBe(true)
  expect(amountsPerDay(schedule)).toBeLessThan(2)
  expect(nextClose('2023-01-01T00:00:00Z', schedule)).toEqual(new Date('2023-05-05T10:01:00Z'))
})

test('look-ups are correct in weeks of hours after a year with one long interval', () => {
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

test('look-ups in the table match the minute walk, and the table is used', () => {
  let [tried, byTable] = [0, 0]
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
      const { years } = openTimeOf(defineSchedule(given as ScheduleInput))
      for (const instant of instants) for (const days of [-30, 30]) years.covering(instant + hours(24 * days))
      const compiled = years.current()
      for (const at of instants) {
        tried++
        expect(at >= compiled.from && at < compiled.to).toBe(true)
        expect(isOpenIn(compiled, at)).toBe(isOpenAt(given, at))
        const walked = addOpenTime(given, at, amount, 12 * 24 * 60)
        const earliest = earliestIn(compiled, measureIn(compiled, at) + amount)
        if (walked === undefined || earliest === undefined) continue
        byTable++
        expect(earliest).toBe(walked)
        expect(latestIn(compiled, measureIn(compiled, walked) - amount)).toBeGreaterThanOrEqual(at)
      }
    },
    80,
  )
  expect(byTable).toBeGreaterThan(tried / 2)
})

test('look-ups are correct with 700 rows in one day', () => {
  const timeZone = 'UTC'
  const minutes = Array.from({ length: 700 }, (_, i) => {
    const text = (at: number) =>
      `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
    return `${text(2 * i)}-${text(2 * i + 1)}`
  })
  const dense = parseSchedule({ timeZone, weekly: {}, specialHours: [{ on: '2024-06-05', hours: minutes }] })
  const at = Date.UTC(2024, 5, 5)
  expect(addBusinessTime(at, '699 minutes', dense)).toEqual(new Date(at + (2 * 698 + 1) * 60_000))
  expect(businessTimeBetween(at, at + hours(24), dense)).toBe(700 * 60_000)
})
