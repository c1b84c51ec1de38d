import { METRIC_NAMES, type Metric } from '../metric'

/** What a target of each metric is for, in a sentence. */
export const METRIC_MEANINGS: Readonly<Record<Metric, string>> = {
  firstResponse: 'The time from the arrival of a request until a person first answers it.',
  nextResponse: 'The time from a later message by the customer until a person answers it.',
  periodicUpdate: 'The longest time between two messages to the customer while a request is open.',
  resolution: 'The time from the arrival of a request until it is resolved.',
}

/** The metric as a part of a sentence: `first response`. */
export function metricWords(metric: Metric): string {
  return METRIC_NAMES[metric].toLowerCase()
}
