import { toText } from 'dueby'
import { describe, expect, test } from 'vitest'
import { linesOf, monday } from '../../../support/ledger-texts'
import { type Given, ledgerOf } from '../../../support/ledgers'

describe('spans', () => {
  test('dates with the same reason are one line, however the ledger divides them', () => {
    const spans = (ends: readonly string[]): Given['spans'] => ends.map((end) => [end, 'weekend'] as const)
    const dates = (ends: readonly string[]): string[] =>
      linesOf(
        ledgerOf({ from: 'Sat 2023-11-04 00:00', due: 'Mon 2023-11-06 00:00', spans: spans(ends) }),
      ).slice(2, -1)
    const expected = ['            Sat 11-04, Sun 11-05    weekend; Sun 02:00 clocks went back 1 h']
    expect(dates(['Mon 2023-11-06 00:00'])).toEqual(expected)
    expect(dates(['Sun 2023-11-05 00:00', 'Mon 2023-11-06 00:00'])).toEqual(expected)
  })

  test('the rest of a date and the dates after it are lines of their own', () => {
    const ledger = ledgerOf({
      from: 'Sat 2023-11-11 10:00',
      due: 'Mon 2023-11-13 08:00',
      spans: [
        ['Mon 2023-11-13 06:00', 'weekend'],
        ['Mon 2023-11-13 08:00', 'open'],
      ],
    })
    expect(linesOf(ledger).slice(2, 5)).toEqual([
      '            Sat 11-11 10:00–24:00   weekend',
      '            Sun 11-12               weekend',
      '            Mon 11-13 00:00–06:00   weekend',
    ])
  })

  test('time that does not count is cut at midnights and at the due time', () => {
    const ledger = ledgerOf({
      from: 'Mon 2023-11-06 10:00',
      due: 'Tue 2023-11-07 12:00',
      nowAt: 'Wed 2023-11-08 12:00',
      spans: [['Wed 2023-11-08 12:00', { kind: 'paused', event: 1 }]],
    })
    expect(linesOf(ledger).slice(2)).toEqual([
      '            Mon 11-06 10:00–24:00   paused',
      '            Tue 11-07 00:00–12:00   paused',
      '  due       Tue 2023-11-07 12:00 PST   0 min',
      '            Tue 11-07 12:00–24:00   paused',
      '            Wed 11-08 00:00–12:00   paused',
    ])
  })

  test('time that was carried over at midnight has that midnight', () => {
    const from = 'Tue 2023-11-07 00:00'
    const carried = { kind: 'carried', target: '4 business hours' } as const
    const ledger = ledgerOf({
      from,
      due: 'Tue 2023-11-07 02:00',
      spans: [
        [from, carried],
        ['Tue 2023-11-07 02:00', 'open'],
      ],
    })
    expect(linesOf(ledger)[2]).toContain('until Tue 11-07 00:00   carried from 4 business hours')
  })

  test('time that counts across midnight stays one line, and widens the column', () => {
    const ledger = ledgerOf({
      target: '10 hours',
      from: 'Mon 2023-11-06 20:00',
      due: 'Tue 2023-11-07 06:00',
      spans: [['Tue 2023-11-07 06:00', 'calendar time']],
    })
    expect(linesOf(ledger)[2]).toBe('    10 h    Mon 11-06 20:00 – Tue 11-07 06:00   calendar time')
  })

  test('open dates in a row are added up', () => {
    const ledger = ledgerOf({
      from: 'Mon 2023-11-06 00:00',
      due: 'Wed 2023-11-08 00:00',
      spans: [
        ['Tue 2023-11-07 00:00', 'open'],
        ['Wed 2023-11-08 00:00', 'open'],
      ],
    })
    expect(linesOf(ledger).slice(2)).toEqual([
      '    48 h    Mon 11-06, Tue 11-07    open',
      '  due       Wed 2023-11-08 00:00 PST   48 h',
    ])
  })

  test('more than a year shows the year', () => {
    const ledger = ledgerOf({
      from: 'Fri 2023-12-22 17:00',
      due: 'Fri 2025-01-03 08:00',
      spans: [
        ['Fri 2023-12-22 18:00', 'open'],
        ['Sat 2023-12-23 00:00', 'after closing'],
        ['Fri 2025-01-03 00:00', { kind: 'holiday', name: 'Sabbatical' }],
        ['Fri 2025-01-03 08:00', 'open'],
      ],
    })
    expect(linesOf(ledger).slice(2, 5)).toEqual([
      '    1 h     Fri 2023-12-22 17:00–18:00        open',
      '            Fri 2023-12-22 18:00–24:00        after closing',
      '            Sat 2023-12-23 – Thu 2025-01-02   holiday: Sabbatical; Sun 2024-03-10 02:00 clocks went forward 1 h; Sun 2024-11-03 02:00 clocks went back 1 h',
    ])
  })

  test('up to three clock changes are listed', () => {
    const ledger = ledgerOf({
      target: '9000 hours',
      from: 'Mon 2022-01-03 10:00',
      due: 'Fri 2023-06-02 10:00',
      spans: [['Fri 2023-06-02 10:00', 'calendar time']],
    })
    expect(linesOf(ledger)[2]?.match(/clocks went (back|forward) 1 h/g)).toHaveLength(3)
  })

  test('many clock changes are counted', () => {
    const ledger = ledgerOf({
      target: '9000 hours',
      from: 'Mon 2020-01-06 10:00',
      due: 'Fri 2023-01-06 10:00',
      spans: [['Fri 2023-01-06 10:00', 'calendar time']],
    })
    expect(linesOf(ledger)[2]).toMatch(/ {3}calendar time; 6 clock changes$/)
  })

  test('minutes have two digits beside hours, and a sum of six terms is written in full', () => {
    const ends = ['11:05', '12:10', '13:15', '14:20', '15:25', '16:30']
    const spans = ends.flatMap((end, index): Given['spans'] => [
      [`Mon 2023-11-06 ${end}`, 'open'],
      ...(index < 5 ? ([[`Mon 2023-11-06 ${end}:01`, 'break']] as const) : []),
    ])
    const ledger = ledgerOf({ from: 'Mon 2023-11-06 10:00', due: 'Mon 2023-11-06 16:30', spans })
    const text = toText(ledger)
    expect(text).toContain('    1 h 05          Mon 11-06 10:00–11:05')
    expect(text).not.toContain('…')
    expect(text.match(/ \+ /g)).toHaveLength(5)
  })

  test('a long sum is shortened', () => {
    const days = ['Mon 2023-11-06', 'Tue 2023-11-07', 'Wed 2023-11-08', 'Thu 2023-11-09']
    const spans = days.flatMap((day): Given['spans'] => [
      [`${day} 11:00`, 'open'],
      [`${day} 11:30`, 'break'],
      [`${day} 12:00`, 'open'],
      [`${day} 23:00`, 'after closing'],
    ])
    const ledger = ledgerOf({ from: 'Mon 2023-11-06 10:00', due: 'Thu 2023-11-09 12:00', spans })
    expect(toText(ledger)).toContain('   1 h + 30 min + … + 30 min = ')
  })

  test('seconds and milliseconds are shown where there are any', () => {
    const ledger = monday([
      ['Mon 2023-11-06 10:00:05', 'open'],
      ['Mon 2023-11-06 11:30:05.250', { kind: 'paused', event: 1 }],
      ['Mon 2023-11-06 12:00', 'open'],
    ])
    expect(linesOf(ledger).slice(2, 5)).toEqual([
      '    5 s             Mon 11-06 10:00–10:00:05          open',
      '                    Mon 11-06 10:00:05–11:30:05.250   paused',
      '    29 min 54.75 s  Mon 11-06 11:30:05.250–12:00      open',
    ])
  })
})
