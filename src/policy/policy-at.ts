import { together } from '../core/error'
import type { Checked, Instant } from '../core/instant'
import { readArguments } from '../core/read-arguments'
import { record } from '../core/reader'
import { INSTANT } from '../zone/instant'
import { asDefined, inForceAt, versionsOf } from './policies-in-force'
import type { Policy } from './policy'
import type { AnyPolicy } from './policy-history'

const ARGUMENTS = record('', { at: INSTANT })

/**
 * The policy in force at an instant: the one that answers a request received then (P9). A version of a
 * {@link policyHistory} begins at midnight of its `from` date, by the clock of its own schedule. A single policy is always
 * in force.
 *
 * @param at The instant (T1).
 * @param policy The policy, or a history of policies.
 * @returns One of the policies of the history; `undefined` before the first of them. A single policy is returned as it is.
 * @throws DuebyError with the issues of all arguments: `missing`, `invalid-instant`, `missing-offset` and `out-of-range`
 *   for `at`; those of a policy that has not been checked.
 *
 * @example
 * const input = {
 *   schedule: { timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } },
 *   tiers: ['all'],
 *   priorities: ['P1'],
 *   targets: { firstResponse: { P1: '4 business hours' } },
 * } as const
 * const before = definePolicy({ name: 'Before', ...input })
 * const after = definePolicy({ name: 'After', ...input })
 * const policy = policyHistory([{ policy: before }, { from: '2024-07-01', policy: after }])
 * policyAt('2024-06-30T22:59:00Z', policy)?.name // => 'Before'
 * policyAt('2024-06-30T23:00:00Z', policy)?.name // => 'After'
 */
export function policyAt<
  Tier extends string,
  Priority extends string,
  Metrics extends string,
  const At extends Instant,
>(at: Checked<At>, policy: AnyPolicy<Tier, Priority, Metrics>): Policy<Tier, Priority, Metrics> | undefined {
  const [read, defined] = together(
    () => readArguments(ARGUMENTS, { at }),
    () => asDefined(policy as unknown as AnyPolicy, 'policy'),
  )
  return inForceAt(read.at, versionsOf(defined)) as Policy<Tier, Priority, Metrics> | undefined
}
