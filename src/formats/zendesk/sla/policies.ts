import type { Path } from 'dueby'
import { describe } from '../../../core/describe'
import { isRecord } from '../../../core/is-record'
import { itemsOf } from '../../shared/items'
import type { Report } from '../../shared/report'
import { isName } from '../../tickets/options'
import { refuseOtherKeys } from '../other-keys'
import { refuseMorePages } from '../pages'
import { FILTER_KEYS } from './conditions'
import { type SlaMetric, slaMetrics } from './metrics'
import type { SlaSettings } from './options'

/** An SLA policy after reading. */
export interface SlaPolicy {
  readonly path: Path
  readonly title: string
  readonly id: unknown
  readonly filter: unknown
  readonly position: number
  readonly metrics: readonly SlaMetric[]
}

const KEYS = ['title', 'description', 'position', 'filter', 'policy_metrics']
const EXAMPLE = '{ sla_policies: [{ title, position, filter, policy_metrics }] }'

/** Finds the SLA policies in a response of the API, in order of `position`; those without one are last. */
export function slaPolicies(data: unknown, settings: SlaSettings, report: Report): SlaPolicy[] {
  if (isRecord(data)) {
    refuseOtherKeys(data, ['sla_policies', 'sla_policy'], [], report)
    refuseMorePages(data, [], ['sla_policies'], report)
    if (Array.isArray(data.sla_policies)) {
      if (data.sla_policies.length === 0) report.refused(['sla_policies'], 'the list is empty')
      return itemsOf(data.sla_policies, ['sla_policies'], report)
        .flatMap(({ given, path }) => readPolicy(given, path, settings, report) ?? [])
        .sort((a, b) => a.position - b.position)
    }
    if (isRecord(data.sla_policy)) {
      const only = readPolicy(data.sla_policy, ['sla_policy'], settings, report)
      return only ? [only] : []
    }
  }
  report.refused([], `${describe(data)} has no SLA policies. Expected ${EXAMPLE}`)
  return []
}

function readPolicy(
  given: unknown,
  path: Path,
  settings: SlaSettings,
  report: Report,
): SlaPolicy | undefined {
  if (!isRecord(given)) {
    report.refused(path, `${describe(given)} is not an SLA policy. Expected ${EXAMPLE}`)
    return undefined
  }
  const { title, id, filter, position } = given
  refuseOtherKeys(withoutNothing(given), KEYS, path, report)
  if (isRecord(filter)) refuseOtherKeys(withoutNothing(filter), FILTER_KEYS, [...path, 'filter'], report)
  const metrics = slaMetrics(given.policy_metrics, [...path, 'policy_metrics'], settings, report)
  if (isName(title)) {
    const place = positionIn(position, [...path, 'position'], report)
    return { path, title, id, filter, position: place, metrics }
  }
  report.refused([...path, 'title'], `${describe(title)} is not a title. Expected a text such as 'Incidents'`)
  for (const metric of metrics) report.refused(metric.path, 'its SLA policy has no title')
  return undefined
}

/** A position as a number. Without one, an SLA policy comes last. */
function positionIn(given: unknown, path: Path, report: Report): number {
  const position = typeof given === 'string' && given.trim() !== '' ? Number(given) : given
  if (typeof position === 'number' && Number.isFinite(position)) return position
  if (given !== undefined && given !== null)
    report.changed(path, `${describe(given)} is not a position: the SLA policy comes last`)
  // The largest number, not infinity: the difference of two of them is a number.
  return Number.MAX_VALUE
}

/** Without keys that say nothing: the API returns `metric_settings: null` or `{}` where nothing is set. */
function withoutNothing(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(given).filter(
      ([, value]) =>
        value !== null && !((isRecord(value) || Array.isArray(value)) && Object.keys(value).length === 0),
    ),
  )
}
