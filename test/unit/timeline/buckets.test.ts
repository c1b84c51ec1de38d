import { describe, expect, test } from 'vitest'
import { bucketsOfAmount, bucketsOfTime, intervalOf } from '../../../src/timeline/lookup/buckets'
import { earliestIn, latestIn, type OpenYears } from '../../../src/timeline/lookup/open-years'
import { NO_INTERVALS, type PrefixSums, withIntervals } from '../../../src/timeline/lookup/prefix-sums'

const INTERVALS = [10, 20, 30, 50, 90, 100]
const sums = withIntervals(NO_INTERVALS, 'later', INTERVALS)
/** The same intervals, and one before them. The open time before the known ones stays 0. */
const longer = withIntervals(sums, 'earlier', [-20, -10])

describe('buckets of time', () => {
  test('have the first interval that ends after they begin', () => {
    const axis = { origin: 0, width: 10 }
    expect([...bucketsOfTime(sums, 100, axis).first]).toEqual([0, 0, 1, 1, 1, 2, 2, 2, 2, 2, 3])
    expect([...bucketsOfTime(sums, 41, axis).first]).toEqual([0, 0, 1, 1, 1, 2])
    expect([...bucketsOfTime(longer, 30, { origin: -40, width: 20 }).first]).toEqual([0, 0, 1, 2, 2])
    expect(bucketsOfTime(sums, 100, axis)).toMatchObject(axis)
  })

  test('are at least one', () => {
    expect([...bucketsOfTime(sums, -50, { origin: 0, width: 10 }).first]).toEqual([0])
    expect([...bucketsOfTime(NO_INTERVALS, 20, { origin: 0, width: 10 }).first]).toEqual([0, 0, 0])
  })
})

describe('buckets of open time', () => {
  test('have about the width of an interval', () => {
    expect(bucketsOfAmount(sums)).toEqual({ origin: 0, width: 13, first: Int32Array.of(0, 1, 1, 2) })
    expect(bucketsOfAmount(longer)).toEqual({ origin: -10, width: 12, first: Int32Array.of(0, 1, 2, 2, 3) })
    const equal = withIntervals(NO_INTERVALS, 'later', [0, 10, 20, 30])
    expect([...bucketsOfAmount(equal).first]).toEqual([0, 1, 2])
    expect(bucketsOfAmount(NO_INTERVALS)).toEqual({ origin: 0, width: 1, first: Int32Array.of(0) })
  })

  test.each([
    ['three intervals', sums, 0],
    ['an earlier one', longer, -10],
  ])('find the interval of every amount: %s', (_, given, origin) => {
    const lengths = [10, 10, 20, 10].slice(origin === 0 ? 1 : 0)
    const expected = lengths.flatMap((length, index) => Array<number>(length).fill(index))
    const buckets = bucketsOfAmount(given)
    expect(expected.map((_, i) => intervalOf(origin + i + 1, given, buckets))).toEqual(expected)
  })
})

describe('the instants with a measure', () => {
  const compiled = (given: PrefixSums) => ({ ...given, byAmount: bucketsOfAmount(given) }) as OpenYears

  test('the earliest, if the intervals contain it', () => {
    const earliest = (amount: number) => earliestIn(compiled(sums), amount)
    expect([0, 1, 10, 11, 30, 31, 40, 41].map(earliest)).toEqual([
      undefined,
      11,
      20,
      31,
      50,
      91,
      100,
      undefined,
    ])
    expect([-10, -9, 0, 1].map((amount) => earliestIn(compiled(longer), amount))).toEqual([
      undefined,
      -19,
      -10,
      11,
    ])
  })

  test('the latest, if the intervals contain it', () => {
    const latest = (amount: number) => latestIn(compiled(sums), amount)
    expect([-1, 0, 1, 9, 10, 30, 39, 40].map(latest)).toEqual([undefined, 10, 11, 19, 30, 90, 99, undefined])
  })
})
