import {
  eventsFromJira,
  eventsFromZendesk,
  fromSchemaOrg,
  fromZendeskSla,
  type ReportEntry,
} from 'dueby/formats'
import { describe, expect, test } from 'vitest'

// What a program decides by: the words of the messages may change.

const coded = (report: readonly ReportEntry[]) =>
  report.flatMap(({ kind, code, option, received }) => (code ? [[kind, code, option, received]] : []))

const audit = (minute: number, author_id: number, events: object[]) => ({
  id: minute,
  created_at: `2023-11-06T10:${String(minute).padStart(2, '0')}:00Z`,
  author_id,
  events,
})
const create = (field_name: string, value: string) => ({ type: 'Create', field_name, value })
const change = (field_name: string, previous_value: string, value: string) => ({
  type: 'Change',
  field_name,
  previous_value,
  value,
})
const USERS = [{ id: 7, role: 'end-user' }]
const OPTIONS = { tier: 'standard', priorities: { high: 'P2' } }
const zendesk = (audits: object[], more: object = {}, options: object = {}) =>
  eventsFromZendesk({ audits, users: USERS, ...more }, { ...OPTIONS, ...options })
const first = audit(0, 7, [create('priority', 'high'), create('status', 'new')])

describe('tickets', () => {
  test('what an option would change', () => {
    const { report } = zendesk([
      first,
      audit(1, 8, [{ type: 'Comment', public: true }]),
      audit(2, 7, [change('priority', 'high', 'low')]),
      audit(3, 7, [change('status', 'new', 'parked')]),
      audit(4, 7, [change('priority', 'low', '')]),
    ])
    expect(coded(report)).toEqual([
      ['changed', 'unknown-role', 'roles', "'8'"],
      ['changed', 'unknown-priority', 'priorities', "'low'"],
      ['changed', 'unknown-status', 'statuses', "'parked'"],
      ['changed', 'missing-priority', 'withoutPriority', undefined],
    ])
  })

  test('nobody can be given a role', () => {
    const { report } = zendesk([first, audit(1, null as never, [{ type: 'Comment', public: true }])])
    expect(coded(report)).toEqual([])
    expect(report.at(-1)?.message).toContain('its author is not in the data')
  })

  test('who opened a ticket', () => {
    const { report } = zendesk([audit(0, 9, [{ type: 'Comment', public: true }, create('priority', 'high')])])
    expect(coded(report)).toEqual([['changed', 'unknown-role', 'roles', "'9'"]])
  })

  test('what is missing in the data', () => {
    expect(coded(zendesk([first, audit(1, 7, [change('status', 'open', 'new')])]).report)).toEqual([
      ['changed', 'missing-change', undefined, undefined],
    ])
    expect(coded(zendesk([first], { next_page: 'https://example.com' }).report)).toEqual([
      ['refused', 'no-result', undefined, undefined],
      ['refused', 'missing-items', undefined, undefined],
    ])
    expect(coded(zendesk([audit(1, 7, [])]).report)).toContainEqual([
      'refused',
      'missing-items',
      undefined,
      undefined,
    ])
    const issue = { fields: { created: '2023-11-06T10:00:00Z', comment: { comments: [], total: 1 } } }
    expect(
      coded(eventsFromJira({ ...issue, changelog: { histories: [] } }, { ...OPTIONS, statuses: {} }).report),
    ).toEqual([['refused', 'missing-items', undefined, undefined]])
  })

  test('without a history, only the reason has another code', () => {
    const { events, report } = zendesk([audit(0, 7, [create('priority', 'low')])])
    expect(events).toBeUndefined()
    expect(coded(report)).toEqual([
      ['refused', 'no-result', undefined, undefined],
      ['refused', 'unknown-priority', 'priorities', "'low'"],
    ])
  })

  test('an option that is not usable', () => {
    const { report } = zendesk([first], {}, { roles: { 7: 'boss' }, zone: 'UTC' })
    expect(coded(report)).toEqual([
      ['refused', 'invalid-option', 'zone', undefined],
      ['refused', 'invalid-option', 'roles', undefined],
    ])
  })
})

test('SLA policies', () => {
  const metric = { priority: 'high', metric: 'next_reply_time', target: 60, business_hours: false }
  const { report } = fromZendeskSla(
    { sla_policies: [{ title: 'Gold', policy_metrics: [metric, { ...metric, priority: 'low' }] }] },
    { schedule: { timeZone: 'UTC', weekly: {} }, priorities: { high: 'P2' } },
  )
  expect(coded(report)).toEqual([
    ['refused', 'unknown-priority', 'priorities', "'low'"],
    ['refused', 'missing-target', 'missingFirstReply', undefined],
  ])
})

test('schedules', () => {
  const data = { opens: '09:00', closes: '17:00', dayOfWeek: 'Monday' }
  const { report } = fromSchemaOrg([data], { timeZone: 'Mars' })
  expect(coded(report)).toEqual([
    ['refused', 'invalid-option', 'timeZone', undefined],
    ['refused', 'no-result', undefined, undefined],
  ])
})
