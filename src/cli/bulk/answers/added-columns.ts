import { METRICS, type Metric, type Policy } from 'dueby'

/** The beginnings of the names of columns. */
const BEGINNINGS: Readonly<Record<Metric, string>> = {
  firstResponse: 'first_response',
  nextResponse: 'next_response',
  periodicUpdate: 'periodic_update',
  resolution: 'resolution',
}

const OF_DUE = ['due', 'target', 'exception']
const OF_STATE = ['state', 'elapsed_seconds', 'remaining_seconds']

/** The metrics that a policy has targets for, in the order of the columns. */
export function metricsOf({ targets }: Policy): Metric[] {
  return METRICS.filter((metric) => targets[metric] !== undefined)
}

/** The names of the columns that the output adds. */
export function addedColumns(policy: Policy, hasStates: boolean, prefix: string): string[] {
  const ends = hasStates ? [...OF_DUE, ...OF_STATE] : OF_DUE
  return metricsOf(policy).flatMap((metric) => ends.map((end) => `${prefix}${BEGINNINGS[metric]}_${end}`))
}
