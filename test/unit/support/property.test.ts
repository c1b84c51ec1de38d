import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { asCode } from '../../support/as-code'
import { holds, holdsLater } from '../../support/property'

afterEach(() => vi.unstubAllEnvs())

const numbers = fc.record({ n: fc.integer({ min: 0, max: 1000 }) })
const isSmall = ({ n }: { readonly n: number }): void => expect(n < 10, `${n} is small`).toBe(true)
const failure = expect.objectContaining({
  name: 'AssertionError',
  actual: false,
  expected: true,
  message: expect.stringMatching(
    /^10 is small: .+\n\nRandom case \d+ with DUEBY_SEED=7, simplified in \d+ steps.+\n\nconst given = \{ n: 10 \}$/,
  ),
})

describe('a law that fails', () => {
  test('throws its own error, with the simplest case as code', async () => {
    vi.stubEnv('DUEBY_SEED', '7')
    expect(() => holds(numbers, isSmall)).toThrow(failure)
    await expect(holdsLater(numbers, async (given) => isSmall(given))).rejects.toEqual(failure)
  })

  test('because it skips nearly all cases says so', () => {
    expect(() => holds(numbers, ({ n }) => fc.pre(n > 2000))).toThrow('too many pre-condition failures')
  })
})

test('DUEBY_RUNS is a factor for the number of cases', () => {
  vi.stubEnv('DUEBY_RUNS', '0.5')
  const law = vi.fn()
  holds(numbers, law, 9)
  expect(law).toHaveBeenCalledTimes(5)
})

test('an instant in code has its time in a comment', () => {
  expect(asCode({ at: 1703352600000, days: 5 })).toBe(
    '{ at: 1703352600000 /* 2023-12-23T17:30:00.000Z */, days: 5 }',
  )
})

test('a value as code is the value', () => {
  const value = {
    "it's": ['a "quoted" line\n', '\u202e', '\\'],
    numbers: [0, -0, 1.5, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 12n],
    dates: [new Date(0), new Date(Number.NaN)],
    column: new Float64Array([1, -0]),
    nothing: [null, undefined, [], {}, true],
    long: Array.from({ length: 60 }, (_, index) => ({ index, nested: [['2023-12-22']] })),
  }
  const code = asCode(value)
  expect(new Function(`return ${code}`)()).toStrictEqual(value)
  expect(Math.max(...code.split('\n').map(({ length }) => length))).toBeLessThan(120)
})
