/**
 * All metrics, in the order in which answers list them (P7).
 *
 * @example
 * METRICS // => ['firstResponse', 'nextResponse', 'periodicUpdate', 'resolution']
 */
export const METRICS = ['firstResponse', 'nextResponse', 'periodicUpdate', 'resolution'] as const

/**
 * What a target is for (P7): the first answer to a request, the answer to a later message, a regular update,
 * or the solution.
 */
export type Metric = (typeof METRICS)[number]

/** The metrics whose first cycle starts at receipt (C11). The cycles of the others start at later events. */
export const METRICS_FROM_RECEIPT: readonly Metric[] = ['firstResponse', 'resolution']

/**
 * The names of the metrics in English, as the texts of the library write them. They begin with a capital letter; in the
 * middle of a sentence they do not.
 *
 * @example
 * METRIC_NAMES.periodicUpdate // => 'Periodic update'
 */
export const METRIC_NAMES: Readonly<Record<Metric, string>> = {
  firstResponse: 'First response',
  nextResponse: 'Next response',
  periodicUpdate: 'Periodic update',
  resolution: 'Resolution',
}
