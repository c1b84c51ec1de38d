import { definePolicy, defineSchedule, policyHistory } from 'dueby'
import { expect, test } from 'vitest'
import { twelveMonths } from '../../../../src/page/document/twelve-months'
import { versionsFrom } from '../../../../src/page/document/versions'

const tokyo = defineSchedule({ timeZone: 'Asia/Tokyo', weekly: { 'mon-fri': ['09:00-17:00'] } })

test.each([
  ['the date of the clock of the schedule', '2023-11-14T15:00:00Z', '2023-11-15', '2024-11-14'],
  ['before midnight there', '2023-11-14T14:59:59Z', '2023-11-14', '2024-11-13'],
  ['from the first of a year', '2023-12-31T15:00:00Z', '2024-01-01', '2024-12-31'],
  ['from the last day of February', '2024-02-29T03:00:00Z', '2024-02-29', '2025-02-28'],
  ['over a 29 February', '2023-02-28T03:00:00Z', '2023-02-28', '2024-02-27'],
  ['from 1 March', '2023-03-01T03:00:00Z', '2023-03-01', '2024-02-29'],
])('%s', (_, now, from, through) => {
  expect(twelveMonths(tokyo, Date.parse(now))).toEqual({ from, through })
})

const version = (name: string) =>
  definePolicy({
    name,
    schedule: tokyo,
    tiers: ['a'],
    priorities: ['P1'],
    targets: { firstResponse: { P1: '1 hour' } },
  })
const history = policyHistory([
  { from: '2020-01-01', policy: version('A') },
  { from: '2023-11-15', policy: version('B') },
  { from: '2024-11-14', policy: version('C') },
  { from: '2024-11-15', policy: version('D') },
])

test.each([
  ['2023-11-14T15:00:00Z', 'B C@2024-11-14'],
  ['2023-11-14T14:59:59Z', 'A B@2023-11-15'],
  ['2024-11-14T15:00:00Z', 'D'],
  ['2010-01-01T00:00:00Z', 'A@2020-01-01'],
])('versions on a page of %s: %s', (now, expected) => {
  const found = versionsFrom(history, Date.parse(now))
  expect(found.map(({ from, policy }) => `${policy.name}${from ? `@${from}` : ''}`).join(' ')).toBe(expected)
})
