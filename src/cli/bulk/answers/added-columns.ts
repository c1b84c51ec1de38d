import type { Policy } from 'dueby'
import { namesIn } from '../../../page/policy-parts/names-in'
import { snakeCase } from '../../../sql/names'

const OF_DUE = ['due', 'target', 'exception']
const OF_STATE = ['state', 'elapsed_seconds', 'remaining_seconds']

/** The names of the columns that the output adds: those of each metric that the policy has targets for. */
export function addedColumns(policy: Policy, hasStates: boolean, prefix: string): string[] {
  const ends = hasStates ? [...OF_DUE, ...OF_STATE] : OF_DUE
  return namesIn(policy).metrics.flatMap((metric) =>
    ends.map((end) => `${prefix}${snakeCase(metric)}_${end}`),
  )
}
