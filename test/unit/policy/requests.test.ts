import { firstResponseDue, gladly } from 'dueby'
import { expect, test } from 'vitest'
import { issuesOf } from '../../support/issues'

const refusals = (request: unknown) =>
  issuesOf(() => firstResponseDue(request as never, gladly)).map(({ code, path }) => [code, ...path])

const good = { tier: 'premium', priority: 'P1', receivedAt: '2024-01-08T10:00:00Z' }

test('the issues of a request are reported together, under its keys', () => {
  expect(refusals(good)).toEqual([])
  expect(refusals({ tier: 'gold', priority: 'P9', receivedAt: 'x' })).toEqual([
    ['unknown-tier', 'tier'],
    ['unknown-priority', 'priority'],
    ['invalid-instant', 'receivedAt'],
  ])
  expect(refusals({})).toEqual([
    ['missing', 'tier'],
    ['missing', 'priority'],
    ['missing', 'receivedAt'],
  ])
  expect(refusals({ ...good, tier: 5 })).toEqual([['unknown-tier', 'tier']])
  expect(refusals(undefined)).toEqual([['missing', 'request']])
  for (const request of [null, 5, 'x', []])
    expect(refusals(request).map(([code]) => code)).toEqual(['wrong-type'])
})
