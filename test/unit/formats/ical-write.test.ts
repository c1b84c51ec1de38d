import {
  type Due,
  DuebyError,
  definePolicy,
  due as dueOf,
  firstResponseDue,
  gladly,
  type Holiday,
  type ScheduleInput,
  usFederalHolidays,
} from 'dueby'
import { dueToIcal, holidaysFromIcal, holidaysToIcal } from 'dueby/formats'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { issuesOf } from '../../support/issues'

const stamp = '2023-11-01T08:00:00-07:00'

const schedule = (...holidays: NonNullable<ScheduleInput['holidays']>): ScheduleInput => ({
  timeZone: 'America/Los_Angeles',
  weekly: { 'mon-fri': ['06:00-18:00'] },
  holidays,
})

describe('the holidays of a schedule', () => {
  const given = schedule(
    { name: 'Christmas week', from: '2023-12-25', to: '2023-12-29' },
    { name: "New Year's Day", on: '2024-01-01' },
  )

  test('are written as all-day events', () => {
    const uid = /^UID:.+@dueby$/
    const lines = holidaysToIcal(given, { stamp, name: 'Support, closed' }).split('\r\n')
    expect(lines).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//dueby//dueby//EN',
      'CALSCALE:GREGORIAN',
      'X-WR-CALNAME:Support\\, closed',
      'BEGIN:VEVENT',
      expect.stringMatching(uid),
      'DTSTAMP:20231101T150000Z',
      'DTSTART;VALUE=DATE:20231225',
      'DTEND;VALUE=DATE:20231230',
      'SUMMARY:Christmas week',
      'TRANSP:OPAQUE',
      'END:VEVENT',
      'BEGIN:VEVENT',
      expect.stringMatching(uid),
      'DTSTAMP:20231101T150000Z',
      'DTSTART;VALUE=DATE:20240101',
      'DTEND;VALUE=DATE:20240102',
      "SUMMARY:New Year's Day",
      'TRANSP:OPAQUE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  test('ical.js reads the same names and dates', () => {
    const events = new ICAL.Component(ICAL.parse(holidaysToIcal(given, { stamp })))
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component))
    expect(events.map((event) => [event.summary, `${event.startDate}`, `${event.endDate}`])).toEqual([
      ['Christmas week', '2023-12-25', '2023-12-30'],
      ["New Year's Day", '2024-01-01', '2024-01-02'],
    ])
  })

  test('a UID depends on name and dates, and no two events have the same', () => {
    const uids = (input: ScheduleInput) => holidaysToIcal(input, { stamp }).match(/^UID:.*/gm) ?? []
    const day = { name: 'Day', on: '2024-01-01' } as const
    const [first, second, third] = uids(schedule(day, { ...day, name: 'Other' }, day))
    expect(new Set([first, second, third]).size).toBe(3)
    expect(uids(schedule({ name: 'Day', from: '2024-01-01', to: '2024-01-01' }))).toEqual([first])
    expect(uids(schedule({ ...day, on: '2024-01-02' }))).not.toEqual([first])
    expect(uids(schedule({ ...day, on: '2023-12-31' }, day))[1]).toBe(first)
  })

  test('a UID stays the same in later versions, so that no calendar shows a date twice', () => {
    const day = { name: 'Corpus Christi', on: '2024-05-30' } as const
    const uids = holidaysToIcal(schedule(day, day), { stamp }).match(/^UID:.*/gm)
    expect(uids).toEqual([
      'UID:2024-05-30-2024-05-30-04aea3d13f59e2b0@dueby',
      'UID:2024-05-30-2024-05-30-2-04aea3d13f59e2b0@dueby',
    ])
  })

  test('lines are folded at 75 octets, never inside a character', () => {
    // The first and the last character of each length in UTF-8, and one of several code points.
    const characters = ['x', '\u00a0', '\u07ff', '\u0800', '\uffff', '\u{10000}', '👩🏽‍🚒é漢']
    for (const character of characters) {
      const name = `${character.repeat(60)},${'x'.repeat(200)}`
      const text = holidaysToIcal(schedule({ name, on: '2024-01-01' }), { stamp })
      expect(text).not.toContain('\uFFFD')
      expect(Buffer.from(text).toString()).toBe(text)
      const lines = text.split('\r\n')
      for (const [index, line] of lines.entries()) {
        const length = Buffer.byteLength(line)
        expect(length).toBeLessThanOrEqual(75)
        // Not one character more would fit.
        const [, next = ''] = /^ (.)/u.exec(lines[index + 1] ?? '') ?? []
        if (next) expect(length + Buffer.byteLength(next)).toBeGreaterThan(75)
      }
    }
  })

  test.each([
    [67, 1],
    [68, 2],
  ])('a name of %d letters takes %d lines', (length, count) => {
    const text = holidaysToIcal(schedule({ name: 'x'.repeat(length), on: '2024-01-01' }), { stamp })
    expect(text.match(/^(SUMMARY:| )x+/gm)).toHaveLength(count)
  })

  test('a holiday without a name, and a schedule without holidays', () => {
    const unnamed = holidaysToIcal(schedule({ on: '2024-01-01' }), { stamp })
    expect(unnamed.split('\r\n').slice(4)).toEqual([
      'BEGIN:VEVENT',
      expect.stringMatching(/^UID:/),
      'DTSTAMP:20231101T150000Z',
      'DTSTART;VALUE=DATE:20240101',
      'DTEND;VALUE=DATE:20240102',
      'TRANSP:OPAQUE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
    expect(holidaysToIcal(schedule(), { stamp })).not.toContain('VEVENT')
    const { holidays: _, ...none } = schedule()
    expect(holidaysToIcal(none, { stamp })).toBe(holidaysToIcal(schedule(), { stamp }))
  })

  test.each([
    ['9999-12-30', 'DTEND;VALUE=DATE:99991231'],
    // No date text names the day after.
    ['9999-12-31', 'DURATION:P2913174D'],
  ] as const)('a holiday through one of the last dates of the calendar, %s', async (to, end) => {
    const text = holidaysToIcal(schedule({ from: '2024-01-01', to }), { stamp })
    expect(text.split('\r\n')).toContain(end)
    const read = await holidaysFromIcal(text, { from: '2023-01-01', through: '2030-12-31' })
    expect(read.holidays).toEqual([{ from: '2024-01-01', to: '2030-12-31' }])
  })

  test.each<[string, unknown, unknown, string, unknown[]]>([
    [
      'an invalid schedule',
      { ...given, holidays: [{ on: '2024-02-30' }] },
      stamp,
      'invalid-date',
      ['holidays', 0, 'on'],
    ],
    ['an invalid stamp', given, '2024-01-01', 'missing-offset', ['options', 'stamp']],
    ['no stamp', given, undefined, 'missing', ['options', 'stamp']],
    ['no schedule', undefined, stamp, 'missing', []],
  ])('refuses %s', (_, input, at, code, path) => {
    const call = () => holidaysToIcal(input as ScheduleInput, { stamp: at as string })
    expect(call).toThrow(DuebyError)
    expect(call).toThrow(expect.objectContaining({ code, issues: [expect.objectContaining({ path })] }))
  })
})

describe('the closed dates of a window', () => {
  const weekly = { 'mon-fri': ['06:00-18:00'] } as const
  const timeZone = 'America/Los_Angeles'
  const year = { stamp, from: '2024-01-01', through: '2024-12-31' } as const
  const events = (text: string) =>
    [...text.matchAll(/DTSTART;VALUE=DATE:(.*)\r\nDTEND;VALUE=DATE:(.*)\r\n(?:SUMMARY:(.*))?/g)].map(
      ([, from, end, name = '']) => `${from}/${end} ${name}`,
    )

  test('yearly rules are written as the dates on which they are observed', () => {
    const text = holidaysToIcal({ timeZone, weekly, holidays: usFederalHolidays }, year)
    expect(events(text)).toHaveLength(11)
    expect(events(text)).toContain('20241128/20241129 Thanksgiving Day')
    const later = { ...year, from: '2021-12-01', through: '2021-12-31' } as const
    expect(events(holidaysToIcal({ timeZone, weekly, holidays: usFederalHolidays }, later))).toEqual([
      '20211224/20211225 Christmas Day',
      "20211231/20220101 New Year's Day",
    ])
  })

  test('neighbouring dates with the same name are one event, cut at both ends', () => {
    const holidays = [
      { name: 'Closed', from: '2023-12-30', to: '2024-01-02' },
      { name: 'Closed', on: '2024-01-03' },
      { name: 'Other', on: '2024-01-04' },
    ] as const
    expect(events(holidaysToIcal({ timeZone, weekly, holidays }, year))).toEqual([
      '20240101/20240104 Closed',
      '20240104/20240105 Other',
    ])
  })

  test('come from all operands, and from versions while they are in force', () => {
    const first = { timeZone, weekly, holidays: [{ name: 'Old', every: { month: 5, day: 1 } }] } as const
    const second = {
      timeZone,
      weekly,
      holidays: [{ name: 'New', every: { month: 7, day: 1 } }],
      specialHours: [
        { name: 'Move', on: '2024-02-02', hours: [] },
        { name: 'Move', on: '2024-08-02', hours: [] },
      ],
    } as const
    expect(events(holidaysToIcal({ union: [first, second] }, year))).toEqual([
      '20240202/20240203 Move',
      '20240501/20240502 Old',
      '20240701/20240702 New',
      '20240802/20240803 Move',
    ])
    const versions = [{ schedule: first }, { from: '2024-06-01', schedule: second }] as const
    expect(events(holidaysToIcal({ versions }, year))).toEqual([
      '20240501/20240502 Old',
      '20240701/20240702 New',
      '20240802/20240803 Move',
    ])
  })

  test('special hours of the second schedule of a difference close nothing', () => {
    const holidays = [{ name: 'Holiday', on: '2024-05-01' }] as const
    const specialHours = [{ name: 'Move', on: '2024-02-02', hours: [] }] as const
    const office = { timeZone, weekly, holidays, specialHours }
    const always = { timeZone, weekly: { 'mon-sun': ['00:00-24:00'] } } as const
    expect(events(holidaysToIcal({ difference: [always, office] }, year))).toEqual([
      '20240501/20240502 Holiday',
    ])
    expect(events(holidaysToIcal({ difference: [office, always] }, year))).toEqual([
      '20240202/20240203 Move',
      '20240501/20240502 Holiday',
    ])
  })

  test('special hours without rows are closed dates, those with rows are not', () => {
    const specialHours = [
      { name: 'Move', on: '2024-02-02', hours: [] },
      { name: 'Move', on: '2024-02-01', hours: [] },
      { name: 'Half day', on: '2024-02-05', hours: ['09:00-12:00'] },
      { name: 'Christmas, closed', on: '2024-12-25', hours: [] },
    ] as const
    const holidays = [{ name: 'Christmas', on: '2024-12-25' }] as const
    const given = { timeZone, weekly, holidays, specialHours }
    expect(events(holidaysToIcal(given, { stamp }))).toEqual([
      '20241225/20241226 Christmas',
      '20240201/20240203 Move',
    ])
    expect(events(holidaysToIcal(given, year))).toEqual([
      '20240201/20240203 Move',
      '20241225/20241226 Christmas',
    ])
  })

  test('a window can be the whole supported time', () => {
    const holidays = [
      { name: 'First', on: '1972-01-08' },
      { name: 'Last', on: '2199-12-31' },
    ] as const
    const ever = { stamp, from: '1972-01-08', through: '2199-12-31' } as const
    expect(events(holidaysToIcal({ timeZone: 'UTC', weekly, holidays }, ever))).toEqual([
      '19720108/19720109 First',
      '21991231/22000101 Last',
    ])
  })

  test('a closed date has no name if its special hours have none', () => {
    const specialHours = [{ on: '2024-02-02', hours: [] }] as const
    expect(events(holidaysToIcal({ timeZone, weekly, specialHours }, year))).toEqual(['20240202/20240203 '])
    expect(events(holidaysToIcal({ timeZone, weekly, specialHours }, { stamp }))).toEqual([
      '20240202/20240203 ',
    ])
  })

  test('a closed range is written around the holidays in it', () => {
    const holidays = [
      { name: 'New Year', from: '2023-12-31', to: '2024-01-01' },
      { name: 'Epiphany', on: '2024-01-06' },
    ] as const
    const specialHours = [{ name: 'Move', from: '2024-01-01', to: '2024-01-08', hours: [] }] as const
    expect(events(holidaysToIcal({ timeZone, weekly, holidays, specialHours }, { stamp }))).toEqual([
      '20231231/20240102 New Year',
      '20240106/20240107 Epiphany',
      '20240102/20240106 Move',
      '20240107/20240109 Move',
    ])
  })

  test('a closed date inside a holiday is not written again, in whatever order they are listed', () => {
    const holidays = [
      { name: 'Summer', from: '2024-08-01', to: '2024-08-31' },
      { name: 'Spring', from: '2024-03-01', to: '2024-05-31' },
      { name: 'Easter', from: '2024-03-29', to: '2024-04-01' },
    ] as const
    const closed = [
      '2024-09-01',
      '2024-05-31',
      '2024-08-15',
      '2024-02-29',
      '2024-06-01',
      '2024-03-01',
    ] as const
    const specialHours = closed.map((on) => ({ name: 'Move', on, hours: [] }))
    expect(events(holidaysToIcal({ timeZone, weekly, holidays, specialHours }, { stamp })).slice(3)).toEqual([
      '20240229/20240301 Move',
      '20240601/20240602 Move',
      '20240901/20240902 Move',
    ])
  })

  test('at most 20,000 events are written (S7)', () => {
    const holidays = Array.from({ length: 300 }, (_, index) => ({
      name: `Day ${index}`,
      every: { month: (index % 12) + 1, day: Math.floor(index / 12) + 1 },
    })) as unknown as Holiday[]
    const given = { timeZone, weekly, holidays }
    const all = { stamp, from: '1980-01-01', through: '2179-12-31' } as const
    const tooMany = () => holidaysToIcal(given, all)
    expect(tooMany).toThrow('60000 events. Expected at most 20000')
    expect(issuesOf(tooMany)).toMatchObject([{ code: 'too-large', path: [], rule: 'S7' }])
    const most = { ...given, holidays: holidays.slice(0, 200) }
    expect(events(holidaysToIcal(most, { ...all, from: '2080-01-01' }))).toHaveLength(20_000)
    const centuries = {
      timeZone,
      weekly,
      holidays: [{ name: 'Closed', from: '0001-01-01', to: '9999-12-30' }],
    } as const
    expect(events(holidaysToIcal(centuries, { stamp }))).toEqual(['00010101/99991231 Closed'])
    expect(events(holidaysToIcal(centuries, all))).toEqual(['19800101/21800101 Closed'])
  })

  const rule = { timeZone, weekly, holidays: [{ every: { month: 12, day: 25 } }] }
  const list = { timeZone, weekly }
  test.each<[string, unknown, unknown, [string, string[]][]]>([
    [
      'a yearly rule without a window',
      rule,
      { stamp },
      [
        ['missing', ['options', 'from']],
        ['missing', ['options', 'through']],
      ],
    ],
    [
      'a combined schedule with half a window',
      { union: [list] },
      { ...year, from: undefined },
      [['missing', ['options', 'from']]],
    ],
    [
      'a combined schedule without a window',
      { union: [list] },
      { stamp },
      [
        ['missing', ['options', 'from']],
        ['missing', ['options', 'through']],
      ],
    ],
    [
      'a range of every year without a window',
      { ...list, holidays: [{ from: { month: 12, day: 24 }, to: { month: 1, day: 2 } }] },
      { stamp },
      [
        ['missing', ['options', 'from']],
        ['missing', ['options', 'through']],
      ],
    ],
    ['half a window', list, { stamp, from: '2024-01-01' }, [['missing', ['options', 'through']]]],
    ['the other half', list, { stamp, through: '2024-01-01' }, [['missing', ['options', 'from']]]],
    [
      'a date that does not exist',
      rule,
      { ...year, from: '2024-02-30' },
      [['invalid-date', ['options', 'from']]],
    ],
    [
      'a reversed window',
      rule,
      { ...year, through: '2023-12-31' },
      [['reversed-range', ['options', 'through']]],
    ],
    ['no options', list, undefined, [['missing', ['options']]]],
    [
      'a window outside the supported time',
      rule,
      { ...year, from: '1900-01-01' },
      [['out-of-range', ['options', 'from']]],
    ],
    [
      'a day before the supported time, and one after it',
      list,
      { stamp, from: '1972-01-07', through: '2200-01-01' },
      [
        ['out-of-range', ['options', 'from']],
        ['out-of-range', ['options', 'through']],
      ],
    ],
    ['a name that is not text', list, { stamp, name: 5 }, [['wrong-type', ['options', 'name']]]],
    ['an unknown key', list, { stamp, form: 1 }, [['unknown-key', ['options', 'form']]]],
    [
      'all issues of schedule and options together',
      { timeZone, weekly: { mon: ['9-5'] } },
      { name: 5 },
      [
        ['invalid-hours', ['weekly', 'mon', '0']],
        ['missing', ['options', 'stamp']],
        ['wrong-type', ['options', 'name']],
      ],
    ],
  ])('refused: %s', (_, input, options, issues) => {
    const call = () => holidaysToIcal(input as ScheduleInput, options as typeof year)
    const found = issuesOf(call)
    expect(found).not.toEqual([])
    expect(found.map(({ code, path }) => [code, path.map(String)])).toEqual(issues)
    for (const { message, path, expected } of found) {
      expect(message).toContain(String(path.at(-1)))
      expect(message).toContain(expected)
    }
  })
})

describe('the due time of a ticket', () => {
  const due = (tier: 'premium' | 'standard', priority: 'P1' | 'P4', receivedAt: string): Due =>
    firstResponseDue({ tier, priority, receivedAt }, gladly)

  test('is written as an event, with an alarm if it alerts', () => {
    const lines = dueToIcal(due('premium', 'P1', '2023-12-25T03:00:00-08:00'), { stamp, uid: 'ticket-17' })
    expect(lines.replaceAll('\r\n ', '').split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//dueby//dueby//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:ticket-17',
      'DTSTAMP:20231101T150000Z',
      'DTSTART:20231225T120000Z',
      'SUMMARY:First response due: premium P1',
      'DESCRIPTION:Target: 1 hour\\nTier premium\\, priority P1\\, received 2023-12-25T11:00:00.000Z',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:First response due: premium P1',
      'TRIGGER:-PT900S',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  test('has no alarm if it does not alert; exception and warnings are in the description', () => {
    const text = dueToIcal(due('standard', 'P1', '2023-12-26T10:00:00-08:00'), {
      stamp,
      summary: 'Reply; now',
    })
    const event = new ICAL.Event(
      new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent') ?? undefined,
    )
    expect(event.summary).toBe('Reply; now')
    expect(event.description).toContain('Target: 2 hours (Holiday cover)')
    expect(event.startDate.toJSDate().toISOString()).toBe('2023-12-26T20:00:00.000Z')
    expect(text).not.toContain('VALARM')
    const covered = due('standard', 'P4', '2023-12-29T10:00:00-08:00')
    const message = 'known only through 2023-12-31'
    const warning = { code: 'calendar-not-covered', message, through: '2023-12-31' } as const
    expect(dueToIcal({ ...covered, warnings: [warning] }, { stamp })).toContain(message)
  })

  test('the UID does not depend on the due time; the alarm is never before receipt', () => {
    const first = due('premium', 'P1', '2023-12-25T03:00:00.500-08:00')
    const sooner = { ...first, dueAt: new Date(first.receivedAt.getTime() + 60_000) }
    const uid = (text: string) => /^UID:.*(\r\n .*)*/m.exec(text)?.[0]
    expect(uid(dueToIcal(first, { stamp }))).toBe(uid(dueToIcal(sooner, { stamp: 0 + 1e12 })))
    expect(uid(dueToIcal(first, { stamp }))).not.toBe(uid(dueToIcal({ ...first, priority: 'P2' }, { stamp })))
    expect(dueToIcal(sooner, { stamp })).toContain('TRIGGER:-PT60S')
    expect(dueToIcal(sooner, { stamp })).toContain('DTSTART:20231225T110100Z')
  })

  test('each metric has a title and a UID of its own', () => {
    const policy = definePolicy({
      name: 'Support',
      schedule: gladly.schedule,
      tiers: ['premium'],
      priorities: ['P1'],
      targets: {
        firstResponse: { P1: '1 hour' },
        nextResponse: { P1: '2 hours' },
        periodicUpdate: { P1: '4 hours' },
        resolution: { P1: '8 hours' },
      },
    })
    const request = { tier: 'premium', priority: 'P1', receivedAt: '2023-12-25T03:00:00-08:00' } as const
    const metrics = ['firstResponse', 'nextResponse', 'periodicUpdate', 'resolution'] as const
    const lines = metrics.map((metric) => dueToIcal(dueOf(metric, request, policy), { stamp }).split('\r\n'))
    const valuesOf = (name: string) => lines.map((each) => each.find((line) => line.startsWith(`${name}:`)))
    expect(valuesOf('SUMMARY')).toEqual([
      'SUMMARY:First response due: premium P1',
      'SUMMARY:Next response due: premium P1',
      'SUMMARY:Periodic update due: premium P1',
      'SUMMARY:Resolution due: premium P1',
    ])
    const uids = valuesOf('UID')
    expect(new Set(uids).size).toBe(4)
    // That of release 0.1.0, whose due times have no metric.
    expect(uids[0]).toBe('UID:due-20231225T110000Z-9859ffac25540103@dueby')
    const { metric: _, ...old } = dueOf('firstResponse', request, policy)
    expect(dueToIcal(old as Due, { stamp })).toContain(uids[0])
  })

  test('line ends of any kind become those of the format', () => {
    const given = due('premium', 'P1', '2023-12-25T03:00:00-08:00')
    const text = dueToIcal(given, { stamp, summary: 'a\rb\r\nc\nd' })
    expect(text.split('\r\n')).toContain('SUMMARY:a\\nb\\nc\\nd')
  })

  test('can come from JSON', () => {
    const given = due('premium', 'P1', '2023-12-25T03:00:00-08:00')
    expect(dueToIcal(JSON.parse(JSON.stringify(given)) as Due, { stamp })).toBe(dueToIcal(given, { stamp }))
  })
})

describe('a due time that a caller built', () => {
  const good = firstResponseDue({ tier: 'premium', priority: 'P1', receivedAt: 1.7e12 }, gladly)
  const refusals = (due: unknown, options: unknown = { stamp }) =>
    issuesOf(() => dueToIcal(due as Due, options as { stamp: string })).map(({ code, path }) => [
      code,
      path.join('.'),
    ])

  test.each<[string, unknown, unknown, string[][]]>([
    [
      'a warning that is not an object',
      { ...good, warnings: [null] },
      undefined,
      [['wrong-type', 'warnings.0']],
    ],
    [
      'a warning without a message',
      { ...good, warnings: [{}] },
      undefined,
      [['missing', 'warnings.0.message']],
    ],
    ['an invalid date', { ...good, dueAt: new Date(Number.NaN) }, undefined, [['invalid-instant', 'dueAt']]],
    ['an unknown metric', { ...good, metric: 'reply' }, undefined, [['unknown-option', 'metric']]],
    ['a missing tier', { ...good, tier: undefined }, undefined, [['missing', 'tier']]],
    [
      'a tier and a target of another type',
      { ...good, tier: 5, target: 5 },
      undefined,
      [
        ['wrong-type', 'tier'],
        ['wrong-type', 'target'],
      ],
    ],
    ['a target without a text', { ...good, target: {} }, undefined, [['missing', 'target.text']]],
    ['a missing stamp', good, {}, [['missing', 'options.stamp']]],
    ['an empty UID', good, { stamp, uid: '' }, [['empty-name', 'options.uid']]],
    ['a UID of control characters', good, { stamp, uid: ' \u0000' }, [['empty-name', 'options.uid']]],
    ['an unknown key', good, { stamp, title: 'x' }, [['unknown-key', 'options.title']]],
    [
      'all issues together',
      { ...good, receivedAt: 'soon', exception: 5 },
      { uid: 5 },
      [
        ['invalid-instant', 'receivedAt'],
        ['wrong-type', 'exception'],
        ['missing', 'options.stamp'],
        ['wrong-type', 'options.uid'],
      ],
    ],
  ])('refuses %s, with its path', (_, due, options, issues) => {
    expect(refusals(due, options)).toEqual(issues)
  })

  test('stops at 100 issues, also in a list with billions of holes (S7)', () => {
    const call = () =>
      dueToIcal({ ...good, warnings: Object.assign([], { length: 4_000_000_000 }) }, { stamp })
    expect(call).toThrow(/^more than 100 problems\n- warnings\[0\]/)
  })

  test('refuses a hole in the list of warnings', () => {
    const warnings = Object.assign(new Array(2), { 1: { message: 'x' } })
    expect(refusals({ ...good, warnings })).toEqual([['missing', 'warnings.0']])
  })

  test('names the value and what is expected', () => {
    expect(() => dueToIcal({ ...good, dueAt: 'soon' as never }, { stamp, uid: '' })).toThrow(
      expect.objectContaining({
        issues: [
          expect.objectContaining({ message: expect.stringContaining("dueAt: 'soon' is not an instant") }),
          expect.objectContaining({
            message:
              "options.uid: the UID '' has no visible character. Expected a text that identifies the event, 'ticket-17'.",
          }),
        ],
      }),
    )
  })

  test('if it is due before receipt, the alarm is at the due time', () => {
    const text = dueToIcal({ ...good, dueAt: new Date(good.receivedAt.getTime() - 1000) }, { stamp })
    expect(text).toContain('TRIGGER:-PT0S')
  })
})

test.each([
  [undefined, 'missing'],
  [null, 'wrong-type'],
  [{}, 'missing'],
  [5, 'wrong-type'],
])('refuses %j as a due time', (due, code) => {
  expect(() => dueToIcal(due as never, { stamp: 0 })).toThrow(expect.objectContaining({ code }))
})
