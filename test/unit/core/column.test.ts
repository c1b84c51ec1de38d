import type { Issue } from 'dueby'
import { describe, expect, test } from 'vitest'
import { answerOf, readColumn, spanOf } from '../../../src/core/column'
import { failure } from '../../../src/core/error'
import { missingOrWrongType, OUT_OF_RANGE } from '../../../src/core/messages'
import { codesWithPaths, issuesOf } from '../../support/issues'

const AT = Date.UTC(2024, 0, 8)
const PATH = ['instants']

const column = (...instants: number[]) => readColumn(Float64Array.from(instants), undefined, PATH)

/** The issues that a call throws, as `code path`. */
const thrown = (call: () => unknown): string[] => codesWithPaths(issuesOf(call))

describe('the array for the answers', () => {
  test('is as long as the column, or the given one, which may be longer', () => {
    expect(column(AT, AT).out).toEqual(Float64Array.of(0, 0))
    for (const out of [new Float64Array(2), new Float64Array(3)])
      expect(readColumn(Float64Array.of(AT, AT), out, PATH).out).toBe(out)
    expect(thrown(() => readColumn(Float64Array.of(AT, AT), new Float64Array(1), PATH))).toEqual([
      'wrong-type out',
    ])
    expect(thrown(() => readColumn(Float64Array.of(AT), [0], PATH))).toEqual(['wrong-type out'])
  })

  test('may be the column itself, which is then read in place', () => {
    const instants = Float64Array.of(AT, AT)
    expect(readColumn(instants, instants, PATH).instants).toBe(instants)
    expect(readColumn(instants, new Float64Array(instants.buffer), PATH).instants).toBe(instants)
    expect(readColumn(instants, new Float64Array(2), PATH).instants).toBe(instants)
  })

  test('may overlap the column, which is then copied before an answer is written over it', () => {
    const { buffer } = Float64Array.of(AT, AT + 1, 0)
    const [instants, out] = [new Float64Array(buffer, 0, 2), new Float64Array(buffer, 8)]
    const read = readColumn(instants, out, PATH)
    read.out[0] = 5
    expect([...read.instants]).toEqual([AT, AT + 1])
    expect(instants[1]).toBe(5)
  })

  test('may be elsewhere in another buffer', () => {
    const out = new Float64Array(new ArrayBuffer(24), 8)
    const instants = Float64Array.of(AT, AT)
    expect(readColumn(instants, out, PATH).instants).toBe(instants)
  })
})

describe('all issues of a column are reported together', () => {
  test('with those of the other arguments', () => {
    const issues: Issue[] = [...failure(missingOrWrongType(5), 5, '', ['duration']).issues]
    expect(thrown(() => readColumn(Float64Array.of(AT, 0.5), undefined, PATH, issues))).toEqual([
      'wrong-type duration',
      'invalid-instant instants.1',
    ])
  })

  test('a column that is missing or of another type', () => {
    expect(thrown(() => readColumn(undefined, undefined, PATH))).toEqual(['missing instants'])
    expect(thrown(() => readColumn([AT], undefined, PATH))).toEqual(['wrong-type instants'])
    expect(thrown(() => readColumn(Float32Array.of(AT), undefined, PATH))).toEqual(['wrong-type instants'])
    const named = { [Symbol.toStringTag]: 'Float64Array', length: 0 }
    expect(thrown(() => readColumn(named, undefined, PATH))).toEqual(['wrong-type instants'])
    expect(thrown(() => readColumn(null, 5, PATH))).toEqual(['wrong-type instants', 'wrong-type out'])
  })

  test('up to the most that are listed', () => {
    const faulty = readColumn(new Float64Array(500), undefined, PATH)
    const found = thrown(() => spanOf(faulty))
    expect(found).toHaveLength(101)
    expect(found.slice(-2)).toEqual(['out-of-range instants.99', 'more-issues '])
  })
})

describe('the span of a column', () => {
  test('is its earliest and its latest instant', () => {
    expect(spanOf(column(AT + 5, AT, AT + 9, AT + 7))).toEqual({ earliest: AT, latest: AT + 9 })
    expect(spanOf(column(AT))).toEqual({ earliest: AT, latest: AT })
  })

  test('is unknown if an instant is invalid, even the last one', () => {
    expect(thrown(() => spanOf(column(AT, AT, AT + 0.5)))).toEqual(['invalid-instant instants.2'])
    expect(thrown(() => spanOf({ ...column(Number.NaN, AT), positions: Int32Array.of(7, 8) }))).toEqual([
      'invalid-instant instants.7',
    ])
  })
})

describe('an answer for one instant of a column', () => {
  const refuse = (instant: number) => {
    throw failure(OUT_OF_RANGE, instant, 'the answer')
  }

  test('is that for the instant at the position', () => {
    expect(answerOf(column(AT, AT + 1), 1, (instant) => instant * 2)).toBe(2 * (AT + 1))
  })

  test('if there is none, the error names the position in the list that was given', () => {
    expect(thrown(() => answerOf(column(AT, AT), 1, refuse))).toEqual(['out-of-range instants.1'])
    const selected = { ...column(AT, AT), positions: Int32Array.of(4, 6) }
    expect(thrown(() => answerOf(selected, 1, refuse))).toEqual(['out-of-range instants.6'])
    expect(() => answerOf(selected, 1, refuse)).toThrow(/^instants\[6\]: the answer is outside/)
  })

  test('of a bad instant is an error about all bad ones', () => {
    expect(thrown(() => answerOf(column(AT, 0.5, 1.5), 1, (instant) => instant))).toEqual([
      'invalid-instant instants.1',
      'invalid-instant instants.2',
    ])
  })

  test('another error is not changed', () => {
    const broken = new RangeError('too many')
    expect(() =>
      answerOf(column(AT), 0, () => {
        throw broken
      }),
    ).toThrow(broken)
  })
})
