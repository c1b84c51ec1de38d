import type { Metric, PauseRule, PauseRules } from 'dueby'
import { listed } from '../../shared/words'
import type { SlaMetric } from './metrics'
import type { SlaSettings } from './options'

/** Which metric of Zendesk is each metric of the policy. */
export interface ChosenMetrics {
  /** The pauses of the metrics that the policy has. */
  readonly pauses: PauseRules
  /** Why a policy metric is not in the policy; `undefined` if it is. */
  problemOf(metric: SlaMetric): string | undefined
}

/** The statuses in which Zendesk stops a metric, as reasons of pauses. Replies are never paused. */
const PAUSES: { readonly [name: string]: PauseRule } = {
  first_reply_time: 'none',
  next_reply_time: 'none',
  periodic_update_time: 'none',
  pausable_update_time: 'all',
  total_resolution_time: 'none',
  requester_wait_time: ['pending'],
  agent_work_time: ['pending', 'on-hold'],
}

/** If several metrics can become the same one, the option decides, or the only one that occurs is it. */
export function chosenMetrics(metrics: readonly SlaMetric[], settings: SlaSettings): ChosenMetrics {
  const occurring = new Map<Metric, Set<string>>()
  for (const { metric, name } of metrics)
    occurring.set(metric, (occurring.get(metric) ?? new Set()).add(name))
  const asked = new Map<Metric, string | undefined>([
    ['resolution', settings.resolution],
    ['periodicUpdate', settings.periodicUpdate],
  ])
  const chosen = new Map<Metric, string | undefined>()
  for (const [metric, names] of occurring)
    chosen.set(metric, asked.get(metric) ?? (names.size === 1 ? [...names][0] : undefined))
  const pauses = [...chosen].flatMap(([metric, name]): [Metric, PauseRule][] => {
    const rule = name !== undefined && occurring.get(metric)?.has(name) ? PAUSES[name] : undefined
    return rule === undefined ? [] : [[metric, rule]]
  })
  return {
    // The option `missingFirstReply` can be its only target.
    pauses: { firstResponse: 'none', ...Object.fromEntries(pauses) },
    problemOf({ metric, name }) {
      const other = chosen.get(metric)
      if (other === name) return undefined
      if (other !== undefined) return `the ${metric} of this policy is ${other}`
      const names = listed([...(occurring.get(metric) ?? [])])
      return `there are targets for ${names}, and a policy has only one ${metric}: choose it with options.${metric}`
    },
  }
}
