import { DuebyError } from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparable, metricsWithTargets, readable, shown, statusOf } from '../support/clock-status'
import { type HistoryOptions, ticketCase } from '../support/histories'
import { holds } from '../support/property'
import { naiveClock } from './naive-clock'
import { BeyondLimit } from './naive-policy'
import { addDays } from './naive-schedule'

/** Compares every clock of random tickets with the naive one. */
const sameClocks = (of: HistoryOptions, runs: number): void =>
  holds(
    ticketCase(of),
    (given) => {
      for (const metric of metricsWithTargets(given.policy)) {
        const walked = naiveClock(metric, given.events, given.policy, given.options)
        expect(readable(shown(statusOf(metric, given))), metric).toEqual(readable(comparable(walked)))
      }
    },
    runs,
  )

/** A target that is never due is an error, unless another one is due (C17). */
const orNever = <T>(compute: () => T): T | 'never due' => {
  try {
    return compute()
  } catch (error) {
    if (error instanceof BeyondLimit) return 'never due'
    if (error instanceof DuebyError && error.code === 'never-opens') return 'never due'
    throw error
  }
}

/** Tickets under schedules that do not open after the first dates of the ticket. The naive clock looks at few midnights. */
const casesWithEnd = fc
  .record({ given: ticketCase({}), days: fc.integer({ min: 0, max: 4 }) })
  .map(({ given: { policy, ...ticket }, days }) => {
    const [first] = ticket.events
    const from = addDays(new Date(first?.at ?? 0).toISOString().slice(0, 10), days)
    const ended = { name: 'No more hours', from, to: '2300-01-01' }
    return {
      ...ticket,
      policy: {
        ...policy,
        schedule: { ...policy.schedule, holidays: [ended], specialHours: [] },
        exceptions: (policy.exceptions ?? []).flatMap((exception) => {
          const { during } = exception
          if (typeof during === 'string') return []
          const dates = during.filter((date) => typeof date !== 'string')
          return dates.length > 0 ? [{ ...exception, during: dates }] : []
        }),
      },
    }
  })

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

  test('with hours that end, so that some targets are never due', () => {
    const seen = { never: 0, due: 0 }
    holds(
      casesWithEnd,
      (given) => {
        for (const metric of metricsWithTargets(given.policy)) {
          const walked = orNever(() =>
            readable(comparable(naiveClock(metric, given.events, given.policy, given.options))),
          )
          expect(
            orNever(() => readable(shown(statusOf(metric, given)))),
            metric,
          ).toEqual(walked)
          seen[walked === 'never due' ? 'never' : 'due']++
        }
      },
      60,
    )
    expect(Math.min(seen.never, seen.due)).toBeGreaterThan(0)
  })
})
