import { DuebyError, firstResponseDue, gladly } from 'dueby'
import { expect, test } from 'vitest'

const issuesOf = (request: unknown) => {
  try {
    firstResponseDue(request as never, gladly)
    return []
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    return error.issues.map(({ code, path }) => [code, ...path])
  }
}

const good = { tier: 'premium', priority: 'P1', receivedAt: '2024-01-08T10:00:00Z' }

test('the issues of a request are reported together, under its keys', () => {
  expect(issuesOf(good)).toEqual([])
  expect(issuesOf({ tier: 'gold', priority: 'P9', receivedAt: 'x' })).toEqual([
    ['unknown-tier', 'tier'],
    ['unknown-priority', 'priority'],
    ['invalid-instant', 'receivedAt'],
  ])
  expect(issuesOf({})).toEqual([
    ['missing', 'tier'],
    ['missing', 'priority'],
    ['missing', 'receivedAt'],
  ])
  expect(issuesOf({ ...good, tier: 5 })).toEqual([['unknown-tier', 'tier']])
  expect(issuesOf(undefined)).toEqual([['missing', 'request']])
  for (const request of [null, 5, 'x', []])
    expect(issuesOf(request).map(([code]) => code)).toEqual(['wrong-type'])
})
