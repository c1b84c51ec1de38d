import { oneOf } from '../core/closest'
import { report } from '../core/issue'
import { MISSING, UNKNOWN_KEY } from '../core/messages'
import { dictionary, optional, type Reader, record } from '../core/reader'
import type { Names } from './check-name'
import { FIRST_RESPONSE_NEEDED, METRIC_WITHOUT_TARGETS, NONE_CANNOT_WAIT } from './messages'
import { METRICS, type Metric } from './metric'
import type { Grid } from './parsed-policy'
import { gridOf, TARGETS_BY_PRIORITY } from './read-grid'

export const EXAMPLE_TARGETS = "targets such as { firstResponse: { P1: '1 hour' } }"

/**
 * Reads the targets of a policy (P7).
 *
 * @param required The priorities and tiers that must all have a target for each metric.
 */
export function targetsOfPolicy(names: Names, required: Names): Reader<ReadonlyMap<Metric, Grid>> {
  const grid = optional(gridOf(names, { required }))
  const targets = record(EXAMPLE_TARGETS, {
    firstResponse: gridOf(names, { required, whyNotNone: FIRST_RESPONSE_NEEDED }),
    nextResponse: grid,
    periodicUpdate: grid,
    resolution: grid,
  } satisfies Record<Metric, Reader<Grid>>)
  return {
    ...targets,
    read(value, path, issues) {
      const found = Object.entries(targets.read(value, path, issues) ?? {})
      return new Map(found.filter(([, grid]) => grid) as [Metric, Grid][])
    },
  }
}

/**
 * Reads the targets of an exception, for at least one metric. With `when: 'waiting'` a request keeps the target it has,
 * so `'no target'` would mean nothing (P7).
 *
 * @param metrics The metrics of the policy; no other can have an exception.
 */
export function targetsOfException(
  names: Names,
  metrics: readonly Metric[],
): Reader<ReadonlyMap<Metric, Grid>> {
  return dictionary(EXAMPLE_TARGETS, (value, path, issues, exception) => {
    const grid = gridOf(names, { whyNotNone: exception?.when === 'waiting' ? NONE_CANNOT_WAIT : undefined })
    const grids = new Map<Metric, Grid>()
    const keys = Object.keys(value)
    if (keys.length === 0) report(issues, MISSING, [...path, 'firstResponse'], undefined, TARGETS_BY_PRIORITY)
    for (const key of keys) {
      const place = [...path, key]
      const metric = metrics.find((each) => each === key)
      if (metric) {
        const found = grid.read(value[key], place, issues)
        if (found) grids.set(metric, found)
      } else if (METRICS.includes(key as Metric))
        report(issues, METRIC_WITHOUT_TARGETS, place, key, oneOf(metrics))
      else report(issues, UNKNOWN_KEY, place, key, () => oneOf(metrics, key))
    }
    return grids
  })
}
