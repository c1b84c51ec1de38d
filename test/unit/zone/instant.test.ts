import type { Issue } from 'dueby'
import { describe, expect, test } from 'vitest'
import { instantOf, readInstant } from '../../../src/zone/instant'

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
    ['2023-12-26t18:00:00z'],
    ['2023-12-26 18:00:00Z'],
    ['2023-12-26 10:00:00-08:00'],
    ['2023-12-26 18:00:00.000000+00'],
    ['2023-12-26 23:30:00+05:30'],
    ['2023-12-26T18:00:00.0009999Z'],
    ['2023-12-26T10:00:00-08:00[America/Los_Angeles]'],
    ['2023-12-26T10:00:00-08:00[!america/los_angeles]'],
    ['2023-12-26T19:00:00+01:00[Europe/Berlin][u-ca=gregory]'],
    ['2023-12-26T18:00:00Z[Europe/Berlin]'],
    ['2023-12-26T18:00:00z[!Europe/Berlin]'],
    ['2023-12-26T18:00:00Z[Mars/Olympus]'],
    ['2023-12-26T18:00:00Z[+01:00]'],
    ['2023-12-26T18:00:00+00:00[UTC]'],
    ['2023-12-26T19:00:00+01:00[+01:00]'],
    ['2023-12-26T19:00:00+01[!+01:00]'],
    ['2023-12-26T10:00:00-08:00[-08:00]'],
    ['2023-12-26T18:00:00Z[u-ca=hebrew][_foo-1=bar-Baz2]'],
    ['2023-12-26T18:00:00Z[!u-ca=hebrew]'],
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
    ['2023-12-26 10:00:00', 'missing-offset'],
    ['2023-12-26t10:00:00', 'missing-offset'],
    ['2023-12-26T10:00:00[America/Los_Angeles]', 'missing-offset'],
    ['2023-12-26[America/Los_Angeles]', 'missing-offset'],
    ['2023-12-26  10:00:00Z', 'invalid-instant'],
    ['2023-12-26 10:00:00 +01:00', 'invalid-instant'],
    ['2023-12-26_10:00:00Z', 'invalid-instant'],
    ['2023-12-26T10:00:00-07:00[America/Los_Angeles]', 'invalid-instant'],
    ['2023-12-26T10:00:00-08:00[Mars/Olympus]', 'invalid-instant'],
    ['2023-12-26T10:00:00-08:00[PST]', 'invalid-instant'],
    ['2023-12-26T10:00:00+01:00[+02:00]', 'invalid-instant'],
    ['2023-12-26T10:00:00Z[!foo=bar]', 'invalid-instant'],
    ['2023-12-26T10:00:00Z[u-ca=gregory][!foo=bar]', 'invalid-instant'],
    ['2023-12-26T10:00:00Z[u-ca=gregory][Europe/Berlin]', 'invalid-instant'],
    ['2023-12-26T10:00:00Z[Europe/Berlin][Europe/Berlin]', 'invalid-instant'],
    ['2023-12-26T10:00:00Z[]', 'invalid-instant'],
    ['2023-12-26T10:00:00Z[Europe/Berlin', 'invalid-instant'],
    ['2023-12-26T10:00:00Z[Europe/Berlin]]', 'invalid-instant'],
    ['2023-12-26T10:00:00Z[+1]', 'invalid-instant'],
    ['2023-12-26T10:00:00+01:00[+0100]', 'invalid-instant'],
    ['9999-12-31T00:00:00+01:00[Europe/Berlin]', 'out-of-range'],
    ['2023-02-30T10:00:00+01:00[Europe/Berlin]', 'invalid-instant'],
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
    [Object.create(Date.prototype), 'invalid-instant'],
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

  // 02:30 occurred twice in Berlin on 2023-10-29, and not at all on 2023-03-26.
  test.each<[string, number | undefined]>([
    ['2023-10-29T02:30+02:00[Europe/Berlin]', Date.UTC(2023, 9, 29, 0, 30)],
    ['2023-10-29T02:30+01:00[Europe/Berlin]', Date.UTC(2023, 9, 29, 1, 30)],
    ['2023-03-26T02:30+01:00[Europe/Berlin]', undefined],
    ['2023-03-26T02:30+02:00[Europe/Berlin]', undefined],
    ['2023-03-26T02:30Z[Europe/Berlin]', Date.UTC(2023, 2, 26, 2, 30)],
  ])('%s, when the clocks change', (text, instant) => {
    expect(instantOf(text)).toBe(instant ?? Number.NaN)
  })

  test.each([
    ['2023-12-26T10:00:00-07:00[America/Los_Angeles]', ': America/Los_Angeles has another offset then.'],
    ['2023-12-26T10:00:00+01:00[+02:00]', ': +02:00 has another offset then.'],
    ['2023-12-26T10:00:00-08:00[Mars/Olympus]', ': Mars/Olympus is not a known time zone.'],
    ['2023-12-26T10:00:00Z[!foo=bar]', ': it has an unknown critical annotation.'],
    ['2023-12-26T10:00:00Z[', ' is not an instant.'],
    // In no zone is there such a date.
    ['2023-02-30T10:00:00+01:00[Europe/Berlin]', ' is not an instant.'],
  ])('%s: what is wrong', (text, words) => {
    const issues: Issue[] = []
    readInstant(text, [], issues)
    expect(issues[0]?.message).toContain(words)
  })

  test('digits after milliseconds are cut off, not rounded', () => {
    expect(instantOf('2023-12-26T18:00:00.1239999Z')).toBe(AT + 123)
    expect(instantOf('2023-12-26T18:00:00,9999999999999999999999Z')).toBe(AT + 999)
  })
})
