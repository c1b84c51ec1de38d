import { type AnyPolicy, DuebyError, gladly, type Policy, parsePolicy, parsePolicyHistory } from 'dueby'
import { namesIn } from '../../page/policy-parts/names-in'
import type { LocatedFile } from '../data-file/located-data'
import { placedIssue } from '../data-file/placed-issue'
import { readLocated } from '../data-file/read-located'
import { counted } from '../shell/counted'
import { InputError } from '../shell/input-error'
import type { Machine } from '../shell/machine'
import { BUILT_IN, type PolicySource, policySource, policyText } from './policy-source'

/** A policy and where it came from. */
export interface NamedPolicy {
  /** A policy, or policies that follow one another. */
  readonly policy: AnyPolicy
  /** For reading files and showing answers: the policy, or the versions merged into one. */
  readonly merged: Policy
  /** For the first line of an answer, such as `Acme (acme.yaml)`. */
  readonly title: string
  /** How people call the place it came from, such as `acme.yaml`. */
  readonly origin: string
}

/** Reads the policy that `--policy` or the environment names, or returns the built-in one. */
export async function readPolicy(option: string | undefined, machine: Machine): Promise<NamedPolicy> {
  const source = policySource(option, machine)
  if (source.path === BUILT_IN) return named(gladlyData(), source)
  const located = await locatedPolicy(source, machine)
  try {
    return namedPolicy(located.data, source)
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    const issues = error.issues.map((issue) => placedIssue(issue, located))
    // Each issue names the file. A list has a heading as well.
    throw new InputError(issues.length > 1 ? source.what : '', issues)
  }
}

/** The policy that is built in. */
export function gladlyData(): Policy {
  return gladly as unknown as Policy
}

/** The data of a policy file. Throws the mistakes in its syntax. */
export async function locatedPolicy(source: PolicySource, machine: Machine): Promise<LocatedFile> {
  const text = await policyText(source, machine)
  return readLocated(source.what, source.file, text, source.path)
}

/** The policy of a file. Throws its issues. */
export function namedPolicy(data: unknown, source: PolicySource): NamedPolicy {
  // A list is refused as a history that forgot its key.
  const isHistory = typeof data === 'object' && data !== null && (Array.isArray(data) || 'versions' in data)
  return named(isHistory ? parsePolicyHistory(data) : parsePolicy(data), source)
}

function named(policy: AnyPolicy, { origin }: PolicySource): NamedPolicy {
  const merged = mergedPolicy(policy)
  const count =
    'versions' in policy ? `${merged.name}, ${counted(policy.versions.length, 'version')}` : merged.name
  return { policy, merged, title: `${count} (${origin})`, origin }
}

/**
 * A policy for reading a file and for showing answers: the last version of a history, with the tiers, priorities and
 * metrics of all versions. It computes no answers itself.
 */
function mergedPolicy(policy: AnyPolicy): Policy {
  if (!('versions' in policy)) return policy
  const policies = policy.versions.map((version) => version.policy)
  const { tiers, priorities } = namesIn(policy)
  return {
    ...(policies.at(-1) as Policy),
    tiers,
    priorities,
    targets: Object.assign({}, ...policies.map(({ targets }) => targets)) as Policy['targets'],
  }
}
