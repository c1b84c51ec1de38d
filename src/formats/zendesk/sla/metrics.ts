import type { Metric, Path, TargetText } from 'dueby'
import { oneOf } from '../../../core/closest'
import { describe } from '../../../core/describe'
import { isRecord } from '../../../core/is-record'
import { type Item, itemsOf } from '../../shared/items'
import type { Note } from '../../shared/note'
import type { Report } from '../../shared/report'
import { refuseOtherKeys } from '../other-keys'
import { RESOLUTION_METRICS, type SlaSettings, UPDATE_METRICS } from './options'
import { PRIORITIES, type ZendeskPriority, zendeskTarget } from './target'

/** A policy metric after reading: one target of one priority. */
export interface SlaMetric {
  readonly path: Path
  /** The name of the metric in Zendesk. */
  readonly name: string
  /** The metric it becomes. */
  readonly metric: Metric
  readonly priority: ZendeskPriority
  readonly text: TargetText
  readonly notes: readonly string[]
}

const METRICS: ReadonlyMap<string, Metric> = /* @__PURE__ */ new Map<string, Metric>([
  ['first_reply_time', 'firstResponse'],
  ['next_reply_time', 'nextResponse'],
  ...UPDATE_METRICS.map((name) => [name, 'periodicUpdate'] as const),
  ...RESOLUTION_METRICS.map((name) => [name, 'resolution'] as const),
])

const KEYS = ['priority', 'metric', 'target', 'target_in_seconds', 'business_hours']

/** Reads the `policy_metrics` of one SLA policy. */
export function slaMetrics(
  list: unknown,
  path: Path,
  { priorities }: SlaSettings,
  report: Report,
): SlaMetric[] {
  if (!Array.isArray(list)) {
    report.refused(
      path,
      `${describe(list)} is not a list of metrics. Expected [{ priority, metric, target, business_hours }]`,
    )
    return []
  }
  const seen = new Set<string>()
  return itemsOf(list, path, report).flatMap((item) => {
    const found = readMetric(item, report)
    if (!found) return []
    const { name, priority } = found
    const refuse = (note: Note): [] => {
      report.refused(item.path, note)
      return []
    }
    if (!priorities.has(priority)) {
      const reason = { code: 'unknown-priority', option: 'priorities', received: describe(priority) } as const
      return refuse({ words: `options.priorities leaves out '${priority}'`, reason })
    }
    const cell = `${name} ${priority}`
    if (seen.has(cell)) return refuse(`a metric before it is also ${name} of '${priority}'`)
    seen.add(cell)
    return [found]
  })
}

function readMetric({ given, path }: Item, report: Report): SlaMetric | undefined {
  const refuse = (message: string): undefined => {
    report.refused(path, message)
  }
  if (!isRecord(given)) return refuse(`${describe(given)} is not a metric`)
  refuseOtherKeys(given, KEYS, path, report)
  const { metric: name, priority: asked } = given
  if (name === 'group_ownership_time')
    return refuse(
      'group_ownership_time is an OLA, a target between teams, and not a promise to the customer: give each team a history and a policy of its own',
    )
  const metric = typeof name === 'string' ? METRICS.get(name) : undefined
  if (metric === undefined || typeof name !== 'string') {
    const near = typeof name === 'string' ? name : undefined
    return refuse(`metric is ${describe(name)}. Expected ${oneOf(METRICS.keys(), near)}`)
  }
  const priority = PRIORITIES.find((each) => each === asked)
  if (!priority) {
    const near = typeof asked === 'string' ? asked : undefined
    return refuse(`priority is ${describe(asked)}. Expected ${oneOf(PRIORITIES, near)}`)
  }
  const target = zendeskTarget(given)
  if ('problem' in target) return refuse(target.problem)
  return { path, name, metric, priority, ...target }
}
