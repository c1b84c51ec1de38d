import { Option } from '@commander-js/extra-typings'
import { METRICS, type Metric } from 'dueby'

// The options that describe one request. Required ones are checked by `required`.

/** `--tier TIER` */
export const tierOption = (): Option<'--tier <tier>'> =>
  new Option('--tier <tier>', "the customer's tier, such as standard (required)")

/** `--priority PRIORITY` */
export const priorityOption = (): Option<'--priority <priority>'> =>
  new Option('--priority <priority>', "the request's priority, such as P1 (required)")

/** `--received TIME` */
export const receivedOption = (): Option<'--received <time>'> =>
  new Option(
    '--received <time>',
    'when it was received: 2023-12-26T10:00:00-08:00, 2023-12-26T10:00 with --zone, or now (required)',
  )

/** `--metric METRIC` */
export const metricOption = (): Option<
  '--metric <metric>',
  undefined,
  'firstResponse',
  undefined,
  false,
  Metric
> => new Option('--metric <metric>', 'what the target is for').choices(METRICS).default('firstResponse')
