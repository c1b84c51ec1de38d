import { parseOrThrow } from '../core/error'
import { isRecord } from '../core/is-record'
import { type Issue, isFull, type Path } from '../core/issue'
import { once } from '../core/once'
import { frozen } from '../core/own-data'
import { ownDataKeepingSchedules, remember as rememberSchedule } from '../schedule/define-schedule'
import { type CompiledPolicy, compilePolicy } from './compiled-policy'
import type { Metric } from './metric'
import type { ParsedPolicy } from './parsed-policy'
import type { MetricsOf, MetricTargets, OnlyMetrics, Policy, PolicyInput } from './policy'
import { readPolicy } from './read-policy'
import { readPolicyWithRules } from './read-policy-with-rules'

// The parsed form of each defined policy. It stays valid, because defined policies are frozen.
const parsedPolicies = new WeakMap<object, () => ParsedPolicy>()

/**
 * Checks a policy and its schedule once, and returns a frozen copy. Tiers, priorities and targets are literal
 * types, so a misspelt one is a compile-time error. The copy is plain data: it can be stored as JSON, and
 * `definePolicy` accepts it again.
 *
 * The functions also accept data that `definePolicy` has not checked, for example after a cast. They check it on every
 * call, but only what the call needs: a due time needs no rules for clocks, so `due` does not look at `warnings`,
 * `pauses`, `onChange` and `onReopen`, and `clockStatus` reports their issues. `definePolicy`, {@link parsePolicy} and
 * {@link checkPolicy} check everything.
 *
 * @param input Tiers, priorities, a schedule, and a target for every tier and priority (P1).
 * @returns The checked policy: every priority is an object with an `id`, and `alerts` and `exceptions` are
 *   always present. A policy that is already defined is returned as it is.
 * @throws DuebyError with every issue of the policy: `missing`, `wrong-type`, `unknown-key`, `unknown-option`,
 *   `empty-list`, `empty-name`, `repeated-name`, `unknown-tier`, `unknown-priority`, `missing-target`,
 *   `invalid-target`, `invalid-warning`, `invalid-time`, `invalid-date`, `reversed-range`, `impossible-rule`, `too-large`
 *   for more than 60 time zones, or 5,000 changes a year in schedules and exceptions (S7); and every issue of
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
export function definePolicy<
  const Tier extends string,
  const Priority extends string,
  Given extends object = MetricTargets<Tier, Priority>,
>(
  input: PolicyInput<Tier, Priority> & {
    readonly targets: { readonly [M in keyof Given]: unknown } & OnlyMetrics<Given>
  },
): Policy<Tier, Priority, MetricsOf<Given>> {
  return defined(input) as unknown as Policy<Tier, Priority, MetricsOf<Given>>
}

function defined(input: object): Policy {
  if (parsedPolicies.has(input)) return input as Policy
  const data = ownDataKeepingSchedules(input)
  return remember(
    data,
    parseOrThrow((issues) => readPolicyWithRules(data, issues)),
  )
}

/** Freezes and registers the data of a policy without issues. */
function remember(data: unknown, parsed: ParsedPolicy): Policy {
  const policy = frozen(asDefinedData(data, parsed))
  parsedPolicies.set(policy, () => parsed)
  return policy as unknown as Policy
}

/** The data of a policy without issues in the form that {@link definePolicy} returns. */
export function asDefinedData(data: unknown, parsed: ParsedPolicy): object {
  const { alerts = {}, exceptions = [], tierSchedules, ...given } = data as PolicyInput
  const schedule = rememberSchedule(given.schedule, parsed.schedule)
  const priorities = given.priorities.map((entry) => (typeof entry === 'string' ? { id: entry } : entry))
  const ofTiers = tierSchedules && {
    tierSchedules: Object.fromEntries(
      Array.from(parsed.tierSchedules, ([tier, read]) => [
        tier,
        rememberSchedule(tierSchedules[tier] as object, read),
      ]),
    ),
  }
  return { ...given, schedule, ...ofTiers, priorities, alerts, exceptions }
}

/** Reads a value that is a policy, defined or not, and returns it as defined. */
export function readAsDefined(value: unknown, path: Path, issues: Issue[]): Policy | undefined {
  if (isRecord(value) && parsedPolicies.has(value)) return value as unknown as Policy
  const data = ownDataKeepingSchedules(value)
  const before = issues.length
  const parsed = readPolicyWithRules(data, issues, path)
  return issues.length === before && !isFull(issues) ? remember(data, parsed) : undefined
}

/**
 * Checks data of unknown type, for example the result of `JSON.parse`, and returns it as a policy. Its tiers and
 * priorities have the type `string`, so requests from a database need no cast. A policy that is already defined is
 * returned as it is: `parsePolicy(gladly)` accepts any text as a tier and checks it at run time.
 *
 * @param data Any value.
 * @returns The checked policy, a frozen copy.
 * @throws DuebyError with every issue, as listed at {@link definePolicy}. {@link parsePolicyHistory} reads a history of
 *   policies.
 *
 * @example
 * const policy = parsePolicy(JSON.parse(JSON.stringify(gladly)))
 * const row: { tier: string; priority: string } = { tier: 'premium', priority: 'P1' }
 * firstResponseDue({ ...row, receivedAt: '2023-11-06T10:00:00-08:00' }, policy).dueAt // => 2023-11-06T19:00:00.000Z
 */
export function parsePolicy(data: unknown): Policy {
  return defined(data as object)
}

/**
 * Registers a policy of this library as defined, and parses it on first use, like `declareSchedule`. The policy
 * must already have the form that `definePolicy` returns.
 */
export function declarePolicy<
  const Tier extends string,
  const Priority extends string,
  Metrics extends Metric = Metric,
>(
  policy: PolicyInput<Tier, Priority> & { readonly targets: { readonly [M in Metrics]?: unknown } } & Pick<
      Policy<Tier, Priority>,
      'schedule' | 'priorities' | 'alerts' | 'exceptions'
    >,
): Policy<Tier, Priority, Metrics> {
  parsedPolicies.set(
    frozen(policy),
    once(() => parseOrThrow((issues) => readPolicy(policy, issues))),
  )
  return policy as unknown as Policy<Tier, Priority, Metrics>
}

const compiled = new WeakMap<object, CompiledPolicy>()

/**
 * The compiled form of a policy, made on first use. A policy that {@link definePolicy} did not return is checked
 * on every call.
 *
 * @param argument The name of the argument, for the paths of its issues.
 */
export function compiledPolicyOf(policy: Policy, argument: string = 'policy'): CompiledPolicy {
  const ready = compiled.get(policy)
  if (ready) return ready
  const read = parsedPolicies.get(policy)
  if (!read) {
    const data = ownDataKeepingSchedules(policy)
    return compilePolicy(parseOrThrow((issues) => readPolicy(data, issues, [argument])))
  }
  const made = compilePolicy(read())
  compiled.set(policy, made)
  return made
}
