import { gladly } from 'dueby'
import { holidaysToIcal } from 'dueby/formats'
import { describe, expect, test } from 'vitest'
import { dueby } from '../../support/command'

const POLICY = `name: Sea
schedule:
  timeZone: Europe/London
  weekly: [{ mon-fri: ['09:00-17:00'] }, { mon-sat: ['09:00-17:00'] }]
  firstWeek: 2024-01-01
  seasons:
    - { name: Summer, from: { month: 7, day: 15 }, to: { month: 8, day: 31 }, weekly: { mon-fri: ['09:00-13:00'] } }
  specialHours:
    - { name: Christmas Eve, every: { month: 12, day: 24 }, hours: ['09:00-12:00'] }
  holidays:
    - { name: Winter break, from: { month: 12, day: 25 }, to: { month: 1, day: 2 } }
tiers: [day, night]
priorities: [P1]
targets: { firstResponse: { P1: 1 hour } }
tierSchedules:
  night: { timeZone: Europe/London, weekly: { fri: ['22:00-06:00'] } }
`
const files = { 'sea.yaml': POLICY }

describe('dueby calendar', () => {
  test('a month has a line for each date, with its hours and the reason', async () => {
    const { code, out } = await dueby('calendar 2023-12')
    expect(code).toBe(0)
    expect(out).toMatch(
      /^Policy {4}Gladly Support \(built in\)\n\nDecember 2023, America\/Los_Angeles\n\nFri {3}1 {2}06:00–18:00\n/,
    )
    expect(out).toContain('\nMon  25  closed       holiday: Christmas week\n')
    expect(out.match(/^\w{3} +\d+ {2}/gm)).toHaveLength(31)
  })

  test('without a period it is the month that the clock of the policy shows', async () => {
    const late = { now: () => Date.UTC(2024, 0, 1, 7, 59) }
    expect((await dueby('calendar', {}, late)).out).toContain('\nDecember 2023, ')
    const later = { now: () => Date.UTC(2024, 0, 1, 8) }
    expect((await dueby('calendar', {}, later)).out).toContain('\nJanuary 2024, ')
  })

  test('a year shows closed dates, entries and seasons, and lists them', async () => {
    const { out } = await dueby('calendar 2024 --policy sea.yaml', files)
    expect(out).toContain('\nMon–Fri 09:00–17:00, Sat closed or 09:00–17:00, Sun closed\n')
    expect(out).toContain('\n 1* 2* 3  4  5  ·  ·  ')
    expect(out).toContain('15~16~17~18~19~ ·  ·  ')
    expect(out).toContain('24+25*26*27*28*29*\n')
    expect(out).toContain(
      '\nMon 2024-07-15 – Sat 2024-08-31  Mon–Fri 09:00–13:00, Sat–Sun closed  season: Summer\n',
    )
    expect(out).toMatch(/\nTue 2024-12-24 {19}09:00–12:00 +special hours: Christmas Eve\n/)
    expect(out).toMatch(/\n\n· closed {3}\* holiday {3}\+ special hours {3}~ season\n$/)
    expect(out).not.toMatch(/ $/m)
    const grid = out.split('\n').filter((line) => /^ ?\d/.test(line))
    expect(Math.max(...grid.map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  test('a year shows a night on the date on which it begins', async () => {
    const { out } = await dueby('calendar 2024 --policy sea.yaml --tier night', files)
    expect(out).toContain('\nMon–Thu closed, Fri 22:00–06:00, Sat–Sun closed\n')
    expect(out).toContain('\n ·  ·  ·  ·  5  ·  ·  ')
    const late = POLICY.replace("hours: ['09:00-12:00']", "hours: ['22:00-02:00']")
    const { out: eve } = await dueby('calendar 2024 --policy late.yaml', {
      'late.yaml': late.replace(/ {2}holidays:\n.*\n/, ''),
    })
    expect(eve).toMatch(/\nTue 2024-12-24 {19}22:00–02:00 +special hours: Christmas Eve\n/)
    expect(eve).toContain('\nMon–Fri 09:00–17:00, Sat closed or 09:00–17:00, Sun closed\n')
    expect((await dueby('calendar 2199')).code).toBe(0)
  })

  test('a tier with its own hours', async () => {
    const { out } = await dueby('calendar 2024-03 --policy sea.yaml --tier night', files)
    expect(out).toContain('March 2024, Europe/London, night\n')
    expect(out).toContain('\nFri   1  22:00–24:00\nSat   2  00:00–06:00\n')
    expect((await dueby('calendar --tier noon')).err).toContain(
      "error: --tier: 'noon' is not a tier of this policy.",
    )
  })

  test('a history of policies has the hours in force on each date', async () => {
    const later = { ...gladly, schedule: { ...gladly.schedule, weekly: { 'mon-fri': ['08:00-20:00'] } } }
    const history = { versions: [{ policy: gladly }, { from: '2023-12-13', policy: later }] }
    const { out } = await dueby('calendar 2023-12 --policy h.json', { 'h.json': JSON.stringify(history) })
    expect(out).toContain('Tue  12  06:00–18:00\nWed  13  08:00–20:00\n')
  })

  test.each(['', '--json', '--ics'])('warns of dates whose holidays are not known %s', async (form) => {
    const known = await dueby(`calendar 2023-12 ${form}`.trim())
    const policy = form === '--ics' ? 'Policy    Gladly Support (built in)\n' : ''
    expect(known.err).toBe(policy)
    const { code, out, err } = await dueby(`calendar 2024 ${form}`.trim())
    expect(code).toBe(0)
    expect(out).not.toContain('Warning')
    expect(err).toBe(
      policy +
        'Warning   The holidays are known only through 2024-01-01. Look up the later ones, and write the last date of the list in holidaysThrough.\n',
    )
  })

  test('warns only of versions that are in force in the period', async () => {
    const none = { ...gladly, schedule: { ...gladly.schedule, holidaysThrough: '1971-12-31' } }
    const history = { versions: [{ policy: gladly }, { from: '2023-12-13', policy: none }] }
    const h = { 'h.json': JSON.stringify(history) }
    expect((await dueby('calendar 2023-11 --policy h.json', h)).err).toBe('')
    expect((await dueby('calendar 2023-12 --policy h.json', h)).err).toBe(
      'Warning   The holidays are not known yet. Look them up, and write the last date of the list in holidaysThrough.\n',
    )
    // Some holidays of the first version are known for less than the year, but it ends before.
    const early = { ...gladly, schedule: { ...gladly.schedule, holidaysThrough: '2023-12-13' } }
    const after = { versions: [{ policy: early }, { from: '2023-12-13', policy: gladly }] }
    const a = { 'h.json': JSON.stringify(after) }
    expect((await dueby('calendar 2023 --policy h.json', a)).err).toBe('')
  })

  test('as data and as iCalendar', async () => {
    const { days } = JSON.parse((await dueby('calendar 2023-12 --json')).out)
    expect(days[24]).toEqual({
      date: '2023-12-25',
      by: 'holiday',
      name: 'Christmas week',
      hours: [],
      isBusinessDay: false,
    })
    const span = { from: '2023-01-01', through: '2023-12-31' } as const
    expect((await dueby('calendar 2023 --ics')).out).toBe(
      holidaysToIcal(gladly.schedule, { ...span, stamp: '2023-01-01T00:00:00Z' }),
    )
  })

  test.each(['1972-02', '1973', '2199', '2199-12'])(
    '%s is at an end of the supported range',
    async (period) => {
      expect((await dueby(['calendar', period])).code).toBe(0)
    },
  )

  test.each(['2023-13', '23', '1972', '1972-01', '2200', 'now'])('%s is not a period', async (period) => {
    const { code, err } = await dueby(['calendar', period])
    expect(code).toBe(2)
    expect(err).toBe(
      `error: '${period}' is not a month or a year. Expected one from 1972-02 to 2199, such as 2023-12 or 2023.\n`,
    )
  })
})
