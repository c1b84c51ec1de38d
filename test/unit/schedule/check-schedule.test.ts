import { checkSchedule, type Issue } from 'dueby'
import { describe, expect, test } from 'vitest'

const OFFICE = { timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } }

describe('the list of advice ends after a hundred entries (S7)', () => {
  const advice = (count: number): Issue[] => {
    const sunday = (index: number) => new Date(Date.UTC(2023, 0, 1 + 7 * index)).toISOString().slice(0, 10)
    const holidays = Array.from({ length: count }, (_, index) => ({ on: sunday(index) }))
    return checkSchedule({ ...OFFICE, holidays })
  }

  test('a hundred are all there', () => {
    expect(advice(100).map(({ code, path }) => `${code} ${path[1]}`)).toEqual(
      Array.from({ length: 100 }, (_, index) => `holiday-on-closed-day ${index}`),
    )
  })

  test('of more, one entry says that there are more', () => {
    const found = advice(102)
    expect(found).toHaveLength(101)
    expect(found[99]).toMatchObject({ code: 'holiday-on-closed-day', path: ['holidays', 99, 'on'] })
    expect(found[100]).toMatchObject({ code: 'more-advice', severity: 'advice', path: [] })
  })
})

describe('each issue names its rule', () => {
  const change = (offset: string) => ({ ...OFFICE, zoneChanges: [{ at: '2024-03-10T10:00:00Z', offset }] })
  const from = (month: number, dayOfMonth: number) => ({ month, day: dayOfMonth })
  const nested = Array.from({ length: 101 }).reduce<object>((inner) => ({ union: [inner] }), OFFICE)

  test.each<[data: object, expected: string]>([
    [{ ...OFFICE, weekly: { monday: [] } }, 'invalid-weekday S8'],
    [{ ...OFFICE, weekly: { 'mon-fri': [], wed: [] } }, 'repeated-weekday S8'],
    [{ ...OFFICE, weekly: { mon: ['9am-5pm'] } }, 'invalid-hours S2'],
    [{ ...OFFICE, weekly: { mon: ['09:00-09:00'] } }, 'empty-hours S2'],
    [{ ...OFFICE, weekly: { mon: ['09:00-12:00', '11:00-13:00'] } }, 'overlapping-hours S8'],
    [
      {
        ...OFFICE,
        specialHours: [
          { on: '2024-12-24', hours: [] },
          { on: '2024-12-24', hours: [] },
        ],
      },
      'repeated-date S8',
    ],
    [
      {
        ...OFFICE,
        seasons: [
          { from: from(6, 1), to: from(8, 31), weekly: {} },
          { from: from(8, 31), to: from(9, 30), weekly: {} },
        ],
      },
      'overlapping-seasons S12',
    ],
    [{ ...OFFICE, holidays: [{ every: from(6, 31) }] }, 'impossible-rule S8'],
    [{ ...OFFICE, holidays: [{ every: from(2, 29), since: 2025, until: 2027 }] }, 'impossible-rule S8'],
    [{ union: [change('+02:00'), change('+03:00')] }, 'contradicting-zone-changes T6'],
    [nested, 'too-large S7'],
    [{ union: Array(501).fill(OFFICE) }, 'too-large S7'],
  ])('case %#', (data, expected) => {
    expect(checkSchedule(data).map(({ code, rule }) => `${code} ${rule}`)).toEqual([expected])
  })
})
