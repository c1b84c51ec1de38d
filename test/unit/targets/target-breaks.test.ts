import { defineSchedule, type Schedule, succession, type Target, type TargetText, type Weekly } from 'dueby'
import { describe, expect, test } from 'vitest'
import { parsedScheduleOf } from '../../../src/schedule/define-schedule'
import { readTarget } from '../../../src/targets/read-target'
import { targetBreaks } from '../../../src/targets/target-breaks'
import { targetOn } from '../../../src/targets/target-on-schedule'
import { openTimeOf } from '../../../src/timeline/open-time'
import { valueOrNone } from '../../../src/timeline/value-or-none'
import { hours } from '../../support/vocabulary'

const MINUTE = 60_000
const END = Date.UTC(2200, 0, 1)
const in_ = (timeZone: string, weekly: Weekly): Schedule => defineSchedule({ timeZone, weekly })

/** The due time of a target as a function of receipt, and the instants in a span at which it can break. */
function dueTimes(text: TargetText, schedule: Schedule, cutoff?: number) {
  const time = openTimeOf(schedule)
  const on = targetOn(readTarget(text, [], []) as Target, time, cutoff)
  return {
    dueAt: (start: number) => valueOrNone(on.base, start),
    breaksIn: (from: number, until: number) =>
      targetBreaks(on, { from, until }, parsedScheduleOf(schedule), time),
  }
}

/** The pieces between the breaks: whether the due time stays the same, advances with receipt, or does not exist. */
function piecesIn(from: number, until: number, { dueAt, breaksIn }: ReturnType<typeof dueTimes>): string[] {
  const starts = [...new Set([from, ...breaksIn(from, until), until])].sort((a, b) => a - b)
  expect([starts[0], starts.at(-1)]).toEqual([from, until])
  return starts.slice(0, -1).map((start, i) => {
    const end = starts[i + 1] as number
    const at = (instant: number): number => (dueAt(instant) ?? Number.NaN) - (dueAt(start) ?? 0)
    const probes = [
      ...Array.from({ length: 4 }, (_, n) => start + Math.floor(((end - start) * n) / 4)),
      end - 1,
    ]
    const kinds: readonly [string, (instant: number) => number][] = [
      ['none', () => Number.NaN],
      ['same', () => 0],
      ['advances', (instant) => instant - start],
    ]
    const fits = kinds.find(([, expected]) => probes.every((probe) => Object.is(at(probe), expected(probe))))
    return fits?.[0] ?? `broken between ${new Date(start).toISOString()} and ${new Date(end).toISOString()}`
  })
}
const BROKEN = expect.stringContaining('broken')

const NINE_TO_FIVE = in_('UTC', { 'mon-fri': ['09:00-17:00'] })
const LUNCH = in_('America/Los_Angeles', { 'mon-fri': ['09:00-12:00', '13:00-17:00'] })
const NIGHTS = (timeZone: string) => in_(timeZone, { 'mon-sun': ['20:00-04:00'] })
const ALWAYS = (timeZone: string) => in_(timeZone, { 'mon-sun': ['00:00-24:00'] })
const SOME_NIGHTS = in_('America/Los_Angeles', { wed: ['20:00-06:00'], sat: ['20:00-06:00'] })
const MOVED = succession(
  { schedule: in_('Asia/Tokyo', { 'mon-sun': ['09:00-17:00'] }) },
  { from: '2024-03-10', schedule: in_('America/New_York', { 'mon-fri': ['08:00-24:00'] }) },
)
const RETURNED = succession(
  { schedule: ALWAYS('Pacific/Honolulu') },
  { from: '2024-03-10', schedule: ALWAYS('Pacific/Kiritimati') },
)
const DIFFERENT = in_('UTC', {
  mon: ['09:00-17:00'],
  tue: ['10:00-12:00', '13:00-15:00'],
  wed: ['08:00-20:00'],
  thu: ['11:00-18:00'],
})
// The hours of the night before join those of the day, so that its opening cannot be seen.
const JOINED = in_('UTC', {
  mon: ['20:00-06:00'],
  tue: ['06:00-12:00', '20:00-04:00'],
  wed: ['04:00-12:00', '20:00-24:00'],
  thu: ['00:00-08:00'],
})
const POP_UP = defineSchedule({
  timeZone: 'UTC',
  weekly: {},
  specialHours: [
    { on: '2024-03-08', hours: ['09:00-17:00'] },
    { on: '2024-03-11', hours: ['09:00-17:00'] },
  ],
})

describe('between its breaks, a due time stays the same or advances with receipt', () => {
  const schedules: readonly [string, Schedule, string][] = [
    ['an office', NINE_TO_FIVE, '2024-03-09'],
    ['a lunch break, clock set forward', LUNCH, '2024-03-10'],
    ['a lunch break, clock set back', LUNCH, '2024-11-03'],
    ['nights, clock set forward', NIGHTS('America/Los_Angeles'), '2024-03-10'],
    ['nights, clock set back', NIGHTS('America/Los_Angeles'), '2024-11-03'],
    ['the clock is set forward in the night in which it is due', SOME_NIGHTS, '2024-03-07'],
    ['the clock is set back in the night in which it is due', SOME_NIGHTS, '2024-10-31'],
    ['all day, clock set forward', ALWAYS('America/Los_Angeles'), '2024-03-10'],
    ['all day, clock set forward at midnight', ALWAYS('Africa/Cairo'), '2024-04-26'],
    ['all day, clock set back over midnight', ALWAYS('America/Havana'), '2023-11-05'],
    ['all day, half an hour', ALWAYS('Australia/Lord_Howe'), '2024-04-07'],
    ['all day, a date that the zone skips', ALWAYS('Pacific/Apia'), '2011-12-30'],
    ['a move from Tokyo to New York', MOVED, '2024-03-10'],
    ['a move over the date line', RETURNED, '2024-03-10'],
    ['hours that end', POP_UP, '2024-03-10'],
    ['other hours on each day', DIFFERENT, '2024-03-12'],
    ['other hours, over the weekend', DIFFERENT, '2024-03-15'],
    ['hours that join those of the night before', JOINED, '2024-03-13'],
  ]

  test.each(schedules)('%s: same time', (_, schedule, date) => {
    const middle = Date.parse(`${date}T00:00:00Z`)
    const texts: readonly TargetText[] = ['next business day same time', '2 business days same time']
    for (const text of texts)
      for (const cutoff of [undefined, hours(2.5), hours(15)])
        expect(
          piecesIn(middle - hours(50) + 17 * MINUTE, middle + hours(50), dueTimes(text, schedule, cutoff)),
        ).not.toContainEqual(BROKEN)
  })

  test('an opening that is no edge of open time, on the only date of a span', () => {
    // Tuesday opens at 06:00, when the night of Monday ends.
    const [from, until] = [Date.parse('2024-03-12T00:17Z'), Date.parse('2024-03-12T08:00Z')]
    const due = dueTimes('next business day same time', JOINED, hours(15))
    expect(piecesIn(from, until, due)).toEqual(['same', 'advances'])
  })

  test.each(schedules)('%s: time and business days', (_, schedule, date) => {
    const middle = Date.parse(`${date}T00:00:00Z`)
    const texts: readonly TargetText[] = ['90 minutes', '3 business hours', 'next business day by 02:30']
    for (const text of texts)
      expect(
        piecesIn(middle - hours(50) + 17 * MINUTE, middle + hours(50), dueTimes(text, schedule, hours(2.5))),
      ).not.toContainEqual(BROKEN)
  })

  test('at both ends of the supported range', () => {
    const texts: readonly TargetText[] = ['90 minutes', '3 business hours', 'next business day same time']
    for (const text of texts) {
      const due = dueTimes(text, ALWAYS('America/Los_Angeles'))
      expect(piecesIn(END - hours(80), END, due)).not.toContainEqual(BROKEN)
      expect(piecesIn(Date.UTC(1972, 0, 8), Date.UTC(1972, 0, 11), due)).not.toContainEqual(BROKEN)
    }
  })
})

describe('the breaks of a day', () => {
  const MONDAY = '2024-03-11'
  const brokenOn = (date: string, text: TargetText, schedule: Schedule) =>
    broken(text, { from: `${date}T00:00Z`, until: `${date}T23:59Z`, schedule })
  const broken = (
    text: TargetText,
    {
      from = `${MONDAY}T00:00Z`,
      until = `${MONDAY}T23:59Z`,
      schedule = NINE_TO_FIVE,
      cutoff = undefined as number | undefined,
    } = {},
  ) =>
    [...new Set(dueTimes(text, schedule, cutoff).breaksIn(Date.parse(from), Date.parse(until)))]
      .sort((a, b) => a - b)
      .map((at) => new Date(at).toISOString().slice(11, 23))

  test('2 business hours: the hours, and after 15:00, when it is due on Tuesday', () => {
    expect(broken('2 business hours')).toEqual(['09:00:00.000', '15:00:00.001', '17:00:00.000'])
  })

  test('2 hours: none', () => {
    expect(broken('2 hours')).toEqual([])
  })

  test('next business day: the cut-off, if there is one', () => {
    expect(broken('next business day')).toEqual([])
    expect(broken('next business day', { cutoff: hours(15) })).toEqual(['15:00:00.000'])
  })

  test('next business day same time: the hours, and those of the next day in them', () => {
    expect(broken('next business day same time')).toEqual(['09:00:00.000', '17:00:00.000'])
    const [monday, tuesday] = [MONDAY, '2024-03-12'].map((date) =>
      brokenOn(date, 'next business day same time', DIFFERENT),
    )
    expect(monday).toEqual(['09:00:00.000', '10:00:00.000', '15:00:00.000', '17:00:00.000'])
    // Wednesday is open from 08:00 to 20:00.
    expect(tuesday).toEqual(['10:00:00.000', '12:00:00.000', '13:00:00.000', '15:00:00.000'])
  })

  test('only those inside the span, of which the first instant is no break', () => {
    const within = (from: string, text: TargetText) =>
      broken(text, { from: `${MONDAY}T${from}Z`, until: `${MONDAY}T17:00Z` })
    expect(within('09:00', '2 business hours')).toEqual(['15:00:00.001'])
    expect(within('15:00', '2 business hours')).toEqual(['15:00:00.001'])
    expect(within('09:00', 'next business day same time')).toEqual([])
  })
})

test('a week has few breaks, because the due time is computed at each: its hours and midnights', () => {
  const monday = Date.parse('2024-03-11T00:00Z')
  const { breaksIn } = dueTimes('next business day same time', NINE_TO_FIVE)
  const found = new Set(breaksIn(monday, monday + hours(7 * 24)))
  expect(found.size).toBe(5 * 2 + 6)
})
