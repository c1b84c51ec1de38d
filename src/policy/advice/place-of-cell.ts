import type { Path } from '../../core/issue'
import type { Metric } from '../metric'
import type { Grid, ParsedPolicy } from '../parsed-policy'

/** Where the target of a cell is written: the policy's own one, or that of an exception. */
export function placeOfCell(
  { metric, priority, tier }: { readonly metric: Metric; readonly priority: string; readonly tier: string },
  exception: string | undefined,
  { targets, exceptions }: ParsedPolicy,
): Path {
  const index = exceptions.findIndex(({ name }) => name === exception)
  const source = exceptions[index]
  const within = source ? ['exceptions', index] : []
  return [
    ...within,
    'targets',
    metric,
    ...placeInGrid(priority, tier, (source ?? { targets }).targets.get(metric)),
  ]
}

/** A target for all tiers is at its priority, others at their tier. */
function placeInGrid(priority: string, tier: string, grid: Grid | undefined): Path {
  const row = grid?.get(priority)
  return row && 'all' in row ? [priority] : [priority, tier]
}
