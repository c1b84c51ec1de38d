import { addBusinessTime, defineSchedule } from 'dueby'
import { expect, test } from 'vitest'
import { valueOrNone } from '../../../src/timeline/value-or-none'

const never = defineSchedule({ timeZone: 'UTC', weekly: {} })
const always = defineSchedule({ timeZone: 'UTC', weekly: { 'mon-sun': ['00:00-24:00'] } })
const at = Date.UTC(2199, 11, 31, 12)

test('a search without an answer has no value; other errors are thrown', () => {
  expect(valueOrNone((from: number) => addBusinessTime(from, '1 hour', always).getTime(), at)).toBe(
    at + 3_600_000,
  )
  expect(valueOrNone((from: number) => addBusinessTime(from, '13 hours', always), at)).toBeUndefined()
  expect(valueOrNone((from: number) => addBusinessTime(from, '1 hour', never), at)).toBeUndefined()
  expect(() => valueOrNone((from: number) => addBusinessTime(from, '1 hour', always), Number.NaN)).toThrow(
    expect.objectContaining({ code: 'invalid-instant' }),
  )
  const fails = (): never => {
    throw new TypeError('out-of-range')
  }
  expect(() => valueOrNone(fails, at)).toThrow(TypeError)
})
