import { type Disambiguation, defineSchedule, showInZone, wallTime } from 'dueby'
import { describe, expect, test } from 'vitest'
import { issuesOf } from '../../support/issues'

const LA = 'America/Los_Angeles'

describe('wall-clock times (T5), as in Temporal', () => {
  test.each<[string, string, Disambiguation, string]>([
    ['2024-03-10T02:30', LA, 'compatible', '2024-03-10T10:30:00.000Z'],
    ['2024-03-10T02:30', LA, 'later', '2024-03-10T10:30:00.000Z'],
    ['2024-03-10T02:30', LA, 'earlier', '2024-03-10T09:30:00.000Z'],
    ['2024-11-03T01:30', LA, 'compatible', '2024-11-03T08:30:00.000Z'],
    ['2024-11-03T01:30', LA, 'earlier', '2024-11-03T08:30:00.000Z'],
    ['2024-11-03T01:30', LA, 'later', '2024-11-03T09:30:00.000Z'],
    ['2023-12-26T10:00:30', LA, 'reject', '2023-12-26T18:00:30.000Z'],
    ['2024-10-06T02:15', 'Australia/Lord_Howe', 'compatible', '2024-10-05T15:45:00.000Z'],
    ['2024-03-10T02:00', LA, 'compatible', '2024-03-10T10:00:00.000Z'],
    ['2024-03-10T02:00', LA, 'earlier', '2024-03-10T09:00:00.000Z'],
    ['2024-03-10T03:00', LA, 'earlier', '2024-03-10T10:00:00.000Z'],
    ['2024-07-01T10:00', LA, 'later', '2024-07-01T17:00:00.000Z'],
    ['2024-03-31T00:00', 'Asia/Beirut', 'compatible', '2024-03-30T22:00:00.000Z'],
    ['2011-12-30T12:00', 'Pacific/Apia', 'compatible', '2011-12-30T22:00:00.000Z'],
    ['2011-12-30T12:00', 'Pacific/Apia', 'earlier', '2011-12-29T22:00:00.000Z'],
  ])('%s %s %s', (text, zone, disambiguation, expected) => {
    expect(wallTime(text as '2024-03-10T02:30', zone, { disambiguation }).toISOString()).toBe(expected)
  })

  test.each([
    '2024-03-10',
    '2024-03-10T2:30',
    '2024-03-10T24:00',
    '2024-02-30T10:00',
    '2024-03-10T02:30Z',
    'x2024-03-10T02:30',
    ['2024-03-10T02:30'],
    5,
    null,
  ])('%j is not one', (text) => {
    expect(() => wallTime(text as never, LA)).toThrow(expect.objectContaining({ code: 'invalid-local-time' }))
  })
})

describe('a wall-clock time that is refused', () => {
  test.each([
    ['2024-03-10T02:30', 'skipped-time', "'2024-03-10T02:30' does not exist in America/Los_Angeles"],
    ['2024-11-03T01:30', 'repeated-time', "'2024-11-03T01:30' occurs twice in America/Los_Angeles"],
  ] as const)('%s: %s', (text, code, message) => {
    expect(issuesOf(() => wallTime(text, LA, { disambiguation: 'reject' }))).toEqual([
      expect.objectContaining({
        code,
        rule: 'T5',
        path: ['text'],
        message: expect.stringContaining(message),
      }),
    ])
  })

  test('not a time', () => {
    expect(issuesOf(() => wallTime('2024-03-10' as never, LA))).toMatchObject([
      { rule: 'T5', path: ['text'] },
    ])
  })

  test.each([
    ['1972-01-05T23:59:59', ['text']],
    ['1972-01-06T00:00', []],
    ['1972-01-07T23:59:59', []],
    ['2200-01-01T00:00', []],
    ['2200-01-02T23:59:59', []],
    ['2200-01-03T00:00', ['text']],
  ] as const)('%s in UTC: the text or the answer is out of range (T4)', (text, path) => {
    expect(issuesOf(() => wallTime(text, 'UTC'))).toMatchObject([{ code: 'out-of-range', path }])
  })

  test('not at the ends of the range', () => {
    expect(wallTime('1972-01-08T00:00', 'UTC')).toEqual(new Date('1972-01-08T00:00:00Z'))
    expect(wallTime('2200-01-01T10:00', 'Pacific/Kiritimati')).toEqual(new Date('2199-12-31T20:00:00Z'))
  })
})

describe('corrected clocks (T6)', () => {
  const winterless = {
    timeZone: LA,
    zoneChanges: [{ at: '2024-03-10T10:00:00Z', offset: '-07:00' }],
  } as const

  test('a time is read and shown on them', () => {
    expect(wallTime('2024-12-09T06:00', winterless).toISOString()).toBe('2024-12-09T13:00:00.000Z')
    expect(showInZone('2024-12-09T13:00:00Z', winterless)).toBe('Mon 2024-12-09 06:00 GMT-7')
    // Where they agree with the runtime, its own name for the time.
    expect(showInZone('2024-07-09T13:00:00Z', winterless)).toBe('Tue 2024-07-09 06:00 PDT')
    expect(wallTime('2024-11-03T01:30', winterless, { disambiguation: 'reject' }).toISOString()).toBe(
      '2024-11-03T08:30:00.000Z',
    )
  })

  test.each([
    ['+05:45', 'GMT+5:45'],
    ['+00:00', 'GMT'],
    ['-03:30', 'GMT-3:30'],
  ] as const)('an offset of %s is shown as %s', (offset, name) => {
    const at = '2024-12-09T00:00:00Z'
    expect(showInZone(at, { timeZone: LA, zoneChanges: [{ at, offset }] })).toMatch(
      new RegExp(` ${name.replace('+', '\\+')}$`),
    )
  })

  test('a schedule is such a clock, and the issues of a clock are reported', () => {
    expect(wallTime('2024-12-09T06:00', defineSchedule({ ...winterless, weekly: {} })).toISOString()).toBe(
      '2024-12-09T13:00:00.000Z',
    )
    const wrong = { timeZone: LA, zoneChanges: [{ at: '2024-03-10', offset: '7' }] }
    expect(() => showInZone(1.7e12, wrong as never)).toThrow(
      expect.objectContaining({ code: 'missing-offset' }),
    )
    expect(() => wallTime('2024-12-09T06:00', {} as never)).toThrow(
      expect.objectContaining({ code: 'missing' }),
    )
  })
})

describe('showing an instant', () => {
  test.each([
    ['2023-12-26T20:00:00Z', LA, 'Tue 2023-12-26 12:00 PST'],
    ['2023-12-26T20:00:30Z', LA, 'Tue 2023-12-26 12:00:30 PST'],
    ['2023-12-26T20:00:00.001Z', 'Asia/Kolkata', 'Wed 2023-12-27 01:30:00.001 Asia/Kolkata'],
    ['2023-12-26T20:00:00Z', 'europe/BERLIN', 'Tue 2023-12-26 21:00 Europe/Berlin'],
    ['2024-10-26T23:59:59Z', 'Europe/Berlin', 'Sun 2024-10-27 01:59:59 Europe/Berlin'],
    ['2024-10-27T00:00:00Z', 'Europe/Berlin', 'Sun 2024-10-27 02:00 GMT+2 Europe/Berlin'],
    ['2024-10-27T01:59:59Z', 'Europe/Berlin', 'Sun 2024-10-27 02:59:59 GMT+1 Europe/Berlin'],
    ['2024-10-27T02:00:00Z', 'Europe/Berlin', 'Sun 2024-10-27 03:00 Europe/Berlin'],
    ['2024-07-01T12:00:00Z', 'Europe/London', 'Mon 2024-07-01 13:00 Europe/London'],
    ['2024-01-01T12:00:00Z', 'Europe/London', 'Mon 2024-01-01 12:00 GMT'],
    ['2024-01-01T12:00:00Z', 'Etc/GMT+5', 'Mon 2024-01-01 07:00 GMT-5'],
    ['2024-01-01T12:00:00Z', 'etc/gmt-14', 'Tue 2024-01-02 02:00 GMT+14'],
    ['2024-01-01T12:00:00Z', 'UTC', 'Mon 2024-01-01 12:00 UTC'],
    ['2024-11-03T09:30:00Z', LA, 'Sun 2024-11-03 01:30 PST'],
    ['2024-11-03T09:30:00Z', { timeZone: LA }, 'Sun 2024-11-03 01:30 PST'],
  ])('%s in %s is %s', (at, zone, shown) => {
    expect(showInZone(at, zone)).toBe(shown)
  })
})
