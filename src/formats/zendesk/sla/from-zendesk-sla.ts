import { checkPolicy, METRICS, type PolicyInput, type ScheduleInput } from 'dueby'
import { newReport } from '../../shared/report'
import type { ReportEntry } from '../../shared/report-entry'
import { allEntries, allRefused } from '../../shared/report-result'
import { chosenMetrics } from './chosen'
import { type SlaSettings, slaSettings, type ZendeskSlaOptions } from './options'
import { slaPolicies } from './policies'
import { refuseOtherTiers, type SlaTier, slaTiers, usablePolicies } from './tiers'

/** The result of an import of a policy. */
export interface ImportedPolicy {
  /** A policy that `definePolicy` accepts. Absent if no tier is usable; then every entry is refused. */
  readonly policy?: PolicyInput
  /**
   * Whether the policy gives the answers that the input gives: no target or name was changed, and nothing was refused.
   * Conditions do not count: they are never in the policy.
   */
  readonly complete: boolean
  /** One or more entries for everything in the input, as in {@link Imported}. */
  readonly report: readonly ReportEntry[]
}

/**
 * Reads the SLA policies of Zendesk as one policy: `{ sla_policies }`, as the API returns it. Each SLA policy becomes a
 * tier, in order of `position`. Which tickets have that tier is for you to decide: a policy has no conditions, so the
 * report lists them.
 *
 * `first_reply_time` is the first response, `next_reply_time` the next response, `periodic_update_time` or
 * `pausable_update_time` the periodic update, and `total_resolution_time`, `requester_wait_time` or `agent_work_time`
 * the resolution. The pauses of the policy are those of the metric: with `agent_work_time`, for example, pauses with
 * the reasons `'pending'` and `'on-hold'`, which {@link eventsFromZendesk} gives. A priority without a target for a
 * metric has `'no target'`. An SLA policy without a first reply time for each priority is refused, unless
 * `missingFirstReply` has a target for it. `group_ownership_time` is refused, because it is not a promise to the
 * customer.
 *
 * @param data Any value, such as the result of `JSON.parse`.
 * @param options The schedule, names, and which metrics to read.
 * @returns The policy and the report. Never throws: what cannot be read is `refused` in the report.
 *
 * @example
 * import { gladly } from 'dueby'
 * import { fromZendeskSla } from 'dueby/formats'
 * const metric = { priority: 'high', metric: 'first_reply_time', target: 120, business_hours: true }
 * const { policy, report } = fromZendeskSla(
 *   {
 *     sla_policies: [
 *       {
 *         title: 'Incidents',
 *         position: 1,
 *         filter: { all: [{ field: 'type', operator: 'is', value: 'incident' }], any: [] },
 *         policy_metrics: [metric],
 *       },
 *     ],
 *   },
 *   { schedule: gladly.schedule, priorities: { high: 'P2' } },
 * )
 * policy?.targets // => { firstResponse: { P2: { Incidents: '2 business hours' } } }
 * report[0].message // => "tier 'Incidents'; give it to tickets that match: type is 'incident'"
 */
export function fromZendeskSla(data: unknown, options: ZendeskSlaOptions): ImportedPolicy {
  const report = newReport()
  const settings = slaSettings(options, report)
  const found = slaPolicies(data, settings, report)
  refuseOtherTiers(found, settings, report)
  const usable = usablePolicies(found, settings, report)
  const chosen = chosenMetrics(
    usable.flatMap(({ metrics }) => metrics),
    settings,
  )
  const conditions = newReport(report.items)
  const tiers = slaTiers(usable, settings, chosen, conditions, report)
  const policy = policyOf(tiers, settings, chosen.pauses)
  const issues = policy ? checkPolicy(policy).filter(({ severity }) => severity === 'error') : []
  // All that can still be wrong is the schedule, or a name that occurs twice.
  for (const { path, message } of issues) {
    const isOption = path[0] === 'schedule' || path[0] === 'priorities'
    // The options have reported a schedule that is missing.
    if (path.length === 1 && path[0] === 'schedule') continue
    report.refused(isOption ? ['options', ...path] : [], message)
  }
  const complete = policy !== undefined && report.isComplete()
  conditions.append(report)
  return policy && issues.length === 0
    ? { policy, complete, report: allEntries(conditions) }
    : { complete: false, report: allRefused(conditions, [], 'policy') }
}

function policyOf(
  tiers: readonly SlaTier[],
  { name, schedule, priorities }: SlaSettings,
  pauses: PolicyInput['pauses'] & {},
): PolicyInput | undefined {
  if (tiers.length === 0) return undefined
  const metrics = METRICS.filter(
    (metric) => metric === 'firstResponse' || tiers.some(({ targets }) => targets.has(metric)),
  )
  const targets = metrics.map((metric) => [
    metric,
    Object.fromEntries(
      [...priorities].map(([priority, shown]) => [
        shown,
        Object.fromEntries(
          tiers.map((tier) => [tier.name, tier.targets.get(metric)?.get(priority) ?? 'no target']),
        ),
      ]),
    ),
  ])
  return {
    name,
    schedule: schedule as ScheduleInput,
    tiers: tiers.map((tier) => tier.name),
    priorities: [...priorities.values()],
    targets: Object.fromEntries(targets) as PolicyInput['targets'],
    pauses: Object.fromEntries(
      metrics.flatMap((metric) => (pauses[metric] ? [[metric, pauses[metric]]] : [])),
    ),
  }
}
