import {
  addBusinessTime,
  addBusinessTimeMany,
  defineSchedule,
  isOpen,
  parseSchedule,
  type Schedule,
  union,
} from 'dueby'
import { describe, expect, test } from 'vitest'
import { issuesOf } from '../../support/issues'

const hours = defineSchedule({ timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } })

/** A value in which one object occurs `2 ** levels` times. */
const doubled = (levels: number, wrap: (inner: object) => object) =>
  Array.from({ length: levels }).reduce<object>((inner) => wrap(inner), {})

test.each([
  ['an object that only inherits from Date', Object.create(Date.prototype)],
  ['a proxy of a Date', new Proxy(new Date(0), {})],
])('%s is not an instant', (_, value) => {
  expect(() => isOpen(value, hours)).toThrow(expect.objectContaining({ code: 'invalid-instant' }))
})

test('an object that cannot be written as text is not a duration', () => {
  const value = new Proxy(new Float64Array(2), {})
  expect(() => addBusinessTime(new Date('2024-01-01T00:00Z'), value as never, hours)).toThrow(
    expect.objectContaining({ code: 'invalid-duration' }),
  )
})

test('a rule after more issues than can be listed is checked without a crash', () => {
  const holidays = [...Array(101).fill({ on: 1 }), { every: { day: 4 }, since: 2020, until: 2030 }]
  expect(() => parseSchedule({ timeZone: 'UTC', weekly: {}, holidays })).toThrow(
    expect.objectContaining({ name: 'DuebyError', code: 'wrong-type' }),
  )
})

test('the issues of a column and of the other arguments are bounded together', () => {
  const keys = Object.fromEntries(Array.from({ length: 97 }, (_, index) => [`key${index}`, 1]))
  const codes = (input: object) =>
    issuesOf(() => addBusinessTimeMany(new Float64Array(3), 'x' as never, input as Schedule)).map(
      ({ code }) => code,
    )
  // The duration, two missing keys, 97 unknown ones, and three instants.
  expect(codes(keys)).toHaveLength(101)
  expect(codes(keys).at(-1)).toBe('more-issues')
  expect(codes({})).toEqual(['invalid-duration', 'missing', 'missing', ...Array(3).fill('out-of-range')])
})

describe('data that would be huge without its shared parts', () => {
  test('is described by its beginning', () => {
    const value = doubled(40, (inner) => [inner, inner])
    expect(() => isOpen(value as never, hours)).toThrow(/^at: \[{40}\{\}.*\.\.\. is not an instant/)
  })

  test('with faults, is read until the list of issues is full', () => {
    const value = doubled(90, (inner) => ({ difference: [inner, inner] }))
    expect(() => union(value as Schedule, hours)).toThrow(
      expect.objectContaining({ code: 'missing', message: expect.stringMatching(/^.{0,900}$/m) }),
    )
  })
})
