import { localTime, type Policy, type PolicyIssue, showInZone } from 'dueby'
import type { LocatedFile, Position } from '../data-file/located-data'
import { issuePosition, placedIssue } from '../data-file/placed-issue'
import { SyntaxMistakes } from '../data-file/syntax-error'
import { zoneIssues } from '../options/zone'
import { BUILT_IN, type PolicySource, policySource } from '../policy-file/policy-source'
import { gladlyData, locatedPolicy, namedPolicy } from '../policy-file/read-policy'
import { type Colours, coloursOf } from '../shell/colours'
import { counted } from '../shell/counted'
import { EXIT } from '../shell/exit-code'
import { labelledLine } from '../shell/labelled-lines'
import { issueOf } from '../shell/listed-issues'
import type { Shell } from '../shell/machine'
import { printable, printableJson } from '../shell/printable'
import { type CheckSpan, findIssues } from './find-issues'

/** The options of `dueby check`. */
export interface CheckOptions {
  readonly policy?: string | undefined
  readonly from?: string | undefined
  readonly through?: string | undefined
  readonly strict?: true | undefined
  readonly json?: true | undefined
}

/** Prints the errors of a policy; without errors, the advice about it. */
export async function printCheck(options: CheckOptions, shell: Shell): Promise<void> {
  const source = policySource(options.policy, shell)
  const located = source.path === BUILT_IN ? undefined : await locatedOrJson(source, options, shell)
  if (located === 'printed') return
  // An empty file is read as null, which is not the built-in policy.
  const data = located === undefined ? gladlyData() : located.data
  const issues = findIssues(data, spanOf(options, data, shell))
  const errors = issues.filter(({ severity }) => severity === 'error').length
  if (errors > 0 || (options.strict && issues.length > 0)) shell.exitWith(EXIT.BAD_INPUT)
  // A policy with errors may have no name.
  const title = errors > 0 ? source.file || source.origin : namedPolicy(data, source).title
  const checked = { source, title, located, issues, errors, zone: zoneOf(data) }
  if (options.json) shell.out(asJson(checked))
  else {
    const note = errors === 0 && options.from === undefined ? WITHOUT_DATES : ''
    shell.out(`${asText(checked, coloursOf('out', shell))}${note}`)
  }
}

/** The data of the policy. With `--json`, mistakes in its syntax are printed as those in its data are. */
async function locatedOrJson(
  source: PolicySource,
  { json }: CheckOptions,
  shell: Shell,
): Promise<LocatedFile | 'printed'> {
  try {
    return await locatedPolicy(source, shell)
  } catch (error) {
    if (!(json && error instanceof SyntaxMistakes)) throw error
    const { file, path } = source
    const issues = error.mistakes.map(({ line, column, message }) => ({
      ...{ file, line, column, severity: 'error', path: [] },
      ...issueOf(message),
    }))
    shell.out(`${printableJson({ policy: path, errors: issues.length, advice: 0, issues })}\n`)
    shell.exitWith(EXIT.BAD_INPUT)
    return 'printed'
  }
}

/** The answer must not depend on the day of the check, unless an option says so. */
const WITHOUT_DATES =
  'Dates are not checked without --from. With --from today, it also says whether the holidays are known.\n'

interface Checked {
  readonly source: PolicySource
  readonly title: string
  readonly located: LocatedFile | undefined
  readonly issues: readonly PolicyIssue[]
  readonly errors: number
  readonly zone: string
}

function asText({ title, located, issues, errors, zone }: Checked, colours: Colours): string {
  const lines = issues.flatMap((issue) => {
    const { message } = located === undefined ? issue : placedIssue(issue, located)
    const examples = (issue.example ?? []).map(
      ({ tier, priority, receivedAt, dueAt, exception }) =>
        `    ${tier} ${priority}, received ${showInZone(receivedAt, zone)}, due ${showInZone(dueAt, zone)}${exception === undefined ? '' : ` (${exception})`}`,
    )
    return [`- ${message}${issue.rule ? ` [${issue.rule}]` : ''}`, ...examples]
  })
  const paint = errors > 0 ? colours.red : issues.length > 0 ? colours.yellow : colours.green
  const found = [paint(countOf(issues.length, errors)), ...lines.map(printable)]
  return labelledLine('Policy', title) + found.map((line) => `${line}\n`).join('')
}

function countOf(all: number, errors: number): string {
  if (errors > 0) return counted(errors, 'error')
  const advice = all === 0 ? 'no advice' : all === 1 ? '1 piece of advice' : `${all} pieces of advice`
  return `No errors, ${advice}`
}

function asJson({ source, located, issues, errors }: Checked): string {
  const placed = issues.map((issue) => ({
    ...(located && { file: located.file, ...(issuePosition(issue, located) satisfies Position) }),
    ...issue,
  }))
  return `${printableJson({ policy: source.path, errors, advice: issues.length - errors, issues: placed })}\n`
}

/** `today` is the date that the clock of the policy shows. */
function spanOf({ from, through }: CheckOptions, data: unknown, shell: Shell): CheckSpan {
  const { date: today } = localTime(shell.now(), zoneOf(data))
  return { from: from === 'today' ? today : from, through: through === 'today' ? today : through }
}

/** The zone to show times in. The policy can be anything, so it may have none. */
function zoneOf(data: unknown): string {
  const { versions } = (data ?? {}) as { versions?: readonly { policy?: unknown }[] }
  const policy = Array.isArray(versions) ? versions.at(-1)?.policy : data
  const zone = (policy as Policy | null | undefined)?.schedule?.timeZone
  return typeof zone === 'string' && zoneIssues('', zone).length === 0 ? zone : 'UTC'
}
