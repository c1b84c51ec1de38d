// Tickets and SLA policies of help desks that are made to take much time.
import { formats } from '../lib/build.mjs'

const times = (count, make) => Array.from({ length: count }, (_, index) => make(index))
const second = (index) => new Date(Date.UTC(2024, 2, 5) + index * 1000).toISOString()

const imports =
  (name, countOf) =>
  (make, options = { tier: 'gold' }) => ({
    make,
    ask: async (data) => {
      const result = (await formats())[name](data, options)
      return `${result.report.length} entries in the report; ${countOf(result)}`
    },
  })
const eventsOf = ({ events }) => (events ? `${events.length} events` : 'refused')
const zendesk = imports('eventsFromZendesk', eventsOf)
const jira = imports('eventsFromJira', eventsOf)
const sla = imports('fromZendeskSla', ({ policy }) => (policy ? `${policy.tiers.length} tiers` : 'refused'))

const created = { type: 'Create', field_name: 'priority', value: 'low' }
const audits = (count, eventsIn) =>
  times(count, (index) => ({
    id: index,
    created_at: second(index),
    author_id: 1,
    events: eventsIn(index),
  }))

const STATUSES = { tier: 'gold', statuses: { A0: 'open', A1: { paused: 'customer' } } }
const issue = (comments, histories) => ({
  id: '1',
  fields: {
    created: second(0),
    priority: { name: 'High' },
    status: { name: 'A0' },
    comment: { comments, total: 0 },
  },
  changelog: { histories, total: 0 },
})

const PRIORITIES = { low: 'P1', normal: 'P2', high: 'P3', urgent: 'P4' }
const SLA_OPTIONS = {
  schedule: { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } },
  missingFirstReply: '1 hour',
  priorities: PRIORITIES,
}
const metric = (index) => ({
  priority: 'high',
  metric: 'first_reply_time',
  target: 120 + index,
  business_hours: true,
})

export const TICKET_INPUTS = {
  'Zendesk audits: 700 changes of priority': zendesk(() => ({
    audits: audits(700, (index) => [
      { id: index, ...created, type: index ? 'Change' : 'Create', value: index % 2 ? 'high' : 'low' },
    ]),
  })),
  'Zendesk audits: 900 comments with one id': zendesk(() => ({
    audits: audits(900, (index) => [{ id: 1, type: 'Comment', public: true }, ...(index ? [] : [created])]),
  })),
  'Zendesk audits: 1,700 fields in one audit': zendesk(() => ({
    audits: audits(1, () =>
      times(1700, (index) => ({ ...created, field_name: index ? `field ${index}` : 'priority' })),
    ),
  })),
  'Zendesk audits: 45,000 that cannot be read': zendesk(() => ({ audits: times(45_000, () => 0) })),
  'Zendesk audits: 3,500 users, and 2,000 keys that are not known': zendesk(() => ({
    audits: audits(1, () => [created]),
    users: times(3500, (index) => ({ id: index, role: 'agent' })),
    ...Object.fromEntries(times(2000, (index) => [`user${index}`, 1])),
  })),
  'Jira: 700 changes of status': jira(
    () =>
      issue(
        [],
        times(700, (index) => ({
          id: `${index}`,
          created: second(index),
          items: [
            {
              field: 'status',
              fromString: `A${index % 2}`,
              toString: `A${(index + 1) % 2}`,
            },
          ],
        })),
      ),
    STATUSES,
  ),
  'Jira: 4,000 fields in one change': jira(
    () =>
      issue(
        [],
        [{ id: '1', created: second(1), items: times(4000, (index) => ({ field: `field ${index}` })) }],
      ),
    STATUSES,
  ),
  'Jira: 1,000 comments with one id, backwards': jira(
    () =>
      issue(
        times(1000, (index) => ({
          id: '1',
          created: second(5000 - index),
          jsdPublic: true,
          author: { accountId: 'a' },
        })),
        [],
      ),
    STATUSES,
  ),
  'Zendesk SLA: 500 policies': sla(
    () => ({
      sla_policies: times(500, (index) => ({
        title: `${index}`,
        position: index,
        filter: { all: [], any: [] },
        policy_metrics: [metric(index)],
      })),
    }),
    SLA_OPTIONS,
  ),
  'Zendesk SLA: 7,000 policies of one title': sla(
    () => ({ sla_policies: times(7000, () => ({ title: 'A' })) }),
    SLA_OPTIONS,
  ),
  'Zendesk SLA: 1,200 metrics of one policy': sla(
    () => ({ sla_policies: [{ title: 'A', policy_metrics: times(1200, metric) }] }),
    SLA_OPTIONS,
  ),
}
