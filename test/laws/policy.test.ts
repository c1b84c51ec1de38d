import { addBusinessTime, definePolicy, firstResponseDue, gladly, type Policy, type PolicyInput } from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NaivePolicy } from '../oracle/naive-policy'
import { addDays, localDateAt } from '../oracle/naive-schedule'
import { instantNear, policy, window } from '../support/arbitraries'
import { holds } from '../support/property'
import { hours } from '../support/vocabulary'

const HOLIDAYS = ['2023-12-25', '2023-12-26', '2023-12-27', '2023-12-28', '2023-12-29', '2024-01-01']

/** Instants around the published holidays and the two clock changes nearest to them, to the millisecond. */
const around2023 = fc.oneof(
  fc.integer({ min: Date.UTC(2023, 11, 20), max: Date.UTC(2024, 0, 5) }),
  fc.integer({ min: Date.UTC(2023, 10, 1), max: Date.UTC(2023, 10, 8) }),
  fc.integer({ min: Date.UTC(2024, 2, 8), max: Date.UTC(2024, 2, 13) }),
  fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2026, 0, 1) }),
)
const priority = fc.constantFrom('P1', 'P2', 'P3', 'P4')
const tier = fc.constantFrom('premium', 'standard')

type Tier = 'premium' | 'standard'
type Priority = 'P1' | 'P2' | 'P3' | 'P4'
const due = (tier: Tier, priority: Priority, receivedAt: number) =>
  firstResponseDue({ tier, priority, receivedAt }, gladly)

describe('laws of the Gladly policy', () => {
  test('Standard P1 on a holiday is due exactly two calendar hours later, by the holiday exception', () => {
    const onHoliday = fc.oneof(
      fc.integer({
        min: Date.parse('2023-12-25T00:00:00-08:00'),
        max: Date.parse('2023-12-30T00:00:00-08:00') - 1,
      }),
      fc.integer({
        min: Date.parse('2024-01-01T00:00:00-08:00'),
        max: Date.parse('2024-01-02T00:00:00-08:00') - 1,
      }),
    )
    holds(onHoliday, (receivedAt) => {
      const { dueAt, exception } = due('standard', 'P1', receivedAt)
      expect(dueAt.getTime() - receivedAt).toBe(hours(2))
      expect(exception).toBe('Holiday cover')
    })
  })

  test('Standard P1 on any other date is due two business hours later, without the exception', () => {
    holds(around2023, (receivedAt) => {
      fc.pre(!HOLIDAYS.includes(localDateAt('America/Los_Angeles', receivedAt)))
      const { dueAt, exception } = due('standard', 'P1', receivedAt)
      expect(dueAt).toEqual(addBusinessTime(receivedAt, '2 hours', gladly.schedule))
      expect(exception).toBeUndefined()
    })
  })

  test('Premium P1 and P2 count calendar time and always alert', () => {
    holds(around2023, (receivedAt) => {
      expect(due('premium', 'P1', receivedAt).dueAt.getTime() - receivedAt).toBe(hours(1))
      expect(due('premium', 'P2', receivedAt).dueAt.getTime() - receivedAt).toBe(hours(4))
      expect(due('premium', 'P1', receivedAt).alerts && due('premium', 'P2', receivedAt).alerts).toBe(true)
    })
  })

  test('no request is due before receipt, and premium is never due later than standard', () => {
    holds(fc.record({ priority, receivedAt: around2023 }), ({ priority, receivedAt }) => {
      const [premium, standard] = [
        due('premium', priority, receivedAt),
        due('standard', priority, receivedAt),
      ]
      expect(premium.dueAt.getTime()).toBeGreaterThan(receivedAt)
      expect(premium.dueAt.getTime()).toBeLessThanOrEqual(standard.dueAt.getTime())
    })
  })

  test('a later receipt is never due earlier, except for Standard P1, whose target changes on holidays', () => {
    holds(fc.record({ tier, priority, a: around2023, b: around2023 }), ({ tier, priority, a, b }) => {
      fc.pre(!(tier === 'standard' && priority === 'P1'))
      const [earlier, later] = [Math.min(a, b), Math.max(a, b)]
      expect(due(tier, priority, earlier).dueAt.getTime()).toBeLessThanOrEqual(
        due(tier, priority, later).dueAt.getTime(),
      )
    })
  })
})

interface Case {
  readonly given: NaivePolicy
  readonly tier: string
  readonly priority: string
  readonly a: number
  readonly b: number
}

const casesOf = (options: Parameters<typeof policy>[1]): fc.Arbitrary<Case> =>
  window.chain((near) =>
    policy(near, options).chain((given) =>
      fc.record({
        given: fc.constant(given),
        tier: fc.constantFrom(...given.tiers),
        priority: fc.constantFrom(...given.priorities),
        a: instantNear(near, given.schedule),
        b: instantNear(near, given.schedule),
      }),
    ),
  )

const monotone = ({ given, tier, priority, a, b }: Case) => {
  const defined = definePolicy(given as PolicyInput) as Policy
  const dueAt = (receivedAt: number) =>
    firstResponseDue<string, string, number>({ tier, priority, receivedAt }, defined).dueAt.getTime()
  expect(dueAt(Math.min(a, b))).toBeLessThanOrEqual(dueAt(Math.max(a, b)))
}

describe('a later receipt is never due earlier', () => {
  test('in any policy without exceptions, for every target, with and without a cut-off', () => {
    holds(
      casesOf({}).map(({ given: { exceptions: _, ...given }, ...rest }) => ({ given, ...rest })),
      monotone,
      250,
    )
  })

  test('in any policy with only waiting exceptions (P4)', () => {
    holds(casesOf({ exceptions: 'waiting only' }), monotone, 250)
  })
})

test('without a coverage warning, a holiday after the covered dates cannot change the due time (S10)', () => {
  const nearCoverage = casesOf({}).chain((given) =>
    fc.integer({ min: -3, max: 6 }).map((days) => ({
      ...given,
      through: addDays(localDateAt(given.given.schedule.timeZone, given.a), days),
    })),
  )
  let quiet = 0
  let all = 0
  holds(
    nearCoverage,
    ({ given, tier, priority, a, through }) => {
      all++
      const { holidays = [], ...schedule } = given.schedule
      const dueWith = (more: readonly object[]) => {
        const all = { ...schedule, holidays: [...holidays, ...more], holidaysThrough: through }
        const policy = definePolicy({ ...given, schedule: all } as unknown as PolicyInput) as Policy
        return firstResponseDue<string, string, number>({ tier, priority, receivedAt: a }, policy)
      }
      const { dueAt, warnings } = dueWith([])
      if (warnings.length > 0) return
      quiet++
      expect(dueWith([{ from: addDays(through, 1), to: addDays(through, 40) }]).dueAt).toEqual(dueAt)
    },
    250,
  )
  expect(quiet).toBeGreaterThan(all / 10)
})
