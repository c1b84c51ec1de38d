import type { Metric } from '../metric'

/** The heading of a metric's table, by which it is found again. */
export const METRIC_TITLES: Readonly<Record<Metric, string>> = {
  firstResponse: 'First response',
  nextResponse: 'Next response',
  periodicUpdate: 'Regular updates',
  resolution: 'Resolution',
}

/** What is promised, in a sentence. */
export const METRIC_MEANINGS: Readonly<Record<Metric, string>> = {
  firstResponse: 'The time from the arrival of a request until a person first answers it.',
  nextResponse: 'The time from a later message of the customer until a person answers it.',
  periodicUpdate: 'The longest time between two messages to the customer while a request is open.',
  resolution: 'The time from the arrival of a request until it is resolved.',
}

/** The metric as a part of a sentence: `first response`. */
export function metricWords(metric: Metric): string {
  return METRIC_TITLES[metric].toLowerCase()
}
