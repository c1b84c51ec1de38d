/** The point of the last business day at which a target is due, as the ledger knows it. */
import {
  definePolicy,
  defineSchedule,
  explainClock,
  type Ledger,
  type PolicyInput,
  parsePolicy,
  succession,
  toSvg,
  toText,
} from 'dueby'
import { describe, expect, test } from 'vitest'

type Hours = PolicyInput<'all', 'P1'>['schedule']
const desk: Hours = {
  timeZone: 'America/Los_Angeles',
  weekly: { 'mon-thu': ['06:00-18:00'], fri: ['06:00-14:00'] },
}

function ledgerOf(
  target: Ledger['rule']['target'],
  receivedAt: string,
  schedule = desk,
  pause: readonly string[] = [],
): Ledger {
  const policy = definePolicy({
    name: 'Desk',
    schedule,
    tiers: ['all'],
    priorities: ['P1'],
    targets: { firstResponse: { P1: target } },
  })
  const paused = pause.map((at, index) => ({ at, type: index ? 'resumed' : 'paused' }) as const)
  const events = [{ type: 'received', at: receivedAt, tier: 'all', priority: 'P1' } as const, ...paused]
  return explainClock('firstResponse', events, policy, { now: pause.at(-1) ?? receivedAt })
}

const dueLine = (ledger: Ledger): string =>
  toText(ledger)
    .split('\n')
    .find((line) => line.startsWith('  due'))
    ?.slice(12) ?? ''

const THURSDAY = '2024-01-11T16:00:00-08:00'
const PAUSE = ['2024-01-11T16:30:00-08:00', '2024-01-11T17:30:00-08:00']

test.each([
  ['next business day', 'Fri 2024-01-12 14:00 PST   close of day 1', 'close'],
  ['next business day by open', 'Fri 2024-01-12 06:00 PST   opening of day 1', 'opening'],
  ['next business day by 05:00', 'Fri 2024-01-12 06:00 PST   opening of day 1', 'opening'],
  ['next business day by 12:00', 'Fri 2024-01-12 12:00 PST   12:00 on day 1', 'time'],
  ['next business day by 16:00', 'Fri 2024-01-12 14:00 PST   close of day 1', 'close'],
  ['next business day same time', 'Fri 2024-01-12 14:00 PST   close of day 1', 'close'],
] as const)('%s', (target, line, point) => {
  const ledger = ledgerOf(target, THURSDAY)
  expect(dueLine(ledger)).toBe(line)
  expect(ledger.point).toBe(point)
})

test.each([
  ['next business day by 05:00', 'Fri 2024-01-12 07:00 PST   opening of day 1 + 1 h; 1 h paused'],
  ['next business day by 12:00', 'Fri 2024-01-12 13:00 PST   12:00 on day 1 + 1 h; 1 h paused'],
  ['next business day by 16:00', 'Mon 2024-01-15 07:00 PST   close of day 1 + 1 h; 1 h paused'],
  ['next business day same time', 'Mon 2024-01-15 07:00 PST   close of day 1 + 1 h; 1 h paused'],
] as const)('%s, moved by a pause', (target, line) => {
  expect(dueLine(ledgerOf(target, THURSDAY, desk, PAUSE))).toContain(line)
})

test('a time that the clock skips is not the opening', () => {
  const always = { timeZone: 'America/Los_Angeles', weekly: { 'mon-sun': ['00:00-24:00'] } } as const
  const ledger = ledgerOf('next business day by 02:30', '2024-03-09T10:00:00-08:00', always)
  expect(dueLine(ledger)).toBe('Sun 2024-03-10 03:30 PDT   03:30 on day 1')
})

test('other targets have none', () => {
  expect(ledgerOf('2 business hours', THURSDAY)).not.toHaveProperty('point')
})

describe('business days of versions in different zones', () => {
  const hours = (timeZone: string) => ({ timeZone, weekly: { 'mon-fri': ['09:00-17:00'] } }) as const
  const moved = succession(
    { schedule: defineSchedule(hours('Asia/Tokyo')) },
    { from: '2024-01-10', schedule: defineSchedule(hours('America/New_York')) },
  )
  const ledger = ledgerOf('3 business days', '2024-01-08T10:00:00+09:00', moved)

  test('the ledger has the zone of each date that is not of its own zone', () => {
    expect(ledger.days?.map(({ date, zone }) => `${date} ${zone}`)).toEqual([
      '2024-01-08 Asia/Tokyo',
      '2024-01-09 Asia/Tokyo',
      '2024-01-10 undefined',
      '2024-01-11 undefined',
    ])
    for (const day of ledger.days ?? []) expect(day).not.toHaveProperty('zoneChanges')
  })

  test('text and picture say on which clocks the dates are', () => {
    expect(toText(ledger).split('\n').slice(1, 4)).toEqual([
      '  received  Sun 2024-01-07 20:00 EST',
      '  dates     on the clock of Asia/Tokyo, then America/New_York',
      '            Mon 01-08               day of receipt',
    ])
    for (const words of ['drawn on the clock of America/New_York', 'business days of Asia/Tokyo, then'])
      expect(toSvg(ledger)).toContain(words)
  })

  test('the dates that are stored as JSON say it too', () => {
    expect(toText(JSON.parse(JSON.stringify(ledger)))).toBe(toText(ledger))
  })

  describe('with a corrected clock (T6)', () => {
    // Dates begin five hours before those of the runtime. On that Sunday, New York sets its clock forward.
    const zoneChanges = [
      { at: '2024-01-01T00:00:00.000Z', offset: '+14:00' },
      { at: '2024-03-09T20:00:00.000Z', offset: '+13:00' },
    ] as const
    const schedule = succession(
      { schedule: defineSchedule({ ...hours('Asia/Tokyo'), zoneChanges }) },
      { from: '2025-01-01', schedule: defineSchedule(hours('America/New_York')) },
    )
    const policy = parsePolicy({
      name: 'Moved',
      schedule,
      tiers: ['all'],
      priorities: ['P1'],
      targets: { firstResponse: { P1: '2 business days' } },
    })
    const events = [
      { type: 'received', at: '2024-03-08T10:00:00+14:00', tier: 'all', priority: 'P1' },
      { type: 'paused', at: '2024-03-08T11:00:00+14:00' },
      { type: 'resumed', at: '2024-03-08T12:00:00+14:00' },
    ] as const
    const corrected = explainClock('firstResponse', events, policy, { now: '2024-03-08T13:00:00+14:00' })

    test('the dates have the corrections of their zone, and not those of the zone of the ledger', () => {
      expect(corrected).not.toHaveProperty('zoneChanges')
      for (const day of corrected.days ?? []) expect(day).toMatchObject({ zone: 'Asia/Tokyo', zoneChanges })
    })

    test('a line of dates has the clock changes of their zone, and the time after the last date is shown', () => {
      const text = toText(corrected)
      expect(text).toContain('Sat 03-09, Sun 03-10    weekend; Sun 10:00 clocks went back 1 h\n')
      expect(text).toContain('day 2   Tue 03-12\n            Tue 03-12 07:00–16:00   before opening\n')
      expect(toText(JSON.parse(JSON.stringify(corrected)))).toBe(text)
    })
  })
})
