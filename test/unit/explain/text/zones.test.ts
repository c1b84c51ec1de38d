import { describe, expect, test } from 'vitest'
import { linesOf, simple } from '../../../support/ledger-texts'
import { EXAMPLES, ledgerOf } from '../../../support/ledgers'

describe('zones', () => {
  test('another zone shows its own times, dates and clock changes', () => {
    expect(linesOf(EXAMPLES.clocksBack, { zone: 'Europe/Berlin' })).toEqual([
      'Standard P2, first response within 4 business hours (Desk)',
      '  received  Sat 2023-11-04 01:30 +01:00',
      '    30 min  Sat 11-04 01:30–02:00   open',
      '            Sat 11-04 02:00–08:00   after closing',
      '            Sat 11-04 08:00–24:00   weekend',
      '            Sun 11-05               weekend',
      '            Mon 11-06 00:00–09:00   weekend',
      '            Mon 11-06 09:00–15:00   before opening',
      '    3 h 30  Mon 11-06 15:00–18:30   open',
      '  due       Mon 2023-11-06 18:30 +01:00   30 min + 3 h 30 = 4 h',
    ])
  })

  test.each([
    ['Asia/Kathmandu', '+05:45'],
    ['America/St_Johns', '-03:30'],
    ['Europe/London', 'GMT'],
    ['UTC', 'UTC'],
  ])('%s is %s', (zone, name) => {
    expect(linesOf(simple(), { zone }).at(-1)).toContain(` ${name}   2 h`)
  })

  test('corrected clock changes, of the ledger or of the option', () => {
    const zoneChanges = [{ at: '2023-01-01T00:00:00Z', offset: '-07:00' }] as const
    expect(linesOf({ ...simple(), zoneChanges })[1]).toBe('  received  Mon 2023-11-06 11:00 -07:00')
    const zone = { timeZone: 'America/Los_Angeles', zoneChanges }
    expect(linesOf(simple(), { zone })[1]).toBe('  received  Mon 2023-11-06 11:00 -07:00')
  })

  test('clocks that go forward, and clocks that skip a date', () => {
    const forward = ledgerOf({
      target: '24 hours',
      from: 'Sat 2024-03-09 12:00',
      due: 'Sun 2024-03-10 13:00',
      spans: [['Sun 2024-03-10 13:00', 'calendar time']],
    })
    expect(linesOf(forward)[2]).toBe(
      '    24 h    Sat 03-09 12:00 – Sun 03-10 13:00   calendar time; Sun 02:00 clocks went forward 1 h',
    )
    const apia = ledgerOf({
      zone: 'Pacific/Apia',
      from: 'Thu 2011-12-29 12:00',
      due: 'Sat 2011-12-31 12:00',
      spans: [['Sat 2011-12-31 12:00', 'calendar time']],
    })
    expect(linesOf(apia)[2]).toBe(
      '    24 h    Thu 12-29 12:00 – Sat 12-31 12:00   calendar time; Fri 00:00 clocks went forward 24 h',
    )
  })
})
