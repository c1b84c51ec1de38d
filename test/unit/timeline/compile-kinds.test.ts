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
import { DAY, HOUR, LAST_INSTANT } from '../../../src/core/time'
import { parsedScheduleOf } from '../../../src/schedule/define-schedule'
import { compileCombined } from '../../../src/timeline/compile/compile-combined'
import { type Compiler, compilerOf } from '../../../src/timeline/compile/compiler'
import { inBlocks } from '../../../src/timeline/compile/in-blocks'
import { zoneOf } from '../../../src/zone/zone'
import { fakeCompiler } from './compile-fakes'

const compiled = (schedule: Schedule): Compiler => compilerOf(parsedScheduleOf(schedule))
const utc = (weekly: ScheduleInput['weekly'], more: Partial<ScheduleInput> = {}) =>
  defineSchedule({ timeZone: 'UTC', weekly, ...more } as ScheduleInput)

const MONDAY = Date.UTC(2024, 5, 3)
const day = (text: string) => Date.parse(`${text}T00:00Z`) / DAY
/** Edges as hours from a Monday. */
const inHours = (edges: readonly number[]) => edges.map((edge) => (edge - MONDAY) / HOUR)
/** Business days as dates, with their opening and closing in hours from their midnight in UTC. */
const asDates = (days: readonly number[]) =>
  Array.from({ length: days.length / 3 }, (_, i) => {
    const [date = 0, opening = 0, closing = 0] = days.slice(3 * i, 3 * i + 3)
    const hours = [opening, closing].map((at) => (at - date * DAY) / HOUR)
    return [new Date(date * DAY).toISOString().slice(0, 10), ...hours]
  })

describe('weekly hours', () => {
  const split = compiled(
    utc({ 'mon-tue': ['09:00-12:00', '13:00-17:00'], fri: ['20:00-24:00'], sat: ['00:00-02:00'] }),
  )

  test('are clipped to the span, and joined where they touch', () => {
    expect(inHours(split.intervalsIn(MONDAY + 10 * HOUR, MONDAY + 5 * DAY))).toEqual([
      10, 12, 13, 17, 33, 36, 37, 41, 116, 120,
    ])
    expect(inHours(split.intervalsIn(MONDAY + 4 * DAY, MONDAY + 7 * DAY))).toEqual([116, 122])
    expect(split.intervalsIn(MONDAY + 2 * DAY, MONDAY + 3 * DAY)).toEqual([])
    expect(split.openAWeek).toBe(20 * HOUR)
  })

  test('have business days from the first opening to the last closing', () => {
    expect(asDates(split.businessDaysIn(MONDAY / DAY, MONDAY / DAY + 6))).toEqual([
      ['2024-06-03', 9, 17],
      ['2024-06-04', 9, 17],
      ['2024-06-07', 20, 24],
      ['2024-06-08', 0, 2],
    ])
    expect(split.businessDaysIn(MONDAY / DAY + 2, MONDAY / DAY + 4)).toEqual([])
  })

  test('count a repeated hour twice, and hours that overlap because of it once', () => {
    const night = compiled(
      defineSchedule({ timeZone: 'America/Los_Angeles', weekly: { sun: ['01:00-01:30', '01:30-02:00'] } }),
    )
    const autumn = day('2024-11-03')
    const open = night.intervalsIn(autumn * DAY, (autumn + 1) * DAY)
    expect(open).toEqual([Date.parse('2024-11-03T08:00Z'), Date.parse('2024-11-03T10:00Z')])
    expect(asDates(night.businessDaysIn(autumn, autumn + 1))).toEqual([['2024-11-03', 8, 10]])
  })

  test('end at midnight before a date with an entry, though it is not asked for', () => {
    const monday = MONDAY / DAY
    for (const more of [
      { holidays: [{ on: '2024-06-04' }] },
      { specialHours: [{ on: '2024-06-04', hours: [] }] },
    ] as const) {
      const nights = compiled(utc({ 'mon-sun': ['22:00-06:00'] }, more))
      expect(asDates(nights.businessDaysIn(monday, monday + 1))).toEqual([['2024-06-03', 22, 24]])
    }
  })

  test('are irregular around holidays and special hours, and where the clock changes', () => {
    const given = {
      timeZone: 'America/Los_Angeles',
      weekly: { 'mon-fri': ['09:00-17:00'] },
      holidays: [{ on: '2024-07-04' }, { from: '2024-08-01', to: '2024-08-31' }],
      specialHours: [
        { on: '2024-10-10', hours: [] },
        { on: '2024-09-10', hours: [] },
      ],
    } as const
    const irregular = (from: string, to: string) =>
      compiled(defineSchedule(given))
        .irregularIn(day(from) * DAY, day(to) * DAY)
        .map((at) => new Date(at).toISOString().slice(5, 16).replace('T00:00', ''))
    expect(irregular('2024-06-01', '2024-12-01')).toEqual([
      ...['07-03', '07-07', '07-31', '08-04', '08-30', '09-03', '09-09', '09-13', '10-09', '10-13'],
      ...['11-03T09:00', '11-03T09:00'],
    ])
    // The hours of a date can begin on the day before it in UTC, and end two days after it.
    expect(irregular('2024-07-06', '2024-07-20')).toEqual(['07-03', '07-07'])
    expect(irregular('2024-06-10', '2024-07-04')).toEqual(['07-03', '07-07'])
    expect(irregular('2024-09-05', '2024-09-10')).toEqual(['09-09', '09-13'])
    expect(irregular('2024-06-10', '2024-06-29')).toEqual([])
  })
})

test('long nights west of UTC reach into the second day after their own in UTC', () => {
  const nights = defineSchedule({
    timeZone: 'America/Los_Angeles',
    weekly: { 'mon-sun': ['20:00-18:00'] },
    holidays: [{ on: '2024-05-15' }],
  })
  const year = [Date.UTC(2024, 0, 1), Date.UTC(2025, 0, 1)] as const
  const open = compiled(nights).intervalsIn(...year)
  expect(open.slice(0, 2)).toEqual([year[0], year[0] + 2 * HOUR])
  expect(compiled(union(nights, utc({}))).intervalsIn(...year)).toEqual(open)
})

describe('combinations', () => {
  const zone = zoneOf('UTC')

  test('evaluate the most selective operands first, and no more than they need', () => {
    const answers = (kind: 'union' | 'intersection' | 'difference', to: number) => {
      const asked: string[] = []
      const operands = [
        fakeCompiler('wide', 5, [0, 100], asked),
        fakeCompiler('early', 1, [0, 2], asked),
        fakeCompiler('late', 3, [3, 5], asked),
        fakeCompiler('later', 4, [0, 120], asked),
      ]
      const open = compileCombined(kind, operands, zone).intervalsIn(0, to * DAY)
      return [open.map((edge) => edge / DAY), ...asked]
    }
    expect(answers('intersection', 400)).toEqual([
      [],
      'early irregular',
      'late irregular',
      'early week',
      'late week',
    ])
    expect(answers('difference', 400)).toEqual([
      [],
      'wide irregular',
      'later irregular',
      'wide week',
      'later week',
    ])
    const union = ['wide', 'early', 'late', 'later']
    expect(answers('union', 400).slice(1)).toEqual([
      ...union.map((name) => `${name} irregular`),
      ...union.map((name) => `${name} week`),
    ])
  })

  test('that are operands compute a block for short spans that are asked for one after another', () => {
    const asked: string[] = []
    const always: Compiler = {
      ...fakeCompiler('', 7, [0, 7], []),
      irregularIn(from, to) {
        asked.push(`${from / DAY}-${to / DAY}`)
        return []
      },
    }
    const both = inBlocks(compileCombined('union', [always, { ...always }], zone))
    const spans = [
      [10, 17],
      [17, 24],
      [350, 360],
      [355, 365],
      [9, 12],
      [0, 351],
    ] as const
    for (const [from, to] of spans)
      expect(both.intervalsIn(from * DAY, to * DAY)).toEqual([from * DAY, to * DAY])
    const blocks = ['10-360', '355-705', '9-359', '0-351']
    expect(asked).toEqual(blocks.flatMap((block) => [block, block]))
    asked.length = 0
    both.intervalsIn(LAST_INSTANT - 5 * DAY, LAST_INSTANT - 2 * DAY)
    both.intervalsIn(LAST_INSTANT - DAY, LAST_INSTANT)
    expect(asked).toHaveLength(2)
    both.intervalsIn(LAST_INSTANT - DAY, LAST_INSTANT + DAY)
    expect(asked.at(-1)).toBe(`${LAST_INSTANT / DAY - 1}-${LAST_INSTANT / DAY + 1}`)
  })

  test('know roughly how much they are open, for the order of operands', () => {
    const of = (kind: 'union' | 'intersection' | 'difference') =>
      compileCombined(
        kind,
        [3, 1, 2].map((hours) => fakeCompiler('', hours, [], [])),
        zone,
      ).openAWeek
    expect([of('union'), of('intersection'), of('difference')]).toEqual([6, 1, 3])
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
    const open = (schedule: Schedule) => inHours(compiled(schedule).intervalsIn(MONDAY, MONDAY + DAY))
    expect(open(difference(difference(a, b), c))).toEqual([9, 10, 11, 12, 13, 17])
    expect(open(difference(a, difference(b, c)))).toEqual([9, 10, 11, 17])
    expect(open(difference(a, difference(a, b)))).toEqual([10, 11])
    expect(open(union(union(b, c), b))).toEqual([10, 11, 12, 13])
    expect(open(intersection(intersection(a, b), union(b, c)))).toEqual([10, 11])
    // A union counts an operand that occurs twice once, a difference does not subtract it from itself.
    expect(compiled(union(union(b, c), b)).openAWeek).toBe(2 * HOUR)
    expect(open(difference(difference(a, a), b))).toEqual([])
  })
})

describe('a succession', () => {
  const [office, nights] = [utc({ 'mon-fri': ['09:00-17:00'] }), utc({ 'mon-sun': ['22:00-06:00'] })]
  const changed = compiled(
    succession({ from: '2024-05-01', schedule: nights }, { from: '2024-06-05', schedule: office }),
  )

  test('is open when the version in force is', () => {
    expect(inHours(changed.intervalsIn(MONDAY, MONDAY + 4 * DAY))).toEqual([
      0, 6, 22, 30, 46, 48, 57, 65, 81, 89,
    ])
    expect(inHours(changed.intervalsIn(MONDAY + 50 * HOUR, MONDAY + 60 * HOUR))).toEqual([57, 60])
    expect(changed.intervalsIn(Date.UTC(2024, 0, 1), Date.UTC(2024, 4, 1))).toEqual([])
    expect(changed.openAWeek).toBe(7 * 8 * HOUR)
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

  test('is irregular around a change of version', () => {
    const irregular = (from: string, to: string) =>
      changed.irregularIn(day(from) * DAY, day(to) * DAY).map((at) => new Date(at).toISOString().slice(5, 13))
    expect(irregular('2024-05-10', '2024-07-01')).toEqual(['06-03T00', '06-07T00'])
    expect(irregular('2024-06-06', '2024-07-01')).toEqual(['06-03T00', '06-07T00'])
    const afternoon = Date.UTC(2024, 5, 6, 12)
    expect(changed.irregularIn(afternoon, afternoon + DAY)).toEqual([MONDAY, MONDAY + 4 * DAY])
    expect(irregular('2024-05-20', '2024-06-04')).toEqual(['06-03T00', '06-07T00'])
    expect(irregular('2024-06-20', '2024-07-01')).toEqual([])
  })
})
