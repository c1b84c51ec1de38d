import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Intervals, unionOf } from '../../../src/core/intervals'
import {
  endOf,
  intervalsOf,
  NO_INTERVALS,
  openBefore,
  type PrefixSums,
  startOf,
  withIntervals,
} from '../../../src/timeline/lookup/prefix-sums'
import { holds } from '../../support/property'

// Years of intervals, each clipped to its year, so that those of two years can touch.
const YEAR = 100
const years = fc
  .array(
    fc.array(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 40 })), { maxLength: 6 }),
    { minLength: 1, maxLength: 8 },
  )
  .map((lists) =>
    lists.map((list, year) =>
      unionOf(
        list.map(([from, length]) => [
          year * YEAR + from,
          Math.min(year * YEAR + from + length, (year + 1) * YEAR),
        ]),
      ),
    ),
  )

function all(sums: PrefixSums): readonly number[] {
  return intervalsOf(sums, 0, sums.count)
}

/** Open time between the starts of the first and the last interval, and that of all of them. */
function measures(sums: PrefixSums): number[] {
  const first = openBefore(0, sums)
  return Array.from({ length: sums.count + 1 }, (_, i) => openBefore(i, sums) - first)
}

function expectSound(sums: PrefixSums): void {
  for (const column of [startOf, endOf, openBefore]) {
    const values = Array.from({ length: sums.count + 2 }, (_, i) => column(i, sums))
    expect(values).toEqual([...values].sort((a, b) => a - b))
  }
  expect([startOf(sums.count, sums), endOf(sums.count, sums)]).toEqual([
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  ])
}

/** Open time before an instant, counted by hand. */
function measured(instant: number, sums: PrefixSums): number {
  let open = openBefore(0, sums)
  for (let i = 0; i < sums.count; i++)
    open += Math.max(Math.min(instant, endOf(i, sums)) - startOf(i, sums), 0)
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
          if (sums.count > 0) {
            const [first, last] = [startOf(0, sums), endOf(sums.count - 1, sums)]
            // The open time before the first start keeps its value, and so does that up to the last end, if no
            // interval was added between them.
            expect(measured(first, more)).toBe(openBefore(0, sums))
            if (list.every((edge) => edge <= first || edge >= last))
              expect(measured(last, more)).toBe(openBefore(sums.count, sums))
          } else if (direction === 'earlier') {
            // Nothing is open in the known years, so that what comes before them ends at their origin.
            expect(openBefore(more.count, more)).toBe(openBefore(0, sums))
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
