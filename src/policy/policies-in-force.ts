import { failure, parseOrThrow } from '../core/error'
import type { Path } from '../core/issue'
import type { CompiledPolicy } from './compiled-policy'
import { compiledPolicyOf, readAsDefined } from './define-policy'
import { NO_POLICY } from './messages'
import type { Policy } from './policy'
import type { AnyPolicy } from './policy-history'

/** A policy, and the first instant at which it is in force. */
export interface PolicyFrom {
  readonly begins: number
  readonly policy: Policy
}

// The versions of each history of policies.
const histories = new WeakMap<object, readonly PolicyFrom[]>()

/** Registers the versions of a history, in order of time. */
export function rememberHistory(history: object, versions: readonly PolicyFrom[]): void {
  histories.set(history, versions)
}

/** Whether a history was made by `policyHistory`. */
export function isKnownHistory(history: object): boolean {
  return histories.has(history)
}

/**
 * Returns a history, or a policy that is defined, as it is. Any other policy is read here, so that it is not read again
 * whenever it is used.
 *
 * @param argument The name of the argument, for the paths of its issues.
 */
export function asDefined(policy: AnyPolicy, argument: string): AnyPolicy {
  if (histories.has(policy)) return policy
  return parseOrThrow((issues) => readAsDefined(policy, [argument], issues))
}

/** A compiled policy, and the first instant at which it is in force. */
export interface CompiledFrom {
  readonly begins: number
  readonly policy: CompiledPolicy
}

/** The policies of a history in order of time; a single policy is always in force (P9). */
export function versionsOf(policy: AnyPolicy): readonly PolicyFrom[] {
  return histories.get(policy) ?? [{ begins: Number.NEGATIVE_INFINITY, policy: policy as Policy }]
}

/** The policies of {@link versionsOf}, compiled. */
export function policiesIn(policy: AnyPolicy, argument?: string): readonly CompiledFrom[] {
  return versionsOf(policy).map((version) => ({
    ...version,
    policy: compiledPolicyOf(version.policy, argument),
  }))
}

/** The policy in force at an instant, of policies in order of time; `undefined` before the first of them (P9). */
export function inForceAt<P>(
  instant: number,
  versions: readonly { readonly begins: number; readonly policy: P }[],
): P | undefined {
  return versions.findLast(({ begins }) => begins <= instant)?.policy
}

/**
 * The compiled policy that is in force at an instant, in milliseconds since 1970 (P9).
 *
 * @param path The place of the instant in the arguments.
 */
export function policyInForce(instant: number, policy: AnyPolicy, path: Path): CompiledPolicy {
  const found = policyIfKnown(instant, policy)
  if (found) return found
  throw failure(NO_POLICY, new Date(instant).toISOString(), '', path)
}

/**
 * Like {@link policyInForce}, for a request; `undefined` if its instant is NaN, because it could not be read, and the policy
 * depends on it.
 *
 * @param path The path of the request in the arguments.
 */
export function policyOfRequest(
  receivedAt: number,
  policy: AnyPolicy,
  path: Path = [],
): CompiledPolicy | undefined {
  if (Number.isNaN(receivedAt)) return policyIfKnown(receivedAt, policy)
  return policyInForce(receivedAt, policy, [...path, 'receivedAt'])
}

/** The policy in force at an instant; `undefined` if there is none, or if the policy depends on an instant that is NaN. */
export function policyIfKnown(instant: number, policy: AnyPolicy): CompiledPolicy | undefined {
  const versions = histories.get(policy)
  if (!versions) return compiledPolicyOf(policy as Policy)
  const found = inForceAt(instant, versions)
  return found && compiledPolicyOf(found)
}
