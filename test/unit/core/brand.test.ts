import { createContext, runInContext } from 'node:vm'
import { expect, test } from 'vitest'
import { isFloat64Array, timeOfDate } from '../../../src/core/brand'
import * as strings from '../../../src/core/clock-text'
import { isRecord } from '../../../src/core/is-record'

// An iframe, a `node:vm` context and a test runner have classes of their own.
const elsewhere = createContext({})
const foreign = (code: string): unknown => runInContext(code, elsewhere)

// value, whether it is a column and a record
test.each<[string, unknown, boolean, boolean]>([
  ['a Date', new Date(5), false, false],
  ['a Date of another realm', foreign('new Date(5)'), false, false],
  ['an invalid Date', new Date(Number.NaN), false, false],
  ['a column', new Float64Array(1), true, false],
  ['a column of another realm', foreign('new Float64Array(1)'), true, false],
  ['another column', new Float32Array(1), false, false],
  ['a view', new DataView(new ArrayBuffer(8)), false, false],
  ['an object that calls itself a column', { [Symbol.toStringTag]: 'Float64Array' }, false, true],
  ['a map', new Map([['a', 1]]), false, false],
  ['a map of another realm', foreign('new Map()'), false, false],
  ['a set', new Set([1]), false, false],
  ['a pattern', /x/, false, false],
  ['an error', new Error('x'), false, false],
  ['a promise', Promise.resolve({ a: 1 }), false, false],
  ['an object', {}, false, true],
  ['an object of another realm', foreign('({})'), false, true],
  ['an object without a prototype', Object.create(null), false, true],
  [
    'an instance of a class',
    new (class {
      a = 1
    })(),
    false,
    true,
  ],
  [
    'an instance whose data is private',
    new (class {
      #a = 1
      get a() {
        return this.#a
      }
    })(),
    false,
    true,
  ],
  [
    'an instance of a class with a name of its own',
    new (class {
      a = 1
      readonly [Symbol.toStringTag] = 'Desk'
    })(),
    false,
    true,
  ],
  ['what a module exports', strings, false, true],
  ['a proxy of an object', new Proxy({ a: 1 }, {}), false, true],
  ['an object with getTime', { getTime: () => 5 }, false, true],
  ['a list', [], false, false],
  ['a list of another realm', foreign('[]'), false, false],
  ['a proxy of a list', new Proxy([], {}), false, false],
])('%s', (_, value, column, record) => {
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
