import type { Issue } from 'dueby'
import { describe, expect, test } from 'vitest'
import { readTarget } from '../../../src/targets/read-target'

const read = (value: unknown) => {
  const issues: Issue[] = []
  return { target: readTarget(value, ['targets'], issues), issues }
}

test.each([
  ['12 hours', { kind: 'calendar time', milliseconds: 43_200_000 }],
  ['10.25 hours', { kind: 'calendar time', milliseconds: 36_900_000 }],
  ['1.1 hours', { kind: 'calendar time', milliseconds: 3_960_000 }],
  ['100 business minutes', { kind: 'business time', milliseconds: 6_000_000 }],
  ['0.25 business hour', { kind: 'business time', milliseconds: 900_000 }],
  ['10 business days', { kind: 'business days', days: 10, by: 'close' }],
  ['125 business days by 09:30', { kind: 'business days', days: 125, by: { time: 34_200_000 } }],
  ['12 business days same time', { kind: 'business days', days: 12, by: 'same time' }],
  ['1 business days', { kind: 'business days', days: 1, by: 'close' }],
  ['next business day by 24:00', { kind: 'business days', days: 1, by: { time: 86_400_000 } }],
])('%s', (text, target) => {
  expect(read(text)).toEqual({ target: { text, ...target }, issues: [] })
})

const NOT_ZERO = "a length of time that is not zero, such as '1 hour'"
const COUNTABLE = "a length of time that can be counted in milliseconds, such as '1.5 hours'"

describe('texts that are almost targets are refused', () => {
  test.each([
    'about 1 hour',
    '+1 hour',
    '1 hour.',
    '1 hour of work',
    '1  hour',
    '1 hour business',
    '1. hours',
    '.5 hours',
    '1 hourss',
    'the next business day',
    'next business day.',
    'next business day by close of business',
    'next business day by openclose',
    'next business day by 9:00',
    'next business day by 09:00:00',
    'next business day by',
    'next business day by same time',
    'next business day same time tomorrow',
    'next business day by open same time',
    '2.5 business days',
    'a 2 business days',
    '2 next business day',
    'next 2 business days',
  ])('%j', (text) => {
    const { target, issues } = read(text)
    expect(target).toBeUndefined()
    expect(issues).toMatchObject([{ code: 'invalid-target', rule: 'P1', path: ['targets'] }])
  })
})

describe('lengths that are not whole milliseconds, or too many', () => {
  test.each([
    '0.00001 minutes', // 0.6 ms
    '0.0005 seconds', // 0.5 ms
    '0.0000001 hours',
    '1.00000001 hours',
    '0.00000000000001 minutes', // nothing, after rounding
    '9007199254740993 hours',
    `${'9'.repeat(400)} minutes`,
    `${'9'.repeat(20)} business days`,
    `${'9'.repeat(400)} business days`,
  ])('%j', (text) => {
    const { target, issues } = read(text)
    expect(target).toBeUndefined()
    expect(issues).toMatchObject([{ code: 'invalid-target' }])
  })

  test('if the words are right, the message is about the number', () => {
    const numbers = ['9007199254740993 hours', '99999999999999999999 business days', '1.0000001 hours']
    const small = ['0.00001 business minutes', '0.00000000000001 minutes']
    for (const text of [...numbers, ...small]) expect(read(text).issues[0]?.expected).toBe(COUNTABLE)
    const none = ['0.0 hours', '0 hours', '0 business days']
    for (const text of none) expect(read(text).issues[0]?.expected).toBe(NOT_ZERO)
  })
})

test.each([
  [['1 hour']],
  [{ toString: () => '1 hour' }],
  [new String('1 hour')],
  [['2 busines hours']],
  [1],
  [true],
  [undefined],
])('%o is not text', (value) => {
  const { target, issues } = read(value)
  expect(target).toBeUndefined()
  expect(issues).toHaveLength(1)
  expect(issues[0]?.message).not.toContain('did you mean')
})

test('a target is frozen, because every answer returns the same one', () => {
  for (const text of ['1 hour', 'next business day', 'next business day by 16:00']) {
    const { target } = read(text)
    expect(Object.isFrozen(target)).toBe(true)
    // A text is frozen anyway.
    expect(Object.isFrozen(target && 'by' in target ? target.by : undefined)).toBe(true)
  }
})

describe('suggestions', () => {
  test.each([
    ['1 houre', "did you mean '1 hour'?"],
    ['2 hour s', "did you mean '2 hours'?"],
    ['30 minuts', "did you mean '30 minutes'?"],
    ['30 secondes', "did you mean '30 seconds'?"],
    ['30 busines minutes', "did you mean '30 business minutes'?"],
    ['1 buisness day', "did you mean '1 business day'?"],
    ['4 bussiness days', "did you mean '4 business days'?"],
    ['next busines day', "did you mean 'next business day'?"],
    ['nex day', "did you mean 'next business day'?"],
    ['next days', "did you mean 'next business day'?"],
    ['2 days by 4pm', "as in '2 business days by 16:00'"],
    ['1 business day by noon', "as in '1 business day by 16:00'"],
    ['10 days', "'240 hours' for calendar time or '10 business days'"],
  ])('%s', (text, hint) => {
    expect(read(text).issues[0]?.message).toContain(hint)
  })

  test.each(['1 fortnight from now', 'soon', '3', '3 ', 'day 3', '-1 days'])('none for %j', (text) => {
    expect(read(text).issues[0]?.message).toContain("Expected calendar time ('1 hour', '90 minutes')")
  })

  test.each(['next calendar day', 'next dayshift', '2 big days by noon'])('none nearby for %j', (text) => {
    expect(read(text).issues[0]?.message).not.toMatch(/did you mean|as in/)
  })

  test("'next' is never suggested with hours", () => {
    expect(read('next business hour').issues[0]?.message).not.toContain("'next business hour'?")
  })

  test.each(['0 hours', '00 business days', '0 days', '0 business days by 10:00'])('%s is zero', (text) => {
    expect(read(text).issues[0]?.expected).toBe(NOT_ZERO)
  })
})
