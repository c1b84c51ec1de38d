import { toText } from 'dueby'
import { describe, expect, test } from 'vitest'
import { linesOf, simple } from '../../../support/ledger-texts'
import { EXAMPLES, type Given } from '../../../support/ledgers'

describe('the examples', () => {
  test('over the holidays', () => {
    expect(toText(EXAMPLES.christmas)).toBe(`\
Standard P1, first response within 2 business hours (Desk)
  received  Fri 2023-12-22 17:00 PST
    1 h     Fri 12-22 17:00–18:00   open
            Fri 12-22 18:00–24:00   after closing
            Sat 12-23, Sun 12-24    weekend
            Mon 12-25 – Fri 12-29   holiday: Christmas week
            Sat 12-30, Sun 12-31    weekend
            Mon 01-01               holiday: New Year's Day
            Tue 01-02 00:00–06:00   before opening
    1 h     Tue 01-02 06:00–07:00   open
  due       Tue 2024-01-02 07:00 PST   1 h + 1 h = 2 h`)
  })

  test('over a weekend with a clock change', () => {
    expect(toText(EXAMPLES.clocksBack)).toBe(`\
Standard P2, first response within 4 business hours (Desk)
  received  Fri 2023-11-03 17:30 PDT
    30 min  Fri 11-03 17:30–18:00   open
            Fri 11-03 18:00–24:00   after closing
            Sat 11-04, Sun 11-05    weekend; Sun 02:00 clocks went back 1 h
            Mon 11-06 00:00–06:00   before opening
    3 h 30  Mon 11-06 06:00–09:30   open
  due       Mon 2023-11-06 09:30 PST   30 min + 3 h 30 = 4 h`)
  })

  test('two pauses', () => {
    expect(toText(EXAMPLES.twoPauses)).toBe(`\
Standard P2, first response within 4 business hours (Desk)
  received  Mon 2023-11-06 10:00 PST
    1 h     Mon 11-06 10:00–11:00   open
            Mon 11-06 11:00–11:30   paused: customer
    1 h 30  Mon 11-06 11:30–13:00   open
            Mon 11-06 13:00–14:15   paused: vendor
    1 h 30  Mon 11-06 14:15–15:45   open
  due       Mon 2023-11-06 15:45 PST   1 h + 1 h 30 + 1 h 30 = 4 h; 1 h 45 paused; at first due 14:00`)
  })

  test('business days', () => {
    expect(toText(EXAMPLES.threeDays)).toBe(`\
Standard P4, first response within 3 business days (Desk)
  received  Fri 2023-12-22 10:00 PST
            Fri 12-22               day of receipt
            Sat 12-23, Sun 12-24    weekend
            Mon 12-25 – Fri 12-29   holiday: Christmas week
            Sat 12-30, Sun 12-31    weekend
            Mon 01-01               holiday: New Year's Day
    day 1   Tue 01-02
    day 2   Wed 01-03
    day 3   Thu 01-04
  due       Thu 2024-01-04 18:00 PST   close of day 3
  warning   holidays are known only through 2024-01-01`)
  })

  test('a miss under an exception', () => {
    expect(toText(EXAMPLES.missed)).toBe(`\
Standard P1, first response within 2 hours (Desk, Holiday cover: Christmas week; instead of 2 business hours)
  received  Tue 2023-12-26 10:00 PST
    2 h     Tue 12-26 10:00–12:00   calendar time
  due       Tue 2023-12-26 12:00 PST   2 h
  missed    answered Tue 2023-12-26 12:40 PST, 40 min late`)
  })
})

describe('the heading', () => {
  const headingOf = (rest: Partial<Given>): string | undefined => linesOf(simple(rest))[0]

  test.each([
    ['2 hours', 'within 2 hours'],
    ['next business day', 'on the next business day'],
    ['next business day by 16:00', 'on the next business day by 16:00'],
    ['3 business days by open', 'within 3 business days, by open'],
    ['2 business days same time', 'within 2 business days, same time'],
    ['next business day same time', 'on the next business day, same time'],
  ] as const)('%s', (target, words) => {
    expect(headingOf({ target })).toBe(`Standard P1, first response ${words} (Desk)`)
  })

  test.each([
    ['nextResponse', 'next response'],
    ['periodicUpdate', 'periodic update'],
    ['resolution', 'resolution'],
  ] as const)('%s', (metric, words) => {
    expect(headingOf({ metric })).toBe(`Standard P1, ${words} within 2 business hours (Desk)`)
  })

  test('an exception without a name for its dates', () => {
    const rule = { target: '2 hours', from: 'exception', name: 'Nights' } as const
    expect(headingOf({ rule })).toBe('Standard P1, first response within 2 hours (Desk, Nights)')
  })

  test('an agreed due time replaces the target', () => {
    const rule = { target: '2 business hours', from: 'agreed' } as const
    expect(headingOf({ rule })).toBe(
      'Standard P1, first response as agreed (Desk; instead of 2 business hours)',
    )
    expect(linesOf(simple({ rule })).at(-1)).toBe('  due       Mon 2023-11-06 12:00 PST   agreed')
  })

  test.each(['from receipt', 'from change', 'carry', 'keep earlier'] as const)('the rule %s', (change) => {
    const rule = { target: '2 business hours', from: 'policy', change } as const
    expect(headingOf({ rule })).toBe(
      `Standard P1, first response within 2 business hours (Desk; after a change: ${change})`,
    )
  })
})
