import type { Metric, TargetText } from 'dueby'
import { oneOf } from '../../../core/closest'
import { describe } from '../../../core/describe'
import type { Report } from '../../shared/report'
import { newUniqueNames } from '../../shared/unique-names'
import { listed } from '../../shared/words'
import { idOf } from '../../tickets/id'
import type { ChosenMetrics } from './chosen'
import { zendeskConditions } from './conditions'
import type { SlaSettings } from './options'
import type { SlaPolicy } from './policies'
import type { ZendeskPriority } from './target'

/** A tier of the policy, with its targets by metric and priority of Zendesk. */
export interface SlaTier {
  readonly name: string
  readonly targets: ReadonlyMap<Metric, ReadonlyMap<ZendeskPriority, TargetText>>
}

/** The SLA policies that can become tiers: those with a first reply time for every priority, or with one by the options. */
export function usablePolicies(
  policies: readonly SlaPolicy[],
  settings: SlaSettings,
  report: Report,
): SlaPolicy[] {
  return policies.filter((policy) => {
    const missing = missingFirst(policy, settings)
    const isUsable = missing.length === 0 || settings.missingFirstReply !== undefined
    if (!isUsable) {
      report.refused(policy.path, {
        words: `it has no first_reply_time for ${listed(missing)}, and every request needs a target for the first response: pass options.missingFirstReply, or options.priorities without ${missing.length === 1 ? 'it' : 'them'}`,
        reason: MISSING_FIRST,
      })
      for (const { path } of policy.metrics) report.refused(path, 'its SLA policy is refused')
    }
    return isUsable
  })
}

const MISSING_FIRST = { code: 'missing-target', option: 'missingFirstReply' } as const

function missingFirst({ metrics }: SlaPolicy, { priorities }: SlaSettings): ZendeskPriority[] {
  const given = metrics.filter(({ metric }) => metric === 'firstResponse').map(({ priority }) => priority)
  return [...priorities.keys()].filter((priority) => !given.includes(priority))
}

/**
 * One tier for each SLA policy.
 *
 * @param policies Those that are usable.
 * @param conditions Where the conditions of each tier are reported.
 */
export function slaTiers(
  policies: readonly SlaPolicy[],
  settings: SlaSettings,
  chosen: ChosenMetrics,
  conditions: Report,
  report: Report,
): SlaTier[] {
  const takeName = newUniqueNames((name, count) => `${name} (${count})`)
  return policies.map((policy) => {
    const targets = targetsOf(policy, chosen)
    const first = new Map(targets.get('firstResponse'))
    const missing = missingFirst(policy, settings)
    const fallback = settings.missingFirstReply
    for (const priority of missing) if (fallback !== undefined) first.set(priority, fallback)
    const asked = nameOf(policy, settings)
    const name = takeName(asked)
    conditions.kept(policy.path, `tier ${describe(name)}`, conditionNotes(policy))
    if (name !== asked)
      report.changed(
        policy.path,
        `an SLA policy before it is tier ${describe(asked)}, so this is ${describe(name)}`,
      )
    if (missing.length > 0)
      report.changed([...policy.path, 'policy_metrics'], {
        words: `no first_reply_time for ${listed(missing)}: ${fallback} from options.missingFirstReply`,
        reason: MISSING_FIRST,
      })
    for (const metric of policy.metrics) {
      const problem = chosen.problemOf(metric)
      if (problem !== undefined) report.refused(metric.path, problem)
      else report.kept(metric.path, `${metric.metric} of ${metric.priority}: ${metric.text}`, notesOf(metric))
    }
    return { name, targets: new Map([...targets, ['firstResponse' as const, first]]) }
  })
}

function targetsOf(
  { metrics }: SlaPolicy,
  chosen: ChosenMetrics,
): Map<Metric, Map<ZendeskPriority, TargetText>> {
  const targets = new Map<Metric, Map<ZendeskPriority, TargetText>>()
  for (const metric of metrics) {
    if (chosen.problemOf(metric) !== undefined) continue
    const row = targets.get(metric.metric) ?? new Map<ZendeskPriority, TargetText>()
    targets.set(metric.metric, row.set(metric.priority, metric.text))
  }
  return targets
}

function notesOf({ name, notes }: SlaPolicy['metrics'][number]): readonly string[] {
  return name === 'pausable_update_time'
    ? [...notes, 'any pause stops it, where Zendesk stops it only while the ticket is pending']
    : notes
}

function conditionNotes({ filter }: SlaPolicy): string[] {
  const conditions = zendeskConditions(filter)
  return conditions.length === 0 ? [] : [`give it to tickets that match: ${conditions.join('; ')}`]
}

/** Refuses each key of `options.tiers` that is the title or the id of no SLA policy. */
export function refuseOtherTiers(
  policies: readonly SlaPolicy[],
  { tiers }: SlaSettings,
  report: Report,
): void {
  const known = new Set(policies.flatMap(({ title, id }) => [title, idOf(id) ?? title]))
  const titles = [...new Set(policies.map(({ title }) => title))]
  for (const key of tiers.keys()) {
    if (!known.has(key))
      report.refused(
        ['options', 'tiers', key],
        `no SLA policy has the title or the id ${describe(key)}${titles.length > 0 ? `. Expected ${oneOf(titles, key)}` : ''}`,
      )
  }
}

function nameOf({ title, id }: SlaPolicy, { tiers }: SlaSettings): string {
  return tiers.get(idOf(id) ?? '') ?? tiers.get(title) ?? title
}
