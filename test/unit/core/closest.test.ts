import { expect, test } from 'vitest'
import { closest, didYouMean, oneOf } from '../../../src/core/closest'

test.each<[string, readonly string[], string | undefined]>([
  ['premum', ['premium', 'standard'], 'premium'],
  ['standrad', ['premium', 'standard'], 'standard'],
  ['mno', ['sun', 'mon'], 'mon'],
  ['P1', ['P1', 'P2'], 'P1'],
  ['p2', ['P1', 'P2'], 'P2'],
  ['bronze', ['premium', 'standard'], undefined],
  ['', ['premium'], undefined],
  ['x', ['a'], 'a'],
  ['x', ['ab'], undefined],
  ['xy', ['ab'], undefined],
  ['gold', ['golden'], undefined],
  ['golden', ['gold'], 'gold'],
  // A third of the letters can be wrong.
  ['abcdef', ['abcdxy'], 'abcdxy'],
  ['abcdef', ['abcxyz'], undefined],
  ['abcde', ['abcxy'], undefined],
  ['aabb', ['abab'], 'abab'],
  ['abc', ['cab'], undefined],
  ['xb', ['by'], undefined],
  ['bx', ['yb'], undefined],
  // The nearest one, if no other is as near.
  ['standerd', ['strander', 'standard'], 'standard'],
  ['cat', ['car', 'can'], undefined],
  ['cat', ['car', 'can', 'cta', 'Cat'], 'Cat'],
  ['P5', ['P1', 'P2', 'P3', 'P4'], undefined],
  ['ab', ['ba', 'ab'], 'ab'],
])('%j among %j most likely means %j', (word, candidates, expected) => {
  expect(closest(word, candidates)).toBe(expected)
})

test('another part of a candidate can be compared', () => {
  const last = (name: string): string => name.split(' ').at(-1) ?? ''
  expect(closest('Smtih', ['John Smith', 'Mary Jones'], last)).toBe('John Smith')
})

test('a long word is compared by its beginning (S7)', () => {
  const long = 'x'.repeat(40)
  expect(closest(`${long}abc`, [`${long}xyz`])).toBe(`${long}xyz`)
  expect(closest(`y${'x'.repeat(1e6)}`, ['x'.repeat(1e6 + 1)])).toBe('x'.repeat(1e6 + 1))
})

test('names are listed, with what a typo most likely meant', () => {
  expect(oneOf([])).toBe('')
  expect(oneOf(['on'])).toBe("'on'")
  expect(oneOf(new Set(['on', 'to']))).toBe("'on' or 'to'")
  expect(oneOf(['on', 'from', 'to'])).toBe("'on', 'from' or 'to'")
  expect(oneOf(['on', 'from', 'to'], 'form')).toBe("'on', 'from' or 'to' (did you mean 'from'?)")
  expect(oneOf(['on', 'from', 'to'], 'until')).toBe("'on', 'from' or 'to'")
  // There is nothing to choose from.
  expect(oneOf(['from'], 'form')).toBe("'from'")
})

test('a long list is cut, but not its suggestion', () => {
  const names = Array.from({ length: 22 }, (_, index) => `name ${index}`)
  expect(oneOf(names.slice(0, 20))).toMatch(/'name 18' or 'name 19'$/)
  expect(oneOf(names, 'nam 21')).toMatch(/'name 19' or one of 2 more \(did you mean 'name 21'\?\)$/)
  expect(oneOf(['a'.repeat(61), 'b'])).toBe(`'${'a'.repeat(57)}...' or 'b'`)
  expect(didYouMean('a'.repeat(61))).toBe(` (did you mean '${'a'.repeat(57)}...'?)`)
  expect(didYouMean(undefined)).toBe('')
})
