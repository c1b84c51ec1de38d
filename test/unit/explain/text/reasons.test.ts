import type { LedgerSegment } from 'dueby'
import { describe, expect, test } from 'vitest'
import { linesOf, monday } from '../../../support/ledger-texts'
import { ledgerOf } from '../../../support/ledgers'

describe('the reasons', () => {
  test('special hours count or close, with their name', () => {
    const lines = linesOf(
      monday([
        ['Mon 2023-11-06 11:00', { kind: 'special hours', name: 'Inventory' }, 'counted'],
        ['Mon 2023-11-06 11:30', { kind: 'special hours', name: 'Inventory' }],
        ['Mon 2023-11-06 12:00', { kind: 'special hours', name: '' }, 'counted'],
      ]),
    )
    expect(lines.slice(2, 5)).toEqual([
      '    1 h     Mon 11-06 10:00–11:00   open, special hours: Inventory',
      '            Mon 11-06 11:00–11:30   closed, special hours: Inventory',
      '    30 min  Mon 11-06 11:30–12:00   open, special hours',
    ])
  })

  test('breaks, combined schedules, pauses without a reason, and time while resolved', () => {
    const lines = linesOf(
      monday([
        ['Mon 2023-11-06 10:15', 'break'],
        ['Mon 2023-11-06 10:30', 'closed'],
        ['Mon 2023-11-06 11:00', { kind: 'paused', event: 1 }],
        ['Mon 2023-11-06 11:45', { kind: 'resolved', event: 2 }],
        ['Mon 2023-11-06 12:00', 'open'],
      ]),
    )
    expect(lines.slice(2)).toEqual([
      '            Mon 11-06 10:00–10:15   break',
      '            Mon 11-06 10:15–10:30   closed',
      '            Mon 11-06 10:30–11:00   paused',
      '            Mon 11-06 11:00–11:45   resolved',
      '    15 min  Mon 11-06 11:45–12:00   open',
      '  due       Mon 2023-11-06 12:00 PST   15 min; 30 min paused; 45 min resolved',
    ])
  })

  test('weekdays without hours, holidays without a name, and a target that has not begun', () => {
    const lines = linesOf(
      ledgerOf({
        from: 'Tue 2023-11-07 17:00',
        due: 'Fri 2023-11-10 08:00',
        spans: [
          ['Wed 2023-11-08 00:00', { kind: 'not begun', exception: 'Holiday cover' }],
          ['Thu 2023-11-09 00:00', { kind: 'no hours', weekday: 'wed' }],
          ['Fri 2023-11-10 00:00', { kind: 'holiday', name: '' }],
          ['Fri 2023-11-10 08:00', 'calendar time'],
        ],
      }),
    )
    expect(lines.slice(2, 6)).toEqual([
      '            Tue 11-07 17:00–24:00   not begun: Holiday cover',
      '            Wed 11-08               no hours on Wed',
      '            Thu 11-09               holiday',
      '    8 h     Fri 11-10 00:00–08:00   calendar time',
    ])
  })

  test('time that was carried over has no span of its own', () => {
    const at = 'Mon 2023-11-06 11:00'
    const ledger = monday(
      [
        [at, { kind: 'carried', target: '4 business hours' }],
        ['Mon 2023-11-06 12:00', 'open'],
      ],
      { from: at, startedAt: new Date('2023-11-06T18:00:00Z') },
    )
    const [carried, ...others] = ledger.segments as [LedgerSegment, ...LedgerSegment[]]
    const lines = linesOf({
      ...ledger,
      segments: [{ ...carried, ms: 3_600_000 }, ...others],
      countedMs: 7_200_000,
    })
    expect(lines.slice(1)).toEqual([
      '  received  Mon 2023-11-06 10:00 PST',
      '  counted   from Mon 2023-11-06 11:00 PST',
      '    1 h     until Mon 11-06 11:00   carried from 4 business hours',
      '    1 h     Mon 11-06 11:00–12:00   open',
      '  due       Mon 2023-11-06 12:00 PST   1 h carried + 1 h = 2 h',
    ])
  })
})
