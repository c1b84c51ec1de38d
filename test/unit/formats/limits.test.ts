import { defineSchedule } from 'dueby'
import {
  eventsFromJira,
  eventsFromZendesk,
  fromOpeningHours,
  fromSchemaOrg,
  fromZendesk,
  fromZendeskSla,
  holidaysFromDateHolidays,
  holidaysFromIcal,
  type Imported,
} from 'dueby/formats'
import { describe, expect, test } from 'vitest'
import { describe as asText } from '../../../src/core/describe'
import { rejectedIssues } from '../../support/issues'

const timeZone = 'Europe/Berlin'
const schemaOrg = (data: unknown) => fromSchemaOrg(data, { timeZone })
const many = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item)
/** A list without items whose length is almost the greatest that a list can have. */
const sparse = (): unknown[] => Object.assign([], { length: 4_000_000_000 })

const interval = { start_time: 1800, end_time: 2520 }
const entry = { dayOfWeek: 'Monday', opens: '09:00', closes: '17:00' }
const zendesk = { time_zone: timeZone, intervals: [interval] }

const hours = { timeZone, weekly: {} }
const reply = { priority: 'low', metric: 'first_reply_time', target: 60, business_hours: true }
const slaPolicy = (policy_metrics: unknown) => ({ title: 'Gold', policy_metrics })
const sla = (data: unknown) => fromZendeskSla(data, { schedule: hours, priorities: { low: 'P4' } })
const created = {
  id: 1,
  created_at: '2023-11-06T10:00:00Z',
  author_id: 7,
  events: [{ id: 2, type: 'Create', field_name: 'priority', value: 'low' }],
}
const audits = (list: unknown, more: object = {}) =>
  eventsFromZendesk({ audits: list, ...more }, { tier: 'gold' })
const jira = (comments: unknown, histories: unknown) =>
  eventsFromJira(
    {
      id: '1',
      fields: {
        created: '2023-11-06T10:00:00.000+0000',
        priority: { name: 'Low' },
        status: { name: 'Open' },
        comment: { comments },
      },
      changelog: { histories },
    },
    { tier: 'gold', statuses: { Open: 'open' } },
  )
const jiraComment = { id: '1', created: '2023-11-06T10:00:00.000+0000', author: {} }
const jiraHistory = (items: unknown) => ({ id: '1', created: '2023-11-06T10:00:00.000+0000', items })

describe('a list with billions of items is refused at once (S7)', () => {
  const lists: [string, () => Pick<Imported, 'report'>, (string | number)[]][] = [
    ['intervals of Zendesk', () => fromZendesk({ ...zendesk, intervals: sparse() }), ['intervals']],
    ['holidays of Zendesk', () => fromZendesk({ ...zendesk, holidays: sparse() }), ['holidays']],
    ['schedules of Zendesk', () => fromZendesk({ schedules: sparse() }), ['schedules']],
    ['entries of schema.org', () => schemaOrg(sparse()), []],
    ['a graph', () => schemaOrg({ '@graph': sparse() }), ['@graph']],
    [
      'the hours of a business',
      () => schemaOrg({ openingHoursSpecification: sparse() }),
      ['openingHoursSpecification'],
    ],
    ['weekdays', () => schemaOrg([{ ...entry, dayOfWeek: sparse() }]), [0, 'dayOfWeek']],
    [
      'parts of a business',
      () => schemaOrg({ openingHoursSpecification: [entry], department: sparse() }),
      ['department'],
    ],
    ['SLA policies', () => sla({ sla_policies: sparse() }), ['sla_policies']],
    [
      'metrics of an SLA policy',
      () => sla({ sla_policies: [slaPolicy(sparse())] }),
      ['sla_policies', 0, 'policy_metrics'],
    ],
    ['audits', () => audits(sparse()), ['audits']],
    [
      'events of an audit',
      () => audits([created, { ...created, events: sparse() }]),
      ['audits', 1, 'events'],
    ],
    ['users', () => audits([created], { users: sparse() }), ['users']],
    ['comments of Jira', () => jira(sparse(), []), ['fields', 'comment', 'comments']],
    ['changes of Jira', () => jira([], sparse()), ['changelog', 'histories']],
    ['items of a change', () => jira([], [jiraHistory(sparse())]), ['changelog', 'histories', 0, 'items']],
    [
      'properties of a comment',
      () => jira([{ ...jiraComment, properties: sparse() }], []),
      ['fields', 'comment', 'comments', 0, 'properties'],
    ],
  ]
  test.each(lists)('%s', (_, call, path) => {
    const { report } = call()
    const refused = report.find(({ at }) => JSON.stringify(at) === JSON.stringify(path))
    expect(refused).toMatchObject({ kind: 'refused' })
    expect(refused?.message).toBe(
      'the list has 4000000000 items: at most 100000 items can be read in one call',
    )
    expect(report.length).toBeLessThan(5)
  })

  test.each<[string, (value: unknown) => Pick<Imported, 'report'>]>([
    ['the data of Zendesk', fromZendesk],
    ['a Zendesk schedule', (schedule) => fromZendesk({ schedule })],
    ['a time zone', (time_zone) => fromZendesk({ ...zendesk, time_zone })],
    ['a name', (name) => fromZendesk({ ...zendesk, name })],
    ['an interval', (each) => fromZendesk({ ...zendesk, intervals: [each] })],
    ['a start', (start_time) => fromZendesk({ ...zendesk, intervals: [{ ...interval, start_time }] })],
    ['a date', (start_date) => fromZendesk({ ...zendesk, holidays: [{ start_date }] })],
    ['a zone for schema.org', (zone) => fromSchemaOrg([entry], { timeZone: zone as string })],
    ['an entry', (each) => schemaOrg([each])],
    ['opens', (opens) => schemaOrg([{ ...entry, opens }])],
    ['validFrom', (validFrom) => schemaOrg([{ ...entry, validFrom }])],
    ['a description', (description) => schemaOrg([{ ...entry, description }])],
    ['a text', (text) => fromOpeningHours(text as string, { timeZone })],
    ['a zone for a text', (zone) => fromOpeningHours('24/7', { timeZone: zone as string })],
    ['SLA policies', sla],
    ['an SLA policy', (each) => sla({ sla_policies: [each] })],
    ['a title', (title) => sla({ sla_policies: [{ ...slaPolicy([]), title }] })],
    ['a metric', (each) => sla({ sla_policies: [slaPolicy([each])] })],
    ['a priority', (priority) => sla({ sla_policies: [slaPolicy([{ ...reply, priority }])] })],
    ['a target', (target) => sla({ sla_policies: [slaPolicy([{ ...reply, target }])] })],
    ['conditions', (all) => sla({ sla_policies: [{ ...slaPolicy([reply]), filter: { all } }] })],
    ['the data of audits', (data) => eventsFromZendesk(data, { tier: 'gold' })],
    ['an audit', (each) => audits([created, each])],
    ['an event', (each) => audits([created, { ...created, id: 3, events: [each] }])],
    [
      'a status',
      (value) =>
        audits([created, { ...created, id: 3, events: [{ type: 'Change', field_name: 'status', value }] }]),
    ],
    [
      'an author',
      (author_id) =>
        audits([created, { ...created, id: 3, author_id, events: [{ type: 'Comment', public: true }] }]),
    ],
    ['an issue', (issue) => eventsFromJira(issue, { tier: 'gold', statuses: {} })],
    ['a comment', (each) => jira([each], [])],
    ['a change', (each) => jira([], [each])],
    ['an item', (each) => jira([], [jiraHistory([each])])],
    ['a name of a status', (name) => jira([], [jiraHistory([{ field: 'status', toString: name }])])],
  ])('in place of %s', (_, call) => {
    for (const value of [sparse(), { inside: [sparse()] }]) {
      const { report } = call(value)
      expect(report.some(({ kind }) => kind !== 'kept')).toBe(true)
      expect(report.length).toBeLessThan(5)
      for (const { message } of report) expect(message.length).toBeLessThan(400)
    }
  })

  test('all lists of a call together have at most 100,000 items', () => {
    const days = many(60_000, 'Monday')
    const { schedule, report } = schemaOrg([
      { ...entry, dayOfWeek: days },
      { ...entry, dayOfWeek: days },
    ])
    expect(schedule?.weekly).toEqual({ mon: ['09:00-17:00'] })
    expect(report.map(({ kind, at }) => [kind, at])).toEqual([
      ['kept', [0]],
      ['refused', [1, 'dayOfWeek']],
      ['refused', [1]],
    ])
  })
})

describe('a report lists at most 1,000 entries, and counts the others (S7)', () => {
  test('the last entry is as serious as the most serious of the others', () => {
    const last = (...intervals: unknown[]) => {
      const { schedule, report } = fromZendesk({ time_zone: timeZone, intervals, holidays: [] })
      if (schedule) defineSchedule(schedule)
      expect(report).toHaveLength(1001)
      return report.at(-1)
    }
    const first = many(999, interval)
    const kept = { start_time: 3300, end_time: 3360 }
    // The time zone is an entry too.
    expect(last(...first, kept)).toEqual({
      kind: 'kept',
      at: [],
      message: 'one more entry is not listed: 1 kept',
      rule: 'S7',
    })
    expect(last(...first, interval, interval, kept)).toMatchObject({
      kind: 'changed',
      message: '3 more entries are not listed: 2 changed and 1 kept',
    })
    expect(last(...first, interval, 0, kept, 0)).toMatchObject({
      kind: 'refused',
      message: '4 more entries are not listed: 2 refused, 1 changed and 1 kept',
    })
  })

  test('of 1,000 entries, all are listed', () => {
    const { report } = fromZendesk({
      time_zone: timeZone,
      intervals: many(999, interval),
      holidays: [],
    })
    expect(report).toHaveLength(1000)
    expect(report.at(-1)?.at).toEqual(['intervals', 998])
  })

  test('without a schedule, all of them are refused', () => {
    const { schedule, report } = fromZendesk({
      time_zone: 'Mars',
      intervals: many(5000, interval),
      holidays: [],
    })
    expect(schedule).toBeUndefined()
    expect(report).toHaveLength(1001)
    expect(report.every(({ kind }) => kind === 'refused')).toBe(true)
    expect(report.at(-1)?.message).toBe('4001 more entries are not listed: 4001 refused')
  })

  test('the reasons of each entry count too', () => {
    const data = [{ ...entry, dayOfWeek: ['Monday', ...many(5000, 'Mo')] }]
    const { schedule, report } = schemaOrg(data)
    expect(schedule?.weekly).toEqual({ mon: ['09:00-17:00'] })
    expect(report).toHaveLength(1001)
    expect(report.at(-1)?.message).toBe('4001 more entries are not listed: 4000 refused and 1 kept')
    const text = `Mo 08:00-12:00; ${many(5000, 'PH').join()} off`
    expect(fromOpeningHours(text, { timeZone }).report).toHaveLength(1001)
  })
})

describe('a message does not grow with the data (S7)', () => {
  test('keys', () => {
    const keys = Object.fromEntries(many(5000, 0).map((_, index) => [`key${index}`, 1]))
    const { report } = schemaOrg([{ dayOfWeek: 'Monday', ...keys }])
    for (const { message } of report) expect(message.length).toBeLessThan(500)
    expect(schemaOrg([{ dayOfWeek: 'Monday', open: 1, close: 1 }]).report.at(-1)?.message).toContain(
      "the unsupported 'open' and 'close' may say",
    )
  })

  test.each<[unknown, string]>([
    [{ a: [1, 'b', null], c: { d: true } }, '{"a":[1,"b",null],"c":{"d":true}}'],
    [new Array(3), '[null,null,null]'],
    [new Date(0), 'Date 1970-01-01T00:00:00.000Z'],
    [{ a: '\u202e\u007f' }, '{"a":"\\u202e\\u007f"}'],
    [{ at: new Date(0) }, '{"at":"1970-01-01T00:00:00.000Z"}'],
    [many(1000, 1), `[${many(28, 1)},...`],
    [sparse(), `[${many(11, null).map(String)},n...`],
    [many(1000, { a: sparse() }), '[{"a":[null,null,null,null,null,null,null,null,null,null,...'],
    [
      Object.defineProperty({}, 'a', {
        enumerable: true,
        get: () => {
          throw new Error('no')
        },
      }),
      'an object',
    ],
    ['text', "'text'"],
    [undefined, 'undefined'],
  ])('values: %#', (value, text) => {
    expect(asText(value)).toBe(text)
  })
})

describe('long histories and policies are read in time that grows with their length (S7)', () => {
  const names = (count: number, name: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => name(index))

  test('one identifier for everything', () => {
    const events = many(90_000, { id: 2, type: 'Comment', public: false })
    const result = audits([created, { ...created, id: 3, events }])
    expect(result.events).toHaveLength(90_001)
    expect(new Set(result.events?.map(({ id }) => id)).size).toBe(90_001)
    expect(result.report).toHaveLength(1001)
  })

  test('one title for everything, and titles that look like numbered ones', () => {
    const titles = names(20_000, (index) => (index % 2 ? 'Gold' : `Gold (${index + 2})`))
    const { policy } = sla({ sla_policies: titles.map((title) => ({ ...slaPolicy([reply]), title })) })
    expect(new Set(policy?.tiers).size).toBe(20_000)
  })

  test('all lists of a call together have at most 100,000 items', () => {
    const comments = many(60_000, jiraComment)
    const { report } = jira(comments, many(60_000, jiraHistory([])))
    expect(
      report.some(({ at, kind }) => kind === 'refused' && JSON.stringify(at) === '["changelog","histories"]'),
    ).toBe(true)
  })
})

test.each([
  [
    'holidaysFromIcal',
    (weekly: object) => holidaysFromIcal('', { from: 1, earlyClose: { timed: 'closed', weekly } } as never),
  ],
  [
    'holidaysFromDateHolidays',
    (weekly: object) => holidaysFromDateHolidays({ country: 1, halfDays: { weekly } } as never),
  ],
])('%s lists at most 100 issues of its options', async (_, call) => {
  const weekly = Object.fromEntries(
    Array.from({ length: 200 }, (_, index) => [`day${index}`, ['09:00-17:00']]),
  )
  const issues = await rejectedIssues((async () => call(weekly))())
  expect(issues.map(({ code }) => code).slice(99)).toEqual(['invalid-weekday', 'more-issues'])
  expect(issues).toHaveLength(101)
})
