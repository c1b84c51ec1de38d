import { parseSchedule } from 'dueby'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { dueby } from '../../support/command'

const event = (name: string, date: string, ...more: string[]) => [
  'BEGIN:VEVENT',
  `UID:${name}`,
  `SUMMARY:${name}`,
  `DTSTART;VALUE=DATE:${date}`,
  ...more,
  'END:VEVENT',
]
const calendar = (...events: string[][]) =>
  ['BEGIN:VCALENDAR', ...events.flat(), 'END:VCALENDAR'].join('\r\n')

const POLICY = {
  name: 'Desk',
  schedule: { timeZone: 'Europe/Berlin', weekly: { 'mon-fri': ['09:00-17:00'] } },
  tiers: ['all'],
  priorities: ['any'],
  targets: { firstResponse: { any: '1 business hour' } },
}

describe('dueby holidays of a calendar file', () => {
  const ics = calendar(
    event("New Year's Day", '20240101'),
    event('Christmas: "week"', '20241223', 'DTEND;VALUE=DATE:20241228'),
    event('Company day', '20240614', 'TRANSP:TRANSPARENT'),
    event('Next year', '20250101'),
    event('Early close 13:00', '20241231'),
  )
  const run = (options: string, more: object = {}) => dueby(`holidays ${options}`, { 'c.ics': ics, ...more })

  test('are YAML that fits into the schedule of a policy', async () => {
    const { code, out, err } = await run('2024 --ics c.ics')
    expect(out).toBe(`  # 2024, from the calendar 'c.ics'
  holidays:
    - { name: "New Year's Day", on: 2024-01-01 }
    - { name: "Christmas: \\"week\\"", from: 2024-12-23, to: 2024-12-27 }
    - { name: "Early close 13:00", on: 2024-12-31 }
  holidaysThrough: 2024-12-31
`)
    const schedule = parse(
      `timeZone: UTC\nweekly: { mon-fri: ['09:00-17:00'] }\n${out.replace(/^ {2}/gm, '')}`,
    )
    expect(parseSchedule(schedule)).toMatchObject({
      holidays: [
        { name: "New Year's Day", on: '2024-01-01' },
        { name: 'Christmas: "week"', from: '2024-12-23', to: '2024-12-27' },
        { name: 'Early close 13:00', on: '2024-12-31' },
      ],
    })
    expect(err).toContain("Source    the calendar 'c.ics'\nHolidays  3\n")
    expect(err).toContain('free time (TRANSP:TRANSPARENT). To keep such events, use --free\n')
    expect(err).toMatch(/Note {6}'Early close 13:00', .* To read its hours, name your policy with --policy\n/)
    expect(err).toContain('Note      1 event cancelled, replaced or on other dates\n')
    expect(code).toBe(0)
  })

  test('--free keeps events that are marked as free time; --policy has the hours that half days shorten', async () => {
    const { out, err } = await run('2024 --ics c.ics --free --policy p.json', {
      'p.json': JSON.stringify(POLICY),
    })
    expect(out).toContain('    - { name: "Company day", on: 2024-06-14 }\n')
    expect(out).toContain(
      '  specialHours:\n    - { name: "Early close 13:00", on: 2024-12-31, hours: ["09:00-13:00"] }\n  holidaysThrough: 2024-12-31\n',
    )
    expect(err).toContain('Holidays  3 and 1 half day\n')
    expect(err).not.toContain('Left out')
  })

  test('a month, from standard input, as data', async () => {
    const { out } = await run('2024-12 --ics - --json', { '-': ics })
    expect(JSON.parse(out)).toMatchObject({
      source: 'the input',
      from: '2024-12-01',
      through: '2024-12-31',
      holidays: [
        { name: 'Christmas: "week"', from: '2024-12-23', to: '2024-12-27' },
        { name: 'Early close 13:00', on: '2024-12-31' },
      ],
      specialHours: [],
      complete: false,
      notes: [{ kind: 'refused' }, { kind: 'changed' }],
    })
  })

  test('of a period about which the file says nothing, no date is known', async () => {
    const known = async (period: string, file = ics) => {
      const files = { 'c.ics': file }
      const { out } = await run(`${period} --ics c.ics`, files)
      const data = JSON.parse((await run(`${period} --ics c.ics --json`, files)).out)
      return [out.match(/^ .*holidaysThrough.*/m)?.[0], data.holidaysThrough]
    }
    expect(await known('2025')).toEqual(['  holidaysThrough: 2025-01-01', '2025-01-01'])
    expect(await known('2026')).toEqual(['  # holidaysThrough: 2026-12-31', undefined])
    // After an event that cannot be read, nobody knows which holidays are missing.
    const refused = calendar(event('Day', '20240614'), event('No such day', '20241301'))
    expect(await known('2024', refused)).toEqual(['  # holidaysThrough: 2024-12-31', undefined])
  })

  test('a cancelled event, and one that a newer version replaces, are only counted', async () => {
    const { out, err } = await run('2024 --ics c.ics', {
      'c.ics': calendar(
        event('Day', '20240614'),
        event('Gone', '20240701', 'STATUS:CANCELLED'),
        event('Day', '20240615', 'SEQUENCE:1'),
      ),
    })
    expect(out).toContain('  holidays:\n    - { name: "Day", on: 2024-06-15 }\n  holidaysThrough')
    expect(err).toContain('Holidays  1\nNote      2 events cancelled, replaced or on other dates\n')
    expect(err).not.toContain('Left out')
  })

  test('names cannot write to the terminal or add lines, and are read as they were', async () => {
    const name = '\u001b]0;x\u0007 \u009b31m \u202e: "#\u007f\u2028 \ud83c\udf84'
    const files = { 'c.ics': calendar(event(name, '20240614'), event('2024-01-01', '20240101')) }
    const { out } = await run('2024 --ics c.ics', files)
    expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Bidi_Control}]/u)
    expect(parse(out.replace(/^ {2}/gm, '')).holidays).toEqual([
      { name, on: '2024-06-14' },
      { name: '2024-01-01', on: '2024-01-01' },
    ])
  })

  test('of many events that are left out, the first 20 are named', async () => {
    const timed = Array.from({ length: 22 }, (_, index) => event(`E${index}`, '20240614T000000'))
    const files = { 'c.ics': calendar(...timed).replaceAll(';VALUE=DATE', '') }
    const { err } = await run('2024 --ics c.ics', files)
    expect(err.match(/^Left out /gm)?.length).toBe(20)
    expect(err).toMatch(/'E19', .* If it is from midnight to midnight, use --zone\nNote {6}and 2 more\n/)
  })

  test('--zone reads events from midnight to midnight', async () => {
    const timed = ics.replace(
      'DTSTART;VALUE=DATE:20240101',
      'DTSTART:20231231T230000Z\r\nDTEND:20240101T230000Z',
    )
    const [without, berlin] = await Promise.all(
      ['', '--zone Europe/Berlin'].map((zone) => run(`2024 --ics c.ics ${zone}`.trim(), { 'c.ics': timed })),
    )
    expect(without?.out).not.toContain('2024-01-01')
    expect(berlin?.out).toContain('on: 2024-01-01')
    expect((await run('2024 --ics c.ics --zone Berlin')).code).toBe(2)
  })

  test('a file that is no calendar is an error, and so is one without events', async () => {
    const wrong = await run('2024 --ics c.ics', { 'c.ics': '# Read me' })
    expect(wrong.err).toContain(
      "error: the calendar 'c.ics' has no events: this is not a calendar: the line BEGIN:VCALENDAR is missing\n",
    )
    expect([wrong.code, wrong.out]).toEqual([1, ''])
    expect((await run('2024 --ics c.ics', { 'c.ics': calendar() })).err).toContain('has no events')
    expect((await run('2024 --ics none.ics')).err).toContain("the calendar 'none.ics' cannot be read")
  })
})

describe('dueby holidays of a country', () => {
  test('are a list to compare with the official one', async () => {
    const { code, out, err } = await dueby('holidays 2024 --country GB --state ENG')
    expect(out).toBe(`  # 2024, from date-holidays: GB, ENG
  holidays:
    - { name: "New Year's Day", on: 2024-01-01 }
    - { name: "Good Friday", on: 2024-03-29 }
    - { name: "Easter Monday", on: 2024-04-01 }
    - { name: "Early May bank holiday", on: 2024-05-06 }
    - { name: "Spring bank holiday", on: 2024-05-27 }
    - { name: "Summer bank holiday", on: 2024-08-26 }
    - { name: "Christmas Day", on: 2024-12-25 }
    - { name: "Boxing Day", on: 2024-12-26 }
  # After you have compared these dates with the official list:
  # holidaysThrough: 2024-12-31
`)
    expect(err).toBe('Source    date-holidays: GB, ENG\nHolidays  8\n')
    expect(code).toBe(0)
    const { holidaysThrough, complete } = JSON.parse((await dueby('holidays 2024 --country GB --json')).out)
    expect([holidaysThrough, complete]).toEqual([undefined, true])
  })

  test('in a language, of other types', async () => {
    expect((await dueby('holidays 2024 --country DE --language en')).out).toContain(
      '"Labour Day", on: 2024-05-01',
    )
    expect((await dueby('holidays 2024 --country DE')).out).not.toContain('2024-12-24')
    const eve = 'holidays 2024 --country DE --type public --type optional --type bank'
    const [without, withHours] = await Promise.all([
      dueby(eve),
      dueby(`${eve} --policy p.json`, { 'p.json': JSON.stringify(POLICY) }),
    ])
    expect(without.err).toMatch(/Left out {2}Heiliger Abend, .* name your policy with --policy\n/)
    expect(withHours.out).toMatch(/specialHours:\n(.*\n)*.*on: 2024-12-24, hours: \["09:00-1\d:00"\]/)
  })

  test.each([
    ['--country XX', "error: --country: 'XX' is not "],
    [
      '--country DE --state XX',
      "error: --state: 'XX' is not one of the allowed values. Expected 'BB', 'BE',",
    ],
    [
      '--country DE --type pubic',
      "error: --type: 'pubic' is not one of the allowed values. Expected 'public',",
    ],
    ['', 'error: Say where the holidays are from: --ics FILE, or --country CODE.'],
    ['--ics c.ics --country DE', 'error: Say where the holidays are from'],
    ['--country DE --free', 'error: --free is only for --ics.'],
    ['--ics c.ics --state BY', 'error: --state is only for --country.'],
    ['--ics c.ics --region A', 'error: --region is only for --country.'],
    ['--ics c.ics --type bank', 'error: --type is only for --country.'],
    ['--ics c.ics --language en', 'error: --language is only for --country.'],
    ['--ics - --policy -', 'error: --ics and --policy cannot both come from standard input.'],
    [
      '--country DE --region A',
      "error: --region: the region 'A' has no state. Expected the state that it is in, such as 'BY'.",
    ],
    ['--country DE --zone UTC', 'error: --zone is only for --ics.'],
    [
      '--country DE --policy v.json',
      '--policy: the schedule of Desk (v.json) has no weekly hours of its own.',
    ],
    ['--country DE --policy s.json', 'but Desk (s.json) has seasons or weeks that take turns.'],
    ['--country DE --policy w.json', 'but Desk (w.json) has seasons or weeks that take turns.'],
  ])('dueby holidays 2024 %s', async (options, message) => {
    const { weekly } = POLICY.schedule
    const summer = {
      from: { month: 6, day: 1 },
      to: { month: 8, day: 31 },
      weekly: { 'mon-fri': ['08:00-14:00'] },
    }
    const withSchedule = (schedule: object) => JSON.stringify({ ...POLICY, schedule })
    const files = {
      'c.ics': '',
      'v.json': withSchedule({ versions: [{ schedule: POLICY.schedule }] }),
      's.json': withSchedule({ ...POLICY.schedule, seasons: [summer] }),
      'w.json': withSchedule({ ...POLICY.schedule, weekly: [weekly, {}], firstWeek: '2024-01-01' }),
    }
    const { code, out, err } = await dueby(`holidays 2024 ${options}`.trim(), files)
    expect(err).toContain(message)
    expect([code, out]).toEqual([2, ''])
  })

  test.each(['24', '2024-13', '1971'])('%s is no year', async (period) => {
    const { code, err } = await dueby(`holidays ${period} --country DE`)
    expect(err).toContain(`'${period}' is not a month or a year.`)
    expect(code).toBe(2)
  })
})
