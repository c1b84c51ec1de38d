import { createContext, runInContext } from 'node:vm'
import { expect, test } from 'vitest'
import { isDate, isFloat64Array, timeOfDate } from '../../../src/core/brand'
import { isRecord } from '../../../src/core/is-record'

// An iframe, a `node:vm` context and a test runner have classes of their own.
const elsewhere = createContext({})
const foreign = (code: string): unknown => runInContext(code, elsewhere)

// value, whether it is a date, a column and a record
test.each<[string, unknown, boolean, boolean, boolean]>([
  ['a Date', new Date(5), true, false, false],
  ['a Date of another realm', foreign('new Date(5)'), true, false, false],
  ['an invalid Date', new Date(Number.NaN), true, false, false],
  ['what inherits from Date', Object.create(Date.prototype), false, false, true],
  ['a proxy of a Date', new Proxy(new Date(5), {}), false, false, true],
  ['an object with getTime', { getTime: () => 5 }, false, false, true],
  ['a column', new Float64Array(1), false, true, true],
  ['a column of another realm', foreign('new Float64Array(1)'), false, true, true],
  ['another column', new Float32Array(1), false, false, true],
  ['a view', new DataView(new ArrayBuffer(8)), false, false, true],
  ['an object that calls itself a column', { [Symbol.toStringTag]: 'Float64Array' }, false, false, true],
  ['an object', {}, false, false, true],
  ['an object of another realm', foreign('({})'), false, false, true],
  ['an object without a prototype', Object.create(null), false, false, true],
  ['a list', [], false, false, false],
  ['a list of another realm', foreign('[]'), false, false, false],
])('%s', (_, value, date, column, record) => {
  expect(isDate(value as object)).toBe(date)
  expect(isFloat64Array(value)).toBe(column)
  expect(isRecord(value)).toBe(record)
})

test('the time of a Date of any realm', () => {
  expect(timeOfDate(new Date(5))).toBe(5)
  expect(timeOfDate(foreign('new Date(5)'))).toBe(5)
  expect(timeOfDate(new Date(Number.NaN))).toBeNaN()
  for (const value of [5, '5', null, undefined, { getTime: () => 5 }])
    expect(timeOfDate(value)).toBeUndefined()
})

test('what is not an object is neither a column nor a record', () => {
  for (const value of [5, 'x', null, undefined, true, () => 5]) {
    expect(isFloat64Array(value)).toBe(false)
    expect(isRecord(value)).toBe(false)
  }
})
