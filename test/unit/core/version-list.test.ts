import type { Issue } from 'dueby'
import { describe, expect, test } from 'vitest'
import { failure } from '../../../src/core/error'
import { INVALID_INSTANT, OUT_OF_RANGE } from '../../../src/core/messages'
import { isNoAnswer } from '../../../src/core/no-answer'
import { text } from '../../../src/core/reader'
import { readVersionList } from '../../../src/core/version-list'

function read(...versions: unknown[]): readonly [found: unknown[], ...issues: string[]] {
  const issues: Issue[] = []
  const found = readVersionList(
    versions,
    'a version',
    'a date',
    { name: text('a name') },
    ['versions'],
    issues,
  )
  return [found, ...issues.map(({ code, path }) => `${code} ${path.join('.')}`)]
}

const FIRST = { name: 'a' }
const [JULY, AUGUST] = [
  { from: '2024-07-01', name: 'b' },
  { from: '2024-08-01', name: 'c' },
]
const day = (text: string) => Date.parse(text) / 86_400_000

describe('versions that follow one another (S9, P9)', () => {
  test('each have their first date, which is optional for the first one', () => {
    expect(read()).toEqual([[]])
    expect(read(FIRST, JULY, AUGUST)).toEqual([
      [
        { from: Number.NEGATIVE_INFINITY, name: 'a' },
        { from: day('2024-07-01'), name: 'b' },
        { from: day('2024-08-01'), name: 'c' },
      ],
    ])
    expect(read(JULY)).toEqual([[{ from: day('2024-07-01'), name: 'b' }]])
  })

  test.each<[unknown[], string[]]>([
    [[AUGUST, JULY], ['not-in-order versions.1.from']],
    [[JULY, JULY], ['not-in-order versions.1.from']],
    [[FIRST, { name: 'x' }], ['missing versions.1.from']],
    [
      [FIRST, AUGUST, { name: 'x' }, JULY],
      ['missing versions.2.from', 'not-in-order versions.3.from'],
    ],
    [[FIRST, 5], ['wrong-type versions.1']],
    [
      [{ from: 'x', name: 'a' }, { from: 'y' }],
      ['invalid-date versions.0.from', 'invalid-date versions.1.from', 'missing versions.1.name'],
    ],
    [[{ ...FIRST, form: 1 }], ['unknown-key versions.0.form']],
  ])('%j: %j', (versions, expected) => {
    expect(read(...versions).slice(1)).toEqual(expected)
  })
})

test('an error can say that there is no answer', () => {
  expect(isNoAnswer(failure(OUT_OF_RANGE, 5))).toBe(true)
  expect(isNoAnswer(failure({ ...OUT_OF_RANGE, code: 'never-opens' }, 5))).toBe(true)
  expect(isNoAnswer(failure(INVALID_INSTANT, 5))).toBe(false)
  expect(isNoAnswer(new RangeError('out-of-range'))).toBe(false)
  expect(isNoAnswer({ code: 'out-of-range' })).toBe(false)
})
