import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
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

describe('years added', () => {
  const INFINITE = Number.POSITIVE_INFINITY
  const known = withIntervals(NO_INTERVALS, 'later', [40, 50])
  const rowsOf = (sums: PrefixSums) =>
    Array.from({ length: sums.count + 2 }, (_, i) => [startOf(i, sums), endOf(i, sums), openBefore(i, sums)])

  test.each<[string, 'later' | 'earlier', number[], number[][]]>([
    ['nothing', 'later', [], [[40, 50, 0]]],
    ['nothing', 'earlier', [], [[40, 50, 0]]],
    [
      'apart',
      'later',
      [60, 70, 80, 95],
      [
        [40, 50, 0],
        [60, 70, 10],
        [80, 95, 20],
      ],
    ],
    [
      'touching',
      'later',
      [50, 55, 60, 70],
      [
        [40, 55, 0],
        [60, 70, 15],
      ],
    ],
    [
      'apart',
      'earlier',
      [1, 2, 10, 15],
      [
        [1, 2, -6],
        [10, 15, -5],
        [40, 50, 0],
      ],
    ],
    [
      'touching',
      'earlier',
      [1, 2, 35, 40],
      [
        [1, 2, -6],
        [35, 50, -5],
      ],
    ],
  ])('%s, %s', (_, direction, added, rows) => {
    const sums = withIntervals(known, direction, added)
    const [, , before = 0] = rows.at(-1) ?? []
    const [start = 0, end = 0] = rows.at(-1) ?? []
    expect(rowsOf(sums)).toEqual([
      ...rows,
      [INFINITE, INFINITE, before + end - start],
      [INFINITE, INFINITE, INFINITE],
    ])
    expect(sums.count).toBe(rows.length)
  })

  test('to none', () => {
    for (const direction of ['later', 'earlier'] as const) {
      expect(rowsOf(withIntervals(NO_INTERVALS, direction, []))).toEqual(rowsOf(NO_INTERVALS))
      expect(rowsOf(withIntervals(NO_INTERVALS, direction, [0, 5]))[0]?.slice(0, 2)).toEqual([0, 5])
    }
  })

  test('are listed by position', () => {
    const sums = withIntervals(known, 'later', [60, 70, 80, 95])
    expect(intervalsOf(sums, 0, 3)).toEqual([40, 50, 60, 70, 80, 95])
    expect(intervalsOf(sums, 1, 2)).toEqual([60, 70])
    expect(intervalsOf(sums, 2, 2)).toEqual([])
  })
})
