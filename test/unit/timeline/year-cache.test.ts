import { describe, expect, test } from 'vitest'
import { END_YEAR, firstDayOf, yearOf } from '../../../src/timeline/compile/year'
import { type Run, yearCache } from '../../../src/timeline/compile/year-cache'

const DAY = 86_400_000

/** A cache of calendar days: the amount of a year is how many it has in a range. Notes the years that are compiled. */
function noted(since = '1900-01-01', until = '2300-01-01') {
  const compiled: string[] = []
  const amountIn = (firstDay: number, endDay: number) =>
    Math.max(0, Math.min(endDay, day(until)) - Math.max(firstDay, day(since)))
  const cache = yearCache<Run>({
    dataOf(firstDay, endDay) {
      const year = (day: number) => new Date(day * DAY).getUTCFullYear()
      compiled.push(`${year(firstDay)}-${year(endDay - 1)}`)
      return Array.from({ length: endDay - firstDay }, (_, i) => firstDay + i)
    },
    amountIn,
    compiled: (run) => ({
      ...run,
      high: run.low + amountIn(firstDayOf(run.firstYear), firstDayOf(run.endYear)),
    }),
  })
  return { ...cache, compiled }
}

/** The years of a run, and its days if they are not those of its years. */
function yearsOf(run: Run | undefined): string {
  if (!run) return 'none'
  const { firstYear, endYear, data } = run
  const [first, end] = [firstDayOf(firstYear), firstDayOf(endYear)]
  const isWhole = data.length === end - first && data.every((day, i) => day === first + i)
  return `${firstYear}-${endYear - 1}${isWhole ? '' : ' with other days'}`
}

const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / DAY

describe('the years of a cache', () => {
  test('begin around 2000 if a query that names no instant comes first', () => {
    expect(yearsOf(noted().current())).toBe('1999-2000')
    expect(yearsOf(noted().grown('later', 1))).toBe('1999-2001')
    expect(yearsOf(noted().reaching(1))).toBe('1999-2000')
  })

  test('cover an instant, two dates before it and one after it', () => {
    const years = (text: string) => yearsOf(noted().covering(Date.parse(text)))
    expect(years('2003-06-01T00:00:00Z')).toBe('2003-2003')
    expect(years('2003-01-02T23:59:59Z')).toBe('2002-2003')
    expect(years('2003-01-03T00:00:00Z')).toBe('2003-2003')
    expect(years('2003-12-30T23:59:59Z')).toBe('2003-2003')
    expect(years('2003-12-31T00:00:00Z')).toBe('2003-2004')
  })

  test('are added on either side, and only once', () => {
    const cache = noted()
    const first = cache.covering(Date.UTC(2003, 5))
    expect(first).toMatchObject({ from: Date.UTC(2003, 0, 3), to: Date.UTC(2003, 11, 31) })
    expect(cache.covering(first.from)).toBe(first)
    expect(cache.covering(first.to - 1)).toBe(first)
    expect(yearsOf(cache.covering(Date.UTC(2006, 5)))).toBe('2003-2006')
    const all = cache.covering(Date.UTC(2000, 5))
    expect(yearsOf(all)).toBe('2000-2006')
    expect(all).toMatchObject({ from: Date.UTC(2000, 0, 3), to: Date.UTC(2006, 11, 31) })
    expect(cache.current()).toBe(all)
    expect(yearsOf(cache.covering(all.to))).toBe('2000-2007')
    expect(yearsOf(cache.covering(all.from - 1))).toBe('1999-2007')
    expect(cache.compiled).toEqual(['2003-2003', '2004-2006', '2000-2002', '2007-2007', '1999-1999'])
    expect(cache.count()).toBe(9)
  })

  test('are in another run if they are more than ten years away', () => {
    const cache = noted()
    const near = cache.covering(Date.UTC(2000, 5))
    expect(yearsOf(cache.covering(Date.UTC(2011, 5)))).toBe('2000-2011')
    const far = noted()
    far.covering(Date.UTC(2000, 5))
    expect(yearsOf(far.covering(Date.UTC(2012, 5)))).toBe('2012-2012')
    expect(yearsOf(far.covering(Date.UTC(1988, 5)))).toBe('1988-1988')
    expect(yearsOf(far.covering(Date.UTC(2000, 5)))).toBe('2000-2000')
    expect(far.count()).toBe(3)
    expect(near.low).toBe(0)
  })

  test('measure from one origin in all runs, whichever came first', () => {
    const years = [2190, 1973, 2024, 2100, 2050, 1990]
    const cache = noted()
    const lows = years.map((year) => cache.covering(Date.UTC(year, 5)).low)
    expect(lows.map((low) => low - (lows[0] as number))).toEqual(
      years.map((year) => firstDayOf(year) - firstDayOf(2190)),
    )
    expect(cache.count()).toBe(6)
  })

  test('are counted at most twice, and compiled once, whatever is queried', () => {
    const cache = noted()
    for (let year = 2195; year > 1972; year -= 12) cache.covering(Date.UTC(year, 5))
    expect(cache.count()).toBe(19)
    for (let days = 0; days < 80_000; days += 997) cache.reaching(cache.current().low - days)
    const times = new Map<number, number>()
    for (const years of cache.compiled) {
      const [first = 0, last = 0] = years.split('-').map(Number)
      for (let year = first; year <= last; year++) times.set(year, (times.get(year) ?? 0) + 1)
    }
    // As a year, as part of a decade, and in a run.
    expect(Math.max(...times.values())).toBeLessThanOrEqual(3)
  })

  test('are one run between two instants of one query', () => {
    const cache = noted()
    cache.covering(Date.UTC(2000, 5))
    expect(yearsOf(cache.covering(Date.UTC(2020, 5), Date.UTC(2040, 5)))).toBe('2020-2040')
    expect(yearsOf(cache.covering(Date.UTC(2000, 5), Date.UTC(2035, 5)))).toBe('2000-2040')
    // Neither the run of 2000 nor that of 2020 is compiled again.
    expect(cache.compiled.slice(1)).not.toContain('2000-2000')
    expect(cache.compiled.at(-1)).toBe('2001-2019')
  })

  test('merge the runs that come close to one another', () => {
    const cache = noted()
    for (const year of [2000, 2020, 2040]) cache.covering(Date.UTC(year, 5))
    expect(yearsOf(cache.covering(Date.UTC(2010, 5)))).toBe('2000-2020')
    expect(yearsOf(cache.grown('later', 8))).toBe('2000-2028')
    expect(yearsOf(cache.grown('later', 1))).toBe('2000-2040')
    expect(cache.count()).toBe(41)
  })

  test('reach an amount, and only count the years in between', () => {
    const cache = noted()
    const { high } = cache.covering(Date.UTC(2000, 5))
    const daysUntil = (date: string) => high + day(date) - day('2000-12-31')
    expect(yearsOf(cache.reaching(high))).toBe('2000-2000')
    expect(yearsOf(cache.reaching(daysUntil('2001-01-01')))).toBe('2000-2001')
    expect(yearsOf(cache.reaching(daysUntil('2150-03-01')))).toMatch(/^21[45]\d-215\d$/)
    expect(cache.reaching(daysUntil('2150-03-01'))).toBe(cache.current())
    expect(yearsOf(cache.reaching(daysUntil('1975-12-31')))).toMatch(/^197\d-197\d$/)
    expect(yearsOf(cache.reaching(daysUntil('2000-02-01')))).toBe('2000-2001')
    expect(yearsOf(cache.reaching(daysUntil('2060-02-01')))).toMatch(/^20[56]\d-206\d$/)
    expect(cache.count()).toBeLessThan(40)
    expect(cache.reaching(Number.POSITIVE_INFINITY)).toBeUndefined()
    expect(cache.reaching(Number.NEGATIVE_INFINITY)).toBeUndefined()
  })

  test('reach amounts at the very start and end of a year', () => {
    for (const start of [1980, 2050, 2190])
      for (let year = 1973; year < 2199; year += 7)
        for (const more of [0, 1]) {
          const cache = noted()
          const { low, firstDay } = { ...cache.covering(Date.UTC(start, 5)), firstDay: firstDayOf(start) }
          const amount = low + firstDayOf(year) - firstDay + more
          const run = cache.reaching(amount) as Run
          // The amount is reached by the last of the days that are not more than it.
          expect(run.data[amount - run.low - 1]).toBe(firstDayOf(year) + more - 1)
          expect(run.endYear - run.firstYear).toBeLessThanOrEqual(31)
        }
  })

  test('grow by the given number', () => {
    const cache = noted()
    cache.covering(Date.UTC(2003, 5))
    expect(yearsOf(cache.grown('later', 3))).toBe('2003-2006')
    expect(yearsOf(cache.grown('earlier', 2))).toBe('2001-2006')
    expect(cache.compiled.slice(1)).toEqual(['2004-2006', '2001-2002'])
  })

  test('grow up to the supported range', () => {
    const cache = noted()
    expect(cache.grown('later', Number.POSITIVE_INFINITY)?.endYear).toBe(END_YEAR)
    expect(cache.grown('later', 1)).toBeUndefined()
    expect(cache.grown('earlier', Number.POSITIVE_INFINITY)?.firstYear).toBe(1972)
    expect(cache.grown('earlier', 1)).toBeUndefined()
  })

  test('grow only where a later or an earlier year has an amount (S7)', () => {
    const cache = noted('2001-12-31', '2005-01-02')
    const { low, high } = cache.covering(Date.UTC(2003, 5))
    expect(cache.reaching(high + 366 + 2)).toBeUndefined()
    expect(cache.reaching(low - 365 - 1)).toBeUndefined()
    expect(yearsOf(cache.grown('later', 1))).toBe('2003-2004')
    expect(yearsOf(cache.grown('later', 3))).toBe('2003-2007')
    expect(cache.grown('later', 1)).toBeUndefined()
    expect(yearsOf(cache.grown('earlier', 3))).toBe('2000-2007')
    expect(cache.grown('earlier', 1)).toBeUndefined()
    const late = noted('2199-12-31')
    late.covering(Date.UTC(2003, 5))
    expect(yearsOf(late.grown('later', 1))).toBe('2003-2004')
    expect(late.grown('earlier', 1)).toBeUndefined()
    const never = noted('2000-01-01', '2000-01-01')
    expect([never.grown('later', 1), never.grown('earlier', 1)]).toEqual([undefined, undefined])
    expect([never.reaching(1), never.reaching(0)]).toEqual([undefined, undefined])
    expect(never.count()).toBe(2)
  })
})

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
