/** In a column, only the requests near the dates of an exception are decided one by one (S7). */
import { parsePolicy } from 'dueby'
import { describe, expect, test } from 'vitest'
import { DAY, HOUR } from '../../../src/core/time'
import { cellColumn } from '../../../src/policy/cell-column'
import type { Cell } from '../../../src/policy/compiled-policy'
import { compiledPolicyOf } from '../../../src/policy/define-policy'
import { positionsNear } from '../../../src/policy/positions-near'

const FIRST = Date.UTC(2024, 0, 1)
/** One request at noon of each day of a year. */
const receivedAt = Float64Array.from({ length: 366 }, (_, day) => FIRST + day * DAY + 12 * HOUR)
const dueAfter = (days: number) => receivedAt.map((at) => at + days * DAY)

const cellWith = (exceptions: readonly object[], own = '1 hour') =>
  compiledPolicyOf(
    parsePolicy({
      name: 'Acme',
      schedule: { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } },
      tiers: ['all'],
      priorities: ['P1'],
      targets: { firstResponse: { P1: own } },
      exceptions: exceptions.map((exception, index) => ({
        name: `${index}`,
        targets: { firstResponse: { P1: '30 minutes' } },
        ...exception,
      })),
    }),
  ).cell('firstResponse', 'all', 'P1') as Cell

/** The first and last day of the year that is decided alone, and how many there are. */
const near = (exceptions: readonly object[], days = 0) => {
  const found = positionsNear(receivedAt, dueAfter(days), cellWith(exceptions).exceptions)
  return [found[0], found.at(-1), found.length]
}

describe('the requests that are decided one by one', () => {
  // 1 June is the day with the number 152.
  const june = { during: [{ on: '2024-06-01' }] }

  test('those received at most a day before and two days after a date', () => {
    expect(near([june])).toEqual([151, 154, 4])
    expect(near([{ during: [{ from: '2024-06-01', to: '2024-06-10' }] }])).toEqual([151, 163, 13])
    expect(near([june, { during: [{ on: '2024-12-31' }] }])).toEqual([151, 365, 6])
    expect(near([{ during: [{ on: '2024-01-01' }] }])).toEqual([0, 2, 3])
    expect(near([{ during: [{ on: '2023-12-20' }, { on: '2025-01-20' }] }])).toEqual([
      undefined,
      undefined,
      0,
    ])
    expect(near([])).toEqual([undefined, undefined, 0])
  })

  test('and, if it is for requests that wait, those still unanswered then', () => {
    expect(near([{ ...june, when: 'received' }], 20)).toEqual([151, 154, 4])
    expect(near([{ ...june, when: 'waiting' }], 20)).toEqual([131, 154, 24])
    expect(near([{ ...june, when: 'waiting' }, { during: [{ on: '2023-06-01' }] }], 20)).toEqual([
      131, 154, 24,
    ])
  })

  test('no other date is looked up', () => {
    const lookedUp = (exceptions: readonly object[]) => {
      const cell = cellWith(exceptions)
      const { localClock: clock } = cell.time
      let count = 0
      const latestAt = (instant: number) => {
        count++
        return clock.latestAt(instant)
      }
      const column = { instants: receivedAt, out: new Float64Array(366), path: [] }
      const dues = cellColumn(column, { ...cell, time: { ...cell.time, localClock: { ...clock, latestAt } } })
      expect(dues[152]).toBe((receivedAt[152] as number) + HOUR / 2)
      return count
    }
    expect(lookedUp([june])).toBe(4)
    expect(lookedUp([june, { during: 'outside hours' }])).toBe(366)
  })
})
