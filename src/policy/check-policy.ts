import { issueAt } from '../core/issue'
import { type AdviceSpan, readAdviceSpan, type SpanOfDays } from '../schedule/advice/advice-span'
import { boundedAdvice } from '../schedule/advice/bounded-advice'
import { ownDataKeepingSchedules } from '../schedule/define-schedule'
import { latestDateAt, localClockOf } from '../timeline/local-clock'
import { advisePolicy } from './advice/advise-policy'
import type { PolicyIssue } from './advice/policy-issue'
import type { RequestSpan } from './advice/sample-times'
import { compiledPolicyOf } from './define-policy'
import { HISTORY, isHistory } from './parse-policy-history'
import type { ParsedPolicy } from './parsed-policy'
import type { PolicyFrom } from './policies-in-force'
import { readPolicyWithRules } from './read-policy-with-rules'

/**
 * Checks a policy and its schedule, and returns its issues as data (S8). If there are no errors, it returns advice (P13):
 * issues with `severity: 'advice'` about a policy that is valid but rarely intended. `definePolicy` accepts every input
 * without an issue of severity `'error'`.
 *
 * Advice says for example that a lower priority is due before a higher one, that an exception never applies, or that it
 * makes a later request due before an earlier one. Where the order of requests is at stake, `example` has the two requests
 * that show it. They are chosen within a week of the dates that the policy names, or, with `from`, of those in the
 * span and in its first week, because nothing here reads the current time (T2). If tiers have the same targets, alerts
 * and hours, the first one is named. For advice about hours and holidays, use {@link checkSchedule}.
 *
 * @param input Any value, for example the result of `JSON.parse`. In a history of policies, `{ versions: [{ policy }] }`,
 *   each policy is checked on its own (P9), with advice about the time in which it is in force, and paths begin with
 *   `['versions', 0, 'policy']`.
 * @param options.from The first local date to look at, included, for example today. Without it, only dates that are
 *   written in the policy are used, and targets are compared by their lengths if there are none.
 * @param options.through The last local date to look at, included; by default 365 days after `from`.
 * @returns All errors; without errors, all advice; an empty list if there is neither.
 * @throws DuebyError only for `options`: `invalid-date`, `out-of-range`, `reversed-range`, `wrong-type`, `unknown-key`.
 *
 * @example
 * const issues = checkPolicy({
 *   name: 'Acme',
 *   schedule: { timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } },
 *   tiers: ['gold'],
 *   priorities: ['urgent', 'normal'],
 *   targets: { firstResponse: { urgent: '2 busines hours' } },
 * })
 * issues.map((issue) => issue.code) // => ['invalid-target', 'missing-target']
 * issues[1].path // => ['targets', 'firstResponse', 'normal']
 *
 * @example
 * const [advice] = checkPolicy(gladly)
 * advice.severity // => 'advice'
 * advice.code // => 'exception-breaks-order'
 * advice.example?.map(({ receivedAt, dueAt }) => [receivedAt, dueAt]) // => [[2023-12-23T02:00:00.000Z, 2024-01-02T16:00:00.000Z], [2023-12-25T08:00:00.000Z, 2023-12-25T10:00:00.000Z]]
 */
export function checkPolicy<const From extends string, const Through extends string>(
  input: unknown,
  options: AdviceSpan<From, Through> = {},
): PolicyIssue[] {
  const span = readAdviceSpan(options)
  const issues: PolicyIssue[] = []
  if (isHistory(input)) {
    const { versions = [] } = HISTORY.read(input, [], issues) ?? {}
    return issues.length > 0 ? issues : adviseVersions(versions, span)
  }
  const data = ownDataKeepingSchedules(input)
  const parsed = readPolicyWithRules(data, issues)
  return issues.length > 0 ? issues : advisePolicy(data, parsed, span)
}

/** Advice about each policy of a history that is in force in the span. */
function adviseVersions(versions: readonly PolicyFrom[], span: SpanOfDays): PolicyIssue[] {
  const advice = versions.flatMap(({ policy, begins }, index) => {
    const { parsed } = compiledPolicyOf(policy)
    const inForce = spanInForce(begins, versions[index + 1]?.begins, parsed, span)
    if (!inForce) return []
    return advisePolicy(policy, parsed, inForce).map((each) =>
      issueAt(['versions', index, 'policy', ...each.path], each),
    )
  })
  return boundedAdvice(advice)
}

/** The part of a span in which a version is in force; `undefined` if there is none. */
function spanInForce(
  begins: number,
  ends = Number.POSITIVE_INFINITY,
  { schedule }: ParsedPolicy,
  { from, through }: SpanOfDays,
): RequestSpan | undefined {
  const localClock = localClockOf(schedule)
  const dateOf = (instant: number): number =>
    Number.isFinite(instant) ? latestDateAt(instant, localClock) : instant
  const first = Math.max(dateOf(begins), from ?? Number.NEGATIVE_INFINITY)
  const last = Math.min(dateOf(ends - 1), through ?? Number.POSITIVE_INFINITY)
  if (first > last) return undefined
  return {
    from: from === undefined ? from : first,
    through: through === undefined ? through : last,
    begins,
    ends,
  }
}
