import {
  defineSchedule,
  difference,
  intersection,
  type Schedule,
  type ScheduleInput,
  succession,
  union,
} from 'dueby'
import { describe, expect, test } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../../src/core/time'
import { parsedScheduleOf } from '../../../src/schedule/define-schedule'
import { businessDaysIn } from '../../../src/timeline/compile/business-days/business-days-in'
import { flatDays } from '../../../src/timeline/compile/business-days/day-range'
import { compileCombined } from '../../../src/timeline/compile/compile-combined'
import { type Compiler, compilerOf } from '../../../src/timeline/compile/compiler'
import { openIn, WEEK } from '../../../src/timeline/compile/span'
import { localDateAt } from '../../oracle/naive-schedule'
import { fakeCompiler } from './compile-fakes'

/** The spans and the business days of a schedule. */
const compiled = (schedule: Schedule) => {
  const parsed = parsedScheduleOf(schedule)
  return {
    ...compilerOf(parsed),
    businessDaysIn: (first: number, end: number) => flatDays(businessDaysIn(first, end, parsed, compilerOf)),
  }
}
const open = (compiler: Compiler, from: number, to: number) => openIn(compiler.spansIn(from, to))
const utc = (weekly: ScheduleInput['weekly'], more: Partial<ScheduleInput> = {}) =>
  defineSchedule({ timeZone: 'UTC', weekly, ...more } as ScheduleInput)

const MONDAY = Date.UTC(2024, 5, 3)
const day = (text: string) => Date.parse(`${text}T00:00Z`) / DAY
/** Edges as hours from a Monday. */
const inHours = (edges: readonly number[]) => edges.map((edge) => (edge - MONDAY) / HOUR)
/** Business days as dates, with their opening and closing in hours from their midnight in UTC. */
const asDates = (days: readonly number[]) =>
  Array.from({ length: days.length / 3 }, (_, i) => {
    const [date = 0, ...edges] = days.slice(3 * i, 3 * i + 3)
    const hours = edges.map((at) => at / HOUR)
    return [new Date(date * DAY).toISOString().slice(0, 10), ...hours]
  })

describe('weekly hours', () => {
  const split = compiled(
    utc({ 'mon-tue': ['09:00-12:00', '13:00-17:00'], fri: ['20:00-24:00'], sat: ['00:00-02:00'] }),
  )

  test('are clipped to the span, and joined where they touch', () => {
    expect(inHours(open(split, MONDAY + 10 * HOUR, MONDAY + 5 * DAY))).toEqual([
      10, 12, 13, 17, 33, 36, 37, 41, 116, 120,
    ])
    expect(inHours(open(split, MONDAY + 4 * DAY, MONDAY + 7 * DAY))).toEqual([116, 122])
    expect(open(split, MONDAY + 2 * DAY, MONDAY + 3 * DAY)).toEqual([])
  })

  test('have business days from the first opening to the last closing', () => {
    expect(asDates(split.businessDaysIn(MONDAY / DAY, MONDAY / DAY + 6))).toEqual([
      ['2024-06-03', 9, 17],
      ['2024-06-04', 9, 17],
      ['2024-06-07', 20, 24],
      ['2024-06-08', 0, 2],
    ])
    expect(split.businessDaysIn(MONDAY / DAY + 2, MONDAY / DAY + 4)).toHaveLength(0)
  })

  test('count a repeated hour twice, and hours that overlap because of it once', () => {
    const night = compiled(
      defineSchedule({ timeZone: 'America/Los_Angeles', weekly: { sun: ['01:00-01:30', '01:30-02:00'] } }),
    )
    const autumn = day('2024-11-03')
    expect(open(night, autumn * DAY, (autumn + 1) * DAY)).toEqual([
      Date.parse('2024-11-03T08:00Z'),
      Date.parse('2024-11-03T10:00Z'),
    ])
    expect(asDates(night.businessDaysIn(autumn, autumn + 1))).toEqual([['2024-11-03', 8, 10]])
  })

  test('have the business days of each date on its own, whatever the clock does that year', () => {
    for (const hours of [['22:00-06:00'], ['09:00-17:00', '23:30-05:00'], ['23:30-23:00'], ['00:00-24:00']])
      for (const timeZone of ['America/Los_Angeles', 'Australia/Lord_Howe', 'Pacific/Apia']) {
        const given = { timeZone, weekly: { 'mon-sun': hours } } as unknown as ScheduleInput
        const compiler = compiled(defineSchedule(given))
        const [first, end] = [day('2011-01-01'), day('2012-06-01')]
        const each = Array.from({ length: end - first }, (_, i) => [
          ...compiler.businessDaysIn(first + i, first + i + 1),
        ]).flat()
        expect([...compiler.businessDaysIn(first, end)]).toEqual(each)
        expect(each.length).toBeGreaterThan(1500)
      }
  })

  test('end at midnight before a date with an entry, even if the query does not include it', () => {
    const monday = MONDAY / DAY
    for (const more of [
      { holidays: [{ on: '2024-06-04' }] },
      { specialHours: [{ on: '2024-06-04', hours: [] }] },
    ] as const) {
      const nights = compiled(utc({ 'mon-sun': ['22:00-06:00'] }, more))
      expect(asDates(nights.businessDaysIn(monday, monday + 1))).toEqual([['2024-06-03', 22, 24]])
    }
  })

  test('have spans that divide the time, with the hours of the night before where an entry ends', () => {
    const nights = compiled(
      utc(
        { 'mon-sun': ['22:00-06:00'] },
        {
          holidays: [{ from: '2024-06-04', to: '2024-06-05' }],
          specialHours: [{ on: '2024-06-10', hours: ['23:00-02:00'] }],
        },
      ),
    )
    const spans = nights.spansIn(MONDAY, MONDAY + 2 * WEEK)
    expect(spans.map(({ start }) => (start - MONDAY) / DAY)).toEqual([0, 1, 3, 4, 7, 8, 9])
    expect(spans.map(({ end }) => (end - MONDAY) / DAY)).toEqual([1, 3, 4, 7, 8, 9, 14])
    // The same week comes back as the same list.
    const [first, , , after, , , last] = spans.map(({ week }) => week)
    expect([after, last]).toEqual([first, first])
    expect(after).toBe(first)
    expect(inHours(openIn(spans.slice(0, 4)).slice(0, 6))).toEqual([0, 6, 22, 24, 94, 102])
    expect(inHours(openIn(spans.slice(4, 6)))).toEqual([191, 194, 214, 216])
  })
})

test('long nights west of UTC reach into the second day after their own in UTC', () => {
  const nights = defineSchedule({
    timeZone: 'America/Los_Angeles',
    weekly: { 'mon-sun': ['20:00-18:00'] },
    holidays: [{ on: '2024-05-15' }],
  })
  const year = [Date.UTC(2024, 0, 1), Date.UTC(2025, 0, 1)] as const
  const hours = open(compiled(nights), ...year)
  expect(hours.slice(0, 2)).toEqual([year[0], year[0] + 2 * HOUR])
  expect(open(compiled(union(nights, utc({}))), ...year)).toEqual(hours)
})

describe('combinations', () => {
  test('query each operand once, for the whole time', () => {
    for (const kind of ['union', 'intersection', 'difference'] as const) {
      const asked: string[] = []
      const operands = [
        fakeCompiler('wide', [0, 100], asked),
        fakeCompiler('early', [0, 2], asked),
        fakeCompiler('late', [3, 5, 7, 9], asked),
      ]
      const found = compileCombined(kind, operands).spansIn(0, 400 * DAY)
      expect(asked).toEqual(['wide 0-400', 'early 0-400', 'late 0-400'])
      const days = openIn(found).map((edge) => edge / DAY)
      expect(days).toEqual({ union: [0, 100], intersection: [], difference: [2, 3, 5, 7, 9, 100] }[kind])
    }
  })

  test('of any number of operands have the spans in which none of them changes', () => {
    for (let count = 1; count <= 9; count++) {
      const operands = Array.from({ length: count }, (_, index) =>
        fakeCompiler('', [2 * index, 2 * index + 1]),
      )
      const found = compileCombined('union', operands).spansIn(0, 40 * DAY)
      expect(found.map(({ start }) => start / DAY)).toEqual(Array.from({ length: 2 * count }, (_, i) => i))
      expect(found.at(-1)?.end).toBe(40 * DAY)
      const all = compileCombined('intersection', operands).spansIn(0, 40 * DAY)
      expect(openIn(all)).toEqual(count === 1 ? [0, DAY] : [])
    }
  })

  test('have one span where operands change and their combination does not', () => {
    const operands = [fakeCompiler('', [0, 20]), fakeCompiler('', [3, 5]), fakeCompiler('', [4, 6])]
    const starts = (kind: 'union' | 'intersection') =>
      compileCombined(kind, operands)
        .spansIn(0, 40 * DAY)
        .map(({ start }) => start / DAY)
    expect(starts('union')).toEqual([0, 20])
    expect(starts('intersection')).toEqual([0, 4, 5])
  })

  test('have business days where there is open time', () => {
    const both = union(utc({ mon: ['09:00-12:00'] }), utc({ mon: ['22:00-03:00'], thu: ['08:00-09:00'] }))
    expect(asDates(compiled(both).businessDaysIn(MONDAY / DAY - 7, MONDAY / DAY + 7))).toEqual([
      ['2024-05-27', 9, 24],
      ['2024-05-28', 0, 3],
      ['2024-05-30', 8, 9],
      ['2024-06-03', 9, 24],
      ['2024-06-04', 0, 3],
      ['2024-06-06', 8, 9],
    ])
    const always = compiled(union(utc({ 'mon-sun': ['00:00-24:00'] }), utc({})))
    expect(asDates(always.businessDaysIn(MONDAY / DAY, MONDAY / DAY + 2))).toEqual([
      ['2024-06-03', 0, 24],
      ['2024-06-04', 0, 24],
    ])
  })

  test('have the business days of their own zone', () => {
    const always = { 'mon-sun': ['00:00-24:00'] } as const
    for (const [timeZone, hours] of [
      ['Pacific/Kiritimati', [-14, 10]],
      ['Pacific/Pago_Pago', [11, 35]],
    ] as const) {
      const both = union(defineSchedule({ timeZone, weekly: always }), utc({}))
      const monday = MONDAY / DAY
      expect(asDates(compiled(both).businessDaysIn(monday, monday + 1))).toEqual([['2024-06-03', ...hours]])
    }
  })

  test('of the same kind are flattened', () => {
    const [a, b, c] = [
      utc({ mon: ['09:00-17:00'] }),
      utc({ mon: ['10:00-11:00'] }),
      utc({ mon: ['12:00-13:00'] }),
    ]
    const hours = (schedule: Schedule) => inHours(open(compiled(schedule), MONDAY, MONDAY + DAY))
    expect(hours(difference(difference(a, b), c))).toEqual([9, 10, 11, 12, 13, 17])
    expect(hours(difference(a, difference(b, c)))).toEqual([9, 10, 11, 17])
    expect(hours(difference(a, difference(a, b)))).toEqual([10, 11])
    expect(hours(union(union(b, c), b))).toEqual([10, 11, 12, 13])
    expect(hours(intersection(intersection(a, b), union(b, c)))).toEqual([10, 11])
    // A difference subtracts an operand from itself.
    expect(hours(difference(difference(a, a), b))).toEqual([])
  })
})

describe('a succession', () => {
  const [office, nights] = [utc({ 'mon-fri': ['09:00-17:00'] }), utc({ 'mon-sun': ['22:00-06:00'] })]
  const changed = compiled(
    succession({ from: '2024-05-01', schedule: nights }, { from: '2024-06-05', schedule: office }),
  )

  test('is open when the version in force is', () => {
    expect(inHours(open(changed, MONDAY, MONDAY + 4 * DAY))).toEqual([0, 6, 22, 30, 46, 48, 57, 65, 81, 89])
    expect(inHours(open(changed, MONDAY + 50 * HOUR, MONDAY + 60 * HOUR))).toEqual([57, 60])
    expect(open(changed, Date.UTC(2024, 0, 1), Date.UTC(2024, 4, 1))).toEqual([])
  })

  test('has the business days of the version in force', () => {
    expect(asDates(changed.businessDaysIn(MONDAY / DAY, MONDAY / DAY + 7))).toEqual([
      ['2024-06-03', 22, 30],
      ['2024-06-04', 22, 24],
      ['2024-06-05', 9, 17],
      ['2024-06-06', 9, 17],
      ['2024-06-07', 9, 17],
    ])
    expect(asDates(changed.businessDaysIn(day('2024-04-29'), day('2024-05-02')))).toEqual([
      ['2024-05-01', 22, 30],
    ])
  })

  test('has spans up to the change, and a closed one before the first version', () => {
    const starts = changed
      .spansIn(Date.UTC(2024, 3, 1), Date.UTC(2024, 6, 1))
      .map(({ start, week }) => `${new Date(start).toISOString().slice(5, 10)} ${week.length / 2}`)
    expect(starts).toEqual(['04-01 0', '05-01 8', '06-05 5'])
    expect(changed.spansIn(0, DAY)).toEqual([{ start: 0, end: DAY, week: [] }])
  })
})

describe('business days where the clock is changed, by a walk through the minutes', () => {
  const rows = {
    'all day': ['00:00-24:00'],
    mornings: ['00:00-00:01', '00:30-01:30'],
    'skipped hours': ['02:10-02:40'],
    nights: ['23:10-23:50', '23:55-00:01'],
    'a minute of UTC': ['02:30-02:31', '03:10-03:20'],
    'ten minutes of UTC': ['13:40-13:50'],
  } as const

  /** The first and the last open minute of each local date. */
  function walked(schedule: Schedule, zone: string, first: number, end: number) {
    const found = new Map<string, [number, number]>()
    const inUtc = openIn(compiled(schedule).spansIn((first - 2) * DAY, (end + 2) * DAY))
    for (let i = 0; i < inUtc.length; i += 2)
      for (let at = inUtc[i] as number; at < (inUtc[i + 1] as number); at += MINUTE) {
        const date = localDateAt(zone, at)
        const [opening] = found.get(date) ?? [at]
        found.set(date, [opening, at + MINUTE])
      }
    const dates = [...found].filter(([date]) => day(date) >= first && day(date) < end)
    return dates
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([date, edges]) => [date, ...edges.map((at) => (at - day(date) * DAY) / HOUR)])
  }

  test.each([
    ['America/St_Johns', '2006-10-29', 'a minute after midnight, back to the date before'],
    ['America/Sao_Paulo', '2017-10-15', 'at midnight'],
    ['America/Los_Angeles', '2024-03-10', 'at two'],
    ['Australia/Lord_Howe', '2024-04-07', 'by half an hour, far in the east'],
    ['Pacific/Apia', '2011-12-30', 'by a whole date'],
  ])('%s on %s: %s', (timeZone, date) => {
    const [first, end] = [day(date) - 3, day(date) + 4]
    for (const hours of Object.values(rows)) {
      const weekly = defineSchedule({ timeZone, weekly: { 'mon-sun': [...hours] } } as ScheduleInput)
      const inZone = union(defineSchedule({ timeZone, weekly: {} }), utc({ 'mon-sun': [...hours] }))
      expect(asDates(compiled(inZone).businessDaysIn(first, end))).toEqual(
        walked(inZone, timeZone, first, end),
      )
      // The hours after midnight of weekly hours are those of the date before.
      if (hours !== rows.nights)
        expect(asDates(compiled(weekly).businessDaysIn(first, end))).toEqual(
          walked(weekly, timeZone, first, end),
        )
    }
  })
})
