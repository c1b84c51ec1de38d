import type { Ledger } from 'dueby'
import { describe, expect, test } from 'vitest'
import { linesOf } from '../../../support/ledger-texts'
import { daysFrom, type Given, ledgerOf } from '../../../support/ledgers'
import { pt } from '../../../support/vocabulary'

describe('targets in business days', () => {
  const day = (rest: Partial<Given> = {}): Ledger =>
    ledgerOf({
      target: 'next business day',
      from: 'Mon 2023-11-06 10:00',
      due: 'Tue 2023-11-07 18:00',
      spans: [
        ['Mon 2023-11-06 18:00', 'open'],
        ['Tue 2023-11-07 06:00', 'closed'],
        ['Tue 2023-11-07 18:00', 'open'],
      ],
      days: daysFrom('2023-11-06', ['day of receipt', 1]),
      point: 'close',
      ...rest,
    })
  const dueNote = (rest: Partial<Given>): string | undefined =>
    linesOf(day(rest))
      .find((line) => line.startsWith('  due'))
      ?.slice(39)

  test.each([
    ['opening', 'opening of day 1'],
    ['close', 'close of day 1'],
    ['time', '14:00 on day 1'],
  ] as const)('the point %s', (point, words) => {
    const target = 'next business day by 16:00'
    expect(dueNote({ target, point, due: 'Tue 2023-11-07 14:00' })).toBe(words)
  })

  test('without a point, the time is shown', () => {
    const { point: _, ...ledger } = day()
    expect(linesOf(ledger).at(-1)).toMatch(/ {3}18:00 on day 1$/)
  })

  test('a point of the day moves by what did not count', () => {
    const spans: Given['spans'] = [
      ['Mon 2023-11-06 11:00', 'open'],
      ['Mon 2023-11-06 12:00', { kind: 'paused', event: 1 }],
      ['Mon 2023-11-06 12:30', { kind: 'resolved', event: 2 }],
      ['Mon 2023-11-06 18:00', 'open'],
      ['Tue 2023-11-07 06:00', 'closed'],
      ['Tue 2023-11-07 17:30', 'open'],
    ]
    const moved = (target: Given['target'] & string) =>
      dueNote({ target, point: 'time', due: 'Tue 2023-11-07 17:30', spans })
    expect(moved('next business day by 16:00')).toBe('16:00 on day 1 + 1 h 30; 1 h paused; 30 min resolved')
    expect(moved('next business day same time')).toBe(
      'same time on day 1 + 1 h 30; 1 h paused; 30 min resolved',
    )
  })

  test('the first due time has its year if it is far away', () => {
    expect(dueNote({ originalDueAt: pt('Mon 2022-11-07 18:00') })).toBe(
      'close of day 1; at first due Mon 2022-11-07 18:00',
    )
  })

  test('a pause moves the due time, and the time after the last day is shown', () => {
    const ledger = day({
      due: 'Wed 2023-11-08 07:00',
      originalDueAt: pt('Tue 2023-11-07 18:00'),
      spans: [
        ['Mon 2023-11-06 11:00', 'open'],
        ['Mon 2023-11-06 12:00', { kind: 'paused', event: 1, reason: 'customer' }],
        ['Mon 2023-11-06 18:00', 'open'],
        ['Tue 2023-11-07 00:00', 'after closing'],
        ['Tue 2023-11-07 06:00', 'before opening'],
        ['Tue 2023-11-07 18:00', 'open'],
        ['Wed 2023-11-08 00:00', 'after closing'],
        ['Wed 2023-11-08 06:00', 'before opening'],
        ['Wed 2023-11-08 07:00', 'open'],
      ],
    })
    expect(linesOf(ledger).slice(1)).toEqual([
      '  received  Mon 2023-11-06 10:00 PST',
      '            Mon 11-06               day of receipt',
      '            Mon 11-06 11:00–12:00   paused: customer',
      '    day 1   Tue 11-07',
      '            Wed 11-08 00:00–06:00   before opening',
      '    1 h     Wed 11-08 06:00–07:00   open',
      '  due       Wed 2023-11-08 07:00 PST   close of day 1 + 1 h; 1 h paused; at first due Tue 11-07 18:00',
    ])
  })

  test('dates before the cut-off day, weekdays without hours and closed special hours do not count', () => {
    const ledger = day({
      target: '2 business days',
      due: 'Tue 2023-11-14 18:00',
      days: daysFrom('2023-11-06', [
        'before cut-off day',
        'day of receipt',
        'no hours',
        'special hours: Inventory',
        1,
        'weekend',
        'weekend',
        'closed',
        2,
      ]),
    })
    expect(linesOf(ledger).slice(2, -1)).toEqual([
      '            Mon 11-06               before cut-off day',
      '            Tue 11-07               day of receipt',
      '            Wed 11-08               no hours on Wed',
      '            Thu 11-09               closed, special hours: Inventory',
      '    day 1   Fri 11-10',
      '            Sat 11-11, Sun 11-12    weekend',
      '            Mon 11-13               closed',
      '    day 2   Tue 11-14',
    ])
  })
})
