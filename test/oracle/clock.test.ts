import { describe, expect, test } from 'vitest'
import { comparable, promisedMetrics, shown, statusOf } from '../support/clock-status'
import { type HistoryOptions, ticketCase } from '../support/histories'
import { holds } from '../support/property'
import { naiveClock } from './naive-clock'

/** Compares every clock of random tickets with the naive one. */
const sameClocks = (of: HistoryOptions, runs: number): void =>
  holds(
    ticketCase(of),
    (given) => {
      for (const metric of promisedMetrics(given.policy)) {
        const walked = naiveClock(metric, given.events, given.policy, given.options)
        expect(shown(statusOf(metric, given))).toEqual(comparable(walked))
      }
    },
    runs,
  )

const changes = ['priority-changed', 'tier-changed'] as const
const pauses = ['paused', 'paused again', 'resumed'] as const

describe('clockStatus = naive walk', () => {
  test('of cycles alone', () =>
    sameClocks({ exceptions: 'none', without: [...changes, ...pauses, 'due-agreed', 'exempted'] }, 100))

  test('with pauses', () => sameClocks({ exceptions: 'none', without: [...changes, 'due-agreed'] }, 100))

  test('with changes of priority and tier', () =>
    sameClocks({ exceptions: 'none', without: [...pauses, 'due-agreed'] }, 100))

  test('with exceptions', () => sameClocks({ without: [...changes, 'due-agreed'] }, 100))

  test('with agreed due times', () => sameClocks({ exceptions: 'none', without: changes }, 100))

  test('with everything', () => sameClocks({}, 300))
})
