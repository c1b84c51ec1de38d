import {
  addBusinessDays,
  addBusinessTime,
  businessDaysBetween,
  complement,
  defineSchedule,
  intersection,
  nextClose,
  nextOpen,
  openIntervals,
  previousClose,
  previousOpen,
  type Roll,
  type Schedule,
  scheduleDiff,
} from 'dueby'
import { describe, expect, test } from 'vitest'
import { openTimeOf } from '../../src/timeline/open-time'
import { codesWithPaths, issuesOf } from '../support/issues'
import { pt } from '../support/vocabulary'

const office = defineSchedule({
  timeZone: 'America/Los_Angeles',
  weekly: { 'mon-fri': ['06:00-18:00'] },
  holidays: [{ from: '2023-12-25', to: '2023-12-29' }, { on: '2024-01-01' }],
})

describe('the previous opening and closing are strictly before the instant', () => {
  test.each([
    ['Mon 2023-11-06 06:00', 'Fri 2023-11-03 06:00', 'Fri 2023-11-03 18:00'],
    ['Mon 2023-11-06 06:00:00.001', 'Mon 2023-11-06 06:00', 'Fri 2023-11-03 18:00'],
    ['Mon 2023-11-06 18:00', 'Mon 2023-11-06 06:00', 'Fri 2023-11-03 18:00'],
    ['Mon 2023-11-06 18:00:00.001', 'Mon 2023-11-06 06:00', 'Mon 2023-11-06 18:00'],
  ])('before %s it opened %s and closed %s', (at, opened, closed) => {
    expect(previousOpen(pt(at), office)).toEqual(pt(opened))
    expect(previousClose(pt(at), office)).toEqual(pt(closed))
  })

  test('there is none before the first hours or before the supported range', () => {
    const popUp = defineSchedule({
      timeZone: 'UTC',
      weekly: {},
      specialHours: [{ on: '2024-06-01', hours: ['10:00-12:00'] }],
    })
    expect(() => previousOpen('2024-06-01T10:00:00Z', popUp)).toThrow(
      expect.objectContaining({ code: 'never-opens' }),
    )
    expect(() => previousClose('2024-06-01T12:00:00Z', popUp)).toThrow(
      expect.objectContaining({ code: 'never-opens' }),
    )
    expect(previousClose('2024-06-01T12:00:00.001Z', popUp)).toEqual(new Date('2024-06-01T12:00:00Z'))
    expect(() => previousOpen('1972-01-08T00:00:00Z', office)).toThrow(
      expect.objectContaining({ code: 'out-of-range' }),
    )
  })

  test('the start of the supported range can be one of them', () => {
    const at = '1972-01-08T06:00:00Z'
    const start = new Date('1972-01-08T00:00:00Z')
    const [mornings, evenings] = (['00:00-12:00', '12:00-24:00'] as const).map((hours) =>
      defineSchedule({ timeZone: 'UTC', weekly: { 'mon-sun': [hours] } }),
    ) as [Schedule, Schedule]
    expect(previousOpen(at, mornings)).toEqual(start)
    expect(previousClose(at, evenings)).toEqual(start)
  })
})

describe('open intervals without an end', () => {
  const endless = (from: string, schedule: Schedule) =>
    openIntervals(new Date(from), Number.POSITIVE_INFINITY, schedule)

  test('are lazy, skip holidays, and are clipped only at the start', () => {
    const found = []
    for (const { start, end } of endless('2023-12-22T20:00:00Z', office)) {
      found.push([start, end])
      if (found.length === 3) break
    }
    expect(found).toEqual([
      [pt('Fri 2023-12-22 12:00'), pt('Fri 2023-12-22 18:00')],
      [pt('Tue 2024-01-02 06:00'), pt('Tue 2024-01-02 18:00')],
      [pt('Wed 2024-01-03 06:00'), pt('Wed 2024-01-03 18:00')],
    ])
  })

  test('compile only the years that are needed', () => {
    const own = defineSchedule({ timeZone: 'Asia/Tokyo', weekly: { mon: ['09:00-10:17'] } })
    const { done } = endless('2020-06-01T00:00:00Z', own)[Symbol.iterator]().next()
    expect(done).toBe(false)
    const { firstYear, endYear } = openTimeOf(own).years.current()
    expect([firstYear, endYear]).toEqual([2020, 2021])
  })

  test('end with the last hours', () => {
    const popUp = defineSchedule({
      timeZone: 'UTC',
      weekly: {},
      specialHours: [
        { on: '2024-06-01', hours: ['10:00-12:00'] },
        { on: '2024-06-03', hours: ['10:00-12:00', '13:00-14:00'] },
      ],
    })
    expect([...endless('2024-06-01T11:00:00Z', popUp)]).toHaveLength(3)
    expect([...endless('2024-06-03T14:00:00Z', popUp)]).toEqual([])
    expect([...endless('2025-01-01T00:00:00Z', intersection(office, popUp))]).toEqual([])
  })

  test('throw at the end of the supported range, and for hours that never close', () => {
    const iterator = endless('2199-12-30T00:00:00Z', office)[Symbol.iterator]()
    const take = () => iterator.next().value?.start
    // Hours that are still open at the end of the supported range have no closing in it (T4).
    expect(take()).toEqual(pt('Mon 2199-12-30 06:00'))
    expect(take).toThrow(expect.objectContaining({ code: 'out-of-range' }))

    const always = defineSchedule({ timeZone: 'UTC', weekly: { 'mon-sun': ['00:00-24:00'] } })
    expect(() => [...endless('2024-01-01T00:00:00Z', always)]).toThrow(
      expect.objectContaining({ code: 'never-closes' }),
    )
  })

  test('accept only Infinity as no end', () => {
    const bad = (from: number, to: number) => () => openIntervals(from, to, office)
    const refused = expect.objectContaining({ code: 'invalid-instant' })
    expect(bad(Date.UTC(2024, 0, 1), Number.NaN)).toThrow(refused)
    expect(bad(Date.UTC(2024, 0, 1), Number.NEGATIVE_INFINITY)).toThrow(refused)
    expect(bad(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)).toThrow(refused)
  })
})

describe('a schedule that is open throughout neither opens nor closes', () => {
  const always = defineSchedule({ timeZone: 'UTC', weekly: { 'mon-sun': ['00:00-24:00'] } })
  const on = '2024-06-01T12:00:00Z'

  test.each<[string, () => unknown, string]>([
    ['next opening', () => nextOpen(on, always), 'never-opens'],
    ['previous opening', () => previousOpen(on, always), 'never-opens'],
    ['previous closing', () => previousClose(on, always), 'never-opens'],
    ['next closing', () => nextClose(on, always), 'never-closes'],
  ])('%s', (_, call, code) => {
    expect(call).toThrow(expect.objectContaining({ code }))
    expect(call).toThrow(/open throughout|stays open/)
  })

  test('the complement of a pop-up is open throughout after its last hours', () => {
    const popUp = defineSchedule({
      timeZone: 'UTC',
      weekly: {},
      specialHours: [{ on: '2024-06-01', hours: ['10:00-12:00'] }],
    })
    expect(() => nextOpen('2024-06-02T00:00:00Z', complement(popUp))).toThrow(/open throughout/)
    expect(nextOpen('2024-06-01T11:00:00Z', complement(popUp))).toEqual(new Date('2024-06-01T12:00:00Z'))
  })

  test('a due time after the supported range is a different error', () => {
    expect(() => addBusinessTime('2199-12-31T00:00:00Z', '48 hours', always)).toThrow(
      expect.objectContaining({ code: 'out-of-range' }),
    )
  })
})

describe('business days are counted and rolled', () => {
  test.each([
    ['Fri 2023-11-03 10:00', 'Mon 2023-11-06 08:00', 1],
    ['Mon 2023-11-06 08:00', 'Fri 2023-11-03 10:00', -1],
    ['Fri 2023-11-03 10:00', 'Sun 2023-11-05 08:00', 0],
    ['Sat 2023-11-04 10:00', 'Mon 2023-11-06 08:00', 1],
    ['Fri 2023-12-22 10:00', 'Thu 2024-01-04 10:00', 3],
  ])('from %s to %s there are %d', (from, to, count) => {
    expect(businessDaysBetween(pt(from), pt(to), office)).toBe(count)
  })

  test.each<[string, number, Roll, string]>([
    // The same results as numpy's busday_offset.
    ['Sat 2023-11-11 12:00', 1, 'backward', 'Mon 2023-11-13 12:00'],
    ['Sat 2023-11-11 12:00', 1, 'forward', 'Tue 2023-11-14 12:00'],
    ['Sat 2023-11-11 12:00', 0, 'backward', 'Fri 2023-11-10 12:00'],
    ['Sat 2023-11-11 12:00', 0, 'forward', 'Mon 2023-11-13 12:00'],
    ['Sat 2023-11-11 12:00', -1, 'backward', 'Thu 2023-11-09 12:00'],
    ['Sat 2023-11-11 12:00', -1, 'forward', 'Fri 2023-11-10 12:00'],
    ['Fri 2023-11-10 12:00', 0, 'backward', 'Fri 2023-11-10 12:00'],
    ['Fri 2023-11-10 12:00', 0, 'forward', 'Fri 2023-11-10 12:00'],
    ['Fri 2023-11-10 12:00', -1, 'backward', 'Thu 2023-11-09 12:00'],
    ['Fri 2023-11-10 12:00', 1, 'forward', 'Mon 2023-11-13 12:00'],
    ['Fri 2023-11-10 12:00', 1, 'reject', 'Mon 2023-11-13 12:00'],
  ])('%s + %d, rolled %s, is %s', (at, count, roll, expected) => {
    expect(addBusinessDays(pt(at), count, office, { roll })).toEqual(pt(expected))
  })

  test.each<[string, number, string]>([
    ['Sat 2023-11-11 12:00', 1, 'Mon 2023-11-13 12:00'],
    ['Sat 2023-11-11 12:00', 0, 'Sat 2023-11-11 12:00'],
    ['Sat 2023-11-11 12:00', -1, 'Fri 2023-11-10 12:00'],
    ['Sat 2023-12-30 12:00', -1, 'Fri 2023-12-22 12:00'],
  ])('%s + %d, not rolled, is %s: strictly after the date, or before it (S6)', (at, count, expected) => {
    expect(addBusinessDays(pt(at), count, office)).toEqual(pt(expected))
    expect(addBusinessDays(pt(at), count, office, {})).toEqual(pt(expected))
  })

  test('zero days return the instant itself, also if its wall-clock time occurs twice', () => {
    const always = defineSchedule({
      timeZone: 'America/Los_Angeles',
      weekly: { 'mon-sun': ['00:00-24:00'] },
    })
    const second = new Date('2024-11-03T01:30:00-08:00')
    for (const options of [
      undefined,
      {},
      { roll: 'forward' },
      { roll: 'backward' },
      { roll: 'reject' },
    ] as const)
      expect(addBusinessDays(second, 0, always, options)).toEqual(second)
    // Another day uses the first of the two (T5).
    expect(addBusinessDays('2024-11-02T01:30:00-07:00', 1, always)).toEqual(
      new Date('2024-11-03T01:30:00-07:00'),
    )
  })

  test('a misspelt option is refused', () => {
    const rolled = (options: unknown) => () =>
      addBusinessDays(pt('Sat 2023-11-11 12:00'), 1, office, options as never)
    expect(rolled({ rol: 'forward' })).toThrow(expect.objectContaining({ code: 'unknown-key' }))
    expect(rolled({ roll: null })).toThrow(expect.objectContaining({ code: 'unknown-option' }))
    expect(rolled('forward')).toThrow(expect.objectContaining({ code: 'wrong-type' }))
  })
})

test('scheduleDiff returns the hours that a new schedule opens and closes', () => {
  const after = defineSchedule({
    timeZone: 'America/Los_Angeles',
    weekly: { 'mon-thu': ['06:00-18:00'], fri: ['05:00-12:00'] },
  })
  expect(scheduleDiff(office, after, pt('Thu 2023-12-21 00:00'), pt('Tue 2023-12-26 00:00'))).toEqual({
    opens: [
      { start: pt('Fri 2023-12-22 05:00'), end: pt('Fri 2023-12-22 06:00') },
      { start: pt('Mon 2023-12-25 06:00'), end: pt('Mon 2023-12-25 18:00') },
    ],
    closes: [{ start: pt('Fri 2023-12-22 12:00'), end: pt('Fri 2023-12-22 18:00') }],
  })
  expect(scheduleDiff(office, after, pt('Fri 2023-12-22 00:00'), pt('Thu 2023-12-21 00:00'))).toEqual({
    opens: [],
    closes: [],
  })
  // The schedules are checked even for an empty range.
  const empty = () =>
    scheduleDiff(office, null as never, pt('Fri 2023-12-22 00:00'), pt('Fri 2023-12-22 00:00'))
  expect(codesWithPaths(issuesOf(empty))).toEqual(['wrong-type after'])
})
