import { checkPolicy, definePolicy, gladly, type PolicyInput, usFederalHolidays } from 'dueby'
import { describe, expect, test } from 'vitest'
import { issuesOf } from '../../../support/issues'
import { advice, firstResponse, HOURS, MAY, MAY_DAY, type Options, SOUND, withMayDay } from './sound-policy'

test('a policy without faults gets no advice, with and without dates', () => {
  expect(advice({})).toEqual([])
  expect(advice({}, MAY)).toEqual([])
  expect(advice(withMayDay, { from: '2024-04-01' })).toEqual([])
  expect(advice({ schedule: { ...HOURS, holidays: usFederalHolidays } }, MAY)).toEqual([])
})

test('advice never makes a definition fail, and errors go without advice', () => {
  const swapped = firstResponse({ P1: '4 hours', P2: '1 hour' })
  const issues = checkPolicy({ ...SOUND, ...swapped })
  expect(issues.map(({ severity }) => severity)).toEqual(['advice'])
  expect(definePolicy({ ...SOUND, ...swapped } as PolicyInput).name).toBe('Acme')
  expect(advice({ ...swapped, dayCutoff: 'x' })).toEqual(['invalid-time dayCutoff'])
})

test('issues of the options are thrown', () => {
  const codeOf = (options: unknown) => issuesOf(() => checkPolicy(SOUND, options as Options))[0]?.code
  expect(codeOf({ from: '2024-02-30' })).toBe('invalid-date')
  expect(codeOf({ from: '2024-05-02', through: '2024-05-01' })).toBe('reversed-range')
  expect(codeOf({ since: '2024-05-02' })).toBe('unknown-key')
  expect(codeOf(null)).toBe('wrong-type')
})

describe('limits (S7)', () => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => `n${index}`)
  const all = (count: number, target: (index: number) => unknown) =>
    Object.fromEntries(names(count).map((name, index) => [name, target(index)]))

  test('at most 100 entries and one that says that there are more', () => {
    const many = advice({
      priorities: names(102),
      ...firstResponse(all(102, (index) => `${500 - index} hours`)),
    })
    expect(many.length).toBe(101)
    expect(many.slice(0, 2)).toEqual([
      'lower-priority-first targets.firstResponse.n1',
      'lower-priority-first targets.firstResponse.n2',
    ])
    expect(many.at(-1)).toBe('more-advice ')
    expect(
      advice({ priorities: names(101), ...firstResponse(all(101, (index) => `${500 - index} hours`)) })
        .length,
    ).toBe(100)
  })
})

test('a schedule that never opens has nothing to compare', () => {
  const never = { schedule: { timeZone: 'UTC', weekly: {}, ...MAY_DAY } }
  expect(advice(never, MAY)).toEqual([])
  expect(advice({ ...never, ...firstResponse({ P1: '2 business days', P2: '1 hour' }) }, MAY)).toEqual([])
})

test('the advice about the Gladly policy is true, and depends on the dates', () => {
  const codes = (options?: Options) => checkPolicy(gladly, options).map(({ code }) => code)
  expect(codes()).toEqual(['exception-breaks-order'])
  expect(codes({ from: '2023-11-01' })).toEqual(['exception-breaks-order'])
  expect(codes({ from: '2023-11-01', through: '2023-12-01' })).toEqual([])
  expect(codes({ from: '2023-12-27' })).toEqual(['target-not-covered', 'exception-breaks-order'])
  expect(codes({ from: '2024-06-01' })).toEqual(['target-not-covered'])
})

test('unusual names from JSON do no harm', () => {
  const odd =
    JSON.parse(`{"name":"odd","schedule":{"timeZone":"UTC","weekly":{}},"tiers":["constructor","__proto__"],
    "priorities":["toString","__proto__"],
    "targets":{"firstResponse":{"toString":{"constructor":"1 hour","__proto__":"2 hours"},"__proto__":"90 minutes"}}}`)
  expect(checkPolicy(odd).map(({ path }) => path)).toEqual([['targets', 'firstResponse', '__proto__']])
})
