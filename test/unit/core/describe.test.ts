import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { describe, printable, shortened } from '../../../src/core/describe'

test.each<[unknown, string]>([
  ['text', "'text'"],
  ['', "''"],
  // A space that cannot break, as pages have it.
  ['\u200bP1\ufeff', "'\\u200bP1\\ufeff'"],
  ['\u3042\u3000\u3044', "'\u3042\u3000\u3044'"],
  ['1\u00a0hour', "'1\\u00a0hour'"],
  [1.5, '1.5'],
  [Number.NaN, 'NaN'],
  [-0, '0'],
  [true, 'true'],
  [null, 'null'],
  [undefined, 'undefined'],
  [12n, '12n'],
  [Symbol('sign'), 'Symbol(sign)'],
  [Symbol.for('an object that contains itself'), 'an object that contains itself'],
  [() => 1, 'a function'],
  [[], '[]'],
  [[1, 'a', null], '[1,"a",null]'],
  [{ on: '2024-01-01' }, '{"on":"2024-01-01"}'],
  [{ toJSON: () => undefined }, 'an object'],
  [{ big: 1n }, 'an object'],
  [Object.create(null), '{}'],
  [new Map([['a', 1]]), 'an object of class Map'],
  [new Set(), 'an object of class Set'],
  [new Date(Date.UTC(2024, 0, 1)), 'Date 2024-01-01T00:00:00.000Z'],
  [new Date(Number.NaN), 'Invalid Date'],
  [runInNewContext('new Date(0)'), 'Date 1970-01-01T00:00:00.000Z'],
])('%o is shown as %s', (value, text) => {
  expect(describe(value)).toBe(text)
})

test('an object that refuses to be read is an object', () => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  expect(describe(proxy)).toBe('an object')
  const ring: Record<string, unknown> = {}
  ring.self = ring
  expect(describe(ring)).toBe('an object')
})

test('long text is cut to 60 characters', () => {
  const [fits, long] = ['a'.repeat(60), 'a'.repeat(61)]
  expect(shortened(fits)).toBe(fits)
  expect(shortened(long)).toBe(`${'a'.repeat(57)}...`)
  expect(describe(fits)).toBe(`'${fits}'`)
  expect(describe(long)).toBe(`'${'a'.repeat(57)}...'`)
  expect(describe([long])).toBe(`["${'a'.repeat(55)}...`)
})

test('only the beginning of a large value is read (S7)', () => {
  let read = 0
  const item = {
    get text() {
      read++
      return 'x'
    },
  }
  expect(describe(Array(100_000).fill(item))).toMatch(/^\[\{"text":"x"\},.*\.\.\.$/)
  expect(describe(Array(100).fill(Array(100).fill(item)))).toMatch(/^\[\[\{"text":"x"\},.*\.\.\.$/)
  expect(read).toBeLessThan(200)
  expect(describe(['x'.repeat(1e6)])).toHaveLength(60)
})

test('control characters are shown as escapes', () => {
  expect(printable('a\tb\r\nc')).toBe('a\\tb\\r\\nc')
  expect(printable('\u0000\u001b\u009b\u2028\u2029\u202e')).toBe('\\u0000\\u001b\\u009b\\u2028\\u2029\\u202e')
  expect(printable('Müller, 株式会社, 👩‍👩‍👧')).toBe('Müller, 株式会社, 👩‍👩‍👧')
  expect(describe('\u001b[2J')).toBe("'\\u001b[2J'")
  expect(describe({ '\u202e': 1 })).toBe('{"\\u202e":1}')
})
