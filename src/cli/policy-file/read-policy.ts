import {
  type AnyPolicy,
  DuebyError,
  gladly,
  type Issue,
  type Policy,
  parsePolicy,
  parsePolicyHistory,
} from 'dueby'
import { counted } from '../shell/counted'
import { InputError } from '../shell/input-error'
import { issueOf, type ListedIssue, listedIssues } from '../shell/listed-issues'
import type { Machine } from '../shell/machine'
import { inFileWords } from '../shell/words'
import { mergedPolicyOf } from './merged-policy-of'
import { BUILT_IN, type PolicySource, policySource, policyText } from './policy-source'
import type { LocatedData, Position, SyntaxIssue } from './positions'

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

/** The most characters of a line that an error shows. */
const LONGEST_LINE = 80

/** Reads the policy that `--policy` or the environment names, or returns the built-in one. */
export async function readPolicy(option: string | undefined, machine: Machine): Promise<NamedPolicy> {
  const source = policySource(option, machine)
  if (source.path === BUILT_IN) return named(gladlyData(), source)
  const located = await locatedPolicy(source, machine)
  try {
    return namedPolicy(located.data, source)
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    const issues = error.issues.map((issue) => placedIssue(issue, located, source))
    // Each issue names the file. A list has a heading as well.
    throw new InputError(issues.length > 1 ? source.what : '', issues)
  }
}

/** The policy that is built in. */
export function gladlyData(): Policy {
  return gladly as unknown as Policy
}

/** The data of a policy file. Throws the mistakes in its syntax. */
export async function locatedPolicy(source: PolicySource, machine: Machine): Promise<LocatedData> {
  const text = await policyText(source, machine)
  return readLocated(source.what, source.file, text, source.path)
}

/** The data of a file, with the name of the file. */
export interface LocatedFile extends LocatedData {
  readonly file: string
}

/**
 * Reads JSON or YAML. Throws the mistakes in its syntax.
 *
 * @param what The file as messages name it.
 * @param file Its name in front of lines and columns.
 * @param path Its path, for the ending of its name.
 */
export async function readLocated(
  what: string,
  file: string,
  text: string,
  path: string = file,
): Promise<LocatedFile> {
  const isYaml = formatOf(path, text) === 'YAML'
  const read = isYaml
    ? (await import('./yaml-policy')).readYaml(text)
    : (await import('./json-policy')).readJson(text)
  if ('data' in read) return { ...read, file }
  throw syntaxError(what, isYaml ? 'YAML' : 'JSON', read, text, file)
}

/** Mistakes in the syntax of a file, as an error. */
export function syntaxError(
  what: string,
  format: 'YAML' | 'JSON',
  mistakes: readonly SyntaxIssue[],
  text: string,
  file: string,
): InputError {
  const lines = text.split('\n')
  const issues = mistakes.map((issue) => syntaxIssue(issue, lines[issue.line - 1] ?? '', file))
  return new SyntaxMistakes(`${what} is not valid ${format}`, listedIssues(issues), mistakes)
}

/** A file that is not valid JSON or YAML, with the place of each mistake. */
export class SyntaxMistakes extends InputError {
  constructor(
    message: string,
    issues: readonly ListedIssue[],
    readonly mistakes: readonly SyntaxIssue[],
  ) {
    super(message, issues)
  }
}

/** An issue of the data of a file with `file:line:column` at its front, which editors and terminals turn into a link. */
export function placedIssue(
  issue: Issue,
  located: LocatedData,
  { file }: Pick<PolicySource, 'file'>,
  inWords: (issue: Issue) => Issue = inFileWords,
): Issue {
  if (issue.code === 'more-issues' || issue.code === 'more-advice') return issue
  const { line, column } = issuePosition(issue, located)
  const { message } = inWords(issue)
  return { ...issue, message: `${file}:${line}:${column}: ${message}` }
}

/** Where an issue of the data is in the file. */
export function issuePosition(issue: Issue, { positionOf }: LocatedData): Position {
  return positionOf(issue.path, isAboutKey(issue) ? 'key' : 'value')
}

function formatOf(path: string, text: string): 'JSON' | 'YAML' {
  if (/\.ya?ml$/i.test(path)) return 'YAML'
  return /\.json$/i.test(path) || /^\s*[{[]/.test(text) ? 'JSON' : 'YAML'
}

function isAboutKey({ code, path, received }: Issue): boolean {
  return code === 'unknown-key' || received === `'${path.at(-1)}'`
}

function syntaxIssue({ line, column, message }: SyntaxIssue, text: string, file: string): ListedIssue {
  const shown = text.trim().slice(0, LONGEST_LINE)
  return issueOf(`${file}:${line}:${column}: ${message}${shown === '' ? '' : ` The line is: ${shown}`}`)
}

/** The policy of a file. Throws its issues. */
export function namedPolicy(data: unknown, source: PolicySource): NamedPolicy {
  // A list is refused as a history that forgot its key.
  const isHistory = typeof data === 'object' && data !== null && (Array.isArray(data) || 'versions' in data)
  return named(isHistory ? parsePolicyHistory(data) : parsePolicy(data), source)
}

function named(policy: AnyPolicy, { origin }: PolicySource): NamedPolicy {
  const merged = mergedPolicyOf(policy)
  const count =
    'versions' in policy ? `${merged.name}, ${counted(policy.versions.length, 'version')}` : merged.name
  return { policy, merged, title: `${count} (${origin})`, origin }
}
