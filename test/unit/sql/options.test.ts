import { defineSchedule, gladly } from 'dueby'
import { toSql } from 'dueby/sql'
import { expect, test } from 'vitest'
import { issuesOf } from '../../support/issues'

const YEARS = { from: 2023, through: 2023 } as const
const schedule = defineSchedule({ timeZone: 'UTC', weekly: { mon: ['09:00-17:00'] } })

/** The codes and paths of the issues of a call. */
const refusals = (options: object, data: unknown = gladly): [string, string][] =>
  issuesOf(() => toSql(data as never, { dialect: 'postgres', ...YEARS, ...options } as never)).map(
    ({ code, path }) => [code, path.join('.')],
  )

test.each([
  [{ dialect: 'postgresql' }, 'unknown-option', 'options.dialect'],
  [{ dialect: undefined }, 'missing', 'options.dialect'],
  [{ prefix: 'Sla_' }, 'unknown-option', 'options.prefix'],
  [{ prefix: 'sla-' }, 'unknown-option', 'options.prefix'],
  [{ prefix: '1' }, 'unknown-option', 'options.prefix'],
  [{ prefix: `a${'_'.repeat(30)}` }, 'unknown-option', 'options.prefix'],
  [{ prefix: null }, 'wrong-type', 'options.prefix'],
  [{ times: 'seconds' }, 'unknown-option', 'options.times'],
  [{ dialect: 'sqlite', times: 'utc' }, 'unknown-option', 'options.times'],
  [{ zoneDataVersion: "2026a'" }, 'unknown-option', 'options.zoneDataVersion'],
  [{ zoneDataVersion: "'2026a" }, 'unknown-option', 'options.zoneDataVersion'],
  [{ tickets: {} }, 'unknown-key', 'options.tickets'],
  [{ span: {} }, 'unknown-key', 'options.span'],
  [{ ticket: { from: 'a' } }, 'unknown-key', 'options.ticket.from'],
  [{ ticket: { id: '' } }, 'unknown-option', 'options.ticket.id'],
  [{ ticket: { id: 'a\nb' } }, 'unknown-option', 'options.ticket.id'],
  [{ ticket: { table: 'a..b' } }, 'unknown-option', 'options.ticket.table'],
  [{ ticket: { table: 'a.b.c.d' } }, 'unknown-option', 'options.ticket.table'],
  [{ ticket: { id: 'Tier' } }, 'unknown-option', 'options.ticket.tier'],
  [{ ticket: { receivedAt: 'due_at' } }, 'unknown-option', 'options.ticket.receivedAt'],
  [{ ticket: { priority: 'Due_State' } }, 'unknown-option', 'options.ticket.priority'],
  [{ from: 1900 }, 'out-of-range', 'options.from'],
  [{ from: 2024 }, 'reversed-range', 'options.through'],
])('%j: %s', (options, code, path) => {
  expect(refusals(options)).toEqual([[code, path]])
})

test.each([
  [gladly, 'ticket', { table: 'dueby_piece' }],
  [gladly, 'ticket', { table: 'DUEBY_First_Response_Due' }],
  [schedule, 'span', { table: 'dueby_open_added' }],
])('the views cannot read a table or view that is written with them', (data, kind, columns) => {
  expect(refusals({ [kind]: columns }, data)).toEqual([['unknown-option', `options.${kind}.table`]])
  expect(refusals({ [kind]: columns, prefix: 'sla_' }, data)).toEqual([])
})

test('the options are required', () => {
  const refused = (...options: unknown[]) =>
    issuesOf(() => toSql(gladly, options[0] as never)).map(({ code, path }) => [code, path.join('.')])
  expect(refused()).toEqual([['missing', 'options']])
  expect(refused(5)).toEqual([['wrong-type', 'options']])
})

test('all issues of the options are reported together', () => {
  const issues = refusals({ dialect: 'oracle', prefix: '-', ticket: { table: '' } })
  expect(issues.map(([, path]) => path)).toEqual([
    'options.dialect',
    'options.prefix',
    'options.ticket.table',
  ])
})

test.each([5, null, new Map()])('%o is neither a policy nor a schedule', (data) => {
  expect(refusals({}, data)).toEqual([['wrong-type', 'data']])
  expect(refusals({ prefix: null }, data)).toEqual([
    ['wrong-type', 'data'],
    ['wrong-type', 'options.prefix'],
  ])
})

test('a schedule is asked about spans, and a policy about tickets', () => {
  expect(refusals({ ticket: {} }, schedule)).toEqual([['unknown-key', 'options.ticket']])
  expect(refusals({ span: { from: 'b', to: 'b' } }, schedule)).toEqual([
    ['unknown-option', 'options.span.to'],
  ])
  expect(refusals({ span: { id: 'is_open', from: 'open_ms', to: 'added_at' } }, schedule)).toEqual([
    ['unknown-option', 'options.span.id'],
    ['unknown-option', 'options.span.from'],
    ['unknown-option', 'options.span.to'],
  ])
  expect(refusals({ span: { from: 'started_at' } }, schedule)).toEqual([])
})

test('valid options are accepted', () => {
  expect(refusals({ prefix: '' })).toEqual([])
  expect(refusals({ prefix: `a${'_'.repeat(29)}` })).toEqual([])
  expect(refusals({ ticket: { table: 'db.support.ticket', id: 'ticket number', tier: undefined } })).toEqual(
    [],
  )
  expect(refusals({ times: 'utc', zoneDataVersion: '2026a' })).toEqual([])
  // The name of the table is none of its columns.
  expect(refusals({ ticket: { table: 'id' } })).toEqual([])
})
