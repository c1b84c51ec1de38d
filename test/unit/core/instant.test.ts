import { describe, expect, test } from 'vitest'
import { instantOf, readInstant } from '../../../src/core/instant'
import type { Issue } from '../../../src/core/issue'

const AT = Date.UTC(2023, 11, 26, 18)

describe('an instant (T1)', () => {
  test.each<[unknown]>([
    [AT],
    [new Date(AT)],
    [{ epochMilliseconds: AT }],
    ['2023-12-26T18:00Z'],
    ['2023-12-26T18:00:00Z'],
    ['2023-12-26T18:00:00.000000Z'],
    ['2023-12-26T10:00:00-08:00'],
    ['2023-12-26T10:00:00-0800'],
    ['2023-12-26T10:00:00-08'],
    ['2023-12-26T23:30:00+05:30'],
    ['2023-12-27T00:00:00,000+06:00'],
    ['2023-12-26T24:00:00+06:00'],
  ])('%j', (value) => {
    expect(instantOf(value)).toBe(AT)
    expect(readInstant(value, [], [])).toBe(AT)
  })

  test('keeps every millisecond', () => {
    for (let ms = 0; ms < 1000; ms++) {
      expect(instantOf(`2023-12-26T18:00:01.${String(ms).padStart(3, '0')}Z`)).toBe(AT + 1000 + ms)
    }
  })

  test.each<[unknown, string]>([
    ['2023-12-26', 'missing-offset'],
    ['2023-12-26T10:00', 'missing-offset'],
    ['2023-12-26T10:00:00.123', 'missing-offset'],
    ['2023-02-30T10:00:00Z', 'invalid-instant'],
    ['2023-12-26T25:00:00Z', 'invalid-instant'],
    ['2023-12-26T10:60:00Z', 'invalid-instant'],
    ['2023-12-26T10:00:00+24:00', 'invalid-instant'],
    ['2023-12-26T10:00:00.0001Z', 'invalid-instant'],
    ['2023-12-26 10:00:00Z', 'invalid-instant'],
    ['Tue Dec 26 2023', 'invalid-instant'],
    ['', 'invalid-instant'],
    [Number.NaN, 'invalid-instant'],
    [0.5 + AT, 'invalid-instant'],
    [Number.POSITIVE_INFINITY, 'invalid-instant'],
    [new Date(Number.NaN), 'invalid-instant'],
    [{ epochMilliseconds: '1703613600000' }, 'invalid-instant'],
    [{ epochMilliseconds: 0.5 }, 'invalid-instant'],
    [null, 'invalid-instant'],
    [undefined, 'missing'],
    [true, 'invalid-instant'],
    [1703613600000n, 'invalid-instant'],
    [Date.UTC(1972, 0, 8) - 1, 'out-of-range'],
    [Date.UTC(2200, 0, 1), 'out-of-range'],
    ['9999-12-31T00:00:00Z', 'out-of-range'],
  ])('%o is not one: %s', (value, code) => {
    expect(instantOf(value)).toBeNaN()
    const issues: Issue[] = []
    expect(readInstant(value, ['at'], issues)).toBeUndefined()
    expect(issues.map((issue) => [issue.code, ...issue.path])).toEqual([[code, 'at']])
  })
})
