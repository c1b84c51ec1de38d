import { type AnyPolicy, type Due, DuebyError, due, type Issue, type Metric, type Policy } from 'dueby'
import { versionAt } from '../../page/policy-parts/version-at'
import { zoneIssues } from '../options/zone'
import { policyNote } from '../policy-file/policy-note'
import type { NamedPolicy } from '../policy-file/read-policy'
import { titleAt, titleOfVersion } from '../policy-file/title-of-version'
import { InputError } from '../shell/input-error'
import { UsageError } from '../shell/usage-error'
import { ofOption, ofReceipt } from '../shell/words'
import { irregularNote, type ReadTime, readTime, type TimeOptions } from '../times/time-reader'

/** A request as the options describe it. */
export interface Request {
  readonly metric: Metric
  readonly tier: string
  readonly priority: string
  readonly received: string
  readonly showIn: string | undefined
}

/** The data to print. */
export interface Answer {
  readonly due: Due
  readonly policy: AnyPolicy
  /** The one in force at receipt. Its clock shows the answer. */
  readonly version: Policy
  /** That policy and where it came from. */
  readonly title: string
  /** How an ambiguous input was understood. */
  readonly notes: readonly string[]
  /** A second zone to show times in. */
  readonly showIn: string | undefined
}

const OPTIONS: Readonly<Record<string, string>> = {
  tier: '--tier',
  priority: '--priority',
  receivedAt: '--received',
  metric: '--metric',
}

/** The answer to a request. Throws the issues of all options together. */
export function answerTo(
  { metric, tier, priority, received, showIn }: Request,
  times: TimeOptions & { readonly now: Date },
  named: NamedPolicy,
): Answer {
  const { policy } = named
  const time = attempt((): ReadTime => (received === 'now' ? { at: times.now } : readTime(received, times)))
  // An unreadable time must not hide the issues of the other options.
  const receivedAt = time.value?.at ?? ''
  const answer = attempt(() => due(metric, { tier, priority, receivedAt: receivedAt as Date }, policy))
  const words = ofReceipt(times.zone)
  const issues = [
    ...answer.issues
      .filter(({ path }) => time.value !== undefined || path[0] !== 'receivedAt')
      .map((issue) => ofOption(OPTIONS[String(issue.path[0])], issue, words)),
    ...time.issues.map((issue) =>
      ofOption(issue.code === 'unknown-zone' ? '--zone' : '--received', issue, words),
    ),
    ...(received === 'now' && times.zone !== undefined ? zoneIssues('--zone', times.zone) : []),
    ...(showIn === undefined ? [] : zoneIssues('--show-in', showIn)),
  ]
  if (answer.value === undefined || time.value === undefined || issues.length > 0) {
    const isUsage = answer.issues.every(({ path }) => OPTIONS[String(path[0])] !== undefined)
    throw new (isUsage ? UsageError : InputError)(
      '',
      issues,
      policyNote(issues, () => titleAt(receivedAt as Date, named)),
    )
  }
  const { irregular } = time.value
  const notes = irregular === undefined ? [] : [irregularNote(received, irregular, times)]
  const version = versionAt(answer.value.receivedAt, policy)
  return { due: answer.value, policy, version, title: titleOfVersion(version, named), notes, showIn }
}

function attempt<T>(read: () => T): { readonly value?: T; readonly issues: readonly Issue[] } {
  try {
    return { value: read(), issues: [] }
  } catch (error) {
    if (error instanceof DuebyError) return { issues: error.issues }
    throw error
  }
}
