import { type Due, DuebyError, firstResponseDue, gladly, type ScheduleInput } from 'dueby'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { dueToIcal } from '../../../src/import/ical/due-to-ical'
import { holidaysFromIcal } from '../../../src/import/ical/holidays-from-ical'
import { holidaysToIcal } from '../../../src/import/ical/holidays-to-ical'

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

  test('as a text', () => {
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

  test('another reader agrees', () => {
    const events = new ICAL.Component(ICAL.parse(holidaysToIcal(given, { stamp })))
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component))
    expect(events.map((event) => [event.summary, `${event.startDate}`, `${event.endDate}`])).toEqual([
      ['Christmas week', '2023-12-25', '2023-12-30'],
      ["New Year's Day", '2024-01-01', '2024-01-02'],
    ])
  })

  test('a UID stays while name and dates do, and no two are the same', () => {
    const uids = (input: ScheduleInput) => holidaysToIcal(input, { stamp }).match(/^UID:.*/gm) ?? []
    const day = { name: 'Day', on: '2024-01-01' } as const
    const [first, second, third] = uids(schedule(day, { ...day, name: 'Other' }, day))
    expect(new Set([first, second, third]).size).toBe(3)
    expect(uids(schedule({ name: 'Day', from: '2024-01-01', to: '2024-01-01' }))).toEqual([first])
  })

  test('lines are folded at 75 octets, within no character', () => {
    const name = `${'👩🏽‍🚒é漢'.repeat(30)},${'x'.repeat(200)}`
    const text = holidaysToIcal(schedule({ name, on: '2024-01-01' }), { stamp })
    const bytes = text.split('\r\n').map((line) => Buffer.byteLength(line))
    expect(Math.max(...bytes)).toBeLessThanOrEqual(75)
    expect(bytes.filter((length) => length > 70).length).toBeGreaterThan(5)
    expect(text).not.toContain('\uFFFD')
    expect(Buffer.from(text).toString()).toBe(text)
  })

  test('a holiday without a name, and none at all', () => {
    expect(holidaysToIcal(schedule({ on: '2024-01-01' }), { stamp })).not.toContain('SUMMARY')
    expect(holidaysToIcal(schedule(), { stamp })).not.toContain('VEVENT')
  })

  test('for ever', async () => {
    const text = holidaysToIcal(schedule({ from: '2024-01-01', to: '9999-12-31' }), { stamp })
    const read = await holidaysFromIcal(text, { from: '2023-01-01', through: '2030-12-31' })
    expect(read.holidays).toEqual([{ from: '2024-01-01', to: '2030-12-31' }])
  })

  test.each<[string, unknown, unknown, string, unknown[]]>([
    [
      'a wrong schedule',
      { ...given, holidays: [{ on: '2024-02-30' }] },
      stamp,
      'invalid-date',
      ['holidays', 0, 'on'],
    ],
    ['a wrong stamp', given, '2024-01-01', 'missing-offset', []],
    ['no stamp', given, undefined, 'missing', []],
  ])('%s is refused', (_, input, at, code, path) => {
    const call = () => holidaysToIcal(input as ScheduleInput, { stamp: at as string })
    expect(call).toThrow(DuebyError)
    expect(call).toThrow(expect.objectContaining({ code, issues: [expect.objectContaining({ path })] }))
  })
})

describe('the due time of a ticket', () => {
  const due = (tier: 'premium' | 'standard', priority: 'P1' | 'P4', receivedAt: string): Due =>
    firstResponseDue({ tier, priority, receivedAt }, gladly)

  test('as a text, with an alarm when it alerts', () => {
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
      'SUMMARY:Response due: premium P1',
      'DESCRIPTION:Target: 1 hour\\nTier premium\\, priority P1\\, received 2023-12-25T11:00:00.000Z',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Response due: premium P1',
      'TRIGGER:-PT900S',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  test('no alarm when it does not alert, the exception and warnings in words', () => {
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

  test('the UID outlives a change of the due time; the alarm never precedes receipt', () => {
    const first = due('premium', 'P1', '2023-12-25T03:00:00.500-08:00')
    const sooner = { ...first, dueAt: new Date(first.receivedAt.getTime() + 60_000) }
    const uid = (text: string) => /^UID:.*(\r\n .*)*/m.exec(text)?.[0]
    expect(uid(dueToIcal(first, { stamp }))).toBe(uid(dueToIcal(sooner, { stamp: 0 + 1e12 })))
    expect(uid(dueToIcal(first, { stamp }))).not.toBe(uid(dueToIcal({ ...first, priority: 'P2' }, { stamp })))
    expect(dueToIcal(sooner, { stamp })).toContain('TRIGGER:-PT60S')
    expect(dueToIcal(sooner, { stamp })).toContain('DTSTART:20231225T110100Z')
  })

  test('one that went through JSON', () => {
    const given = due('premium', 'P1', '2023-12-25T03:00:00-08:00')
    expect(dueToIcal(JSON.parse(JSON.stringify(given)) as Due, { stamp })).toBe(dueToIcal(given, { stamp }))
  })
})

test.each([undefined, null, {}, 5])('%j is no due time, and the message says so', (due) => {
  expect(() => dueToIcal(due as never, { stamp: 0 })).toThrow(expect.objectContaining({ code: 'wrong-type' }))
})
