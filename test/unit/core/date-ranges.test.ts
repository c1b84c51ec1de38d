import { expect, test } from 'vitest'
import { dateRanges, joinedRanges, type NamedRange } from '../../../src/core/date-ranges'

const ranges = (...texts: string[]): NamedRange[] =>
  texts.map((text) => {
    const [name = '', first, last] = text.split(' ')
    return { name, first: Number(first), last: Number(last) }
  })

test('dates in a row under one name are one range', () => {
  expect(dateRanges([])).toEqual([])
  expect(
    dateRanges([
      [3, 'a'],
      [4, 'a'],
      [5, 'b'],
      [7, 'b'],
      [8, 'b'],
    ]),
  ).toEqual(ranges('a 3 4', 'b 5 5', 'b 7 8'))
})

test('ranges of one name that touch are joined, and others are not', () => {
  expect(joinedRanges(ranges('a 1 3', 'a 4 4', 'a 5 9'))).toEqual(ranges('a 1 9'))
  expect(joinedRanges(ranges('a 1 3', 'b 4 4', 'a 5 9'))).toEqual(ranges('a 1 3', 'b 4 4', 'a 5 9'))
  expect(joinedRanges(ranges('a 1 3', 'a 5 9'))).toEqual(ranges('a 1 3', 'a 5 9'))
})
