import { checkSchedule } from 'dueby'
import { describe, expect, test } from 'vitest'
import { isByDate } from '../../../src/schedule/holidays/dated-entry'

const check = (entry: unknown) =>
  checkSchedule({ timeZone: 'UTC', weekly: { 'mon-sun': ['09:00-17:00'] }, holidays: [entry] })
const problems = (entry: unknown): string[] =>
  check(entry).map(({ code, path }) => `${code} ${path.slice(2).join('.')}`.trim())
const MAY = { month: 5, day: 1 }

describe('the keys of an entry say which dates it has', () => {
  test.each<[unknown, boolean]>([
    [{ on: '2024-05-01' }, true],
    [{ from: '2024-05-01', to: '2024-05-03' }, true],
    [{ every: MAY }, false],
    [{ every: { easter: 0 }, since: 2024 }, false],
    [{ from: MAY, to: { month: 5, day: 3 } }, false],
    ['2024-05-01', false],
    [null, false],
  ])('%j is by date: %s', (entry, expected) => {
    expect(isByDate(entry)).toBe(expected)
  })

  test.each<[unknown, string[]]>([
    [5, ['wrong-type']],
    [null, ['wrong-type']],
    [[], ['wrong-type']],
    [{}, ['missing on']],
    [{ to: '2024-05-03' }, ['missing from']],
    [{ from: '2024-05-01' }, ['missing to']],
    [{ to: MAY }, ['missing from']],
    [{ from: '2024-05-01', to: '2024-05-01' }, []],
    [{ from: '2024-05-01', to: '2024-04-30' }, ['reversed-range to']],
    [{ from: MAY, to: '2024-05-03' }, ['wrong-type to']],
  ])('%j: %j', (entry, expected) => {
    expect(problems(entry)).toEqual(expected)
  })

  test('only `observed` is explained, other unknown keys get the known ones', () => {
    const expectedFor = (key: string) => check({ on: '2024-05-01', [key]: 'x' })[0]?.expected
    expect(expectedFor('observed')).toContain("'observed' only in holidays with 'every'")
    expect(expectedFor('nmae')).toContain("(did you mean 'name'?)")
    expect(expectedFor('nmae')).not.toContain('observed')
  })
})

test('a year has four digits', () => {
  for (const key of ['since', 'until'])
    expect([999, 1000, 9999, 10_000].map((year) => problems({ every: MAY, [key]: year }))).toEqual([
      [`wrong-type ${key}`],
      [],
      [],
      [`wrong-type ${key}`],
    ])
})
