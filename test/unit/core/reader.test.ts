import { DuebyError, type Issue } from 'dueby'
import { describe, expect, test } from 'vitest'
import { argumentsError, readArguments } from '../../../src/core/read-arguments'
import {
  anything,
  choice,
  dictionary,
  list,
  listOf,
  optional,
  type Reader,
  reader,
  record,
  text,
} from '../../../src/core/reader'

/** What a reader returns, and the issues that it adds, as `code path`. */
function read<T>(known: Reader<T>, value: unknown): readonly [T | undefined, ...string[]] {
  const issues: Issue[] = []
  const found = known.read(value, ['at'], issues)
  return [found, ...issues.map(({ code, path }) => `${code} ${path.join('.')}`)]
}

const expectedOf = <T>(known: Reader<T>, value: unknown): string | undefined => {
  const issues: Issue[] = []
  known.read(value, [], issues)
  return issues[0]?.expected
}

const EVEN = reader('an even number', (value): value is number => Number(value) % 2 === 0)

describe('a value of one type', () => {
  test('is returned, and any other is an issue', () => {
    expect(read(EVEN, 4)).toEqual([4])
    expect(read(EVEN, 5)).toEqual([undefined, 'wrong-type at'])
    expect(expectedOf(EVEN, 5)).toBe('an even number')
    expect(EVEN.expected).toBe('an even number')
  })

  test('can be read further, which can fail', () => {
    const digits = text('digits', (written, path, issues) => {
      if (/^\d+$/.test(written)) return Number(written)
      EVEN.read(1, [...path, 'digits'], issues)
      return undefined
    })
    expect(read(digits, '12')).toEqual([12])
    expect(read(digits, 'x')).toEqual([undefined, 'wrong-type at.digits'])
    expect(read(digits, 12)).toEqual([undefined, 'wrong-type at'])
  })

  test('text, lists and objects are told apart', () => {
    const items = list('a list', (found) => found.length)
    const keys = dictionary('an object', (found) => Object.keys(found))
    for (const value of ['x', [1, 2], { a: 1 }, null, 5, new Date(0)]) {
      expect(read(text('a text'), value)[0]).toEqual(value === 'x' ? 'x' : undefined)
      expect(read(items, value)[0]).toEqual(Array.isArray(value) ? 2 : undefined)
      expect(read(keys, value)[0]).toEqual(JSON.stringify(value) === '{"a":1}' ? ['a'] : undefined)
    }
    expect(read(items, { length: 0 })).toEqual([undefined, 'wrong-type at'])
  })

  test('anything is accepted where it is checked later', () => {
    for (const value of [5, null, undefined, 'x']) expect(read(anything(), value)).toEqual([value])
  })
})

describe('one of several values', () => {
  const roll = choice(['forward', 'backward', 'reject'])

  test('is returned, and any other is an issue that lists them', () => {
    expect(read(roll, 'reject')).toEqual(['reject'])
    expect(read(roll, 'Reject')).toEqual([undefined, 'unknown-option at'])
    expect(expectedOf(roll, 5)).toBe("'forward', 'backward' or 'reject'")
    expect(roll.expected).toBe("'forward', 'backward' or 'reject'")
  })

  test('a typo has a suggestion, unless the values are no texts', () => {
    expect(expectedOf(roll, 'forwad')).toBe("'forward', 'backward' or 'reject' (did you mean 'forward'?)")
    expect(expectedOf(choice([1, 2, 'last'], 'a number'), 'lost')).toBe('a number')
    expect(expectedOf(choice([1, 2]), '1')).toBe("'1' or '2'")
    expect(read(choice([1, 2]), 2)).toEqual([2])
    expect(expectedOf(choice(['a', 'b'], 'a letter'), 3)).toBe('a letter')
  })
})

test('a list is read item by item, without those that are bad', () => {
  const evens = listOf('a list of even numbers', EVEN)
  expect(read(evens, [2, 3, 4])).toEqual([[2, 4], 'wrong-type at.1'])
  expect(read(evens, 4)).toEqual([undefined, 'wrong-type at'])
})

describe('an object with known keys', () => {
  const ENTRY = record('an entry', { name: text('a name'), size: optional(EVEN) })

  test('is read key by key, and all issues are found', () => {
    expect(read(ENTRY, { name: 'x', size: 2 })).toEqual([{ name: 'x', size: 2 }])
    expect(read(ENTRY, { name: 'x' })).toEqual([{ name: 'x' }])
    expect(read(ENTRY, { name: 'x', size: undefined })).toEqual([{ name: 'x' }])
    expect(read(ENTRY, { size: 3, sizes: 1 })).toEqual([
      { size: undefined },
      'missing at.name',
      'wrong-type at.size',
      'unknown-key at.sizes',
    ])
    expect(read(ENTRY, [])).toEqual([undefined, 'wrong-type at'])
  })

  test('says what belongs at a missing key, and which keys are known', () => {
    expect(expectedOf(ENTRY, {})).toBe('a name')
    expect(expectedOf(ENTRY, { name: 'x', siz: 1 })).toBe("'name' or 'size' (did you mean 'size'?)")
    const special = record('', { name: text('a name') }, (key) => (key === 'on' ? 'no date' : undefined))
    expect(expectedOf(special, { name: 'x', on: 1 })).toBe('no date')
    expect(expectedOf(special, { name: 'x', of: 1 })).toBe("'name'")
  })

  test('has no keys but its own', () => {
    expect(read(ENTRY, JSON.parse('{ "name": "x", "__proto__": 1, "constructor": 2 }'))).toEqual([
      { name: 'x' },
      'unknown-key at.__proto__',
      'unknown-key at.constructor',
    ])
    expect(read(record('', { toString: text('a text') }), {})).toEqual([
      { toString: undefined },
      'wrong-type at.toString',
    ])
  })

  test('is passed on to the readers of its keys', () => {
    const sum: Reader<unknown> = {
      expected: 'a number',
      read: (value, _path, _issues, siblings) => Number(value) + Number(siblings?.a),
    }
    expect(read(record('', { a: anything(), b: sum }), { a: 1, b: 2 })).toEqual([{ a: 1, b: 3 }])
    const later = reader('a number', (value): value is number => true, sum.read as never)
    expect(read(record('', { a: anything(), b: later }), { a: 1, b: 2 })).toEqual([{ a: 1, b: 3 }])
  })
})

describe('the arguments of a call', () => {
  const ARGUMENTS = record('', { size: EVEN, name: text('a name') })

  test('are returned by name', () => {
    expect(readArguments(ARGUMENTS, { size: 2, name: 'x' })).toEqual({ size: 2, name: 'x' })
  })

  test('have all their issues in one error, under their names', () => {
    const given = { size: 3, name: undefined }
    const error = argumentsError(ARGUMENTS, given)
    expect(error).toBeInstanceOf(DuebyError)
    expect(error.issues.map(({ code, path }) => [code, ...path])).toEqual([
      ['wrong-type', 'size'],
      ['missing', 'name'],
    ])
    expect(() => readArguments(ARGUMENTS, given)).toThrow(error)
  })
})
