import { describe, expect, test } from 'vitest'
import type { YearCache } from '../../../src/timeline/compile/year-cache'
import { type OpenYears, search } from '../../../src/timeline/lookup/open-years'

const years = (from: number, to: number) => ({ from, to }) as OpenYears

/** Searches from the years `[0, 100)`, which can grow to the given ones. Returns the answer and how they grew. */
function searched(
  find: (compiled: OpenYears) => number | undefined,
  {
    more = [],
    direction = 'later',
    limit,
  }: { more?: OpenYears[]; direction?: 'later' | 'earlier'; limit?: number },
) {
  const grown: string[] = []
  const left = [...more]
  const cache = {
    current: () => years(0, 100),
    covering: () => years(0, 100),
    grown: (direction: string, count: number) => {
      grown.push(`${direction} ${count}`)
      return left.shift()
    },
  }
  const found = search(cache as unknown as YearCache<OpenYears>, years(0, 100), direction, find, limit)
  return [found, ...grown]
}

describe('a search over the years', () => {
  test('ends with an answer in the compiled years', () => {
    expect(searched(() => 50, {})).toEqual([50])
    expect(searched(() => 0, {})).toEqual([0])
    expect(searched(() => 99, { direction: 'earlier' })).toEqual([99])
  })

  test('compiles more years, twice as many each time', () => {
    const more = [years(0, 200), years(0, 400), years(0, 800)]
    const find = ({ to }: OpenYears) => (to === 800 ? 700 : undefined)
    expect(searched(find, { more })).toEqual([700, 'later 1', 'later 2', 'later 4'])
    expect(searched(() => undefined, { more })).toEqual([
      undefined,
      'later 1',
      'later 2',
      'later 4',
      'later 8',
    ])
    expect(searched(() => undefined, { direction: 'earlier' })).toEqual([undefined, 'earlier 1'])
  })

  test('does not trust an answer near the ends, where neighbouring years matter', () => {
    expect(searched(() => 100, { more: [years(0, 200)] })).toEqual([100, 'later 1'])
    expect(searched(() => -1, { more: [years(-100, 100)] })).toEqual([-1, 'earlier 1'])
    expect(searched(() => 100, {})).toEqual([100, 'later 1'])
    expect(searched(() => 0, { direction: 'earlier' })).toEqual([0])
    expect(searched(() => 100, { direction: 'earlier' })).toEqual([100, 'earlier 1'])
  })

  test('stops past a limit', () => {
    expect(searched(() => undefined, { limit: 99 })).toEqual([undefined])
    expect(searched(() => undefined, { limit: 100 })).toEqual([undefined, 'later 1'])
    expect(searched(() => 120, { limit: 99 })).toEqual([120])
  })
})
