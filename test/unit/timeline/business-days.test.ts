import { type DuebyError, defineSchedule } from 'dueby'
import { describe, expect, test } from 'vitest'
import { businessDayOf, ordinalThrough } from '../../../src/timeline/business-days'
import { openTimeOf } from '../../../src/timeline/open-time'

const DAY = 86_400_000
const day = (text: string) => Date.parse(`${text}T00:00Z`) / DAY
const date = (number: number) => new Date(number * DAY).toISOString().slice(0, 10)
const fresh = () =>
  openTimeOf(
    defineSchedule({
      timeZone: 'America/Los_Angeles',
      weekly: { 'mon-wed': ['06:00-10:00', '12:00-18:00'], fri: ['20:00-04:00'] },
    }),
  )

describe('business days by number', () => {
  test('count the dates with hours', () => {
    const time = fresh()
    const [monday = 0, ...later] = Array.from({ length: 9 }, (_, index) =>
      ordinalThrough(day('2024-06-03') + index, time),
    )
    expect(later.map((ordinal) => ordinal - monday)).toEqual([1, 2, 2, 3, 3, 3, 4, 5])
    expect(ordinalThrough(day('2024-06-02'), time)).toBe(monday - 1)
  })

  test('have their date, first opening and last closing', () => {
    const time = fresh()
    const monday = ordinalThrough(day('2024-06-03'), time)
    expect(businessDayOf(monday, time)).toEqual({
      day: day('2024-06-03'),
      opening: Date.parse('2024-06-03T06:00-07:00'),
      closing: Date.parse('2024-06-03T18:00-07:00'),
    })
    expect(businessDayOf(monday + 3, time)).toEqual({
      day: day('2024-06-07'),
      opening: Date.parse('2024-06-07T20:00-07:00'),
      closing: Date.parse('2024-06-08T04:00-07:00'),
    })
    expect(date(businessDayOf(monday - 1, time).day)).toBe('2024-05-31')
  })

  test('keep their numbers when years are added on either side', () => {
    const time = fresh()
    const monday = ordinalThrough(day('2024-06-03'), time)
    const weeks = (count: number) => businessDayOf(monday + 4 * count, time).day - day('2024-06-03')
    expect([1, 300, -1, -700, 2000].map(weeks)).toEqual([7, 2100, -7, -4900, 14_000])
    expect(ordinalThrough(day('2024-06-03'), time)).toBe(monday)
    expect(ordinalThrough(day('2010-06-07'), time)).toBe(monday - 4 * 730)
  })

  test('end with the supported range', () => {
    const time = fresh()
    for (const ordinal of [-1e6, 1e6])
      expect(() => businessDayOf(ordinal, time)).toThrow(
        expect.objectContaining<Partial<DuebyError>>({ code: 'out-of-range' }),
      )
  })
})
