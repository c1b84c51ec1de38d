import { oneOf } from '../core/closest'
import { report } from '../core/issue'
import { MISSING, UNKNOWN_KEY } from '../core/messages'
import { anything, dictionary, optional, type Reader, record } from '../core/reader'
import type { Names } from './check-name'
import { METRIC_NOT_PROMISED, NONE_CANNOT_WAIT } from './messages'
import { METRICS, type Metric } from './metric'
import type { Grid } from './parsed-policy'
import { gridOf, TARGETS_BY_PRIORITY } from './read-grid'

const GRID = /* @__PURE__ */ anything(TARGETS_BY_PRIORITY)
const EXAMPLE = "targets such as { firstResponse: { P1: '1 hour' } }"

/** The targets of a policy by metric (P7). Each grid is read later, because it refers to the names of the policy. */
export const TARGETS: Reader<{ readonly [M in Metric]?: unknown }> = record(EXAMPLE, {
  firstResponse: GRID,
  nextResponse: optional(GRID),
  periodicUpdate: optional(GRID),
  resolution: optional(GRID),
})

/**
 * Reads the targets of an exception, for at least one metric. With `when: 'waiting'` a request keeps the target it has,
 * so `'no target'` would mean nothing (P7).
 *
 * @param promised The metrics of the policy; no other can have an exception.
 */
export function exceptionTargets(
  names: Names,
  promised: readonly Metric[],
): Reader<ReadonlyMap<Metric, Grid>> {
  const grid = gridOf(names, { whyNotNone: undefined })
  const gridOfWaiting = gridOf(names, { whyNotNone: NONE_CANNOT_WAIT })
  return dictionary(EXAMPLE, (value, path, issues, exception) => {
    const { read } = exception?.when === 'waiting' ? gridOfWaiting : grid
    const grids = new Map<Metric, Grid>()
    const keys = Object.keys(value)
    if (keys.length === 0) report(issues, MISSING, [...path, 'firstResponse'], undefined, TARGETS_BY_PRIORITY)
    for (const key of keys) {
      const place = [...path, key]
      const metric = promised.find((each) => each === key)
      const found = metric && read(value[key], place, issues)
      if (metric && found) grids.set(metric, found)
      if (metric) continue
      if (METRICS.includes(key as Metric)) report(issues, METRIC_NOT_PROMISED, place, key, oneOf(promised))
      else report(issues, UNKNOWN_KEY, place, key, () => oneOf(promised, key))
    }
    return grids
  })
}
