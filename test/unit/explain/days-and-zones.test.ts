/** Ledgers in business days: time that was carried into them, and readers in another zone. */
import { explainClock, type Ledger, toSvg, toText } from 'dueby'
import { describe, expect, test } from 'vitest'
import { at, desk, deskWith, event } from '../../support/tickets'

const explained = (events: readonly string[], now: string): Ledger =>
  explainClock('firstResponse', events.map(event) as never, desk, { now: at(now), onChange: 'carry' })

const RECEIVED = 'Mon 10:00 received standard P2'
const carried = explained(
  [
    RECEIVED,
    'Mon 12:00 paused vendor',
    'Mon 12:30 resumed',
    'Mon 13:00 priority-changed P3',
    'Tue 07:00 paused customer',
    'Tue 08:00 resumed',
  ],
  'Tue 09:00',
)

describe('time that was carried into business days', () => {
  test('is a line, and a term of the sum', () => {
    expect(toText(carried)).toBe(`\
Standard P3, first response on the next business day (Desk; after a change: carry)
  received  Mon 2023-11-06 10:00 PST
  counted   from Mon 2023-11-06 13:00 PST
            Mon 11-06               day of receipt
    2 h 30  until Mon 11-06 13:00   carried from 4 business hours
    day 1   Tue 11-07
            Tue 11-07 07:00–08:00   paused: customer
            Wed 11-08 00:00–06:00   before opening
    1 h 30  Wed 11-08 06:00–07:30   open
  due       Wed 2023-11-08 07:30 PST   2 h 30 carried + 17 h 30 = 20 h; 1 h paused; at first due Mon 11-06 14:00
  running   now Tue 2023-11-07 09:00 PST, 10 h 30 left in business time`)
    expect(carried.countedMs / 3_600_000).toBe(20)
  })

  test('without a pause the target is due when its last day closes', () => {
    const ledger = explained([RECEIVED, 'Mon 13:00 priority-changed P3'], 'Mon 14:00')
    expect(toText(ledger)).toContain('due       Tue 2023-11-07 18:00 PST   3 h carried + 17 h = 20 h;')
  })

  test('of other targets is a term of the sum too, and the picture says where counting began', () => {
    const ledger = explained(['Mon 10:00 received standard P1', 'Mon 11:00 priority-changed P2'], 'Mon 12:00')
    const svg = toSvg(ledger)
    for (const words of ['Counted from', 'Mon 2023-11-06 11:00 PST', '1 h carried + 3 h = 4 h'])
      expect(svg).toContain(`>${words}<`)
    expect(toSvg(explained([RECEIVED], 'Mon 12:00'))).not.toContain('Counted from')
  })

  test('is in the picture', () => {
    expect(toSvg(carried)).toContain('>2 h 30 carried + 17 h 30 = 20 h<')
  })
})

describe('business days on the clock of a reader in another zone', () => {
  test('dates and the times between them stay those of the schedule, and the text says so', () => {
    expect(toText(carried, { zone: 'Asia/Tokyo' })).toBe(`\
Standard P3, first response on the next business day (Desk; after a change: carry)
  received  Tue 2023-11-07 03:00 +09:00
  dates     on the clock of America/Los_Angeles
  counted   from Tue 2023-11-07 06:00 +09:00
            Mon 11-06               day of receipt
    2 h 30  until Mon 11-06 13:00   carried from 4 business hours
    day 1   Tue 11-07
            Tue 11-07 07:00–08:00   paused: customer
            Wed 11-08 00:00–06:00   before opening
    1 h 30  Wed 11-08 06:00–07:30   open
  due       Thu 2023-11-09 00:30 +09:00   2 h 30 carried + 17 h 30 = 20 h; 1 h paused; at first due Tue 11-07 07:00
  running   now Wed 2023-11-08 02:00 +09:00, 10 h 30 left in business time`)
  })

  test('nothing is said on the clock of the schedule', () => {
    expect(toText(carried, { zone: 'America/Los_Angeles' })).toBe(toText(carried))
  })

  test('other targets are shown on the clock of the reader', () => {
    const hours = explained([RECEIVED], 'Mon 11:00')
    const text = toText(hours, { zone: 'Asia/Tokyo' })
    expect(text).toContain('    4 h     Tue 11-07 03:00–07:00   open')
    expect(text).not.toContain('on the clock of')
  })
})

test('a pause over an hour that occurs twice has the zone on both sides', () => {
  const events = [
    { type: 'received', at: '2023-11-05T07:30:00Z', tier: 'standard', priority: 'P1' },
    { type: 'paused', at: '2023-11-05T08:00:00Z' },
    { type: 'resumed', at: '2023-11-05T09:00:00Z' },
  ] as const
  const policy = deskWith({
    targets: { firstResponse: { P1: '2 hours', P2: '1 hour', P3: '1 hour', P4: '1 hour' } },
  })
  const text = toText(explainClock('firstResponse', events, policy, { now: '2023-11-05T09:00:00Z' }))
  expect(text).toContain(
    '            Sun 11-05 01:00 PDT–01:00 PST   paused; Sun 02:00 clocks went back 1 h\n',
  )
})

test('a length that counts from a change, without anything carried, is no point of the last day', () => {
  const events = ['Mon 10:00 received standard P4', 'Wed 12:00 priority-changed P3'].map(event)
  const ledger = explainClock('resolution', events as never, desk, {
    now: at('Wed 13:00'),
    onChange: 'carry',
  })
  expect(toText(ledger)).toContain('  due       Thu 2023-11-16 08:00 PST   68 h\n')
  const atOnce = ['Mon 10:00 received standard P4', 'Mon 10:00 priority-changed P3'].map(event)
  expect(
    toText(explainClock('resolution', atOnce as never, desk, { now: at('Wed 13:00'), onChange: 'carry' })),
  ).toContain('  due       Mon 2023-11-13 18:00 PST   close of day 5\n')
})

test('all of a target that was used before a change is a line before the due time', () => {
  const events = ['Mon 10:00 received standard P2', 'Mon 13:00 priority-changed P1'].map(event)
  const ledger = explainClock('firstResponse', events as never, desk, {
    now: at('Mon 15:00'),
    onChange: 'carry',
  })
  expect(toText(ledger)).toContain(
    `\
    2 h     until Mon 11-06 13:00   carried from 4 business hours
  due       Mon 2023-11-06 13:00 PST   2 h carried; at first due 14:00
  missed `,
  )
})

test('a target that counts from a change is due at a point of its last day', () => {
  const events = ['Mon 10:00 received standard P2', 'Mon 13:00 priority-changed P3'].map(event)
  const options = { now: at('Mon 14:00'), onChange: 'from change' } as const
  expect(toText(explainClock('firstResponse', events as never, desk, options))).toContain(
    '  due       Tue 2023-11-07 18:00 PST   close of day 1; at first due Mon 11-06 14:00\n',
  )
})

describe('after the due time', () => {
  const received = { type: 'received', at: '2023-11-03T17:00:00Z', tier: 'premium', priority: 'P1' } as const

  test('clock changes are marks as well', () => {
    const events = [
      received,
      { type: 'paused', at: '2023-11-05T01:00:00Z' },
      { type: 'resolved', at: '2023-11-06T17:00:00Z' },
    ] as const
    const { marks } = explainClock('firstResponse', events, desk, { now: '2023-11-07T09:00:00Z' })
    expect(marks).toContainEqual({
      at: new Date('2023-11-05T09:00:00Z'),
      kind: 'clock change',
      shiftMs: -3_600_000,
    })
  })

  test('more than a year of time that is late has dates with years', () => {
    const events = [received, { type: 'responded', at: '2024-11-06T17:00:00Z' }] as const
    const ledger = explainClock('firstResponse', events, desk, { now: '2024-11-07T09:00:00Z' })
    expect(toText(ledger)).toContain('    1 h     Fri 2023-11-03 10:00–11:00 ')
  })
})
