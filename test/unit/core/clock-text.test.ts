import { describe, expect, test } from 'vitest'
import { clockFromText, clockTextOf } from '../../../src/core/clock-text'

const MINUTE = 60_000

describe('a wall-clock time', () => {
  test.each([
    ['00:00', 0],
    ['00:01', 1],
    ['06:30', 390],
    ['09:59', 599],
    ['10:00', 600],
    ['19:05', 1145],
    ['20:00', 1200],
    ['23:59', 1439],
    ['24:00', 1440],
  ])('%s is %i minutes after midnight', (text, minutes) => {
    expect(clockFromText(text)).toBe(minutes * MINUTE)
    expect(clockTextOf(minutes * MINUTE)).toBe(text)
  })

  test.each([
    '24:01',
    '24:59',
    '25:00',
    '30:00',
    '6:30',
    '06:3',
    '06:60',
    '006:30',
    '06:300',
    '06.30',
    '06:30:00',
    ' 06:30',
    '06:30 ',
    '-6:30',
    'aa:bb',
    '',
  ])('%j is not one', (text) => {
    expect(clockFromText(text)).toBeUndefined()
  })
})
