/** S7: the pieces of time in which most schedules of a combination repeat a week. */
import { expect, test } from 'vitest'
import { DAY } from '../../../src/core/time'
import type { Compiler } from '../../../src/timeline/compile/compiler'
import { WEEK } from '../../../src/timeline/compile/ordinary-week'
import { piecesIn } from '../../../src/timeline/compile/pieces'
import { fakeCompiler } from './compile-fakes'

interface Operand extends Compiler {
  readonly name: string
  readonly hasWeeks: boolean
}

/** A compiler that is irregular in the given intervals, in days. */
function irregular(name: string, days: readonly number[], hasWeeks = true): Operand {
  return {
    ...fakeCompiler(name, 0, [], []),
    irregularIn: () => days.map((day) => day * DAY),
    name,
    hasWeeks,
  }
}

const END = 70

/** The pieces of ten weeks: where each starts, its irregular operands, and weeks named after the day they are asked for. */
function pieces(...operands: Operand[]): (readonly [start: number, parts: string])[] {
  const found = piecesIn(0, END * DAY, operands, (operand, at) => {
    const { name, hasWeeks } = operand as Operand
    return hasWeeks ? `${name}${at / DAY}` : undefined
  })
  expect(found.map(({ end }) => end)).toEqual([...found.slice(1).map(({ start }) => start), 10 * WEEK])
  for (const { irregular, weeks } of found) expect(irregular.length + weeks.length).toBe(operands.length)
  return found.map(({ start, irregular, weeks }) => {
    const names = irregular.map((operand) => (operand as Operand).name)
    return [start / DAY, `${names.join()}(${weeks.join()})`]
  })
}

test('time without anything irregular is one piece', () => {
  expect(pieces(irregular('a', []), irregular('b', []))).toEqual([[0, '(a0,b0)']])
})

test('pieces begin and end at what is irregular', () => {
  expect(pieces(irregular('a', [20, 30]))).toEqual([
    [0, '(a0)'],
    [20, 'a()'],
    [30, '(a30)'],
  ])
  expect(pieces(irregular('a', [20, 30]), irregular('b', [40, 48]))).toEqual([
    [0, '(a0,b0)'],
    [20, 'a(b0)'],
    [30, '(a30,b0)'],
    [40, 'b(a30)'],
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
    [14, 'a()'],
    [17, 'a()'],
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
    [0, 'a(b0)'],
    [10, '(a10,b0)'],
    [60, 'b(a10)'],
  ])
})

test('weeks that take too long to come again are irregular', () => {
  expect(pieces(irregular('a', [], false), irregular('b', [20, 30]))).toEqual([
    [0, 'a(b0)'],
    [20, 'a,b()'],
    [30, 'a(b30)'],
  ])
})
