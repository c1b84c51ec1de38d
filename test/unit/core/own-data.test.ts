import { describe, expect, test } from 'vitest'
import { frozen, ownData } from '../../../src/core/own-data'

/** A list in a list, so many levels deep. */
const nested = (levels: number): unknown =>
  Array.from({ length: levels - 1 }).reduce<unknown[]>((inner) => [inner], [])

/** How deep lists are nested, and what is in the innermost one. */
function innermost(value: unknown): readonly [depth: number, inner: unknown] {
  let [depth, inner] = [0, value]
  while (Array.isArray(inner)) [depth, inner] = [depth + 1, inner[0]]
  return [depth, inner]
}

describe('a copy of data', () => {
  test('is equal, and shares nothing with the original', () => {
    const given = { name: 'Office', rows: [{ on: true }, [1.5, null, 'x']], none: [] }
    const copy = ownData(given)
    expect(copy).toEqual(given)
    given.rows.push({ on: false })
    expect(copy).toMatchObject({ rows: { length: 2 } })
  })

  test('has only own enumerable properties, without those that are undefined', () => {
    const given = Object.create(
      { inherited: 1 },
      {
        hidden: { value: 1 },
        shown: { value: 1, enumerable: true },
        none: { value: undefined, enumerable: true },
      },
    )
    expect(Object.entries(ownData(given) as object)).toEqual([['shown', 1]])
  })

  test('calls an accessor once', () => {
    let asked = 0
    const copy = ownData({
      get name() {
        asked++
        return `${asked}`
      },
    }) as { name: string }
    expect([copy.name, copy.name, asked]).toEqual(['1', '1', 1])
  })

  test('keeps a property of the name __proto__', () => {
    const copy = ownData(JSON.parse('{ "__proto__": { "a": 1 } }')) as object
    expect(Object.keys(copy)).toEqual(['__proto__'])
    expect(copy).not.toHaveProperty('a')
  })

  test('has no negative zero, as JSON has none', () => {
    expect(ownData([-0, 0, { zero: -0 }])).toStrictEqual([0, 0, { zero: 0 }])
  })

  test('keeps values that are not data', () => {
    const date = new Date(0)
    const call = () => 0
    const copy = ownData([date, call, Symbol.iterator, 1n, undefined]) as unknown[]
    expect(copy).toHaveLength(5)
    expect(copy[0]).toBe(date)
    expect(copy.slice(1)).toEqual([call, Symbol.iterator, 1n, undefined])
  })

  test('has no holes', () => {
    const copy = ownData(Array(2)) as unknown[]
    expect([...copy.keys()].filter((index) => index in copy)).toEqual([0, 1])
  })

  test('shares the objects that are to be kept', () => {
    const [kept, copied] = [{ name: 'kept' }, { name: 'copied' }]
    const copy = ownData([kept, { kept }, copied], new WeakMap([[kept, true]])) as [
      object,
      { kept: object },
      object,
    ]
    expect(copy[0]).toBe(kept)
    expect(copy[1].kept).toBe(kept)
    expect(copy[2]).not.toBe(copied)
  })

  test('copies an object that occurs in several places once (S7)', () => {
    const row = { on: '2024-01-01' }
    const copy = ownData({ a: row, b: [row, [row]] }) as { a: object; b: [object, [object]] }
    expect(copy.a).toEqual(row)
    expect(copy.b[0]).toBe(copy.a)
    expect(copy.b[1][0]).toBe(copy.a)
  })
})

describe('a symbol replaces what a check could not read', () => {
  test('an object that contains itself', () => {
    const given: Record<string, unknown> = { name: 'ring' }
    given.self = given
    given.list = [[given]]
    const sign = Symbol.for('an object that contains itself')
    expect(ownData(given)).toEqual({ name: 'ring', self: sign, list: [[sign]] })
  })

  test('an object that is nested deeper than any real data', () => {
    expect(innermost(ownData(nested(501)))).toEqual([501, undefined])
    expect(innermost(ownData(nested(502)))).toEqual([501, Symbol.for('an object that is nested too deeply')])
    // Many lists side by side are not deep.
    expect(ownData(Array(600).fill([[]]))).toEqual(Array(600).fill([[]]))
    expect(ownData(Array.from({ length: 600 }, () => [[]]))).toEqual(Array(600).fill([[]]))
  })

  test('a list with more than a million entries', () => {
    expect(ownData({ list: Array(1_000_001) })).toEqual({ list: Symbol.for('a list that is too long') })
    expect(ownData({ list: Array(1_000_000) })).toMatchObject({ list: { length: 1_000_000 } })
  })
})

test('frozen data cannot be changed at any depth', () => {
  const given = { rows: [{ on: 1 }], text: 'x', none: null }
  const data = frozen(given)
  expect(data).toBe(given)
  expect([data, data.rows, data.rows[0]].every(Object.isFrozen)).toBe(true)
  expect(frozen('x')).toBe('x')
  expect(frozen(null)).toBe(null)
})
