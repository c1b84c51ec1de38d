import { runInNewContext } from 'node:vm'
import type { Instant } from 'dueby'
import { describe, expect, test } from 'vitest'
import { parseOrThrow } from '../../../src/core/error'
import { readInstant } from '../../../src/zone/instant'

const toInstant = (value: Instant) => parseOrThrow((issues) => readInstant(value, [], issues))

const at = Date.UTC(2023, 11, 26, 18)

test.each([
  ['2023-12-26T18:00:00.1Z', at + 100],
  ['2023-12-26T18:00:00.12Z', at + 120],
  ['2023-12-26T18:00:00,123Z', at + 123],
  ['2023-12-26T18:00:00.1230000Z', at + 123],
  ['2023-12-26T18:00:00.0001Z', at],
  ['2023-12-26T18:00:00,99999Z', at + 999],
  ['2023-12-26T18:00:59Z', at + 59_000],
  ['2023-12-26T14:30:00-03:30', at],
  ['2023-12-26T14:30-0330', at],
  ['2023-12-27T17:59:00+23:59', at],
  ['2023-12-26T18:00:00+00:00', at],
  ['2023-12-26T18:00:00-00', at],
  ['2023-12-27T13:00:00+19', at],
])('%s', (text, instant) => {
  expect(toInstant(text)).toBe(instant)
})

describe('texts that are almost instants are refused', () => {
  test.each([
    'x2023-12-26T18:00:00Z',
    ' 2023-12-26T18:00:00Z',
    '2023-12-26T18:00:00Zx',
    '2023-12-26T18:00:00Z ',
    '2023-12-26T18:00:60Z',
    '2023-12-26T18:00:00.Z',
    '2023-12-26T18:0Z',
    '2023-12-26T8:00Z',
    '2023-12-26T18Z',
    '2023-12-26T24:01Z',
    '2023-12-26T24:00:01Z',
    '2023-12-26T18:00:00+8',
    '2023-12-26T18:00:00+08:60',
    '2023-12-26T18:00:00+08:0',
    '2023-12-26T18:00:00+30',
    '12023-12-26T18:00:00Z',
    '2023-1-26T18:00:00Z',
    '2023-12-6T18:00:00Z',
    '+002023-12-26T18:00:00Z',
    'x2023-12-26T18:00',
    '2023-12-26x',
    '2023-12-26T18:00x',
    '2023-12-2',
    '23-12-26',
    '2023-1-26',
  ])('%j', (text) => {
    expect(() => toInstant(text)).toThrow(expect.objectContaining({ code: 'invalid-instant' }))
  })
})

test.each(['2023-12-26', '2023-12-26T18', '2023-12-26T18:00:00,5'])('%s lacks an offset', (text) => {
  expect(() => toInstant(text)).toThrow(expect.objectContaining({ code: 'missing-offset' }))
})

test.each<[unknown, boolean]>([
  [at + 0.5, true],
  [{ epochMilliseconds: at + 0.5 }, true],
  ['2023-12-26T18:00:00.1234x', false],
  ['soon', false],
  [Number.NaN, false],
  [Number.POSITIVE_INFINITY, false],
  [null, false],
])('%o has a fraction of a millisecond: %s', (value, hasFraction) => {
  const words = 'it has a fraction of a millisecond'
  const error = expect.objectContaining({
    code: 'invalid-instant',
    message: hasFraction ? expect.stringContaining(words) : expect.not.stringContaining(words),
  })
  expect(() => toInstant(value as Instant)).toThrow(error)
})

test('the first and the last supported instant are supported (T4)', () => {
  const [first, last] = [Date.UTC(1972, 0, 8), Date.UTC(2200, 0, 1) - 1]
  for (const instant of [first, last]) {
    expect(toInstant(instant)).toBe(instant)
    expect(toInstant(new Date(instant))).toBe(instant)
    expect(toInstant({ epochMilliseconds: instant })).toBe(instant)
    expect(toInstant(new Date(instant).toISOString())).toBe(instant)
  }
  for (const instant of [first - 1, last + 1]) {
    for (const value of [instant, new Date(instant), { epochMilliseconds: instant }])
      expect(() => toInstant(value)).toThrow(expect.objectContaining({ code: 'out-of-range' }))
  }
})

test('only the type of an instant counts, not the value that it converts to', () => {
  for (const value of [
    String(at),
    { valueOf: () => at },
    [at],
    new Number(at),
    { epochMilliseconds: BigInt(at) },
  ])
    expect(() => toInstant(value as unknown as Instant)).toThrow(
      expect.objectContaining({ code: 'invalid-instant' }),
    )
})

test('a missing instant has its own code', () => {
  expect(() => toInstant(undefined as unknown as Instant)).toThrow(
    expect.objectContaining({ code: 'missing', message: expect.stringContaining('an instant') }),
  )
})

test('a Date of another realm is a Date', () => {
  expect(toInstant(runInNewContext(`new Date(${at})`))).toBe(at)
  expect(() => toInstant(runInNewContext('new Date(NaN)'))).toThrow(
    expect.objectContaining({ code: 'invalid-instant' }),
  )
})

test.each([[['2023-12-26']], [{ toString: (): string => '2023-12-26' }], [null]])(
  '%o is no text without an offset',
  (value) => {
    expect(() => toInstant(value as unknown as Instant)).toThrow(
      expect.objectContaining({
        code: 'invalid-instant',
        message: expect.stringContaining(' is not an instant. Expected'),
      }),
    )
  },
)
