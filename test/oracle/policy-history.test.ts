/** P9: which policy a ticket, or a cycle, keeps. */
import { definePolicy, type PolicyInput } from 'dueby'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockStatus } from '../../src/clock/clock-status'
import { policyHistory } from '../../src/policy/policy-history'
import { clockPolicy, focus } from '../support/clock-policies'
import { comparable, promisedMetrics, shown } from '../support/clock-status'
import { ticketFor } from '../support/histories'
import { holds } from '../support/property'
import { naiveClock } from './naive-clock'
import { addDays } from './naive-schedule'
import type { NaiveClockPolicy } from './naive-ticket'

const cases = focus.chain((near) =>
  clockPolicy(near).chain((first) =>
    fc.record({
      ticket: ticketFor(near, first, { without: ['due-agreed'] }),
      // The same metrics, so that every cycle is promised.
      others: fc.array(
        fc.record({
          from: fc.integer({ min: -1, max: 6 }).map((days) => addDays(near.date, days)),
          policy: clockPolicy(near).map(({ targets, ...rest }) => ({
            ...rest,
            targets: { ...first.targets, firstResponse: targets.firstResponse },
            exceptions: [],
          })),
        }),
        { maxLength: 2 },
      ),
      policyAt: fc.constantFrom('receipt' as const, 'start' as const, undefined),
    }),
  ),
)

const defined = (policy: NaiveClockPolicy) => definePolicy(policy as unknown as PolicyInput)

test('clockStatus under a history of policies = naive walk', () => {
  holds(cases, ({ ticket: { policy, events, options }, others, policyAt }) => {
    const later = others
      .toSorted((a, b) => a.from.localeCompare(b.from))
      .filter(({ from }, index, all) => from !== all[index - 1]?.from)
    const history = policyHistory([
      { policy: defined(policy) },
      ...later.map((version) => ({ ...version, policy: defined(version.policy) })),
    ] as never)
    const asked = { ...options, ...(policyAt && { policyAt }) }
    for (const metric of promisedMetrics(policy)) {
      const status = clockStatus(metric, events as never, history as never, asked as never)
      const walked = naiveClock(metric, events, { history: [{ policy }, ...later] }, asked)
      expect(shown(status)).toEqual(comparable(walked))
    }
  })
})
