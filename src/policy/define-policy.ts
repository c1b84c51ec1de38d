import { parseOrThrow } from '../core/error'
import { once } from '../core/once'
import { frozen } from '../core/own-data'
import { ownDataKeepingSchedules, remember } from '../schedule/define-schedule'
import { type CompiledPolicy, compilePolicy } from './compiled-policy'
import type { ParsedPolicy } from './parsed-policy'
import type { Policy, PolicyInput } from './policy'
import { readPolicy } from './read-policy'

// The parsed form of each defined policy. It stays valid, because defined policies are frozen.
const known = new WeakMap<object, () => ParsedPolicy>()

/**
 * Checks a policy and its schedule once, and returns a frozen copy. Tiers, priorities and targets are literal
 * types, so a misspelled one is a compile-time error. The copy is plain data: it can be stored as JSON, and
 * `definePolicy` accepts it again.
 *
 * @param input Tiers, priorities, a schedule, and a target for every tier and priority (P1).
 * @returns The checked policy: every priority is an object with an `id`, and `alerts` and `exceptions` are
 *   always present. A policy that is already defined is returned as it is.
 * @throws DuebyError with every issue of the policy: `missing`, `wrong-type`, `unknown-key`, `unknown-option`,
 *   `empty-list`, `empty-name`, `repeated-name`, `unknown-tier`, `unknown-priority`, `missing-target`,
 *   `invalid-target`, `invalid-time`, `invalid-date`, `reversed-range`, `impossible-rule`; and every issue of
 *   its schedule, as listed at {@link defineSchedule} and {@link defineCombined}. {@link checkPolicy} returns
 *   the same issues as data.
 *
 * @example
 * const policy = definePolicy({
 *   name: 'Acme',
 *   schedule: { timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } },
 *   tiers: ['gold', 'silver'],
 *   priorities: ['urgent', 'normal'],
 *   targets: {
 *     firstResponse: {
 *       urgent: { gold: '1 hour', silver: '2 business hours' },
 *       normal: 'next business day by 12:00',
 *     },
 *   },
 * })
 * const request = { tier: 'silver', priority: 'urgent', receivedAt: '2024-02-02T16:30:00Z' } as const
 * firstResponseDue(request, policy).dueAt // => 2024-02-05T10:30:00.000Z
 */
export function definePolicy<const Tier extends string, const Priority extends string>(
  input: PolicyInput<Tier, Priority>,
): Policy<Tier, Priority> {
  if (known.has(input)) return input as Policy<Tier, Priority>
  const data = ownDataKeepingSchedules(input)
  const parsed = parseOrThrow((issues) => readPolicy(data, issues))

  const { alerts = {}, exceptions = [], ...given } = data as PolicyInput<Tier, Priority>
  const schedule = remember(given.schedule, parsed.schedule)
  const priorities = given.priorities.map((entry) => (typeof entry === 'string' ? { id: entry } : entry))
  const policy = frozen({ ...given, schedule, priorities, alerts, exceptions })
  known.set(policy, () => parsed)
  return policy as unknown as Policy<Tier, Priority>
}

/**
 * Registers a policy of this library as defined, and parses it on first use, like `declareSchedule`. The policy
 * must already have the form that `definePolicy` returns.
 */
export function declarePolicy<const Tier extends string, const Priority extends string>(
  policy: PolicyInput<Tier, Priority> &
    Pick<Policy<Tier, Priority>, 'schedule' | 'priorities' | 'alerts' | 'exceptions'>,
): Policy<Tier, Priority> {
  known.set(
    frozen(policy),
    once(() => parseOrThrow((issues) => readPolicy(policy, issues))),
  )
  return policy as Policy<Tier, Priority>
}

const compiled = new WeakMap<Policy, CompiledPolicy>()

/**
 * The compiled form of a policy, made on first use. A policy that {@link definePolicy} did not return is checked
 * first.
 */
export function compiledPolicyOf(policy: Policy): CompiledPolicy {
  const ready = compiled.get(policy)
  if (ready) return ready
  const read = known.get(policy)
  if (!read) return compiledPolicyOf(definePolicy(policy))
  const made = compilePolicy(read())
  compiled.set(policy, made)
  return made
}
