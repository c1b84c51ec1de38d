import { failure } from '../core/error'
import type { CompiledPolicy } from './compiled-policy'
import { compiledIfDefined, compiledPolicyOf } from './define-policy'
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

/** A compiled policy, and the first instant at which it is in force. */
export interface CompiledFrom {
  readonly begins: number
  readonly policy: CompiledPolicy
}

/** The policies of a history in order of time; a single policy is always in force (P9). */
export function policiesIn(policy: AnyPolicy, argument?: string): readonly CompiledFrom[] {
  const versions = histories.get(policy) ?? [{ begins: Number.NEGATIVE_INFINITY, policy: policy as Policy }]
  return versions.map((version) => ({ ...version, policy: compiledPolicyOf(version.policy, argument) }))
}

/**
 * The compiled policy that is in force at an instant (P9).
 *
 * @param instant Milliseconds since 1970; NaN stands for an instant that could not be read.
 */
export function policyInForce(instant: number, policy: AnyPolicy): CompiledPolicy {
  const ready = compiledIfDefined(policy)
  if (ready) return ready
  const versions = histories.get(policy)
  if (!versions) return compiledPolicyOf(policy as Policy)
  const version = versions.findLast(({ begins }) => begins <= instant)
  if (version) return compiledPolicyOf(version.policy)
  throw failure(NO_POLICY, Number.isNaN(instant) ? undefined : new Date(instant).toISOString())
}
