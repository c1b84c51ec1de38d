import { definePolicy, due, type TicketEvent } from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eventsFromJira, eventsFromZendesk, fromZendeskSla } from '../../src/formats/index'
import { holds } from '../support/property'
import { objections } from '../support/strict-history'

const nearly = (...values: unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: fc.jsonValue() })
const some = <T>(item: fc.Arbitrary<T>, most = 5) => fc.array(item, { maxLength: most, size: 'max' })
const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
})

interface Result {
  readonly events?: readonly TicketEvent[]
  readonly complete: boolean
  readonly report: readonly { readonly kind: string }[]
}

const usable = ({ events, complete, report }: Result) => {
  expect(report.length).toBeGreaterThan(0)
  if (events) {
    expect(objections(events)).toEqual([])
    expect(JSON.parse(JSON.stringify(events))).toEqual(events)
    expect(complete).toBe(report.every(({ kind }) => kind === 'kept'))
  } else {
    expect(complete).toBe(false)
    expect(report.every(({ kind }) => kind === 'refused')).toBe(true)
  }
}

const schedule = { timeZone: 'Europe/Berlin', weekly: { 'mon-fri': ['09:00-17:00'] } } as const

describe('an importer of policies or histories never throws, and its result is valid', () => {
  test('for any value', () => {
    holds(
      anything,
      (data) => {
        usable(eventsFromZendesk(data, { tier: 'x' }))
        usable(eventsFromJira(data, { tier: 'x', statuses: {} }))
        if (typeof data !== 'function') {
          usable(eventsFromZendesk({ audits: [] }, data as never))
          expect(fromZendeskSla({ sla_policies: [] }, data as never).policy).toBeUndefined()
        }
        expect(fromZendeskSla(data, { schedule }).report.length).toBeGreaterThan(0)
      },
      400,
    )
  })

  const PRIORITIES = ['urgent', 'high', 'normal', 'low']
  const metric = fc.record({
    priority: nearly(...PRIORITIES),
    metric: nearly(
      ...['first_reply_time', 'first_reply_time', 'next_reply_time', 'periodic_update_time'],
      ...['pausable_update_time', 'total_resolution_time', 'requester_wait_time', 'agent_work_time'],
      'group_ownership_time',
    ),
    target: nearly(1, 10, 60, 90, 1440),
    business_hours: nearly(true, false),
  })
  const policy = fc.record({
    title: nearly('Gold', 'Free', '__proto__', 'constructor', 'Gold (2)'),
    position: nearly(1, 2, 3),
    policy_metrics: some(metric, 14),
  })
  const slaOptions = fc.record(
    {
      missingFirstReply: nearly('1 hour', '3 business days'),
      resolution: nearly('agent_work_time', 'requester_wait_time'),
      periodicUpdate: nearly('periodic_update_time'),
      priorities: nearly({ urgent: 'P1', low: '__proto__' }),
    },
    { requiredKeys: [] },
  )

  test('for data similar to SLA policies; every target is that of the first metric for it', () => {
    holds(fc.tuple(some(policy, 4), slaOptions), ([policies, options]) => {
      const {
        policy: read,
        report,
        complete,
      } = fromZendeskSla({ sla_policies: policies }, { schedule, ...(options as object) })
      const places = report.map(({ at }) => JSON.stringify(at))
      policies.forEach(({ policy_metrics }, index) => {
        policy_metrics.forEach((_, place) => {
          const path = JSON.stringify(['sla_policies', index, 'policy_metrics', place])
          expect(places).toContain(path)
        })
      })
      if (!read) {
        expect(complete).toBe(false)
        return
      }
      expect(JSON.parse(JSON.stringify(read))).toEqual(read)
      const defined = definePolicy(read)
      for (const tier of defined.tiers) {
        for (const { id } of defined.priorities) {
          const request = { tier, priority: id, receivedAt: '2024-01-16T09:00:00Z' }
          expect(due('firstResponse', request, defined).dueAt.getTime()).toBeGreaterThan(0)
        }
      }
      expect(Object.keys(read.pauses ?? {}).sort()).toEqual(Object.keys(read.targets).sort())
    })
  })

  const minute = fc
    .integer({ min: 0, max: 40 })
    .map((count) => `2024-01-16T09:${String(count).padStart(2, '0')}:00Z`)
  const via = nearly(
    undefined,
    { channel: 'web' },
    { channel: 'rule', source: { rel: 'trigger' } },
    { channel: 'web', source: { rel: 'merge' } },
    { channel: 'voice', source: { rel: 'inbound' } },
  )
  const event = fc.record(
    {
      id: nearly(1, 2, 3, 4, '1'),
      type: nearly('Comment', 'VoiceComment', 'Change', 'Change', 'Create', 'Notification', 'ChatEndedEvent'),
      field_name: nearly('status', 'status', 'priority', 'custom_status_id', 'tags', 'requester_id'),
      value: nearly('new', 'open', 'pending', 'hold', 'solved', 'closed', 'deleted', 'high', 'low', 123, 8),
      public: nearly(true, true, false),
      author_id: nearly(7, 8, 9),
      via,
      data: nearly({ answered_by_id: 8 }, { answered_by_id: null }, { outbound: true }),
    },
    { requiredKeys: ['type'] },
  )
  const audit = fc.record(
    {
      id: nearly(1, 2, 3, 4, 5, 6),
      ticket_id: nearly(47, 47, 47, 48),
      created_at: nearly(...fc.sample(minute, { numRuns: 40, seed: 1 })),
      author_id: nearly(7, 8, 9, -1),
      via,
      events: some(event, 6),
    },
    { requiredKeys: ['created_at', 'events'] },
  )
  const meaning = nearly('open', 'paused', 'resolved', 'cancelled', { paused: 'vendor' })
  const ticketOptions = fc.record(
    {
      statuses: fc.dictionary(fc.constantFrom('123', 'hold', 'Open', 'Done'), meaning),
      withoutPriority: nearly('low'),
      roles: fc.dictionary(fc.constantFrom('7', '8', 'a', 'b'), nearly('agent', 'customer', 'bot')),
    },
    { requiredKeys: [] },
  )

  test('for data similar to audits; every audit is in the report, and the history is valid', () => {
    const users = nearly([
      { id: 7, role: 'end-user' },
      { id: 8, role: 'agent' },
    ])
    holds(
      fc.tuple(some(audit, 8), users, ticketOptions),
      ([audits, known, options]) => {
        const result = eventsFromZendesk({ audits, users: known }, { tier: 'gold', ...(options as object) })
        usable(result)
        if (!result.events) return
        const places = result.report.map(({ at }) => JSON.stringify(at))
        audits.forEach((_, index) => {
          const start = JSON.stringify(['audits', index]).slice(0, -1)
          expect(places.some((place) => place.startsWith(start))).toBe(true)
        })
      },
      600,
    )
  })

  test('audits give the same history in any order', () => {
    const events = some(event, 4)
    const list = fc.array(events, { minLength: 1, maxLength: 6 }).map((all) =>
      all.map((each, index) => ({
        id: index + 1,
        created_at: `2024-01-16T09:0${Math.floor(index / 2)}:00Z`,
        author_id: 7 + (index % 2),
        events:
          index === 0 ? [{ id: 99, type: 'Create', field_name: 'priority', value: 'high' }, ...each] : each,
      })),
    )
    const read = (audits: unknown) =>
      eventsFromZendesk({ audits, users: [{ id: 8, role: 'agent' }] }, { tier: 'gold' })
    holds(
      fc.tuple(list, fc.integer()).map(([given, seed]) => ({
        given,
        mixed: given.toSorted((a, b) => Math.sin(a.id * seed) - Math.sin(b.id * seed)),
      })),
      ({ given, mixed }) => expect(read(mixed).events).toEqual(read(given).events),
    )
  })

  const account = nearly(
    { accountId: 'a', accountType: 'customer' },
    { accountId: 'b', accountType: 'atlassian' },
    { accountId: 'c', accountType: 'app' },
    { key: 'd' },
    null,
  )
  const status = nearly('Open', 'Waiting', 'Done', 'Gone', '__proto__')
  const item = fc.record(
    {
      field: nearly('status', 'status', 'priority', 'assignee'),
      fieldtype: nearly('jira', 'jira', 'custom'),
      from: nearly('1', '2'),
      fromString: status,
      to: nearly('1', '2'),
      toString: status,
    },
    { requiredKeys: ['field'] },
  )
  const history = fc.record({ id: nearly('1', '2', '3', '4'), created: minute, items: some(item, 3) })
  const comment = fc.record(
    {
      id: nearly('1', '2', '3', '4'),
      created: minute,
      author: account,
      jsdPublic: nearly(true, true, false),
    },
    { requiredKeys: ['created'] },
  )

  test('for data similar to an issue; every comment and change is in the report, and the history is valid', () => {
    const issue = fc.record({
      id: nearly('10002'),
      fields: fc.record({
        created: nearly('2024-01-16T09:05:00Z', '2024-01-16T09:05:00Z', '2024-01-16T09:20:00Z'),
        creator: account,
        reporter: account,
        priority: nearly({ name: 'High' }, null),
        status: nearly({ name: 'Open' }, { name: 'Done' }),
        comment: fc.record({ comments: some(fc.oneof(comment, comment, fc.jsonValue()), 6) }),
      }),
      changelog: fc.record({ histories: some(fc.oneof(history, history, fc.jsonValue()), 8) }),
    })
    const statuses = {
      Open: 'open',
      Waiting: { paused: 'customer' },
      Done: 'resolved',
      Gone: 'cancelled',
    } as const
    holds(
      fc.tuple(issue, ticketOptions),
      ([given, options]) => {
        const result = eventsFromJira(given, { tier: 'gold', statuses, ...(options as object) })
        usable(result)
        if (!result.events) return
        const places = result.report.map(({ at }) => JSON.stringify(at))
        const has = (path: unknown[]) =>
          expect(places.some((place) => place.startsWith(JSON.stringify(path).slice(0, -1)))).toBe(true)
        given.fields.comment.comments.forEach((_, index) => {
          has(['fields', 'comment', 'comments', index])
        })
        given.changelog.histories.forEach((_, index) => {
          has(['changelog', 'histories', index])
        })
      },
      600,
    )
  })
})
