import type { Machine } from '../shell/machine'
import { readText } from '../shell/read-text'

/** The name of the policy that comes with the command. */
export const BUILT_IN = 'gladly'

/** The environment variable that names a policy for a shell. */
const VARIABLE = 'DUEBY_POLICY'

/** Which policy to use, and how people call the place it came from. */
export interface PolicySource {
  /** A path, `-` for standard input, or `gladly`. */
  readonly path: string
  /** As messages name it: `the policy 'acme.yaml'`. */
  readonly what: string
  /** For the first line of an answer: `built in`, `acme.yaml`, or `acme.yaml, from DUEBY_POLICY`. */
  readonly origin: string
  /** The prefix of `file:line:column`. */
  readonly file: string
}

/** The policy that `--policy` names, else the one that the environment names, else the built-in one. */
export function policySource(option: string | undefined, { env }: Pick<Machine, 'env'>): PolicySource {
  const named = env[VARIABLE]
  const path = option ?? (named === undefined || named === '' ? BUILT_IN : named)
  if (path === BUILT_IN) return { path, what: 'the built-in policy', origin: 'built in', file: '' }
  const file = path === '-' ? 'stdin' : path
  const what = path === '-' ? 'the policy on standard input' : `the policy '${file}'`
  if (option !== undefined) return { path, what, origin: file, file }
  return { path, what: `${what} from ${VARIABLE}`, origin: `${file}, from ${VARIABLE}`, file }
}

/** The largest policy file, in megabytes. A policy with a hundred tiers and ten years of holidays has a tenth of it. */
const LARGEST = 1

/** The text of a policy file. */
export function policyText({ path, what }: PolicySource, machine: Machine): Promise<string> {
  return readText(what, path, machine, LARGEST)
}
