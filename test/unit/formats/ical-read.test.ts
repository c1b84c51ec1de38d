import { type DateText, DuebyError, defineSchedule } from 'dueby'
import { holidaysFromIcal } from 'dueby/formats'
import { describe, expect, test } from 'vitest'
import { textFromDay } from '../../../src/core/local-date'
import { FIRST_DAY, LAST_DAY } from '../../../src/core/time'
import { calendar, datesOf, read, years } from '../../support/ical-calendar'
import { appleCalendar, googleFeed, outlookExport } from './ical-samples'

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
    ['a day in minutes', ['DURATION:PT1440M'], ['2023-12-25']],
    ['a day in seconds', ['DURATION:PT86400S'], ['2023-12-25']],
    ['a sign before a duration', ['DURATION:+P3D'], ['2023-12-25/2023-12-27']],
    ['longer than the calendar', ['DURATION:P99999999999W'], ['2023-12-25/2025-12-31']],
    [
      'numbers with signs and zeros',
      ['RRULE:FREQ=YEARLY;BYMONTH=012,+1;BYMONTHDAY=25,-07;COUNT=003'],
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
    [
      'nor do spaces in lists',
      ['RDATE;VALUE=DATE: 20240105 , 20240112 ', 'EXDATE;VALUE=DATE: 20240105'],
      ['2023-12-25', '2024-01-12'],
    ],
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
    ['a duration of 0 days', ['DTSTART;VALUE=DATE:20231225', 'DURATION:P0D'], ['2023-12-25'], /one day/],
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
    [
      'a line that cannot be read and only names a property',
      ['DTSTART;VALUE=DATE:20231225', 'X-RRULE:x', 'and a word about its STATUS'],
      ['2023-12-25'],
      /'and a word about its STATUS'/,
    ],
  ])('%s', async (_, lines, expected, message) => {
    const result = await read(...lines)
    expect(await datesOf(result)).toEqual(expected)
    expect(result.events[0]).toMatchObject({ kind: 'changed', message: expect.stringMatching(message) })
    const isBounded = !lines.join().includes(',RRULE') || /COUNT|UNTIL/.test(lines.join())
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
    [
      'an event that goes on after the range',
      [['DTSTART;VALUE=DATE:20240101', 'RDATE;VALUE=DATE:20270101']],
      '2026-12-31',
      true,
    ],
    [
      'a rule whose last date is the day before the end of the range',
      [['DTSTART;VALUE=DATE:20241230', 'RRULE:FREQ=YEARLY;COUNT=3']],
      '2026-12-30',
      true,
    ],
    ['an event before the range', [['DTSTART;VALUE=DATE:20200101']], '2023-12-31', true],
    ['an event marked as free time', [[...dated, 'TRANSP:TRANSPARENT']], '2023-12-31', false],
    ['an event with a time', [dated, ['DTSTART:20251224T120000']], '2024-12-26', false],
    ['a cancelled event', [dated, ['DTSTART;VALUE=DATE:20250101', 'STATUS:CANCELLED']], '2024-12-26', true],
    ['an unreadable event', [dated, ['DTSTART;VALUE=DATE:20250231']], '2023-12-31', false],
  ])('%s', async (_, events, through, complete) => {
    const result = await holidaysFromIcal(calendar(...events), within)
    expect([result.holidaysThrough, result.complete]).toEqual([through, complete])
  })

  test('if the caller decided about free time, other refused events still count', async () => {
    const text = calendar(dated, ['DTSTART:20251224T120000'])
    const { complete } = await holidaysFromIcal(text, { ...within, transparent: 'skip' })
    expect(complete).toBe(false)
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

test.each([
  ['STATUS: Cancelled ', 'cancelled'],
  ['STATUS:CONFIRMED', undefined],
  ['STATUS:UNCANCELLED', undefined],
  ['STATUS:CANCELLED?', undefined],
  ['TRANSP: Transparent ', 'transparent'],
  ['TRANSP:NOT-TRANSPARENT', undefined],
  ['TRANSP:TRANSPARENT?', undefined],
])('%s: refused as %s', async (line, refused) => {
  const { events } = await read('DTSTART;VALUE=DATE:20231225', line)
  expect(events[0]?.refused).toBe(refused)
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
    ['text before a duration', [start, 'DURATION:xP1D'], /'xP1D'/],
    ['text after a duration', [start, 'DURATION:P1Dx'], /'P1Dx'/],
    ['text after a date', ['DTSTART;VALUE=DATE:20231225x'], /'20231225x'/],
    ['a digit after an end', [start, 'DTEND;VALUE=DATE:202312270'], /'202312270'/],
    ['text after a number', [start, 'RRULE:FREQ=YEARLY;COUNT=2x'], /COUNT=2x/],
    ['a sign without a number', [start, 'RRULE:FREQ=MONTHLY;BYDAY=+MO'], /BYDAY=\+MO/],
    ['day 0', [start, 'RRULE:FREQ=MONTHLY;BYMONTHDAY=0'], /BYMONTHDAY=0/],
    ['day 0 among others', [start, 'RRULE:FREQ=MONTHLY;BYMONTHDAY=1,0'], /BYMONTHDAY=1,0/],
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
    // The reason is not that it has no FREQ.
    ['an hourly rule', [start, 'RRULE:FREQ=HOURLY'], /: its RRULE has 'FREQ=HOURLY', which is not [\w ]+$/],
    ['BYHOUR', [start, 'RRULE:FREQ=DAILY;BYHOUR=9'], /BYHOUR=9/],
    ['an interval of 0', [start, 'RRULE:FREQ=DAILY;INTERVAL=0'], /INTERVAL=0/],
    ['a count of 0', [start, 'RRULE:FREQ=DAILY;COUNT=0'], /COUNT=0/],
    ['count and until', [start, 'RRULE:FREQ=DAILY;COUNT=2;UNTIL=20240101'], /both COUNT and UNTIL/],
    ['an UNTIL that does not exist', [start, 'RRULE:FREQ=DAILY;UNTIL=20240230'], /UNTIL=2024-02-30/],
    ['month 13', [start, 'RRULE:FREQ=YEARLY;BYMONTH=13'], /BYMONTH=13/],
    ['a part twice', [start, 'RRULE:FREQ=YEARLY;BYMONTH=1;BYMONTH=2'], /BYMONTH twice/],
    ['the second Monday in a weekly rule', [start, 'RRULE:FREQ=WEEKLY;BYDAY=2MO'], /BYDAY=2MO/],
    [
      'the second Monday of a week of the year',
      [start, 'RRULE:FREQ=YEARLY;BYWEEKNO=20;BYDAY=2MO'],
      /BYDAY=2MO/,
    ],
    ['a week of the year in a monthly rule', [start, 'RRULE:FREQ=MONTHLY;BYWEEKNO=1'], /BYWEEKNO/],
    ['a day of the year in a monthly rule', [start, 'RRULE:FREQ=MONTHLY;BYYEARDAY=1'], /BYYEARDAY/],
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
    const { events, holidaysThrough, complete } = await holidaysFromIcal(text, years)
    expect(events[0]).toMatchObject({ kind: 'refused', at: [], message: expect.stringMatching(message) })
    expect(holidaysThrough).toBe('2019-12-31')
    expect(complete).toBe(false)
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

  test.each([
    ['the end of its calendar', calendar(['DTSTART;VALUE=DATE:20231225']).replace('END:VEVENT\n', '')],
    [
      'the end of a component inside it',
      calendar(['DTSTART;VALUE=DATE:20231225', 'BEGIN:VALARM', 'ACTION:DISPLAY']),
    ],
  ])('an event without its own end: %s', async (_, text) => {
    const { events, complete } = await holidaysFromIcal(text, years)
    expect(events.map(({ message }) => message)).toEqual([
      expect.stringContaining('2023-12-25: its END:VEVENT is missing'),
    ])
    expect(complete).toBe(false)
  })

  test('events without a calendar around them are kept, but others may be missing', async () => {
    const [, ...lines] = calendar(['DTSTART;VALUE=DATE:20231225']).split('\n')
    const result = await holidaysFromIcal(lines.slice(0, -1).join('\n'), years)
    expect(await datesOf(result)).toEqual(['2023-12-25'])
    expect(result.complete).toBe(false)
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
    const { holidays, events } = await holidaysFromIcal(`\uFEFF${text}`, years)
    expect(holidays).toEqual([{ name: 'Christmas  Day', on: '2023-12-25' }])
    expect(events.map(({ kind }) => kind)).toEqual(['kept'])
  })

  test('spaces at the end of lines, and lines of spaces', async () => {
    const text = calendar(['DTSTART;VALUE=DATE:20231225']).replaceAll('\n', ' \n')
    const { holidays, events } = await holidaysFromIcal(`  \n${text}\n \n`, years)
    expect(holidays).toEqual([{ on: '2023-12-25' }])
    expect(events.map(({ kind }) => kind)).toEqual(['kept'])
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
