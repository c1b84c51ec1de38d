import { parseOrThrow } from '../core/error'
import { once } from '../core/once'
import { frozen } from '../core/own-data'
import { ownDataKeepingSchedules, remember } from '../schedule/define-schedule'
import { type CompiledPolicy, compilePolicy } from './compiled-policy'
import type { ParsedPolicy } from './parsed-policy'
import type { Policy, PolicyInput } from './policy'
import { readPolicy } from './read-policy'

// What was read when a policy was defined. Defined policies are frozen, so it stays true.
const known = new WeakMap<object, () => ParsedPolicy>()

/**
 * Checks a policy once and freezes a copy, its schedule included. Tiers, priorities and targets are
 * literal types, so that a misspelt one is an error where it is written. The result is plain data: it
 * survives `JSON.stringify`, and `definePolicy` takes it back.
 *
 * @throws DuebyError carrying everything that is wrong; {@link checkPolicy} returns the same as data.
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
 * Takes a policy of the library's own as defined, and reads it when it is first asked for, as `declareSchedule` does.
 * It is written as `definePolicy` would return it.
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

/** A policy ready to answer. One that did not come from {@link definePolicy} is checked first. */
export function compiledPolicyOf(policy: Policy): CompiledPolicy {
  const ready = compiled.get(policy)
  if (ready) return ready
  const read = known.get(policy)
  if (!read) return compiledPolicyOf(definePolicy(policy))
  const made = compilePolicy(read())
  compiled.set(policy, made)
  return made
}
