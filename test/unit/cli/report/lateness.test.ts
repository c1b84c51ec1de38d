import { expect, test } from 'vitest'
import { latenessBuckets } from '../../../../src/cli/report/figures/lateness'

test('a bound belongs to its own bucket, and nothing is left out', () => {
  const late = latenessBuckets()
  const minute = 60_000
  for (const minutes of [1, 15, 15.001, 60, 240, 1440, 4320, 10_080, 10_081, 1e9]) late.add(minutes * minute)
  expect(late.buckets().map(({ label, cycles }) => [label, cycles])).toEqual([
    ['up to 15 min', 2],
    ['15 min to 1 h', 2],
    ['1 to 4 h', 1],
    ['4 h to 1 day', 1],
    ['1 to 3 days', 1],
    ['3 to 7 days', 1],
    ['more than 7 days', 2],
  ])
})
