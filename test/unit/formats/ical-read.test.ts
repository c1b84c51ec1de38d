import { type DateText, DuebyError, defineSchedule } from 'dueby'
import { holidaysFromIcal, type IcalHolidays } from 'dueby/formats'
import { describe, expect, test } from 'vitest'
import { textFromDay } from '../../../src/core/local-date'
import { FIRST_DAY, LAST_DAY } from '../../../src/core/time'
import { icalEventStarts } from '../../../src/formats/ical/read/event-starts'
import { icalOccurrences } from '../../../src/formats/ical/read/occurrences'
import type { IcalRule } from '../../../src/formats/ical/read/rule'
import { appleCalendar, googleFeed, outlookExport } from './ical-samples'

const years = { from: '2020-01-01', through: '2025-12-31' } as const

/** A calendar of events, each given as its lines. */
const calendar = (...events: string[][]): string =>
  [
    'BEGIN:VCALENDAR',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\n')

const read = (...lines: string[]) => holidaysFromIcal(calendar(lines), years)

/** Holidays as short text: '2023-12-25', '2023-12-25/2023-12-29'. */
const datesOf = async (result: IcalHolidays | Promise<IcalHolidays>): Promise<string[]> =>
  (await result).holidays.map(({ on, from, to }) => on ?? `${from}/${to}`)

describe('calendars of common programs', () => {
  test('a public feed: events marked as free time are refused, or kept on request', async () => {
    const { holidays, events, holidaysThrough } = await holidaysFromIcal(googleFeed, years)
    expect(holidays).toEqual([])
    expect(holidaysThrough).toBe('2019-12-31')
    expect(events).toEqual([
      {
        kind: 'refused',
        refused: 'transparent',
        at: ['VEVENT', 0],
        message: expect.stringContaining("'Thanksgiving Day', 2024-11-28: it is marked as free time"),
        name: 'Thanksgiving Day',
        uid: '20241128_aaaa@google.com',
        date: '2024-11-28',
        description: 'Public holiday\nA long text that goes on over the end of a line, so that it is folded',
        holidays: 0,
      },
    ])
    const kept = await holidaysFromIcal(googleFeed, { ...years, transparent: 'keep' })
    expect(kept.holidays).toEqual([{ name: 'Thanksgiving Day', on: '2024-11-28' }])
  })

  test('a desktop program: the end is exclusive, a timed event is refused, zones are ignored', async () => {
    const { holidays, events } = await holidaysFromIcal(outlookExport, years)
    expect(holidays).toEqual([{ name: 'Christmas week', from: '2023-12-25', to: '2023-12-29' }])
    expect(events.map(({ kind, name, date, refused }) => [kind, name, date, refused])).toEqual([
      ['kept', 'Christmas week', '2023-12-25', undefined],
      ['refused', 'Holiday party', '2023-12-22', 'timed'],
    ])
    expect(events[1]?.message).toBe(
      "'Holiday party', 2023-12-22: it has a time of day, 20231222T120000, but holidays are whole dates",
    )
  })

  test('a subscribed calendar: a yearly event with occurrences that are left out, moved and cancelled', async () => {
    const result = await holidaysFromIcal(appleCalendar, years)
    expect(await datesOf(result)).toEqual(['2020-04-01', '2021-04-01', '2025-04-01', '2023-04-03'])
    expect(result.holidays.at(-1)?.name).toBe('Founders’ Day (moved)')
    expect(result.events.map(({ kind, refused }) => refused ?? kind)).toEqual(['kept', 'kept', 'cancelled'])
    expect(result.holidaysThrough).toBe('2023-04-03')
  })

  test('the result fits into a schedule', async () => {
    const { holidays, holidaysThrough } = await holidaysFromIcal(outlookExport, years)
    const weekly = { 'mon-fri': ['06:00-18:00'] } as const
    const schedule = defineSchedule({ timeZone: 'America/Los_Angeles', weekly, holidays, holidaysThrough })
    expect(schedule).toMatchObject({ holidays, holidaysThrough })
    expect(holidays).not.toEqual([])
  })
})

describe('dates', () => {
  test.each<[string, string[], string[]]>([
    ['no end: one day', [], ['2023-12-25']],
    ['the end is exclusive', ['DTEND;VALUE=DATE:20231227'], ['2023-12-25/2023-12-26']],
    ['over the new year', ['DTEND;VALUE=DATE:20240102'], ['2023-12-25/2024-01-01']],
    ['days', ['DURATION:P3D'], ['2023-12-25/2023-12-27']],
    ['weeks', ['DURATION:P2W'], ['2023-12-25/2024-01-07']],
    ['days with an empty time', ['DURATION:P1DT0H0M0S'], ['2023-12-25']],
    ['a day in hours', ['DURATION:PT24H'], ['2023-12-25']],
    ['longer than the calendar', ['DURATION:P99999999999W'], ['2023-12-25/2025-12-31']],
    [
      'numbers with signs and zeros',
      ['RRULE:FREQ=YEARLY;BYMONTH=012,+1;BYMONTHDAY=25,-07;COUNT=03'],
      ['2023-12-25', '2024-01-25', '2024-12-25'],
    ],
    ['RDATE', ['RDATE;VALUE=DATE:20240105,20240112'], ['2023-12-25', '2024-01-05', '2024-01-12']],
    [
      'RDATE has the same length',
      ['DURATION:P2D', 'RDATE;VALUE=DATE:20240105'],
      ['2023-12-25/2023-12-26', '2024-01-05/2024-01-06'],
    ],
    ['occurrences that touch are one range', ['RRULE:FREQ=DAILY;COUNT=5'], ['2023-12-25/2023-12-29']],
    [
      'occurrences that overlap are one range',
      ['DURATION:P3D', 'RRULE:FREQ=DAILY;INTERVAL=2;COUNT=3', 'RDATE;VALUE=DATE:20240105'],
      ['2023-12-25/2023-12-31', '2024-01-05/2024-01-07'],
    ],
    [
      'EXDATE lists',
      ['RRULE:FREQ=DAILY;COUNT=5', 'EXDATE;VALUE=DATE:20231226,20231227', 'EXDATE;VALUE=DATE:20231229'],
      ['2023-12-25', '2023-12-28'],
    ],
    [
      'two rules',
      ['RRULE:FREQ=DAILY;COUNT=2', 'RRULE:FREQ=WEEKLY;COUNT=2'],
      ['2023-12-25/2023-12-26', '2024-01-01'],
    ],
    ['case and spaces do not matter', ['dtend;value=date: 20231227 '], ['2023-12-25/2023-12-26']],
  ])('%s', async (_, lines, expected) => {
    const result = await read('DTSTART;VALUE=DATE:20231225', ...lines)
    expect(await datesOf(result)).toEqual(expected)
    expect(result.events[0]?.kind).toBe('kept')
  })

  test('only the dates within the window, both ends included', async () => {
    const text = calendar(['DTSTART;VALUE=DATE:20231220', 'DTEND;VALUE=DATE:20240110', 'RRULE:FREQ=YEARLY'])
    const within = (from: DateText, through: DateText) => datesOf(holidaysFromIcal(text, { from, through }))
    expect(await within('2023-12-25', '2023-12-31')).toEqual(['2023-12-25/2023-12-31'])
    expect(await within('2025-01-09', '2025-12-20')).toEqual(['2025-01-09', '2025-12-20'])
    expect(await within('2023-12-19', '2023-12-20')).toEqual(['2023-12-20'])
    expect(await within('2024-01-10', '2024-12-19')).toEqual([])
  })

  test('an event outside the window is refused, but nothing is missing', async () => {
    const { events, holidaysThrough } = await read('DTSTART;VALUE=DATE:20191231', 'SUMMARY:Old')
    expect(events[0]).toMatchObject({ kind: 'refused', refused: 'outside', date: '2019-12-31' })
    expect(events[0]?.message).toBe("'Old', 2019-12-31: it has no date from 2020-01-01 through 2025-12-31")
    expect(holidaysThrough).toBe('2019-12-31')
  })

  test('dates that no schedule can use are left out (T4)', async () => {
    const daily = calendar(['DTSTART;VALUE=DATE:19600101', 'RRULE:FREQ=DAILY'])
    const all = await holidaysFromIcal(daily, { from: '1950-01-01', through: '2300-12-31' })
    expect(await datesOf(all)).toEqual([`${textFromDay(FIRST_DAY)}/${textFromDay(LAST_DAY)}`])
    expect(all.holidaysThrough).toBe('1949-12-31')
    const past = await holidaysFromIcal(daily, { from: '1960-01-01', through: '1969-12-31' })
    expect(past.events[0]).toMatchObject({ refused: 'outside' })
    expect(past.events[0]?.message).toContain(
      'no date from 1960-01-01 through 1969-12-31 that a schedule can use',
    )
    expect(past.holidaysThrough).toBe('1959-12-31')
  })

  test('the report counts the ranges of an event', async () => {
    const { holidays, events } = await read(
      'DTSTART;VALUE=DATE:20231225',
      'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE;COUNT=6',
    )
    expect(holidays).toEqual([
      { from: '2023-12-25', to: '2023-12-27' },
      { from: '2024-01-01', to: '2024-01-03' },
    ])
    expect(events[0]).toMatchObject({ kind: 'kept', holidays: 2 })
  })
})

describe('reported as changed', () => {
  test.each<[string, string[], string[], RegExp]>([
    ['a date without VALUE=DATE', ['DTSTART:20231225'], ['2023-12-25'], /without VALUE=DATE/],
    [
      'an end at the start',
      ['DTSTART;VALUE=DATE:20231225', 'DTEND;VALUE=DATE:20231225'],
      ['2023-12-25'],
      /one day/,
    ],
    [
      'UNTIL with a time',
      ['DTSTART;VALUE=DATE:20231225', 'RRULE:FREQ=YEARLY;UNTIL=20241225T075959Z'],
      ['2023-12-25', '2024-12-25'],
      /UNTIL/,
    ],
    [
      'EXDATE with a time',
      ['DTSTART;VALUE=DATE:20231225', 'RRULE:FREQ=YEARLY', 'EXDATE:20241225T000000'],
      ['2023-12-25', '2025-12-25'],
      /EXDATE/,
    ],
    [
      'a first date that does not match its rule',
      ['DTSTART;VALUE=DATE:20231201', 'RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25;COUNT=2'],
      ['2023-12-01', '2023-12-25'],
      /does not match its RRULE/,
    ],
    [
      'an EXDATE in UTC, which is often a day off',
      ['DTSTART;VALUE=DATE:20231225', 'RRULE:FREQ=YEARLY', 'EXDATE:20241224T230000Z'],
      ['2023-12-25', '2024-12-25', '2025-12-25'],
      /EXDATE 2024-12-24 matches none of its dates/,
    ],
    [
      'several of those',
      ['DTSTART;VALUE=DATE:20231225', 'EXDATE;VALUE=DATE:20231224,20231224,20231226'],
      ['2023-12-25'],
      /EXDATE 2023-12-24 and 1 more match none of its dates/,
    ],
    [
      'a line that cannot be read',
      ['DTSTART;VALUE=DATE:20231225', 'and a word'],
      ['2023-12-25'],
      /'and a word'/,
    ],
  ])('%s', async (_, lines, expected, message) => {
    const result = await read(...lines)
    expect(await datesOf(result)).toEqual(expected)
    expect(result.events[0]).toMatchObject({ kind: 'changed', message: expect.stringMatching(message) })
    const isBounded = !lines.join().includes('RRULE') || /COUNT|UNTIL/.test(lines.join())
    expect(result.holidaysThrough).toBe(isBounded ? expected.at(-1) : '2019-12-31')
    expect(result.complete).toBe(/VALUE=DATE|and a word/.test(String(message)))
  })
})

describe('how far the holidays are known (S10)', () => {
  const within = { from: '2024-01-01', through: '2026-12-31' } as const
  const dated = ['DTSTART;VALUE=DATE:20241225', 'DTEND;VALUE=DATE:20241227']
  test.each<[string, string[][], string, boolean]>([
    ['one dated event', [dated], '2024-12-26', true],
    ['no event', [], '2023-12-31', true],
    ['a rule without end', [['DTSTART;VALUE=DATE:20201225', 'RRULE:FREQ=YEARLY']], '2023-12-31', true],
    [
      'a rule without end extends nothing',
      [dated, ['DTSTART;VALUE=DATE:20201225', 'RRULE:FREQ=YEARLY']],
      '2024-12-26',
      true,
    ],
    [
      'a rule with UNTIL',
      [['DTSTART;VALUE=DATE:20201225', 'RRULE:FREQ=YEARLY;UNTIL=20251231']],
      '2025-12-25',
      true,
    ],
    ['a rule with COUNT', [['DTSTART;VALUE=DATE:20201225', 'RRULE:FREQ=YEARLY;COUNT=5']], '2024-12-25', true],
    [
      'a rule that ends after the range',
      [['DTSTART;VALUE=DATE:20201225', 'RRULE:FREQ=YEARLY;COUNT=50']],
      '2026-12-31',
      true,
    ],
    [
      '29 February, with an end after the range',
      [['DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY;UNTIL=20280229']],
      '2026-12-31',
      true,
    ],
    ['an event after the range', [dated, ['DTSTART;VALUE=DATE:20270101']], '2026-12-31', true],
    ['an event before the range', [['DTSTART;VALUE=DATE:20200101']], '2023-12-31', true],
    ['an event marked as free time', [[...dated, 'TRANSP:TRANSPARENT']], '2023-12-31', false],
    ['an event with a time', [dated, ['DTSTART:20251224T120000']], '2024-12-26', false],
    ['a cancelled event', [dated, ['DTSTART;VALUE=DATE:20250101', 'STATUS:CANCELLED']], '2024-12-26', true],
    ['an unreadable event', [dated, ['DTSTART;VALUE=DATE:20250231']], '2023-12-31', false],
  ])('%s', async (_, events, through, complete) => {
    const result = await holidaysFromIcal(calendar(...events), within)
    expect([result.holidaysThrough, result.complete]).toEqual([through, complete])
  })

  test('events marked as free time do not count if the caller decided to skip them', async () => {
    const text = calendar(dated, ['DTSTART;VALUE=DATE:20250501', 'TRANSP:TRANSPARENT'])
    const read = async (transparent: 'skip' | 'keep') => {
      const { holidaysThrough, complete } = await holidaysFromIcal(text, { ...within, transparent })
      return [holidaysThrough, complete]
    }
    expect(await read('skip')).toEqual(['2024-12-26', true])
    expect(await read('keep')).toEqual(['2025-05-01', true])
  })
})

test('an EXDATE outside the window is not mentioned', async () => {
  const { events } = await read('DTSTART;VALUE=DATE:20231225', 'EXDATE;VALUE=DATE:20190101,20260101')
  expect(events[0]?.kind).toBe('kept')
})

describe('refused as unreadable, so the holidays are not known', () => {
  const start = 'DTSTART;VALUE=DATE:20231225'
  test.each<[string, string[], RegExp]>([
    ['no start', ['SUMMARY:x'], /DTSTART/],
    ['text instead of a date', ['DTSTART;VALUE=DATE:Christmas'], /'Christmas'/],
    ['a date that does not exist', ['DTSTART;VALUE=DATE:20230229'], /'20230229'/],
    ['two starts', [start, start], /DTSTART more than once/],
    ['an end before the start', [start, 'DTEND;VALUE=DATE:20231224'], /ends before it starts/],
    ['an end with a time', [start, 'DTEND:20231226T000000Z'], /DTEND/],
    ['a duration in hours', [start, 'DURATION:PT36H'], /DURATION/],
    ['a negative duration', [start, 'DURATION:-P1D'], /DURATION/],
    ['half a day', [start, 'DURATION:P1.5D'], /'P1.5D'/],
    ['text after a duration', [start, 'DURATION:P1Dx'], /'P1Dx'/],
    ['text after a date', ['DTSTART;VALUE=DATE:20231225x'], /'20231225x'/],
    ['a digit after an end', [start, 'DTEND;VALUE=DATE:202312270'], /'202312270'/],
    ['text after a number', [start, 'RRULE:FREQ=YEARLY;COUNT=2x'], /COUNT=2x/],
    ['a sign without a number', [start, 'RRULE:FREQ=MONTHLY;BYDAY=+MO'], /BYDAY=\+MO/],
    ['day 0', [start, 'RRULE:FREQ=MONTHLY;BYMONTHDAY=0'], /BYMONTHDAY=0/],
    ['a day twice', [start, 'DURATION:P1D1D'], /'P1D1D'/],
    ['an open quote', [start, 'RRULE;X="FREQ=YEARLY:FREQ=YEARLY'], /'RRULE;X="FREQ=YEARLY/],
    ['a period', [start, 'RDATE;VALUE=PERIOD:20231226T000000Z/P1D'], /RDATE/],
    ['an end and a duration', [start, 'DTEND;VALUE=DATE:20231226', 'DURATION:P1D'], /both/],
    ['RDATE with a time', [start, 'RDATE:20231226T000000Z'], /RDATE/],
    ['EXRULE', [start, 'EXRULE:FREQ=YEARLY'], /EXRULE/],
    [
      'RANGE=THISANDFUTURE',
      [start, 'RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20231224'],
      /THISANDFUTURE/,
    ],
    [
      'a rule that may go on in a line that cannot be read',
      [start, 'RRULE:FREQ=DAILY;', 'COUNT=5'],
      /'COUNT=5'/,
    ],
    ['a status that cannot be read', [start, 'STATUS CANCELLED'], /'STATUS CANCELLED'/],
    ['an older format', [start, 'RRULE:YD1 #0'], /RRULE/],
    ['no frequency', [start, 'RRULE:COUNT=2'], /FREQ/],
    ['an hourly rule', [start, 'RRULE:FREQ=HOURLY'], /FREQ=HOURLY/],
    ['BYHOUR', [start, 'RRULE:FREQ=DAILY;BYHOUR=9'], /BYHOUR=9/],
    ['an interval of 0', [start, 'RRULE:FREQ=DAILY;INTERVAL=0'], /INTERVAL=0/],
    ['a count of 0', [start, 'RRULE:FREQ=DAILY;COUNT=0'], /COUNT=0/],
    ['count and until', [start, 'RRULE:FREQ=DAILY;COUNT=2;UNTIL=20240101'], /both COUNT and UNTIL/],
    ['an UNTIL that does not exist', [start, 'RRULE:FREQ=DAILY;UNTIL=20240230'], /UNTIL=2024-02-30/],
    ['month 13', [start, 'RRULE:FREQ=YEARLY;BYMONTH=13'], /BYMONTH=13/],
    ['a part twice', [start, 'RRULE:FREQ=YEARLY;BYMONTH=1;BYMONTH=2'], /BYMONTH twice/],
    ['the second Monday in a weekly rule', [start, 'RRULE:FREQ=WEEKLY;BYDAY=2MO'], /BYDAY=2MO/],
    ['a day of the month in a weekly rule', [start, 'RRULE:FREQ=WEEKLY;BYMONTHDAY=1'], /BYMONTHDAY/],
    ['another calendar', [start, 'RRULE:RSCALE=CHINESE;FREQ=YEARLY'], /RSCALE=CHINESE/],
  ])('%s', async (_, lines, message) => {
    const { holidays, events, holidaysThrough } = await read(...lines)
    expect(holidays).toEqual([])
    expect(events).toEqual([
      expect.objectContaining({
        kind: 'refused',
        refused: 'unreadable',
        message: expect.stringMatching(message),
      }),
    ])
    expect(holidaysThrough).toBe('2019-12-31')
  })

  test('other events are kept', async () => {
    const { holidays, events } = await holidaysFromIcal(
      calendar(['DTSTART;VALUE=DATE:nonsense'], ['DTSTART;VALUE=DATE:20231225']),
      years,
    )
    expect(holidays).toEqual([{ on: '2023-12-25' }])
    expect(events.map(({ at, kind }) => [at, kind])).toEqual([
      [['VEVENT', 0], 'refused'],
      [['VEVENT', 1], 'kept'],
    ])
  })

  test.each([
    ['', /not a calendar/],
    ['<!doctype html><title>Sign in</title>', /not a calendar/],
    [outlookExport.slice(0, outlookExport.indexOf('END:VCALENDAR')), /before END:VCALENDAR/],
  ])('a broken text: %#', async (text, message) => {
    const { events, holidaysThrough } = await holidaysFromIcal(text, years)
    expect(events[0]).toMatchObject({ kind: 'refused', at: [], message: expect.stringMatching(message) })
    expect(holidaysThrough).toBe('2019-12-31')
  })

  test.each<[string, string, string[], RegExp]>([
    [
      'an event with a misspelled start',
      calendar(['DTSTART;VALUE=DATE:20231225'], ['DTSTART;VALUE=DATE:20231226']).replace('VEVENT', 'VEVEN'),
      ['2023-12-26'],
      /END:VEVENT without BEGIN:VEVENT \(once\)/,
    ],
    [
      'a calendar inside another one',
      calendar(['DTSTART;VALUE=DATE:20231225']).replace('END:VCALENDAR', calendar()),
      ['2023-12-25'],
      /a calendar starts inside another one \(once\)/,
    ],
  ])('%s: something may be missing', async (_, text, dates, message) => {
    const result = await holidaysFromIcal(text, years)
    expect(await datesOf(result)).toEqual(dates)
    expect(result.events[0]).toMatchObject({
      refused: 'unreadable',
      at: [],
      message: expect.stringMatching(message),
    })
    expect(result.holidaysThrough).toBe('2019-12-31')
  })

  test('an event that is cut off by the end of the text or by another event', async () => {
    const cut = outlookExport.slice(0, outlookExport.indexOf('TRANSP:OPAQUE'))
    const { events } = await holidaysFromIcal(cut, years)
    expect(events.map(({ message }) => message)).toEqual([
      'the text ends before END:VCALENDAR: events may be missing',
      "'Christmas week', 2023-12-25: its END:VEVENT is missing",
    ])
    const text = calendar(['DTSTART;VALUE=DATE:20231225', 'BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20231226'])
    expect(await datesOf(holidaysFromIcal(text, years))).toEqual(['2023-12-26'])
  })
})

describe('series', () => {
  const series = ['UID:a', 'DTSTART;VALUE=DATE:20231225', 'RRULE:FREQ=DAILY;INTERVAL=2;COUNT=3']
  const override = (...lines: string[]) => ['UID:a', 'RECURRENCE-ID;VALUE=DATE:20231227', ...lines]
  const together = (...events: string[][]) => holidaysFromIcal(calendar(...events), years)

  test.each<[string, string[], string[]]>([
    ['moved', override('DTSTART;VALUE=DATE:20231231'), ['2023-12-25', '2023-12-29', '2023-12-31']],
    ['cancelled', override('STATUS:CANCELLED'), ['2023-12-25', '2023-12-29']],
    [
      'marked as free time',
      override('DTSTART;VALUE=DATE:20231227', 'TRANSP:TRANSPARENT'),
      ['2023-12-25', '2023-12-29'],
    ],
    ['with a time of day', override('DTSTART:20231227T090000Z'), ['2023-12-25', '2023-12-29']],
    [
      'that is unreadable, so the old date stays',
      override('DTSTART:soon'),
      ['2023-12-25', '2023-12-27', '2023-12-29'],
    ],
    [
      'of another series',
      ['UID:b', ...override('STATUS:CANCELLED').slice(1)],
      ['2023-12-25', '2023-12-27', '2023-12-29'],
    ],
  ])('an occurrence %s', async (_, lines, expected) => {
    expect(await datesOf(together(series, lines))).toEqual(expected)
    expect((await datesOf(together(lines, series))).sort()).toEqual(expected)
  })

  test('an occurrence without its series counts by itself', async () => {
    expect(await datesOf(together(override('DTSTART;VALUE=DATE:20231230')))).toEqual(['2023-12-30'])
  })

  test('a newer version supersedes an older; equal ones are both kept', async () => {
    const version = (sequence: number, date: string) => [
      'UID:a',
      `SEQUENCE:${sequence}`,
      `DTSTART;VALUE=DATE:${date}`,
    ]
    const result = await together(version(2, '20231226'), version(1, '20231225'))
    expect(await datesOf(result)).toEqual(['2023-12-26'])
    expect(result.events[1]).toMatchObject({ kind: 'refused', refused: 'superseded' })
    expect(await datesOf(together(version(1, '20231226'), version(1, '20231225')))).toEqual([
      '2023-12-26',
      '2023-12-25',
    ])
    const newer = ['UID:a', 'SEQUENCE:3', 'STATUS:CANCELLED']
    expect(await datesOf(together(version(2, '20231226'), newer))).toEqual([])
  })

  test.each<[string, string[], string[]]>([
    ['cancelled as a whole', ['SEQUENCE:2', 'STATUS:CANCELLED'], []],
    ['cancelled at the same SEQUENCE', ['SEQUENCE:1', 'STATUS:CANCELLED'], []],
    ['cancelled before it was moved', ['SEQUENCE:0', 'STATUS:CANCELLED'], ['2023-12-30']],
  ])('a series %s', async (_, master, expected) => {
    const moved = override('SEQUENCE:1', 'DTSTART;VALUE=DATE:20231230')
    const result = await together(['UID:a', 'DTSTART;VALUE=DATE:20231225', ...master], moved)
    expect(await datesOf(result)).toEqual(expected)
    if (expected.length === 0)
      expect(result.events[1]).toMatchObject({
        refused: 'cancelled',
        message: expect.stringContaining('its whole series is cancelled'),
      })
  })

  test.each<[string, string[], string[]]>([
    ['cancelled', ['STATUS:CANCELLED'], ['2023-12-25', '2023-12-27', '2023-12-29']],
    ['moved', ['DTSTART;VALUE=DATE:20231231'], ['2023-12-25', '2023-12-27', '2023-12-29', '2023-12-31']],
  ])('reports an occurrence that its series does not have, %s', async (_, lines, expected) => {
    const result = await together(series, ['UID:a', 'RECURRENCE-ID:20231224T230000Z', ...lines])
    expect(await datesOf(result)).toEqual(expected)
    expect(result.events[1]?.message).toContain('its RECURRENCE-ID 2023-12-24 is not a date of its series')
    const out = await together(series, ['UID:a', 'RECURRENCE-ID;VALUE=DATE:20190101', ...lines])
    expect(out.events[1]?.message).not.toContain('not a date of its series')
  })

  test('METHOD:CANCEL cancels a whole calendar', async () => {
    const text = calendar(['DTSTART;VALUE=DATE:20231225']).replace(
      'BEGIN:VEVENT',
      'METHOD:CANCEL\nBEGIN:VEVENT',
    )
    const { events } = await holidaysFromIcal(text, years)
    expect(events[0]).toMatchObject({ refused: 'cancelled' })
  })
})

describe('text', () => {
  test('the entry has the categories and the description', async () => {
    const { events } = await read(
      'DTSTART;VALUE=DATE:20231225',
      'CATEGORIES:Holiday, Day\\, off,',
      'CATEGORIES:Public',
      'DESCRIPTION:Observance\\nNot a bank holiday',
    )
    expect(events[0]).toMatchObject({
      categories: ['Holiday', 'Day, off', 'Public'],
      description: 'Observance\nNot a bank holiday',
    })
  })

  test('escapes, colons, and quoted parameters', async () => {
    const { holidays } = await read(
      'DTSTART;X-P="a;b:c";VALUE=DATE:20231225',
      'SUMMARY;LANGUAGE="en:us":a\\, b\\; c\\\\n d\\ne\\Nf: "g"; h',
    )
    expect(holidays[0]?.name).toBe('a, b; c\\n d\ne\nf: "g"; h')
  })

  test.each([
    ['CR LF', '\r\n'],
    ['LF', '\n'],
    ['CR', '\r'],
    ['CR CR LF', '\r\r\n'],
  ])('folded lines with %s', async (_, end) => {
    const text = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'DTSTART;VALUE=DATE:2023',
      ' 1225',
      'SUMMARY:Christ',
      '\tmas ',
      '  Day',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join(end)
    const { holidays } = await holidaysFromIcal(`\uFEFF${text}`, years)
    expect(holidays).toEqual([{ name: 'Christmas  Day', on: '2023-12-25' }])
  })
})

describe('arguments', () => {
  test.each<[unknown, unknown, string]>([
    ['', { from: '2023-02-29', through: '2024-12-31' }, 'invalid-date'],
    ['', { from: '2023-01-01' }, 'missing'],
    ['', { from: 20230101, through: '2023-12-31' }, 'wrong-type'],
    ['', { from: '0000-01-01', through: '2023-12-31' }, 'invalid-date'],
    ['', undefined, 'missing'],
    ['', { ...years, transprent: 'keep' }, 'unknown-key'],
    ['', { from: '2024-01-01', through: '2023-12-31' }, 'reversed-range'],
    ['', { ...years, transparent: 'both' }, 'unknown-option'],
    [undefined, years, 'missing'],
  ])('%j, %j: %s', async (text, options, code) => {
    const result = holidaysFromIcal(text as string, options as typeof years)
    await expect(result).rejects.toBeInstanceOf(DuebyError)
    await expect(result).rejects.toMatchObject({ code })
  })
})

test('all issues of a call are thrown together, each with its path', async () => {
  const options = { from: '2023-02-29', transparent: 'both' } as unknown as typeof years
  await expect(holidaysFromIcal(5 as unknown as string, options)).rejects.toMatchObject({
    issues: [
      { code: 'wrong-type', path: [], expected: 'the content of an .ics file' },
      { code: 'invalid-date', path: ['options', 'from'], rule: 'S8' },
      { code: 'missing', path: ['options', 'through'] },
      { code: 'unknown-option', path: ['options', 'transparent'], expected: "'skip' or 'keep'" },
    ],
  })
})

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
