import { DuebyError, type Instant, type Policy, policyAt } from 'dueby'
import type { NamedPolicy } from './read-policy'

/** The title of one policy of a history: `Acme 2023, version 1 of 2 (acme.yaml)`. A single policy keeps its own. */
export function titleOfVersion(version: Policy, { policy, title, origin }: NamedPolicy): string {
  if (!('versions' in policy) || policy.versions.length === 1) return title
  const number = policy.versions.findIndex((each) => each.policy === version) + 1
  return `${version.name}, version ${number} of ${policy.versions.length} (${origin})`
}

/** The title of the policy that is in force at an instant, or of all together if none is or the instant cannot be read. */
export function titleAt(at: Instant, named: NamedPolicy): string {
  try {
    const version = policyAt(at, named.policy)
    return version ? titleOfVersion(version, named) : named.title
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    return named.title
  }
}
