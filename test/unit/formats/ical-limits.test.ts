import { holidaysFromIcal, holidaysToIcal } from 'dueby/formats'
import { describe, expect, test, vi } from 'vitest'
import { textFromDay } from '../../../src/core/local-date'
import { FIRST_DAY, LAST_DAY } from '../../../src/core/time'
import { icalEventStarts } from '../../../src/formats/ical/read/event-starts'
import { icalOccurrences } from '../../../src/formats/ical/read/occurrences'
import { reachOf } from '../../../src/formats/ical/read/reach'
import type { IcalRule } from '../../../src/formats/ical/read/rule'
import { calendar, datesOf, read, years } from '../../support/ical-calendar'

/** How many values are sorted during a call. */
function sortedDuring(call: () => unknown): number {
  const sort = vi.spyOn(Array.prototype, 'sort')
  try {
    call()
    return sort.mock.contexts.reduce((sum: number, list) => sum + (list as unknown[]).length, 0)
  } finally {
    sort.mockRestore()
  }
}

describe('the work for one text is limited (S7)', () => {
  const window = { from: '2023-01-01', through: '2030-12-31' } as const
  const first = Date.UTC(2023, 0, 1) / 86_400_000
  const rule = { interval: 1, count: Number.POSITIVE_INFINITY, until: Number.POSITIVE_INFINITY, weekStart: 1 }

  test.each<[string, number, Omit<IcalRule, keyof typeof rule> & Partial<IcalRule>]>([
    [
      'DAILY;BYMONTH=2;BYMONTHDAY=30',
      6000,
      { frequency: 'DAILY', months: new Set([2]), monthDays: new Set([30]) },
    ],
    [
      'YEARLY;BYMONTH=2;BYMONTHDAY=30',
      10,
      { frequency: 'YEARLY', months: new Set([2]), monthDays: new Set([30]) },
    ],
    [
      'YEARLY;INTERVAL=999999999',
      10,
      { frequency: 'YEARLY', interval: 999_999_999, months: new Set([2]), monthDays: new Set([30]) },
    ],
    ['MONTHLY;BYDAY=6MO', 3200, { frequency: 'MONTHLY', weekdays: new Map([[1, new Set([6])]]) }],
  ])('a rule that never matches looks at the window once: %s', async (text, most, parts) => {
    const budget = { left: 1e9 }
    const found = icalOccurrences({ ...rule, ...parts }, first, { first, last: first + 8 * 365 }, budget)
    expect(found).toEqual({ days: [], startFits: false })
    expect(1e9 - budget.left).toBeLessThanOrEqual(most)
    const event = ['DTSTART;VALUE=DATE:20230101', `RRULE:FREQ=${text}`]
    expect(await datesOf(holidaysFromIcal(calendar(event), window))).toEqual(['2023-01-01'])
  })

  test('a daily event that lasts for centuries takes no more work than a short one', async () => {
    const dates = { start: -700_000, length: 3_600_000, added: [], removed: [] }
    const daily: IcalRule = { ...rule, frequency: 'DAILY' }
    const budget = { left: 1e9 }
    const found = icalEventStarts(
      { ...dates, rules: [daily] },
      new Set(),
      { first, last: first + 364 },
      budget,
    )
    expect(1e9 - budget.left).toBeLessThanOrEqual(4 * 366 + 366)
    expect(found?.days.length).toBeLessThanOrEqual(4 * 366 + 365)
    const event = [
      'SUMMARY:Closed',
      'DTSTART;VALUE=DATE:00010101',
      'DTEND;VALUE=DATE:99991231',
      'RRULE:FREQ=DAILY',
    ]
    const { holidays, events } = await holidaysFromIcal(calendar(event), {
      from: '0001-01-01',
      through: '9999-12-31',
    })
    expect(holidays).toEqual([{ name: 'Closed', from: textFromDay(FIRST_DAY), to: textFromDay(LAST_DAY) }])
    expect(events).toMatchObject([{ kind: 'kept', holidays: 1 }])
  })

  test('the search for the last occurrence before the window passes those that do not count', async () => {
    const long = ['UID:a', 'DTSTART;VALUE=DATE:20000101', 'DURATION:P6000D', 'RRULE:FREQ=YEARLY;INTERVAL=10']
    const replaced = ['UID:a', 'RECURRENCE-ID;VALUE=DATE:20200101', 'STATUS:CANCELLED']
    const year = { from: '2024-01-01', through: '2024-12-31' } as const
    const whole = ['2024-01-01/2024-12-31']
    expect(await datesOf(holidaysFromIcal(calendar(long), year))).toEqual(whole)
    const removed = [...long, 'EXDATE;VALUE=DATE:20200101']
    expect(await datesOf(holidaysFromIcal(calendar(removed), year))).toEqual(whole)
    expect(await datesOf(holidaysFromIcal(calendar(long, replaced), year))).toEqual(whole)
    const shorter = removed.map((line) => line.replace('P6000D', 'P5000D'))
    expect(await datesOf(holidaysFromIcal(calendar(shorter), year))).toEqual([])
  })

  test('the first date of an event counts as work too', () => {
    const budget = { left: 300 }
    const yearly: IcalRule = { ...rule, frequency: 'YEARLY', yearDays: new Set([1]) }
    expect(icalOccurrences(yearly, first + 36_524, { first, last: first }, budget)).toBeUndefined()
  })

  test('the dates of an event with many rules are put in order once', () => {
    const once: IcalRule = { ...rule, frequency: 'YEARLY', count: 1, yearDays: new Set([1]) }
    const added = Array.from({ length: 1000 }, (_, index) => first + 2 * index)
    const dates = { start: first, length: 1, rules: new Array(100).fill(once), added, removed: [] }
    const found = () => icalEventStarts(dates, new Set(), { first, last: first + 9999 }, { left: 1e9 })?.days
    expect(found()).toEqual(added)
    // The first date, those that are added, and one of each rule.
    expect(sortedDuring(found)).toBe(1 + 1000 + 100)
  })

  test('the dates that an event leaves out are looked through once', () => {
    const last = first + 364
    const added = Array.from({ length: 1000 }, (_, index) => last + 1 + index)
    let looks = 0
    const removed = new Proxy(added.toReversed(), {
      get(days, key) {
        if (/^\d+$/.test(String(key))) looks++
        return days[key as keyof typeof days]
      },
    })
    const starts = { days: [first], notes: [], all: [first, ...added], reach: { first, last } }
    const dates = { start: first, length: 1, rules: [], added, removed }
    expect(reachOf(dates, starts, { first, last }, { left: 1e9 })).toBe(first)
    expect(looks).toBe(1000)
  })

  test('dates that special hours close are not listed one by one', () => {
    const specialHours = [{ name: 'Closed', from: '2000-01-01', to: '2999-12-31', hours: [] }] as const
    const holidays = [{ name: 'Holiday', on: '2024-01-01' }] as const
    const given = { timeZone: 'UTC', weekly: {}, holidays, specialHours }
    const written = () => holidaysToIcal(given, { stamp: 1.7e12 })
    expect(written().match(/(?<=^DT(START|END).*:).*/gm)).toEqual([
      ...['20240101', '20240102'],
      ...['20000101', '20240101'],
      ...['20240102', '30000101'],
    ])
    expect(sortedDuring(written)).toBeLessThan(100)
  })

  test('more than 100,000 holidays are refused', async () => {
    const often = ['DTSTART;VALUE=DATE:19720101', 'RRULE:FREQ=DAILY;INTERVAL=2']
    const text = calendar(often, often, often, ['DTSTART;VALUE=DATE:20240101'])
    const { holidays, events, holidaysThrough } = await holidaysFromIcal(text, {
      from: '1972-01-01',
      through: '2199-12-31',
    })
    expect(events.map(({ refused }) => refused)).toEqual([undefined, undefined, 'unreadable', undefined])
    expect(events[2]?.message).toContain('at most 100000 holidays')
    expect(holidays.length).toBeLessThan(100_000)
    expect(holidaysThrough).toBe('1971-12-31')
  })

  test('an event has at most 20 notes', async () => {
    const removed = Array.from({ length: 50_000 }, () => '20240102T000000').join()
    const { events } = await read('DTSTART;VALUE=DATE:20231225', `EXDATE:${removed}`)
    expect(events[0]?.message.length).toBeLessThan(2000)
    expect(events[0]?.message).toMatch(/; and 49982 more$/)
    const wrong = await read('DTSTART;VALUE=DATE:20231225', ...Array.from({ length: 9000 }, () => 'RDATE:x'))
    expect(wrong.events[0]?.message.length).toBeLessThan(2000)
  })

  test('events that need more than the budget are refused', async () => {
    const heavy = ['DTSTART;VALUE=DATE:10000101', 'RRULE:FREQ=DAILY;COUNT=999999999']
    const { events } = await holidaysFromIcal(calendar(...Array.from({ length: 2000 }, () => heavy)), window)
    const refused = events.filter((event) => event.refused === 'unreadable')
    expect(refused).toHaveLength(1999)
    for (const { message } of refused) expect(message).toContain('too many dates to look at')
  })

  // The budget is for the dates of all events together (S7). `bench/worst` has the time.
  test.each<[string, string[], number, number]>([
    ['daily', ['RRULE:FREQ=DAILY'], 12, 6],
    ['daily, counted', ['RRULE:FREQ=DAILY;COUNT=200000'], 40, 34],
  ])('many events that repeat for centuries are refused, %s', async (_, lines, count, refused) => {
    const text = calendar(...Array.from({ length: count }, () => ['DTSTART;VALUE=DATE:19730101', ...lines]))
    const { events } = await holidaysFromIcal(text, { from: '1972-01-08', through: '2199-12-31' })
    expect(events).toHaveLength(count)
    expect(events.filter((event) => event.refused === 'unreadable')).toHaveLength(refused)
  })

  test('an end that is no date is not an end before the start', async () => {
    const { events } = await read('DTSTART;VALUE=DATE:20240501', 'DTEND;VALUE=DATE:20240532')
    expect(events[0]?.message).toMatch(/: its DTEND is not a date: '20240532'$/)
  })

  test.each<[string, string, boolean]>([
    ['20241027', 'PT25H', true],
    ['20241027', 'PT24H', false],
    ['20241027', 'P1D', true],
    ['20240331', 'PT23H', true],
    ['20240331', 'PT24H', false],
    ['20240331', 'P1D', true],
    ['20240331', 'P1DT24H', true],
  ])('hours of DURATION are exact time (T3): %s, %s', async (day, duration, isWhole) => {
    const text = calendar([`DTSTART;TZID=Europe/Berlin:${day}T000000`, `DURATION:${duration}`])
    const { events } = await holidaysFromIcal(text, { ...years, timeZone: 'Europe/Berlin' })
    expect(events[0]?.refused).toBe(isWhole ? undefined : 'timed')
  })

  test('hours of a DURATION that repeats are hours on the clock of each day', async () => {
    const text = calendar([
      'DTSTART;TZID=America/New_York:20240310T000000',
      'DURATION:PT24H',
      'RRULE:FREQ=WEEKLY;COUNT=3',
    ])
    const { holidays } = await holidaysFromIcal(text, { ...years, timeZone: 'America/New_York' })
    expect(holidays.map((holiday) => 'on' in holiday && holiday.on)).toEqual([
      '2024-03-10',
      '2024-03-17',
      '2024-03-24',
    ])
  })

  test('text without structure is refused piece by piece', async () => {
    const started = await holidaysFromIcal(`BEGIN:VCALENDAR\n${'BEGIN:VEVENT\n'.repeat(100_000)}`, window)
    expect(started.events).toHaveLength(100_001)
    expect(started.events.every(({ refused }) => refused === 'unreadable')).toBe(true)
    const folded = await holidaysFromIcal(`BEGIN:VCALENDAR\n${' a\n'.repeat(300_000)}`, window)
    expect(folded.events).toHaveLength(1)
  })

  test('lines with a very long head are not read', async () => {
    const { events } = await holidaysFromIcal(
      calendar([
        `SUMMARY;${'a="'.repeat(200_000)}`,
        `X${';a=b'.repeat(200_000)}`,
        `UID${';a=b'.repeat(2_000_000)}:1`,
        `UID;X=":"${';a="b"'.repeat(1_000_000)}:1`,
        'DTSTART;VALUE=DATE:20230101',
      ]),
      window,
    )
    expect(events).toMatchObject([{ kind: 'changed', holidays: 1 }])
    expect(events[0]?.message.match(/a line cannot be read/g)).toHaveLength(4)
    expect(events[0]).not.toHaveProperty('uid')
  })

  test('control characters are escaped in messages', async () => {
    const { events } = await holidaysFromIcal(
      `${calendar(['SU\u0000MMARY:x', 'DTSTART;VALUE=DATE:20230101'])}${calendar(['DTSTART:20230101T\u202e'])}`,
      window,
    )
    expect(events.map(({ message }) => message)).toEqual([
      expect.stringContaining("left out: 'SU\\u0000MMARY:x'"),
      expect.stringContaining('20230101T\\u202e'),
    ])
  })

  test('very long values are refused', async () => {
    const { events } = await holidaysFromIcal(
      calendar([
        `DTSTART;VALUE=DATE:${'2'.repeat(500_000)}`,
        `RRULE:${'FREQ='.repeat(100_000)}`,
        `RRULE:BYDAY=${'1MO,'.repeat(100_000)}`,
        `RRULE:${'a;'.repeat(200_000)}`,
      ]),
      window,
    )
    expect(events).toMatchObject([{ refused: 'unreadable' }])
    const many = ['DTSTART;VALUE=DATE:20230101', `EXDATE:${'20230102,'.repeat(100_000)}20230102`]
    expect(await datesOf(holidaysFromIcal(calendar(many), window))).toEqual(['2023-01-01'])
  })
})
