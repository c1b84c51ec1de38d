import { defineSchedule, isOpen } from 'dueby'
import { holidaysFromIcal } from 'dueby/formats'
import { describe, expect, test } from 'vitest'
import { earlyCloseIn } from '../../../src/formats/ical/read/early-close'
import { calendar } from '../../support/ical-calendar'
import { codesWithPaths, rejectedIssues } from '../../support/issues'

const years = { from: '2023-01-01', through: '2025-12-31' } as const

const timeZone = 'Europe/Berlin'
const weekly = { 'mon-fri': ['09:00-17:00'] } as const

describe('events from midnight to midnight', () => {
  const read = (zone: string | undefined, ...lines: string[]) =>
    holidaysFromIcal(calendar(lines), { ...years, ...(zone && { timeZone: zone }) })

  test.each<[string, string[], unknown[]]>([
    ['floating', ['DTSTART:20240501T000000', 'DTEND:20240502T000000'], [{ on: '2024-05-01' }]],
    [
      'with a TZID',
      [`DTSTART;TZID=${timeZone}:20241224T000000`, `DTEND;TZID=${timeZone}:20241227T000000`],
      [{ from: '2024-12-24', to: '2024-12-26' }],
    ],
    [
      'with the TZID of another zone on the same clock',
      ['DTSTART;TZID=Europe/Paris:20240501T000000', 'DTEND;TZID=Europe/Paris:20240502T000000'],
      [{ on: '2024-05-01' }],
    ],
    ['with spaces', ['DTSTART: 20240501T000000 ', 'DTEND: 20240502T000000 '], [{ on: '2024-05-01' }]],
    ['in UTC, in summer', ['DTSTART:20240430T220000Z', 'DTEND:20240501T220000Z'], [{ on: '2024-05-01' }]],
    ['in UTC, in winter', ['DTSTART:20241224T230000Z', 'DTEND:20241225T230000Z'], [{ on: '2024-12-25' }]],
    [
      'with a duration in days',
      ['DTSTART:20240501T000000', 'DURATION:P2D'],
      [{ from: '2024-05-01', to: '2024-05-02' }],
    ],
    ['over a clock change', ['DTSTART:20240330T230000Z', 'DTEND:20240331T220000Z'], [{ on: '2024-03-31' }]],
    [
      'repeated, with dates left out and a last one in UTC',
      [
        'DTSTART:20230501T000000',
        'DTEND:20230502T000000',
        'RRULE:FREQ=YEARLY;UNTIL=20250430T220000Z',
        'EXDATE:20240501T000000',
      ],
      [{ on: '2023-05-01' }, { on: '2025-05-01' }],
    ],
  ])('%s', async (_, lines, holidays) => {
    const result = await read(timeZone, ...lines)
    expect(result.holidays).toEqual(holidays)
    expect(result.events[0]).toMatchObject({ kind: 'changed' })
    expect(result.events[0]?.message).toContain(`read as whole dates in ${timeZone}`)
    expect(result.complete).toBe(true)
    const without = await read(undefined, ...lines)
    expect(without.events[0]).toMatchObject({ refused: 'timed' })
    expect(without.complete).toBe(false)
  })

  test.each<[string, string[]]>([
    ['not at midnight', ['DTSTART:20240501T000000', 'DTEND:20240501T120000']],
    [
      'midnight in another zone',
      ['DTSTART;TZID=Europe/London:20240501T000000', 'DTEND;TZID=Europe/London:20240502T000000'],
    ],
    ['midnight in UTC', ['DTSTART:20240501T000000Z', 'DTEND:20240502T000000Z']],
    ['without an end', ['DTSTART:20240501T000000']],
    ['a date that does not exist', ['DTSTART:20240431T000000', 'DTEND:20240502T000000']],
    ['with seconds', ['DTSTART:20240501T000030', 'DTEND:20240502T000000']],
    [
      'a zone that only the file knows',
      ['DTSTART;TZID=Custom:20240501T000000', 'DTEND;TZID=Custom:20240502T000000'],
    ],
    [
      'repeated on the clock of UTC',
      ['DTSTART:20240430T220000Z', 'DTEND:20240501T220000Z', 'RRULE:FREQ=YEARLY'],
    ],
  ])('refused as timed: %s', async (_, lines) => {
    const { holidays, events, complete } = await read(timeZone, ...lines)
    expect(holidays).toEqual([])
    expect(events[0]).toMatchObject({ kind: 'refused', refused: 'timed' })
    expect(complete).toBe(false)
  })

  test('a midnight that the clock skips is the start of its date', async () => {
    const zone = 'America/Sao_Paulo'
    const lines = [`DTSTART;TZID=${zone}:20181104T000000`, `DTEND;TZID=${zone}:20181105T000000`]
    const window = { from: '2018-01-01', through: '2018-12-31' } as const
    const { holidays } = await holidaysFromIcal(calendar(lines), { ...window, timeZone: zone })
    expect(holidays).toEqual([{ on: '2018-11-04' }])
  })

  describe('X-WR-TIMEZONE, the zone of the calendar', () => {
    const event = ['DTSTART:20240430T220000Z', 'DTEND:20240501T220000Z']
    const readIn = (line: string, zone?: string) =>
      holidaysFromIcal(calendar(event).replace('BEGIN:VEVENT', `${line}\r\nBEGIN:VEVENT`), {
        ...years,
        ...(zone && { timeZone: zone }),
      })

    test.each([
      'X-WR-TIMEZONE:Europe/Berlin',
      'x-wr-timezone;VALUE=TEXT: Europe/Berlin ',
      'X-WR-TIMEZONE:Europe/Berlin\r\nX-WR-CALDESC:Holidays',
    ])('is used without the option: %s', async (line) => {
      const { holidays, events, complete } = await readIn(line)
      expect(holidays).toEqual([{ on: '2024-05-01' }])
      expect(events[0]?.kind).toBe('changed')
      expect(events[0]?.message).toContain(
        'read as whole dates in Europe/Berlin, the X-WR-TIMEZONE of its calendar',
      )
      expect(complete).toBe(true)
    })

    test('the option counts more', async () => {
      const { events } = await readIn('X-WR-TIMEZONE:Asia/Tokyo', timeZone)
      expect(events[0]?.message).toMatch(/read as whole dates in Europe\/Berlin$/)
    })

    test.each([
      'X-WR-TIMEZONE:Asia/Tokyo',
      'X-WR-TIMEZONE:Pacific Standard Time',
      'X-WR-TIMEZONE:Mars',
      // Of a component in the calendar, not of the calendar.
      `BEGIN:VTIMEZONE\r\nX-WR-TIMEZONE:${timeZone}\r\nEND:VTIMEZONE`,
      // Of another calendar.
      `X-WR-TIMEZONE:${timeZone}\r\nEND:VCALENDAR\r\nBEGIN:VCALENDAR`,
    ])('the event is refused as timed with %j', async (line) => {
      const { holidays, events } = await readIn(line)
      expect(holidays).toEqual([])
      expect(events[0]).toMatchObject({ kind: 'refused', refused: 'timed' })
    })

    test('has to be an IANA zone, also for an event without a zone', async () => {
      const text = (zone: string) =>
        calendar(['DTSTART:20240501T000000', 'DURATION:P1D']).replace(
          'BEGIN:VEVENT',
          `X-WR-TIMEZONE:${zone}\r\nBEGIN:VEVENT`,
        )
      expect((await holidaysFromIcal(text(timeZone), years)).holidays).toEqual([{ on: '2024-05-01' }])
      expect((await holidaysFromIcal(text('Mars'), years)).holidays).toEqual([])
    })

    test('gives the date of a day that closes early by its text', async () => {
      const text = calendar(['SUMMARY:Early close 1 pm', 'DTSTART:20241223T233000Z', 'DURATION:PT1H'])
      const { specialHours, events } = await holidaysFromIcal(
        text.replace('BEGIN:VEVENT', `X-WR-TIMEZONE:${timeZone}\r\nBEGIN:VEVENT`),
        { ...years, earlyClose: { weekly } },
      )
      expect(specialHours).toMatchObject([{ on: '2024-12-24', hours: ['09:00-13:00'] }])
      expect(events[0]?.message).toMatch(
        /its date is the one in Europe\/Berlin, the X-WR-TIMEZONE of its calendar$/,
      )
      const given = await holidaysFromIcal(text, { ...years, timeZone, earlyClose: { weekly } })
      expect(given.specialHours).toEqual(specialHours)
      expect(given.events[0]?.message).not.toContain('its date')
    })
  })

  test('an occurrence that another event replaces', async () => {
    const text = calendar(
      ['UID:a', 'DTSTART:20230501T000000', 'DTEND:20230502T000000', 'RRULE:FREQ=YEARLY;COUNT=2'],
      ['UID:a', 'RECURRENCE-ID:20240501T000000', 'DTSTART:20240502T000000', 'DTEND:20240503T000000'],
    )
    const { holidays, complete } = await holidaysFromIcal(text, { ...years, timeZone })
    expect(holidays).toEqual([{ on: '2023-05-01' }, { on: '2024-05-02' }])
    expect(complete).toBe(true)
  })
})

test.each<[string, ReturnType<typeof earlyCloseIn>]>([
  ['Early close 1 pm', { closesAt: 780 }],
  ['Early Close - 1:00 p.m.', { closesAt: 780 }],
  ['Early closing at 13:00', { closesAt: 780 }],
  ['Christmas Eve: office closes at 12 noon', { closesAt: 720 }],
  ['Closed from 12:30', { closesAt: 750 }],
  ['Open until noon', { closesAt: 720 }],
  ['Half day (until 1pm)', { closesAt: 780 }],
  ['Early close, 09:30 - 13:00', { open: { start: 570, end: 780 } }],
  ['Early close 9 am to 1 pm', { open: { start: 540, end: 780 } }],
  ['Half day from 9 am to 1 pm', { open: { start: 540, end: 780 } }],
  ['Closes 1:30PM', { closesAt: 810 }],
  ['Office closing 13:30', { closesAt: 810 }],
  ['Closed 13:30', { closesAt: 810 }],
  ['Early close (1:00 p.m. ET)', { closesAt: 780, zone: 'ET' }],
  ['Early close 1 pm Pacific Time', { closesAt: 780, zone: 'Pacific Time' }],
  ['Early close 1 p. m.', { closesAt: 780 }],
  ['Early close 12 pm', { closesAt: 720 }],
  ['Early close 12:30 pm', { closesAt: 750 }],
  ['Early close 13:59', { closesAt: 839 }],
  ['Early close 9 am to 12  noon', { open: { start: 540, end: 720 } }],
  ['Early close 9 am till 1 pm', { open: { start: 540, end: 780 } }],
  ['Early close 9 am til 1 pm', { open: { start: 540, end: 780 } }],
  ['Early close 1 pm  UTC', { closesAt: 780, zone: 'UTC' }],
  ['Early close 1 pm for UTC staff', { closesAt: 780 }],
  ['Early close 9 am to 1 pm PST', { open: { start: 540, end: 780 }, zone: 'PST' }],
  ['EARLY CLOSE 1 PM AT HEAD OFFICE', { closesAt: 780 }],
  ['Early close', 'unclear'],
  ['Half day', 'unclear'],
  ['Early close 1:00', 'unclear'],
  ['Early close 13:75', 'unclear'],
  ['Early close 14 pm', 'unclear'],
  ['Early close 0 pm', 'unclear'],
  ['Early close 24:00', 'unclear'],
  ['Early close 13:00-2:00', 'unclear'],
  ['Early close 2:00-13:00', 'unclear'],
  ['Early close 13:00-13:00', 'unclear'],
  ['Early close 13:00-09:00', 'unclear'],
  ['Early close 09:00-12:00, 13:00-15:00', 'unclear'],
  ['Early close 09:00 (not to 13:00', 'unclear'],
  ['Early close 09:00 to be sure 13:00', 'unclear'],
  ['Early close: closes  from 13:00-17:00', 'unclear'],
  ['Early close 12 am', 'unclear'],
  ['Early close 13:00, phones 14:00', 'unclear'],
  ['Early close, closed 13:00-17:00', 'unclear'],
  ['Early close from 13:00 to 17:00', 'unclear'],
  ['Closing 1 pm-5 pm', { open: { start: 780, end: 1020 } }],
  ['Closed 24 December', undefined],
  ['Christmas Eve', undefined],
  ['Closed', undefined],
  ['All hands 1 pm', undefined],
])('the hours in a text: %s', (text, hours) => {
  expect(earlyCloseIn(text)).toEqual(hours)
})

test.each([
  ...[
    'UTC',
    'GMT',
    'ET',
    'EST',
    'EDT',
    'CT',
    'MST',
    'PDT',
    'CET',
    'CEST',
    'EET',
    'WEST',
    'BST',
    'IST',
    'JST',
  ],
  ...['AEST', 'AEDT', 'AKST', 'AKDT', 'HST', 'NZST', 'NZDT', 'Eastern', 'Central Time', 'Pacific  Time'],
  ...['Mountain Standard Time', 'Pacific  Daylight  Time', 'Eastern Daylight'],
])('a zone in a text: %s', (zone) => {
  expect(earlyCloseIn(`Early close 1 pm ${zone}`)).toEqual({ closesAt: 780, zone })
})

describe('days that close early', () => {
  const eve = ['SUMMARY:Early close 1 pm', 'DTSTART;VALUE=DATE:20241224']
  const read = (events: string[][], earlyClose: object | null = { weekly }, zone?: string) =>
    holidaysFromIcal(calendar(...events), {
      ...years,
      ...(earlyClose && { earlyClose: earlyClose as { weekly: typeof weekly } }),
      ...(zone && { timeZone: zone }),
    })

  test('become special hours', async () => {
    const result = await read([eve, ['SUMMARY:Christmas', 'DTSTART;VALUE=DATE:20241225']])
    expect(result.specialHours).toEqual([
      { name: 'Early close 1 pm', on: '2024-12-24', hours: ['09:00-13:00'] },
    ])
    expect(result.holidays).toEqual([{ name: 'Christmas', on: '2024-12-25' }])
    expect(result.events[0]).toMatchObject({
      kind: 'kept',
      holidays: 0,
      specialHours: 1,
      message: "'Early close 1 pm', 2024-12-24: special hours, closed from 13:00",
    })
    expect(result.complete).toBe(true)
    const { holidays, specialHours, holidaysThrough } = result
    const office = defineSchedule({ timeZone, weekly, holidays, specialHours, holidaysThrough })
    expect(isOpen('2024-12-24T12:59:00+01:00', office)).toBe(true)
    expect(isOpen('2024-12-24T13:00:00+01:00', office)).toBe(false)
  })

  test('without the option they are holidays, and reported as changed', async () => {
    const { holidays, specialHours, events, complete } = await read([eve], null)
    expect(holidays).toEqual([{ name: 'Early close 1 pm', on: '2024-12-24' }])
    expect(specialHours).toEqual([])
    expect(events[0]).toMatchObject({
      kind: 'changed',
      message: expect.stringContaining('use { earlyClose }'),
    })
    expect(complete).toBe(false)
  })

  test('every year, on open weekdays', async () => {
    const result = await read([
      [...eve.slice(0, 1), 'DTSTART;VALUE=DATE:20221224', 'RRULE:FREQ=YEARLY;COUNT=5'],
    ])
    // 24 December 2023 was a Sunday.
    expect(result.specialHours.map(({ on }) => on)).toEqual(['2024-12-24', '2025-12-24'])
    expect(result.events[0]).toMatchObject({ kind: 'changed', specialHours: 2 })
    expect(result.events[0]?.message).toContain('2023-12-24 is closed in an ordinary week')
    expect(result.complete).toBe(false)
    const zoned = ['SUMMARY:Early close 1 pm ET', 'DTSTART;VALUE=DATE:20231224']
    expect((await read([zoned])).complete).toBe(false)
  })

  test('the description may say when', async () => {
    const lines = ['SUMMARY:Early close', 'DESCRIPTION:We close at 14:30', 'DTSTART;VALUE=DATE:20241224']
    expect((await read([lines])).specialHours[0]?.hours).toEqual(['09:00-14:30'])
    // The name comes first.
    const both = ['SUMMARY:Early close 1 pm', ...lines.slice(1)]
    expect((await read([both])).specialHours[0]?.hours).toEqual(['09:00-13:00'])
  })

  test.each([
    ['SUMMARY:Early close'],
    ['SUMMARY:Early close', 'DESCRIPTION:Lunch 12:00'],
    ['SUMMARY:Half day 1:00'],
  ])('a text without a clear time is refused: %s', async (...lines) => {
    const { events, holidays, specialHours, holidaysThrough } = await read([
      [...lines, 'DTSTART;VALUE=DATE:20241224'],
    ])
    expect([holidays, specialHours]).toEqual([[], []])
    expect(events[0]).toMatchObject({ refused: 'unreadable' })
    expect(events[0]?.message).toContain('no time that can be used')
    expect(holidaysThrough).toBe('2022-12-31')
  })

  test('hours of the week with a night and a break', async () => {
    const night = { weekly: { 'mon-tue': ['22:00-06:00'], wed: ['09:00-12:00', '13:00-18:00'] } }
    const on = (date: string, name: string) => [`SUMMARY:${name}`, `DTSTART;VALUE=DATE:${date}`]
    const { specialHours, holidays } = await read(
      [
        on('20240109', 'Early close 11 pm'),
        on('20240110', 'Early close 2 pm'),
        on('20240117', 'Open until 5 am'),
        on('20240124', 'Early close 10:00-11:00'),
      ],
      night,
    )
    expect(specialHours.map(({ hours }) => hours)).toEqual([
      ['00:00-06:00', '22:00-23:00'],
      ['00:00-06:00', '09:00-12:00', '13:00-14:00'],
      ['00:00-05:00'],
      ['10:00-11:00'],
    ])
    expect(holidays).toEqual([])
    const closed = await read([on('20240110', 'Early close 8 am')])
    expect([closed.specialHours, closed.holidays]).toEqual([
      [],
      [{ name: 'Early close 8 am', on: '2024-01-10' }],
    ])
  })

  test.each(['Early closing 1 pm-5 pm', 'Early close 13:00-18:00'])(
    'a range that may be the time when it is closed is refused: %s',
    async (name) => {
      const { specialHours, holidays, events, complete } = await read([[`SUMMARY:${name}`, ...eve.slice(1)]])
      expect([specialHours, holidays]).toEqual([[], []])
      expect(events[0]).toMatchObject({ refused: 'unreadable' })
      expect(events[0]?.message).toMatch(/13:00-1[78]:00 ends at or after the usual closing of 2024-12-24/)
      expect(complete).toBe(false)
    },
  )

  test('a range that cuts nothing off the usual hours is kept', async () => {
    const short = { weekly: { tue: ['09:00-13:00'] } }
    const lines = ['SUMMARY:Early close 09:00-13:00', ...eve.slice(1)]
    expect((await read([lines], short)).specialHours[0]?.hours).toEqual(['09:00-13:00'])
    // On a day without hours, the range opens it.
    expect((await read([lines], { weekly: {} })).specialHours[0]?.hours).toEqual(['09:00-13:00'])
  })

  test('a time zone in the text is reported', async () => {
    const { specialHours, events, complete } = await read([
      ['SUMMARY:Early close (1:00 p.m. ET)', ...eve.slice(1)],
    ])
    expect(specialHours[0]?.hours).toEqual(['09:00-13:00'])
    expect(events[0]).toMatchObject({ kind: 'changed' })
    expect(events[0]?.message).toContain("the zone 'ET' in its text was ignored")
    expect(complete).toBe(false)
  })

  test('two events for one date: the first counts', async () => {
    const { specialHours, events, complete } = await read([
      eve,
      ['SUMMARY:Early close 2 pm', ...eve.slice(1)],
    ])
    expect(specialHours.map(({ hours }) => hours)).toEqual([['09:00-13:00']])
    expect(events[1]?.message).toContain('another event has the hours of 2024-12-24')
    expect(complete).toBe(false)
  })

  test('the time of an event, if the caller says what it means', async () => {
    const timed = ['SUMMARY:Early close', 'DTSTART:20241224T090000', 'DTEND:20241224T130000']
    const hours = async (lines: string[], meaning?: string) =>
      (await read([lines], { weekly, ...(meaning && { timed: meaning }) }, timeZone)).specialHours[0]?.hours
    expect(await hours(timed, 'open')).toEqual(['09:00-13:00'])
    expect(await hours(timed, 'closed')).toEqual(['13:00-17:00'])
    expect(await hours(timed)).toBeUndefined()
    expect(
      await hours(['SUMMARY:Early close', 'DTSTART:20241224T120000Z', 'DURATION:PT4H'], 'closed'),
    ).toEqual(['09:00-13:00'])
    const said = ['SUMMARY:Early close 1 pm', ...timed.slice(1)]
    expect(await hours(said)).toEqual(['09:00-13:00'])
    expect(await hours(said, 'open')).toEqual(['09:00-13:00'])
    // The text contradicts the event: closed from 09:00, or from 13:00.
    expect(await hours(said, 'closed')).toBeUndefined()
    const afternoon = ['SUMMARY:Early close 1 pm', 'DTSTART:20241224T130000', 'DTEND:20241224T170000']
    expect(await hours(afternoon, 'closed')).toEqual(['09:00-13:00'])
    const range = ['SUMMARY:Early close 09:00-13:00', ...timed.slice(1)]
    expect(await hours(range, 'open')).toEqual(['09:00-13:00'])
    expect(await hours(range, 'closed')).toBeUndefined()
    const others = ['Early close 10:00-13:00', 'Early close 09:00-12:00', 'Early close 10:00-12:00']
    for (const name of others)
      expect(await hours([`SUMMARY:${name}`, ...timed.slice(1)], 'open')).toBeUndefined()
    const meeting = await read(
      [['SUMMARY:All hands', ...timed.slice(1)]],
      { weekly, timed: 'open' },
      timeZone,
    )
    expect(meeting.events[0]).toMatchObject({ refused: 'timed' })
    expect(meeting.specialHours).toEqual([])
  })

  test('a refused event with a time of day says what would help', async () => {
    const hours = ['DTSTART:20241224T090000', 'DTEND:20241224T130000']
    const reason = async (lines: string[], earlyClose: object | null = null) =>
      (await read([lines], earlyClose, timeZone)).events[0]?.message
    expect(await reason(['SUMMARY:Early close', ...hours], { weekly })).toContain("{ timed: 'open' }")
    expect(await reason(['SUMMARY:Early close 2 pm', ...hours], { weekly, timed: 'open' })).toContain(
      'its text says other hours than its time of day, 20241224T090000',
    )
    expect(
      await reason(['DTSTART;TZID="W. Europe Standard Time":20241224T000000', 'DURATION:P1D']),
    ).toContain("its TZID 'W. Europe Standard Time' is not an IANA time zone")
    expect(await reason(['DTSTART:20240430T220000Z', 'DURATION:P1D', 'RRULE:FREQ=YEARLY'])).toContain(
      'it repeats on the clock of another zone',
    )
    expect(await reason(['SUMMARY:All hands', ...hours], { weekly })).toMatch(/but holidays are whole dates$/)
    const withoutZone = async (start: string) =>
      (await read([[`DTSTART:${start}`, 'DURATION:P1D']], null)).events[0]?.message
    expect(await withoutZone('20241224T000000')).toContain('use { timeZone }')
    expect(await withoutZone('20241224T090000')).toMatch(/but holidays are whole dates$/)
  })

  test.each<[object, string, string]>([
    [{ timeZone: 'Mars' }, 'unknown-zone', 'options.timeZone'],
    [{ timeZone: 7 }, 'wrong-type', 'options.timeZone'],
    [{ earlyClose: {} }, 'missing', 'options.earlyClose.weekly'],
    [{ earlyClose: { weekly: { mo: [] } } }, 'invalid-weekday', 'options.earlyClose.weekly.mo'],
    [{ earlyClose: { weekly: { mon: ['9-5'] } } }, 'invalid-hours', 'options.earlyClose.weekly.mon.0'],
    [{ earlyClose: { weekly, timed: 'shut' }, timeZone }, 'unknown-option', 'options.earlyClose.timed'],
    [{ earlyClose: { weekly, timed: 'open' } }, 'missing', 'options.timeZone'],
  ])('options that are wrong: %j', async (options, code, path) => {
    const issues = await rejectedIssues(holidaysFromIcal('', { ...years, ...options }))
    expect(codesWithPaths(issues)).toEqual([`${code} ${path}`])
    expect(issues[0]?.message).toMatch(/^options\./)
  })
})
