import { describe, expect, test } from 'vitest'
import { DATES } from '../../../src/schedule/holidays/dates'
import {
  append,
  clippedDates,
  clippedRanges,
  type ListedRange,
  type NamedDates,
  overlaid,
  unionOfDates,
} from '../../../src/schedule/holidays/named-dates'

const range = (name: string, position: number, first: number, last: number): ListedRange => ({
  name,
  position,
  first,
  last,
})
const shown = (ranges: readonly ListedRange[]) =>
  ranges.map(({ name, position, first, last }) => `${name || 'unnamed'} ${position}: ${first} to ${last}`)

describe('ranges that overlap', () => {
  test.each<[ListedRange[], string[], string]>([
    [[range('a', 0, 1, 5), range('b', 1, 3, 8)], ['a 0: 1 to 5', 'b 1: 6 to 8'], 'the first in the list'],
    [[range('a', 1, 1, 5), range('b', 0, 3, 8)], ['a 1: 1 to 2', 'b 0: 3 to 8'], 'in whatever order'],
    [[range('', 0, 1, 5), range('b', 1, 3, 8)], ['unnamed 0: 1 to 2', 'b 1: 3 to 8'], 'one with a name'],
    [[range('a', 0, 1, 5), range('', 1, 3, 8)], ['a 0: 1 to 5', 'unnamed 1: 6 to 8'], 'the same'],
    [
      [range('', 0, 1, 4), range('', 1, 3, 6), range('c', 2, 6, 9)],
      ['unnamed 0: 1 to 4', 'unnamed 1: 5 to 5', 'c 2: 6 to 9'],
      'the first of those without',
    ],
    [[range('a', 0, 1, 9), range('b', 1, 3, 4)], ['a 0: 1 to 9'], 'one range around another stays one'],
    [
      [range('b', 1, 1, 9), range('a', 0, 3, 4)],
      ['b 1: 1 to 2', 'a 0: 3 to 4', 'b 1: 5 to 9'],
      'one range within another divides it',
    ],
    [[range('a', 0, 6, 8), range('b', 1, 1, 3)], ['b 1: 1 to 3', 'a 0: 6 to 8'], 'in order, with the gap'],
  ])('%j: %j (%s)', (ranges, expected) => {
    expect(shown(overlaid(0, 10, ranges))).toEqual(expected)
  })
})

test('one range takes no time, however long it is (S7)', () => {
  expect(shown(overlaid(-1e12, 1e12, [range('a', 0, 1, 1e11)]))).toEqual(['a 0: 1 to 100000000000'])
  expect(shown(overlaid(3, 5, [range('a', 0, 1, 9)]))).toEqual(['a 0: 3 to 4'])
  expect(overlaid(3, 5, [range('a', 0, 5, 9)])).toEqual([])
  expect(overlaid(-1e12, 1e12, [])).toEqual([])
})

describe('a range after others', () => {
  const appended = (added: ListedRange) => {
    const found = [range('a', 0, 1, 2)]
    append(added, found)
    return shown(found)
  }

  test('continues the last one, if it is the same entry without a gap', () => {
    expect(appended(range('a', 0, 3, 5))).toEqual(['a 0: 1 to 5'])
    expect(appended(range('a', 0, 4, 5))).toEqual(['a 0: 1 to 2', 'a 0: 4 to 5'])
    expect(appended(range('a', 1, 3, 5))).toEqual(['a 0: 1 to 2', 'a 1: 3 to 5'])
    expect(appended(range('b', 0, 3, 5))).toEqual(['a 0: 1 to 2', 'b 0: 3 to 5'])
  })

  test('is the first one of an empty list', () => {
    const found: ListedRange[] = []
    append(range('a', 0, 3, 5), found)
    append(range('a', 0, 6, 6), found)
    expect(shown(found)).toEqual(['a 0: 3 to 6'])
  })
})

test('the parts of ranges between two dates, both included', () => {
  const ranges = [range('a', 0, 1, 4), range('b', 1, 6, 9)]
  expect(shown(clippedRanges(ranges, 3, 7))).toEqual(['a 0: 3 to 4', 'b 1: 6 to 7'])
  expect(shown(clippedRanges(ranges, 4, 6))).toEqual(['a 0: 4 to 4', 'b 1: 6 to 6'])
  expect(shown(clippedRanges(ranges, 5, 5))).toEqual([])
  // Reversed, within one range.
  expect(shown(clippedRanges(ranges, 4, 2))).toEqual([])
})

test('dates that are clipped have names and ranges only in [from, until)', () => {
  const ranges = [range('a', 0, 1, 9)]
  const clipped = clippedDates(
    {
      nameOn: (day) => (day >= 1 && day <= 9 ? 'a' : undefined),
      between: (first, last) => clippedRanges(ranges, first, last),
    },
    3,
    6,
  )
  expect([2, 3, 5, 6].map((day) => clipped.nameOn(day))).toEqual([undefined, 'a', 'a', undefined])
  expect(clipped.between(0, 99)).toMatchObject([{ first: 3, last: 5 }])
  expect(unionOfDates([clipped]).between(0, 99)).toMatchObject([{ first: 3, last: 5 }])
})

test('a date has the first of its names, an empty one if no list names it, and none if it is in no list', () => {
  const listOf = (days: Readonly<Record<number, string>>): NamedDates => ({
    nameOn: (day) => days[day],
    between: () => [],
  })
  const dates = unionOfDates([
    listOf({ 1: '', 2: '' }),
    listOf({ 2: 'b', 3: 'c' }),
    listOf({ 3: 'd', 4: '' }),
  ])
  expect([1, 2, 3, 4, 5].map((day) => dates.nameOn(day))).toEqual(['', 'b', 'c', '', undefined])
})

test('a date has the name of its range, from whatever entry it comes', () => {
  const entries = [
    { name: 'Christmas Day', every: { month: 12, day: 25 }, observed: 'nearest weekday' },
    { every: { month: 5, day: 1 } },
    { name: 'May Day', on: '2024-05-01' },
    { name: 'Works closed', from: '2023-12-30', to: '2024-01-02' },
    { name: "New Year's Day", every: { month: 1, day: 1 }, observed: 'next free weekday' },
  ]
  const dates = DATES.read(entries, [], []) as NamedDates
  const dayOf = (text: string) => Date.parse(text) / 86_400_000
  const [first, last] = [dayOf('2021-01-01'), dayOf('2025-12-31')]
  const ranges = dates.between(first, last)
  expect(shown(ranges as ListedRange[])).toContain(
    `Works closed 3: ${dayOf('2023-12-30')} to ${dayOf('2024-01-02')}`,
  )
  for (let day = first; day <= last; day++)
    expect([day, dates.nameOn(day)]).toEqual([
      day,
      ranges.find((each) => each.first <= day && day <= each.last)?.name,
    ])
  expect(
    ['2021-12-24', '2022-12-26', '2024-05-01', '2025-05-01', '2022-01-03'].map((text) =>
      dates.nameOn(dayOf(text)),
    ),
  ).toEqual(['Christmas Day', 'Christmas Day', 'May Day', '', "New Year's Day"])
})
