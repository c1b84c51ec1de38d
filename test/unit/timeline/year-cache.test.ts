import { describe, expect, test } from 'vitest'
import type { DayRange } from '../../../src/schedule/day-range'
import { END_YEAR, firstDayOf, yearOf } from '../../../src/timeline/compile/year'
import { type Run, yearCache } from '../../../src/timeline/compile/year-cache'

const DAY = 86_400_000
const FOREVER = { firstDay: Number.NEGATIVE_INFINITY, lastDay: Number.POSITIVE_INFINITY }

interface Noted extends Run {
  readonly added: readonly string[]
}

/** A cache whose value lists the years that were added. */
function noted(dayRange: DayRange = FOREVER) {
  return yearCache<Pick<Noted, 'added'>, Noted>(
    { added: [] },
    ({ added }, direction, { firstDay, endDay }, run) => {
      const [first, end] = [firstDay, endDay].map((day) => new Date(day * DAY).toISOString().slice(0, 10))
      return { ...run, added: [...added, `${direction} ${first} ${end}`] }
    },
    () => dayRange,
  )
}

const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / DAY

describe('the years of a cache', () => {
  test('begin around 2000, whatever is asked first about what is known', () => {
    expect(noted().current().added).toEqual(['later 1999-01-01 2001-01-01'])
    expect(noted().grown('later', 1)?.added).toEqual([
      'later 1999-01-01 2001-01-01',
      'later 2001-01-01 2002-01-01',
    ])
  })

  test('cover an instant, two dates before it and one after it', () => {
    const years = (text: string) => noted().covering(Date.parse(text)).added
    expect(years('2003-06-01T00:00:00Z')).toEqual(['later 2003-01-01 2004-01-01'])
    expect(years('2003-01-02T23:59:59Z')).toEqual(['later 2002-01-01 2004-01-01'])
    expect(years('2003-01-03T00:00:00Z')).toEqual(['later 2003-01-01 2004-01-01'])
    expect(years('2003-12-30T23:59:59Z')).toEqual(['later 2003-01-01 2004-01-01'])
    expect(years('2003-12-31T00:00:00Z')).toEqual(['later 2003-01-01 2005-01-01'])
  })

  test('are added on either side, without gaps, and only once', () => {
    const cache = noted()
    const first = cache.covering(Date.UTC(2003, 5))
    expect(first).toMatchObject({ firstYear: 2003, endYear: 2004 })
    expect(first).toMatchObject({ from: Date.UTC(2003, 0, 3), to: Date.UTC(2003, 11, 31) })
    expect(cache.covering(first.from)).toBe(first)
    expect(cache.covering(first.to - 1)).toBe(first)
    expect(cache.covering(Date.UTC(2006, 5)).added.slice(1)).toEqual(['later 2004-01-01 2007-01-01'])
    const all = cache.covering(Date.UTC(2000, 5))
    expect(all.added.slice(2)).toEqual(['earlier 2000-01-01 2003-01-01'])
    expect(all).toMatchObject({ from: Date.UTC(2000, 0, 3), to: Date.UTC(2006, 11, 31) })
    expect(cache.current()).toBe(all)
    expect(cache.covering(all.to).added.slice(3)).toEqual(['later 2007-01-01 2008-01-01'])
    expect(cache.covering(all.from - 1).added.slice(4)).toEqual(['earlier 1999-01-01 2000-01-01'])
  })

  test('grow by the given number', () => {
    const cache = noted()
    cache.covering(Date.UTC(2003, 5))
    expect(cache.grown('later', 3)).toMatchObject({ firstYear: 2003, endYear: 2007 })
    expect(cache.grown('earlier', 2)).toMatchObject({ firstYear: 2001, endYear: 2007 })
    expect(cache.current().added.slice(1)).toEqual([
      'later 2004-01-01 2007-01-01',
      'earlier 2001-01-01 2003-01-01',
    ])
  })

  test('grow up to the supported range', () => {
    const cache = noted()
    expect(cache.grown('later', Number.POSITIVE_INFINITY)?.endYear).toBe(END_YEAR)
    expect(cache.grown('later', 1)).toBeUndefined()
    expect(cache.grown('earlier', Number.POSITIVE_INFINITY)?.firstYear).toBe(1972)
    expect(cache.grown('earlier', 1)).toBeUndefined()
  })

  test('grow no further than the dates with hours (S7)', () => {
    const cache = noted({ firstDay: day('2001-12-31'), lastDay: day('2005-01-01') })
    cache.covering(Date.UTC(2003, 5))
    expect(cache.grown('later', 10)?.endYear).toBe(2006)
    expect(cache.grown('later', 1)).toBeUndefined()
    expect(cache.grown('earlier', 10)?.firstYear).toBe(2001)
    expect(cache.grown('earlier', 1)).toBeUndefined()
    const never = noted({ firstDay: Number.POSITIVE_INFINITY, lastDay: Number.NEGATIVE_INFINITY })
    expect([never.grown('later', 1), never.grown('earlier', 1)]).toEqual([undefined, undefined])
  })
})

test.each([
  ['2002-01-03', '2004-12-29', 2001, 2006],
  ['2002-01-04', '2004-12-28', 2002, 2005],
])(
  'hours from %s through %s can be three days from them in UTC: years %d to %d',
  (first, last, from, end) => {
    const cache = noted({ firstDay: day(first), lastDay: day(last) })
    cache.covering(Date.UTC(2003, 5))
    expect(cache.grown('later', 10)?.endYear).toBe(end)
    expect(cache.grown('earlier', 10)?.firstYear).toBe(from)
  },
)

describe('the year of a date', () => {
  test.each([
    ['1972-01-07', 1972],
    ['1972-01-08', 1972],
    ['1972-12-31', 1972],
    ['1973-01-01', 1973],
    ['2199-12-31', 2199],
    ['2200-01-01', 2200],
    ['2300-01-01', 2200],
    ['1900-01-01', 1972],
  ])('%s is in %i', (text, year) => {
    expect(yearOf(day(text))).toBe(year)
  })

  test('begins on 1 January, except after the supported range', () => {
    expect([1972, 2000, 2200].map(firstDayOf)).toEqual(['1972-01-01', '2000-01-01', '2200-01-01'].map(day))
    expect([2201, 2300].map(firstDayOf)).toEqual([day('2200-01-05'), day('2200-01-05')])
  })
})
