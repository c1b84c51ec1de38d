import { defineSchedule, isOpen, type Schedule } from 'dueby'
import { describe, expect, test } from 'vitest'
import { DAY, HOUR } from '../../../src/core/time'
import { parsedScheduleOf } from '../../../src/schedule/define-schedule'
import { openTimeOf, openTimeOfParsed } from '../../../src/timeline/open-time'
import {
  closingAfter,
  closingBefore,
  intervalsIn,
  openingAfter,
  openingBefore,
} from '../../../src/timeline/queries'
import { calendarTime, dueOn } from '../../../src/timeline/timeline'

const daily = () => openTimeOf(defineSchedule({ timeZone: 'UTC', weekly: { 'mon-sun': ['09:00-17:00'] } }))
const NOON = Date.UTC(2024, 5, 3, 12)
const YEARS = 6 * 365 * DAY

describe('open time', () => {
  test('is known for an instant, whatever was queried before', () => {
    for (const order of [
      [0, 1, -1],
      [0, -1, 1],
      [1, 0, -1],
    ]) {
      const time = daily()
      expect(order.map((years) => time.isOpenAt(NOON + years * YEARS))).toEqual([true, true, true])
      expect(order.map((years) => time.isOpenAt(NOON + years * YEARS + 5 * HOUR))).toEqual([
        false,
        false,
        false,
      ])
      const other = daily()
      const [first = 0, ...others] = order.map((years) => other.measure(NOON + years * YEARS))
      const start = order[0] as number
      const expected = order.slice(1).map((years) => ((years - start) * YEARS) / 3)
      expect(others.map((measure) => measure - first)).toEqual(expected)
    }
  })

  test('leads back to an instant in years that were not compiled', () => {
    for (const years of [0, 1, 20, -1, -8]) {
      const [early, late] = [daily(), daily()]
      const amount = (years * YEARS) / 3
      expect(early.earliest(early.measure(NOON) + amount)).toBe(NOON + years * YEARS)
      expect(late.latest(late.measure(NOON) + amount)).toBe(NOON + years * YEARS)
    }
  })

  test('of an amount at a closing is reached there, and lasts until the next opening', () => {
    const time = daily()
    const closing = NOON + 5 * HOUR
    const amount = time.measure(closing)
    expect(time.earliest(amount)).toBe(closing)
    expect(time.latest(amount)).toBe(closing + 16 * HOUR)
    expect(() => time.earliest(amount + 1e13)).toThrow(expect.objectContaining({ code: 'out-of-range' }))
    expect(() => time.latest(amount - 1e13)).toThrow(expect.objectContaining({ code: 'out-of-range' }))
  })

  test('is kept with the schedule, and never for one that can change', () => {
    const schedule = defineSchedule({ timeZone: 'UTC', weekly: {} })
    expect(openTimeOf(schedule)).toBe(openTimeOf(schedule))
    const other = defineSchedule({ timeZone: 'UTC', weekly: { 'mon-sun': ['09:00-17:00'] } })
    const [own, ofOther] = [openTimeOf(schedule), openTimeOf(other)]
    expect([schedule, other, other, schedule].map(openTimeOf)).toEqual([own, ofOther, ofOther, own])
    expect([other, schedule, other].map((each) => isOpen(NOON, each))).toEqual([true, false, true])
    expect(() => isOpen(NOON, undefined as unknown as Schedule)).toThrow(
      expect.objectContaining({ code: 'missing' }),
    )
    const parsed = parsedScheduleOf(schedule)
    expect(openTimeOfParsed(parsed)).toBe(openTimeOfParsed(parsed))
    const loose = { timeZone: 'UTC', weekly: { mon: ['09:00-17:00'] } }
    expect(isOpen(NOON, loose as unknown as Schedule)).toBe(true)
    loose.weekly.mon = ['13:00-17:00']
    expect(isOpen(NOON, loose as unknown as Schedule)).toBe(false)
  })
})

describe('openings and closings', () => {
  const popUp = (on: '2020-06-01' | '2030-06-01') =>
    openTimeOf(
      defineSchedule({
        timeZone: 'UTC',
        weekly: {},
        specialHours: [{ on, hours: ['09:00-12:00', '13:00-17:00'] }],
      }),
    )
  const at = (text: string) => Date.parse(text)

  test('are found in other years', () => {
    expect(openingAfter(NOON, popUp('2030-06-01'))).toBe(at('2030-06-01T09:00Z'))
    expect(closingAfter(NOON, popUp('2030-06-01'))).toBe(at('2030-06-01T12:00Z'))
    expect(openingBefore(NOON, popUp('2020-06-01'))).toBe(at('2020-06-01T13:00Z'))
    expect(closingBefore(NOON, popUp('2020-06-01'))).toBe(at('2020-06-01T17:00Z'))
  })

  test('are undefined if there are none', () => {
    for (const find of [openingAfter, closingAfter]) expect(find(NOON, popUp('2020-06-01'))).toBeUndefined()
    for (const find of [openingBefore, closingBefore]) expect(find(NOON, popUp('2030-06-01'))).toBeUndefined()
    const time = popUp('2020-06-01')
    expect(openingBefore(at('2020-06-01T09:00Z'), time)).toBeUndefined()
    expect(closingBefore(at('2020-06-01T12:00Z'), time)).toBeUndefined()
    expect(openingBefore(at('2020-06-01T09:00:00.001Z'), time)).toBe(at('2020-06-01T09:00Z'))
    expect(closingBefore(at('2020-06-01T12:00:00.001Z'), time)).toBe(at('2020-06-01T12:00Z'))
    expect(openingAfter(at('2020-06-01T13:00Z'), time)).toBeUndefined()
    expect(closingAfter(at('2020-06-01T17:00Z'), time)).toBeUndefined()
    expect(openingAfter(at('2020-06-01T12:59:59.999Z'), time)).toBe(at('2020-06-01T13:00Z'))
    expect(closingAfter(at('2020-06-01T16:59:59.999Z'), time)).toBe(at('2020-06-01T17:00Z'))
  })

  test('make the intervals of a span', () => {
    const days = intervalsIn(NOON - 2 * 365 * DAY, NOON + 2 * 365 * DAY, daily())
    expect(days).toHaveLength(2 * (4 * 365 + 1))
    expect([days[0], days[1], days.at(-1)]).toEqual([
      NOON - 2 * 365 * DAY,
      NOON - 2 * 365 * DAY + 5 * HOUR,
      NOON + 2 * 365 * DAY,
    ])
  })
})

test('calendar time is always open', () => {
  expect(dueOn(calendarTime, NOON, HOUR)).toBe(NOON + HOUR)
  expect(calendarTime.latest(calendarTime.measure(NOON))).toBe(NOON)
  expect(() => dueOn(calendarTime, NOON, 1e13)).toThrow(expect.objectContaining({ code: 'out-of-range' }))
  expect(() => calendarTime.latest(-1e13)).toThrow(expect.objectContaining({ code: 'out-of-range' }))
})
