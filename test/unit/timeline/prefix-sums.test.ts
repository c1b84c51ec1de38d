import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Intervals, unionOf } from '../../../src/core/intervals'
import {
  intervalsOf,
  NO_INTERVALS,
  type PrefixSums,
  withEarlier,
  withLater,
} from '../../../src/timeline/lookup/prefix-sums'
import { holds } from '../../support/property'

// Years of stretches, each of which may reach into the next, as nights and clocks that are put back do.
const YEAR = 100
const years = fc
  .array(
    fc.array(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 40 })), { maxLength: 6 }),
    { minLength: 1, maxLength: 8 },
  )
  .map((lists) =>
    lists.map((list, year) =>
      unionOf(list.map(([from, length]) => [year * YEAR + from, year * YEAR + from + length])),
    ),
  )

function all(sums: PrefixSums): readonly number[] {
  return intervalsOf(sums, 0, sums.count)
}

/** Open time between the beginnings of the first and the last stretch, and that of all of them. */
function measures({ before, count }: PrefixSums): number[] {
  return [...before.subarray(0, count + 1)].map((open) => open - (before[0] as number))
}

function expectSound(sums: PrefixSums): void {
  for (const column of [sums.starts, sums.before])
    expect([...column]).toEqual([...column].sort((a, b) => a - b))
  expect([...sums.starts.subarray(sums.count)].every((start) => start === Number.POSITIVE_INFINITY)).toBe(
    true,
  )
}

test('years added one by one are those added at once, later and earlier', () => {
  let [grown, shared] = [0, 0]
  holds(
    years,
    (lists) => {
      const whole = withLater(NO_INTERVALS, unionOf(lists))
      for (const [add, inOrder] of [
        [withLater, lists],
        [withEarlier, lists.toReversed()],
      ] as const) {
        let sums: PrefixSums = NO_INTERVALS
        for (const list of inOrder as Intervals[]) {
          const known = all(sums)
          const more = add(sums, list)
          grown++
          if (more.starts === sums.starts && more !== sums) shared++
          // What was known keeps its stretches, whether it shares memory with what is new or not.
          expect(all(sums)).toEqual(known)
          sums = more
          expectSound(sums)
        }
        expect(all(sums)).toEqual(all(whole))
        expect(measures(sums)).toEqual(measures(whole))
      }
    },
    300,
  )
  expect(shared).toBeGreaterThan(grown / 20)
})
