import { parseOrThrow } from '../core/error'
import { type Issue, type Path, report } from '../core/issue'
import type { DateText } from '../core/local-date'
import { EMPTY_LIST } from '../core/messages'
import { list, type Reader } from '../core/reader'
import { readVersionList } from '../core/version-list'
import { localClockOf } from '../timeline/local-clock'
import { compiledPolicyOf, readAsDefined } from './define-policy'
import { type PolicyFrom, rememberHistory } from './policies-in-force'
import type { MetricOf, Policy, PriorityOf, SomePolicy, TierOf } from './policy'
import { reportSize } from './report-size'

/** A policy, and the first local date on which it is in force. */
export interface PolicyVersion<
  Tier extends string = string,
  Priority extends string = string,
  Metrics extends string = string,
> {
  /**
   * The first local date on which the policy is in force, by the clock of its own schedule. Every version except the
   * first needs it.
   *
   * @defaultValue for the first version, the beginning of time
   */
  readonly from?: DateText
  /** The policy that is in force from that date on. */
  readonly policy: Policy<Tier, Priority, Metrics>
}

// The name appears in the compiler's message if unchecked data is passed.
declare const usePolicyHistory: unique symbol

/**
 * Policies that follow one another (P9). It can be passed wherever a policy can. `Metrics` are those of any of them, and
 * `Common` those of all.
 */
export interface PolicyHistory<
  Tier extends string = string,
  Priority extends string = string,
  Metrics extends string = string,
  Common extends string = Metrics,
> {
  /** The policies in order of their dates. */
  readonly versions: readonly PolicyVersion<Tier, Priority, Metrics>[]
  readonly [usePolicyHistory]: readonly [Tier, Priority, Metrics, Common]
}

/** A version whose policy can have other tiers, priorities and metrics than the other versions. */
export interface SomeVersion {
  /** The first local date on which the policy is in force. Every version except the first needs it. */
  readonly from?: DateText
  /** The policy that is in force from that date on. */
  readonly policy: SomePolicy
}

/** A history of policies, with the names and metrics of all of them. */
export type HistoryOf<P extends SomePolicy> = PolicyHistory<
  TierOf<P>,
  PriorityOf<P>,
  MetricOf<P>,
  CommonMetric<P>
>

/** The metrics that each of several policies has. */
type CommonMetric<P extends SomePolicy> = (
  P extends SomePolicy
    ? (metric: MetricOf<P>) => void
    : never
) extends (metric: infer Common) => void
  ? Common & string
  : never

/** A policy, or policies that follow one another: what the functions for due times and clocks accept. */
export type AnyPolicy<
  Tier extends string = string,
  Priority extends string = string,
  Metrics extends string = string,
  Common extends string = Metrics,
> = Policy<Tier, Priority, Metrics> | PolicyHistory<Tier, Priority, Metrics, Common>

const POLICY = { expected: 'a policy, from definePolicy', read: readAsDefined } as Reader<Policy>

/** Reads the versions of a history. */
export const VERSIONS: Reader<PolicyFrom[]> = list(
  "a list of versions such as [{ policy }, { from: '2024-07-01', policy }]",
  readVersions,
)

/**
 * Policies that follow one another (P9). The result can be passed wherever a policy can: each request is answered by the
 * policy in force when it was received, and a running clock keeps its policy. For hours that change on a date, use
 * {@link succession} in the schedule of one policy instead; each date then counts by its own hours.
 *
 * @param versions At least one version, in order of `from`. A version begins at midnight of its `from` date, by the
 *   clock of its policy's schedule. The first can leave out `from`.
 * @returns Plain data, frozen. {@link parsePolicyHistory} reads it when it was stored as JSON.
 * @throws DuebyError `empty-list` without a version; `not-in-order` if a `from` is not later than the one before it;
 *   `missing` if a version other than the first has no `from`; `invalid-date`; `too-large` if the policies have more
 *   than 60 time zones, or 5,000 changes a year in schedules and exceptions; the issues of policies that have not been
 *   checked.
 *
 * @example
 * const office = defineSchedule({ timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } })
 * const frame = { name: 'Acme', schedule: office, tiers: ['all'], priorities: ['P1'] } as const
 * const before = definePolicy({ ...frame, targets: { firstResponse: { P1: '4 business hours' } } })
 * const after = definePolicy({ ...frame, targets: { firstResponse: { P1: '2 business hours' } } })
 * const policy = policyHistory([{ policy: before }, { from: '2024-07-01', policy: after }])
 * firstResponseDue({ tier: 'all', priority: 'P1', receivedAt: '2024-06-28T09:00:00+01:00' }, policy).dueAt // => 2024-06-28T12:00:00.000Z
 * firstResponseDue({ tier: 'all', priority: 'P1', receivedAt: '2024-07-01T09:00:00+01:00' }, policy).dueAt // => 2024-07-01T10:00:00.000Z
 */
export function policyHistory<const Versions extends readonly SomeVersion[]>(
  versions: Versions,
): HistoryOf<Versions[number]['policy']> {
  const read = parseOrThrow((issues) => VERSIONS.read(versions, ['versions'], issues))
  return historyOf(read, versions) as unknown as HistoryOf<Versions[number]['policy']>
}

/** Freezes and registers versions that were read. */
export function historyOf(read: readonly PolicyFrom[], versions: readonly unknown[]): PolicyHistory {
  const history = Object.freeze({
    versions: Object.freeze(
      read.map(({ policy }, index) => {
        const { from } = versions[index] as PolicyVersion
        return Object.freeze({ ...(from !== undefined && { from }), policy })
      }),
    ),
  }) as unknown as PolicyHistory
  rememberHistory(history, read)
  return history
}

function readVersions(items: readonly unknown[], path: Path, issues: Issue[]): PolicyFrom[] {
  if (items.length === 0) report(issues, EMPTY_LIST, path, undefined, 'at least one version')
  const found = readVersionList(
    items,
    "a version such as { from: '2024-07-01', policy }",
    "the first date on which the policy is in force, such as '2024-07-01'",
    { policy: POLICY },
    path,
    issues,
  ).flatMap(({ from, policy }) => (policy ? [{ from, policy, parsed: compiledPolicyOf(policy).parsed }] : []))
  reportSize(
    found.map(({ parsed }) => parsed),
    path,
    path,
    issues,
  )
  if (issues.length > 0) return []
  return found.map(({ from, policy, parsed: { schedule } }) => ({
    begins: Number.isFinite(from) ? localClockOf(schedule).startOf(from) : from,
    policy,
  }))
}
