import type { Issue } from 'dueby'
import { describe, expect, test } from 'vitest'
import { readTarget } from '../../../src/targets/read-target'

const read = (text: unknown) => {
  const issues: Issue[] = []
  return { target: readTarget(text, [], issues), issues }
}

describe('targets in words (P1)', () => {
  test.each([
    ['1 hour', { kind: 'calendar time', milliseconds: 3_600_000 }],
    ['90 minutes', { kind: 'calendar time', milliseconds: 5_400_000 }],
    ['100 seconds', { kind: 'calendar time', milliseconds: 100_000 }],
    ['1 business second', { kind: 'business time', milliseconds: 1000 }],
    ['0.5 seconds', { kind: 'calendar time', milliseconds: 500 }],
    ['1.5 hours', { kind: 'calendar time', milliseconds: 5_400_000 }],
    ['1.1 hours', { kind: 'calendar time', milliseconds: 3_960_000 }],
    ['0.25 hours', { kind: 'calendar time', milliseconds: 900_000 }],
    ['120 hours', { kind: 'calendar time', milliseconds: 432_000_000 }],
    ['2 business hours', { kind: 'business time', milliseconds: 7_200_000 }],
    ['1 business minute', { kind: 'business time', milliseconds: 60_000 }],
    ['next business day', { kind: 'business days', days: 1, by: 'close' }],
    ['1 business day', { kind: 'business days', days: 1, by: 'close' }],
    ['3 business days', { kind: 'business days', days: 3, by: 'close' }],
    ['10 business days', { kind: 'business days', days: 10, by: 'close' }],
    ['120 business days by open', { kind: 'business days', days: 120, by: 'open' }],
    ['3 business days by close', { kind: 'business days', days: 3, by: 'close' }],
    ['next business day by open', { kind: 'business days', days: 1, by: 'open' }],
    ['2 business days by 16:00', { kind: 'business days', days: 2, by: { time: 57_600_000 } }],
    ['next business day same time', { kind: 'business days', days: 1, by: 'same time' }],
  ])('%s', (text, target) => {
    expect(read(text)).toEqual({ target: { text, ...target }, issues: [] })
  })

  test.each([
    ['2 busines hours', "did you mean '2 business hours'?"],
    ['nxt business day', "did you mean 'next business day'?"],
    ['0 hours', 'not zero'],
    ['next day', "did you mean 'next business day'?"],
    ['same day', ''],
    ['next business day by 4pm', "'next business day by 16:00'"],
    ['next business days', "did you mean 'next business day'?"],
    ['1 day', "or '1 business day' ("],
    ['3 days', "'72 hours' for calendar time or '3 business days' (a bare day could be either)"],
    ['-1 hour', 'calendar time'],
    ['0 business days', 'not zero'],
    ['1.5 business days', ''],
    ['next business day by 4pm', ''],
    ['next business day by 25:00', ''],
    ['0.0000001 hours', ''],
    ['1.0000001 hours', ''],
    ['10000000000000 hours', 'counted in milliseconds'],
    ['99999999999999999999 business days', 'counted in milliseconds'],
    ['1 hour late', ''],
    ['1 hours!', ''],
    ['about 1 hour', ''],
    ['1 hour\n', ''],
    ['3 business days by 16:00h', ''],
    ['3 business days by close of play', ''],
    ['next business day same time zone', ''],
    ['the next business day', ''],
    ['in 3 business days', ''],
    ['1. hours', ''],
    ['.5 hours', ''],
    ['', ''],
    [7_200_000, ''],
    [['1 hour'], ''],
    [['next business day'], ''],
    [{ toString: () => '1 hour' }, ''],
    [new String('1 hour'), ''],
    [null, ''],
  ])('%j is not one', (text, hint) => {
    const { target, issues } = read(text)
    expect(target).toBeUndefined()
    expect(issues.map(({ code }) => code)).toEqual(['invalid-target'])
    expect(issues[0]?.message).toContain(hint)
  })

  test.each(['foo hours', 'next hours', '2 days\nor more', 'hours'])('%j has no suggestion', (text) => {
    expect(read(text).issues[0]?.message).toMatch(/is not a target\. Expected calendar time \('1 hour'/)
  })
})
