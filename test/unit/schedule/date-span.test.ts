import { expect, test } from 'vitest'
import { readDateSpan } from '../../../src/schedule/holidays/date-span'

const OFFICE = { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } }
const TEN_DAYS = ['2024-01-01', '2024-01-10'] as const
const day = (text: string): number => Date.parse(text) / 86_400_000

test('a span has its first and last date as day numbers, and the parsed schedule', () => {
  expect(readDateSpan(...TEN_DAYS, OFFICE)).toMatchObject({
    first: day('2024-01-01'),
    last: day('2024-01-10'),
    parsed: { kind: 'weekly', timeZone: 'UTC' },
  })
})

test('a span can be limited to a number of dates (S7)', () => {
  expect(readDateSpan(...TEN_DAYS, OFFICE, 10)).toMatchObject({ last: day('2024-01-10') })
  expect(() => readDateSpan(...TEN_DAYS, OFFICE, 9)).toThrow(
    expect.objectContaining({
      issues: [expect.objectContaining({ code: 'too-large', rule: 'S7', path: ['through'] })],
    }),
  )
})

test('the first and the last supported date are dates of a span (T4)', () => {
  expect(readDateSpan('1972-01-08', '2199-12-31', OFFICE)).toMatchObject({ first: day('1972-01-08') })
  for (const [from, through] of [
    ['1972-01-07', '1972-01-08'],
    ['2199-12-31', '2200-01-01'],
  ])
    expect(() => readDateSpan(from, through, OFFICE)).toThrow(
      expect.objectContaining({ code: 'out-of-range' }),
    )
})
