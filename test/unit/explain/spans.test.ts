/** The work for a ledger is bounded (S7). */
import { definePolicy, due, explain, firstResponseDue, gladly, type Ledger } from 'dueby'
import { expect, test } from 'vitest'
import { issuesOf } from '../../support/tickets'

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** A target of a number of hours on hours of one minute, 720 times a day. */
const minutes = definePolicy({
  name: 'Minutes',
  schedule: {
    timeZone: 'UTC',
    weekly: {
      'mon-sun': Array.from({ length: 720 }, (_, index) => `${clock(2 * index)}-${clock(2 * index + 1)}`),
    },
  } as never,
  tiers: ['a'],
  priorities: ['P1', 'P2', 'P3', 'P4'],
  targets: {
    firstResponse: {
      P1: '100000 business hours',
      P2: '20 business hours',
      P3: '820 business hours',
      P4: '850 business hours',
    },
  },
})

const explained = (priority: 'P1' | 'P2' | 'P3' | 'P4'): Ledger =>
  explain(firstResponseDue({ tier: 'a', priority, receivedAt: '2024-01-01T00:00:00Z' }, minutes), minutes)

test('more than 100,000 spans are an issue', () => {
  expect(issuesOf(() => explained('P1'))).toEqual(['too-large'])
  expect(explained('P2').segments).toHaveLength(2399)
  expect(explained('P3').segments).toHaveLength(98_399)
  expect(issuesOf(() => explained('P4'))).toEqual(['too-large'])
})

test('spans are found for many dates at a time, which does not divide them', () => {
  const year = {
    ...gladly,
    targets: { firstResponse: { ...gladly.targets.firstResponse, P4: '3000 business hours' } },
  } as const
  const request = { tier: 'standard', priority: 'P4', receivedAt: '2023-01-03T08:00:00-08:00' } as const
  const { segments, countedMs } = explain(due('firstResponse', request, year), year)
  expect(countedMs).toBe(3000 * 3_600_000)
  for (const [index, { from }] of segments.slice(1).entries()) {
    const before = segments[index]
    expect(from).toEqual(before?.to)
    expect(segments[index + 1]?.reason).not.toEqual(before?.reason)
  }
})

test('a clock change is a mark, never the end of a segment', () => {
  const request = { tier: 'standard', priority: 'P2', receivedAt: '2023-11-03T17:30:00-07:00' } as const
  const { segments, marks } = explain(firstResponseDue(request, gladly), gladly)
  expect(segments.map(({ from, reason }) => `${from.toISOString().slice(5, 16)} ${reason.kind}`)).toEqual([
    '11-04T00:30 open',
    '11-04T01:00 after closing',
    '11-04T07:00 weekend',
    '11-06T08:00 before opening',
    '11-06T14:00 open',
  ])
  expect(marks.map(({ kind }) => kind)).toContain('clock change')
})
