import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Intervals, unionOf } from '../../../src/core/intervals'
import {
  intervalsOf,
  NO_INTERVALS,
  type PrefixSums,
  withIntervals,
} from '../../../src/timeline/lookup/prefix-sums'
import { holds } from '../../support/property'

// Years of intervals, each of which may reach into the next, as nights and clocks that are put back do.
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

/** Open time between the starts of the first and the last interval, and that of all of them. */
function measures({ before, count }: PrefixSums): number[] {
  return [...before.subarray(0, count + 1)].map((open) => open - (before[0] as number))
}

function expectSound(sums: PrefixSums): void {
  for (const column of [sums.starts, sums.ends, sums.before])
    expect([...column]).toEqual([...column].sort((a, b) => a - b))
  expect([...sums.starts.subarray(sums.count), ...sums.ends.subarray(sums.count)]).toEqual([
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  ])
}

/** Open time before an instant, counted by hand. */
function measured(instant: number, { count, starts, ends, before }: PrefixSums): number {
  let open = before[0] as number
  for (let i = 0; i < count; i++)
    open += Math.max(Math.min(instant, ends[i] as number) - (starts[i] as number), 0)
  return open
}

test('years added one by one are those added together, later and earlier, and keep what was measured', () => {
  holds(
    years,
    (lists) => {
      const whole = withIntervals(NO_INTERVALS, 'later', unionOf(lists))
      for (const direction of ['later', 'earlier'] as const) {
        const inOrder = direction === 'later' ? lists : lists.toReversed()
        let sums: PrefixSums = NO_INTERVALS
        for (const list of inOrder as Intervals[]) {
          const more = withIntervals(sums, direction, list)
          expectSound(more)
          const anchor = sums.ends[sums.count - 1] as number
          const length = (each: PrefixSums) =>
            measured(anchor, each) - measured(sums.starts[0] as number, each)
          // The instants between the first start and the last end keep the open time between them, and its origin.
          if (sums.count > 0 && list.every((edge) => edge <= (sums.starts[0] as number) || edge >= anchor)) {
            expect(length(more)).toBe(length(sums))
            expect(measured(sums.starts[0] as number, more)).toBe(sums.before[0])
          }
          sums = more
        }
        expect(all(sums)).toEqual(all(whole))
        expect(measures(sums)).toEqual(measures(whole))
      }
    },
    300,
  )
})
