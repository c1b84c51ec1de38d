import { type AnyPolicy, type DateText, DuebyError, type Policy, wallTime } from 'dueby'

/** A policy, and the first instant at which it is in force, in milliseconds since 1970. */
export interface PolicyFrom {
  readonly begins: number
  readonly policy: Policy
}

/** The policies of a history in order of time. A single policy is always in force. */
export function policiesIn(policy: AnyPolicy): readonly PolicyFrom[] {
  if (!('versions' in policy)) return [{ begins: Number.NEGATIVE_INFINITY, policy }]
  return policy.versions.map(({ from, policy: version }) => ({
    begins: from === undefined ? Number.NEGATIVE_INFINITY : midnightOf(from, version),
    policy: version,
  }))
}

function midnightOf(date: DateText, { schedule }: Policy): number {
  try {
    return wallTime(`${date}T00:00`, schedule).getTime()
  } catch (error) {
    // A date outside the supported years is before or after everything that can be asked.
    if (error instanceof DuebyError) return Date.parse(`${date}T00:00Z`)
    throw error
  }
}

/** The policy in force at an instant, if there is one. */
export function policyAt(at: number, policies: readonly PolicyFrom[]): PolicyFrom | undefined {
  return policies.findLast(({ begins }) => begins <= at)
}
