/** The metrics, in the order in which answers list them. */
export const METRICS = ['firstResponse', 'nextResponse', 'periodicUpdate', 'resolution'] as const

/**
 * What a target is promised for (P7): the first answer to a request, the answer to a later message, a regular update,
 * or the solution.
 */
export type Metric = (typeof METRICS)[number]
