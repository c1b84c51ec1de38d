import type { Issue, Path } from '../core/issue'
import type { ParsedPolicy } from './parsed-policy'
import { readPolicy } from './read-policy'
import { readRules } from './read-rules'

/** Reads a policy, and checks its rules for running clocks as well (S8). */
export function readPolicyWithRules(input: unknown, issues: Issue[], path: Path = []): ParsedPolicy {
  const policy = readPolicy(input, issues, path)
  readRules(policy.rules, path, issues)
  return policy
}
