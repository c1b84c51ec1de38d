import type { Issue } from 'dueby'
import { describe, expect, test } from 'vitest'
import { readWarning } from '../../../src/targets/read-warning'
import type { WarningPoint } from '../../../src/targets/warning'

const MINUTE = 60_000

function read(value: unknown): { point: WarningPoint | undefined; issues: Issue[] } {
  const issues: Issue[] = []
  return { point: readWarning(value, ['warnings', 0], issues), issues }
}

describe('the text of a warning (C23)', () => {
  test.each<[string, object]>([
    ['75%', { kind: 'share', percent: 75 }],
    ['7%', { kind: 'share', percent: 7 }],
    ['99.95%', { kind: 'share', percent: 99.95 }],
    ['120%', { kind: 'share', percent: 120 }],
    ['1 hour before', { kind: 'own time', offset: -60 * MINUTE }],
    ['12 hours before', { kind: 'own time', offset: -720 * MINUTE }],
    ['30 minutes after', { kind: 'own time', offset: 30 * MINUTE }],
    ['1 minute after', { kind: 'own time', offset: MINUTE }],
    ['10 seconds before', { kind: 'own time', offset: -MINUTE / 6 }],
    ['1 business second after', { kind: 'business time', offset: MINUTE / 60 }],
    ['1.25 hours after', { kind: 'own time', offset: 75 * MINUTE }],
    ['0.5 minutes before', { kind: 'own time', offset: -MINUTE / 2 }],
    ['0 minutes before', { kind: 'own time', offset: 0 }],
    ['1 business hour before', { kind: 'business time', offset: -60 * MINUTE }],
    ['20 business minutes after', { kind: 'business time', offset: 20 * MINUTE }],
  ])('%s', (text, point) => {
    expect(read(text)).toEqual({ point: { text, ...point }, issues: [] })
  })

  test.each<unknown>([
    '75 %',
    '75%%',
    'at 75%',
    '-75%',
    '.5%',
    '5.%',
    '7.x%',
    '%',
    `${'9'.repeat(400)}%`,
    '1 hour',
    '1 hour  before',
    'about 1 hour before',
    'first\n1 hour before',
    '1 hour before it',
    '1. hours before',
    '.5 hours before',
    'x hours before',
    '1 day before',
    '1 business day before',
    '0.00001 minutes before',
    `${'9'.repeat(20)} hours before`,
    75,
    null,
    undefined,
    ['75%'],
  ])('%j is refused', (value) => {
    const { point, issues } = read(value)
    expect(point).toBeUndefined()
    expect(issues).toEqual([
      expect.objectContaining({ code: 'invalid-warning', rule: 'C23', path: ['warnings', 0] }),
    ])
  })
})
