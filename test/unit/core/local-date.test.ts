import type { Issue } from 'dueby'
import { describe, expect, test } from 'vitest'
import { requireInRange, toDate } from '../../../src/core/checked-instant'
import { date } from '../../../src/core/date'
import { dayFromText, textFromDay, WEEKDAYS, weekdayOf, yearOf } from '../../../src/core/local-date'
import { localFromText } from '../../../src/core/local-time'
import { modulo } from '../../../src/core/modulo'
import { DAY, FIRST_DAY, LAST_DAY } from '../../../src/core/time'

describe('a local date', () => {
  // text, days since 1970-01-01, weekday, year
  test.each([
    ['1970-01-01', 0, 'thu', 1970],
    ['1969-12-31', -1, 'wed', 1969],
    ['1969-12-28', -4, 'sun', 1969],
    ['1972-01-08', 737, 'sat', 1972],
    ['2023-12-31', 19_722, 'sun', 2023],
    ['2024-01-01', 19_723, 'mon', 2024],
    ['2024-02-29', 19_782, 'thu', 2024],
    ['2199-12-31', 84_005, 'tue', 2199],
  ])('%s', (text, day, weekday, year) => {
    expect(dayFromText(text)).toBe(day)
    expect(textFromDay(day)).toBe(text)
    expect(WEEKDAYS[weekdayOf(day)]).toBe(weekday)
    expect(yearOf(day)).toBe(year)
  })

  test.each([
    '2023-02-29',
    '2023-02-30',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023-01-00',
    '2023-01-32',
    '2023-1-01',
    '2023-01-1',
    '223-01-01',
    '12023-01-01',
    'x2023-01-01',
    '2023-01-01x',
    '2023/01/01',
    '2023-01-01T00:00:00Z',
    // A month of the year 12023, whose ISO text begins like this.
    '+012023-01',
    '',
  ])('%j is not one', (text) => {
    expect(dayFromText(text)).toBeUndefined()
    const issues: Issue[] = []
    expect(date('a date').read(text, ['from'], issues)).toBeUndefined()
    expect(issues.map(({ code, path }) => [code, ...path])).toEqual([['invalid-date', 'from']])
  })

  test('is read as a day number', () => {
    const issues: Issue[] = []
    expect(date('a date').read('1970-01-11', [], issues)).toBe(10)
    expect(issues).toEqual([])
  })

  test('can matter a week before and after the supported range', () => {
    expect([textFromDay(FIRST_DAY), textFromDay(LAST_DAY)]).toEqual(['1972-01-01', '2200-01-07'])
  })
})

describe('a wall-clock time on a local date', () => {
  test.each<[Parameters<typeof localFromText>, number | undefined]>([
    [['1970-01-03', '06:30'], 2 * DAY + 23_400_000],
    [['1970-01-01', '00:00', '07', '5'], 7500],
    [['1970-01-01', '00:00', '07', '05'], 7050],
    [['1970-01-01', '00:00', '07', '005'], 7005],
    [['1970-01-01', '23:59', '59', '999'], DAY - 1],
    [['1970-01-01', '24:00'], DAY],
    [['1970-01-01', '24:00', '00', '001'], undefined],
    [['1970-01-01', '24:00', '01'], undefined],
    [['1970-02-29', '06:30'], undefined],
    [['1970-01-01', '24:01'], undefined],
    [['1970-13-01', '99:00'], undefined],
  ])('%j', (texts, local) => {
    expect(localFromText(...texts)).toBe(local)
  })
})

test('a remainder is never negative', () => {
  expect([-8, -7, -1, 0, 6, 7, 15].map((value) => modulo(value, 7))).toEqual([6, 0, 6, 0, 6, 0, 1])
})

test('an answer outside the supported range is refused (T4)', () => {
  const [first, last] = [Date.UTC(1972, 0, 8), Date.UTC(2200, 0, 1) - 1]
  for (const instant of [first, last]) {
    expect(requireInRange(instant)).toBe(instant)
    expect(toDate(instant)).toEqual(new Date(instant))
  }
  for (const instant of [first - 1, last + 1]) {
    const error = expect.objectContaining({
      code: 'out-of-range',
      issues: [expect.objectContaining({ rule: 'T4', path: [], received: `${instant}` })],
    })
    expect(() => requireInRange(instant)).toThrow(error)
    expect(() => toDate(instant)).toThrow(error)
  }
})
