/** S7: the pieces of time in which most schedules of a combination repeat a week. */
import { expect, test } from 'vitest'
import { DAY } from '../../../src/core/time'
import type { Compiler } from '../../../src/timeline/compile/compiler'
import { WEEK } from '../../../src/timeline/compile/ordinary-week'
import { piecesIn } from '../../../src/timeline/compile/pieces'
import { fakeCompiler } from './compile-fakes'

/** A compiler that is irregular in the given intervals, in days. Its weeks are named after the day they are asked for. */
function irregular(name: string, days: readonly number[], hasWeeks = true): Compiler {
  return {
    ...fakeCompiler(name, 0, [], []),
    irregularIn: () => days.map((day) => day * DAY),
    weekAt: (at) => (hasWeeks ? { key: `${name}${at / DAY}`, weeks: 1, open: [] } : undefined),
  }
}

const END = 70

/** The pieces of ten weeks: where each starts, and how its operands are found. */
function pieces(...operands: Compiler[]): (readonly [start: number, key: string])[] {
  const found = piecesIn(0, END * DAY, operands)
  expect(found.map(({ end }) => end)).toEqual([...found.slice(1).map(({ start }) => start), 10 * WEEK])
  for (const { irregular, weeks } of found) expect(irregular.length + weeks.length).toBe(operands.length)
  return found.map(({ start, key }) => [start / DAY, key])
}

test('time without anything irregular is one piece', () => {
  expect(pieces(irregular('a', []), irregular('b', []))).toEqual([[0, '(a0,b0)']])
})

test('pieces begin and end at what is irregular', () => {
  expect(pieces(irregular('a', [20, 30]))).toEqual([
    [0, '(a0)'],
    [20, '0()'],
    [30, '(a30)'],
  ])
  expect(pieces(irregular('a', [20, 30]), irregular('b', [40, 48]))).toEqual([
    [0, '(a0,b0)'],
    [20, '0(b0)'],
    [30, '(a30,b0)'],
    [40, '1(a30)'],
    [48, '(a30,b48)'],
  ])
})

test('a week is long enough for a piece, and less is not', () => {
  const starts = (...days: number[]) => pieces(irregular('a', days)).map(([start]) => start)
  expect(starts(7, 8)).toEqual([0, 7, 8])
  expect(starts(6, 8)).toEqual([0, 8])
  expect(starts(14, 15, 22, 23)).toEqual([0, 14, 15, 22, 23])
  expect(starts(14, 15, 21, 22)).toEqual([0, 14, 21, 22])
  expect(starts(14, 15, 20, 22)).toEqual([0, 14, 22])
})

test('a change of the clock begins a piece, however near others are', () => {
  expect(pieces(irregular('a', [14, 15, 17, 17, 19, 20]))).toEqual([
    [0, '(a0)'],
    [14, '0()'],
    [17, '0()'],
    [20, '(a20)'],
  ])
  expect(pieces(irregular('a', [10, 10]), irregular('b', []))).toEqual([
    [0, '(a0,b0)'],
    [10, '(a10,b0)'],
  ])
})

test('what is irregular outside, or ends at an end, makes no piece', () => {
  for (const days of [
    [-21, -14],
    [-3, 0],
    [END, END + 1],
    [END + 14, END + 21],
  ])
    expect(pieces(irregular('a', days)).map(([start]) => start)).toEqual([0])
  expect(pieces(irregular('a', [-3, 10]), irregular('b', [END - 10, END + 3]))).toEqual([
    [0, '0(b0)'],
    [10, '(a10,b0)'],
    [60, '1(a10)'],
  ])
})

test('weeks that take too long to come again are irregular', () => {
  expect(pieces(irregular('a', [], false), irregular('b', [20, 30]))).toEqual([
    [0, '0(b0)'],
    [20, '0,1()'],
    [30, '0(b30)'],
  ])
})
