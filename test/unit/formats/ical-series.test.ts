import { holidaysFromIcal } from 'dueby/formats'
import { describe, expect, test } from 'vitest'
import { calendar, datesOf, years } from '../../support/ical-calendar'

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
    expect(await datesOf(together(version(9, '20231226'), version(10, '20231225')))).toEqual(['2023-12-25'])
    const newer = ['UID:a', 'SEQUENCE:3', 'STATUS:CANCELLED']
    expect(await datesOf(together(version(2, '20231226'), newer))).toEqual([])
    // What it would change cannot be known.
    const unreadable = ['UID:a', 'SEQUENCE:3', 'DTSTART:soon']
    expect(await datesOf(together(version(2, '20231226'), unreadable))).toEqual(['2023-12-26'])
  })

  test('a SEQUENCE that is no number counts as 0', async () => {
    const odd = ['UID:a', 'SEQUENCE:2x', 'DTSTART;VALUE=DATE:20231225']
    expect(await datesOf(together(odd))).toEqual(['2023-12-25'])
    const first = ['UID:a', 'SEQUENCE:1', 'DTSTART;VALUE=DATE:20231226']
    expect(await datesOf(together(odd, first))).toEqual(['2023-12-26'])
  })

  test('events without a UID are no versions of each other', async () => {
    const event = (sequence: number, date: string) => [`SEQUENCE:${sequence}`, `DTSTART;VALUE=DATE:${date}`]
    expect(await datesOf(together(event(2, '20231226'), event(1, '20231225')))).toEqual([
      '2023-12-26',
      '2023-12-25',
    ])
  })

  test('each occurrence has versions of its own', async () => {
    const moved = (sequence: number, from: string, to: string) => [
      'UID:a',
      `SEQUENCE:${sequence}`,
      `RECURRENCE-ID;VALUE=DATE:${from}`,
      `DTSTART;VALUE=DATE:${to}`,
    ]
    const result = together(series, moved(2, '20231227', '20240103'), moved(1, '20231229', '20240105'))
    expect(await datesOf(result)).toEqual(['2023-12-25', '2024-01-03', '2024-01-05'])
  })

  test('an occurrence that is marked as busy stays, although its series is marked as free time', async () => {
    const busy = override('DTSTART;VALUE=DATE:20231227')
    expect(await datesOf(together([...series, 'TRANSP:TRANSPARENT'], busy))).toEqual(['2023-12-27'])
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
    [
      'on that date itself',
      ['DTSTART;VALUE=DATE:20231224'],
      ['2023-12-25', '2023-12-27', '2023-12-29', '2023-12-24'],
    ],
  ])('reports an occurrence that its series does not have, %s', async (_, lines, expected) => {
    const result = await together(series, ['UID:a', 'RECURRENCE-ID:20231224T230000Z', ...lines])
    expect(await datesOf(result)).toEqual(expected)
    expect(result.events[1]?.message).toContain('its RECURRENCE-ID 2023-12-24 is not a date of its series')
    expect(result.complete).toBe(false)
    for (const date of ['20190101', '20270101']) {
      const out = await together(series, ['UID:a', `RECURRENCE-ID;VALUE=DATE:${date}`, ...lines])
      expect(out.events[1]?.message).not.toContain('not a date of its series')
    }
  })

  test.each([
    ['METHOD:CANCEL', 'cancelled'],
    ['method : cancel ', 'cancelled'],
    ['METHOD:PUBLISH', undefined],
    ['METHOD:CANCELLED', undefined],
    ['X-METHOD:CANCEL', undefined],
  ])('%s: all events of the calendar are %s', async (line, refused) => {
    const text = calendar(['DTSTART;VALUE=DATE:20231225'])
    const { events } = await holidaysFromIcal(text.replace('BEGIN:VEVENT', `${line}\nBEGIN:VEVENT`), years)
    expect(events[0]?.refused).toBe(refused)
    const both = await holidaysFromIcal(
      `${text.replace('BEGIN:VEVENT', `${line}\nBEGIN:VEVENT`)}\n${text}`,
      years,
    )
    expect(both.events.map((event) => event.refused)).toEqual([refused, undefined])
  })
})
