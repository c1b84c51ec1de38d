/** Ledgers over weeks without hours, such as the vacation of a school between two terms. */
import { definePolicy, explain, firstResponseDue, toSvg, toText } from 'dueby'
import { describe, expect, test } from 'vitest'

const weekly = { 'mon-fri': ['08:30-16:00'] } as const
const school = definePolicy({
  name: 'School',
  schedule: {
    timeZone: 'Europe/London',
    weekly: {},
    seasons: [
      { name: 'Autumn', from: { month: 9, day: 2 }, to: { month: 12, day: 20 }, weekly },
      { name: 'Spring', from: { month: 1, day: 6 }, to: { month: 4, day: 4 }, weekly },
    ],
    holidays: [{ name: 'Christmas Day', on: '2024-12-25' }],
  },
  tiers: ['parents'],
  priorities: ['days', 'hours'],
  targets: { firstResponse: { days: 'next business day by 12:00', hours: '2 business hours' } },
})
const ledgerOf = (priority: 'days' | 'hours', receivedAt: `${string}Z`) =>
  explain(firstResponseDue({ tier: 'parents', priority, receivedAt }, school), school)

describe('a week or more in which no weekday has hours', () => {
  test('is one line of a target in business days', () => {
    expect(toText(ledgerOf('days', '2025-12-19T10:00:00Z')).split('\n').slice(2)).toEqual([
      '            Fri 12-19               day of receipt',
      '            Sat 12-20 – Mon 01-05   closed',
      '    day 1   Tue 01-06',
      '  due       Tue 2026-01-06 12:00 GMT   12:00 on day 1',
    ])
  })

  test('is one line of a target in business time', () => {
    expect(toText(ledgerOf('hours', '2025-12-19T15:00:00Z')).split('\n').slice(2)).toEqual([
      '    1 h     Fri 12-19 15:00–16:00   open',
      '            Fri 12-19 16:00–24:00   after closing',
      '            Sat 12-20 – Mon 01-05   closed',
      '            Tue 01-06 00:00–08:30   before opening',
      '    1 h     Tue 01-06 08:30–09:30   open',
      '  due       Tue 2026-01-06 09:30 GMT   1 h + 1 h = 2 h',
    ])
  })

  test('is divided by a holiday, and what is left of less than a week has its weekdays', () => {
    const lines = toText(ledgerOf('days', '2024-12-20T10:00:00Z')).split('\n')
    expect(lines.slice(3, 9)).toEqual([
      '            Sat 12-21, Sun 12-22    weekend',
      '            Mon 12-23               no hours on Mon',
      '            Tue 12-24               no hours on Tue',
      '            Wed 12-25               holiday: Christmas Day',
      '            Thu 12-26 – Sun 01-05   closed',
      '    day 1   Mon 01-06',
    ])
  })

  test('is longer than the six days between two Saturdays with hours', () => {
    const saturdays = definePolicy({
      name: 'Saturdays',
      schedule: { timeZone: 'UTC', weekly: { sat: ['09:00-12:00'] } },
      tiers: ['all'],
      priorities: ['days', 'hours'],
      targets: { firstResponse: { days: 'next business day', hours: '4 business hours' } },
    })
    for (const priority of ['days', 'hours'] as const) {
      const request = { tier: 'all', priority, receivedAt: '2024-01-06T10:00:00Z' } as const
      const text = toText(explain(firstResponseDue(request, saturdays), saturdays))
      expect(text).toContain('Sun 01-07               weekend')
      expect(text).toContain('Fri 01-12               no hours on Fri')
      expect(text).not.toContain('closed')
    }
  })

  test('is one row of the picture', () => {
    expect(toSvg(ledgerOf('hours', '2025-12-19T15:00:00Z'))).toContain('Sat 12-20 – Mon 01-05 · closed')
  })

  test('has its weekdays in the data', () => {
    expect(ledgerOf('hours', '2025-12-19T15:00:00Z').segments[3]?.reason).toEqual({
      kind: 'no hours',
      weekday: 'mon',
    })
  })
})
