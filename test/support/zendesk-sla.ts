/** SLA policies of Zendesk, written by hand. */
import { gladly, type Schedule } from 'dueby'
import { fromZendeskSla, type ZendeskSlaOptions } from 'dueby/formats'

// The format is that of https://developer.zendesk.com/api-reference/ticketing/business-rules/sla_policies/.
// What pauses a metric is in https://support.zendesk.com/hc/en-us/articles/4408829459866-Defining-SLA-policies and
// https://developer.zendesk.com/documentation/ticketing/reference-guides/ticket-metric-event-types-reference.

export const schedule: Schedule = gladly.schedule

/** Part of an SLA policy. */
type Data = { readonly [key: string]: unknown }
type Result = ReturnType<typeof fromZendeskSla>

const all = ['urgent', 'high', 'normal', 'low'] as const

export const metric = (
  name: string,
  priority: string,
  target: unknown,
  business_hours: unknown = true,
): Data => ({
  priority,
  metric: name,
  target,
  business_hours,
})

export const firstReplies: readonly Data[] = all.map((priority, index) =>
  metric('first_reply_time', priority, 30 * 2 ** index),
)

export const policyOf = (title: unknown, policy_metrics: unknown, more: object = {}): Data => ({
  url: 'https://example.zendesk.com/api/v2/slas/policies/36.json',
  id: 36,
  title,
  description: 'For those who pay',
  position: 1,
  filter: { all: [], any: [] },
  policy_metrics,
  created_at: '2015-03-17T22:50:26Z',
  updated_at: '2015-03-17T22:50:26Z',
  ...more,
})

export const read = (sla_policies: unknown, options: Partial<ZendeskSlaOptions> = {}): Result =>
  fromZendeskSla({ sla_policies, count: 1, next_page: null, previous_page: null }, { schedule, ...options })

export const one = (metrics: unknown[], options: Partial<ZendeskSlaOptions> = {}): Result =>
  read([policyOf('Gold', [...firstReplies, ...metrics])], options)

export const refused = ({ report }: Result): unknown[][] =>
  report.filter(({ kind }) => kind === 'refused').map(({ at, message }) => [at, message])
