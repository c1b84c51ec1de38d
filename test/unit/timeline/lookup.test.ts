import {
  addBusinessTime,
  businessTimeBetween,
  defineSchedule,
  isOpen,
  nextClose,
  nextOpen,
  type Schedule,
  succession,
  type Weekly,
} from 'dueby'
import { expect, test } from 'vitest'
import { openTimeOf } from '../../../src/timeline/open-time-of'

/** How many entries the look-up has for each stretch. */
function entriesPerStretch(schedule: Schedule): number {
  const { count, lookup } = openTimeOf(schedule).years.current()
  return lookup.amount.first.length / (count + 1)
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
