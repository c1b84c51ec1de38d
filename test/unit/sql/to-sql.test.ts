import {
  businessDaysTable,
  defineCombined,
  definePolicy,
  defineSchedule,
  duePieces,
  gladly,
  openingsTable,
  openPieces,
  policyHistory,
} from 'dueby'
import { type DialectName, type SqlOptions, toSql } from 'dueby/sql'
import { describe, expect, test } from 'vitest'
import { DIALECTS } from '../../../src/sql/dialects/dialects'
import { issuesOf } from '../../support/issues'

const NAMES = Object.keys(DIALECTS) as DialectName[]
const YEARS = { from: 2023, through: 2024 } as const
const schedule = defineSchedule({ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } })

/** A policy whose names would break SQL that has them in it. */
const hostile = definePolicy({
  name: "x'; DROP TABLE ticket; --",
  schedule,
  tiers: ["o'gold", '__proto__', '"; --'],
  priorities: ['`a`', '\\'],
  targets: {
    firstResponse: { '`a`': '1 hour', '\\': '2 business hours' },
    resolution: { '`a`': 'no target', '\\': '2 hours' },
  },
})

const sqlOf = (data: Parameters<typeof toSql>[0], options: Partial<SqlOptions> = {}) =>
  toSql(data, { dialect: 'postgres', ...YEARS, ...options })
const textOf = ({ tables, load, views, checks }: ReturnType<typeof toSql>): string =>
  [
    ...tables.map(({ create }) => create),
    ...load,
    ...views.flatMap(({ create, select }) => [...create, select]),
    ...checks.map(({ sql }) => sql),
  ].join('\n\n')

test('a policy becomes a view for each metric', () => {
  const { tables, views } = sqlOf(hostile)
  expect(tables.map(({ name }) => name)).toEqual(['dueby_line', 'dueby_piece', 'dueby_stamp'])
  expect(views.map(({ name }) => name)).toEqual(['dueby_first_response_due', 'dueby_resolution_due'])
})

test('a schedule becomes views for its functions', () => {
  const { tables, views } = sqlOf(schedule, { prefix: 'office_' })
  expect(tables.map(({ name }) => name)).toEqual([
    'office_piece',
    'office_opening',
    'office_business_day',
    'office_stamp',
  ])
  expect(views.map(({ name }) => name)).toEqual([
    'office_is_open',
    'office_open_between',
    'office_open_added',
  ])
})

test('the rows are those of the library, in the order of the columns', () => {
  const { tables } = sqlOf(gladly)
  const { lines, pieces } = duePieces(gladly, YEARS)
  const [line, piece] = tables
  expect(line?.columns.map(({ name }) => name)).toEqual(['metric', 'tier', 'priority', 'line', 'no_target'])
  expect([...(line?.rows ?? [])]).toEqual(
    lines.map((row) => [row.metric, row.tier, row.priority, row.line, row.no_target]),
  )
  expect([...(piece?.rows ?? [])]).toEqual(
    [...pieces].map((row) => [row.slot, row.from_ms, row.until_ms, row.value_ms, row.slope]),
  )
})

test('the stamp of a schedule has the number of rows of each table, and the sum of what they cover', () => {
  const { pieces } = openPieces(schedule, YEARS)
  const { openings } = openingsTable(schedule, YEARS)
  const { days } = businessDaysTable(schedule, YEARS)
  const totalOf = <Row>(rows: Iterable<Row>, lengthOf: (row: Row) => number) =>
    [...rows].reduce((sum, row) => sum + lengthOf(row), 0)
  const stamp = [...(sqlOf(schedule).tables.at(-1)?.rows ?? [])].slice(-7)
  expect(stamp).toEqual([
    ['piece_rows', String([...pieces].length)],
    ['piece_covered', String(totalOf(pieces, (row) => row.until_ms - row.from_ms))],
    ['piece_no_value', '0'],
    ['opening_rows', String([...openings].length)],
    ['opening_covered', String(totalOf(openings, (row) => row.open_until_ms - row.open_before_ms))],
    ['business_day_rows', String([...days].length)],
    ['business_day_covered', String(totalOf(days, (row) => row.until_ms - row.from_ms))],
  ])
})

test('the columns of each table of a schedule have the names of the rows', () => {
  const [, opening, day] = sqlOf(schedule).tables
  const namesOf = (rows: Iterable<object>) => Object.keys([...rows][0] ?? {}).sort()
  expect(opening?.columns.map(({ name }) => name).sort()).toEqual(
    namesOf(openingsTable(schedule, YEARS).openings),
  )
  expect(day?.columns.map(({ name }) => name).sort()).toEqual(
    namesOf(businessDaysTable(schedule, YEARS).days),
  )
})

test('the stamp has the totals of the other tables, whichever is read first', () => {
  const totalsOf = ({ tables }: ReturnType<typeof toSql>) =>
    new Map([...(tables.at(-1)?.rows ?? [])] as [string, string | null][])
  const first = sqlOf(gladly, { zoneDataVersion: '2026a' })
  const stamp = totalsOf(first)
  const rows = [...(first.tables[1]?.rows ?? [])]
  expect(stamp.get('piece_rows')).toBe(String(rows.length))
  const covered = rows.reduce((sum, [, from, until]) => sum + Number(until) - Number(from), 0)
  expect(stamp.get('piece_covered')).toBe(String(covered))
  expect(stamp.get('piece_no_value')).toBe('0')
  expect(stamp.get('zone_data_version')).toBe('2026a')
  expect(stamp.get('zone_changes')).toBeNull()
  expect(stamp.get('policy_hash')).toMatch(/^[0-9a-f]{16}$/)
  const second = sqlOf(gladly, { zoneDataVersion: '2026a' })
  for (const _ of second.tables[1]?.rows ?? []);
  expect(totalsOf(second)).toEqual(stamp)
})

test('pieces without a value and the lines of the cells are counted, so that a check finds lost ones', () => {
  const policy = definePolicy({
    name: 'Days off',
    schedule: { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } },
    tiers: ['all'],
    priorities: ['P1', 'P2', 'P3'],
    targets: {
      firstResponse: { P1: '1 hour', P2: '1 hour', P3: '1 hour' },
      resolution: { P1: '1 hour', P2: '2 hours', P3: 'no target' },
    },
    exceptions: [
      {
        name: 'Off',
        during: [{ from: '2024-03-01', to: '2024-03-02' }],
        targets: { resolution: { P2: 'no target' } },
      },
    ],
  })
  const { tables, checks } = sqlOf(policy)
  expect([...(tables.at(-1)?.rows ?? [])]).toContainEqual(['piece_no_value', '2'])
  const check = checks.find(({ name }) => name === 'piece_no_value')
  expect(check?.sql).toContain('sum(CASE WHEN value_ms IS NULL THEN 1 ELSE 0 END)')
  expect(check?.sql).toContain("fact = 'piece_no_value'")
  // Four cells share line 1, P2 of the resolution has line 2, and P3 has none.
  expect(checks.find(({ name }) => name === 'line_count')?.sql).toMatch(
    /found_rows <> 6 OR found_total <> 6$/,
  )
  expect(sqlOf(schedule).checks.map(({ name }) => name)).not.toContain('opening_no_value')
})

describe.each(NAMES)('%s', (dialect) => {
  const both = [sqlOf(hostile, { dialect }), sqlOf(schedule, { dialect })]

  test('a join keeps every row of its left side', () => {
    for (const sql of both) {
      const joins = [...textOf(sql).matchAll(/(\w+)? JOIN/g)].map(([, kind]) => kind)
      expect(new Set(joins)).toEqual(new Set(['LEFT', 'CROSS']))
      for (const { select } of sql.views) expect(select).not.toMatch(/INNER|CROSS|WHERE due|\bOR\b.*\bslot\b/)
    }
  })

  test('no name of the policy is in the text', () => {
    const text = textOf(sqlOf(hostile, { dialect }))
    for (const name of [...hostile.tiers, "o'gold", 'DROP TABLE ticket']) expect(text).not.toContain(name)
    expect(text).not.toContain('`a`')
  })

  test('a statement ends without a semicolon, and its parentheses match', () => {
    for (const sql of both) {
      const statements = [
        ...sql.tables.map(({ create }) => create),
        ...sql.load,
        ...sql.views.flatMap(({ create }) => create),
        ...sql.checks.map((check) => check.sql),
      ]
      for (const statement of statements) {
        expect(statement).not.toMatch(/;\s*$|undefined|\[object/)
        const count = (character: string): number => statement.split(character).length
        expect(count('('), statement).toBe(count(')'))
      }
    }
  })

  test('the result names the engine', () => {
    for (const sql of both) expect(sql.dialect).toBe(dialect)
  })

  test('the checks have different names, and each says what it finds', () => {
    for (const { checks } of both) {
      const names = checks.map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
      for (const { name, finds } of checks) {
        expect(name).toMatch(/^[a-z_]+$/)
        expect(finds).toMatch(/^[\w .,:]+\.$/)
      }
    }
  })

  test('a sum in a check is 0 for a table without rows, as in the stamp', () => {
    const sums = both.flatMap(({ checks }) => checks.flatMap(({ sql }) => sql.match(/.{0,9}sum\(/g) ?? []))
    expect(sums).not.toEqual([])
    for (const sum of sums) expect(sum).toMatch(/coalesce\(sum\($/)
  })

  test('the table and the columns of the user are in quotes', () => {
    const ticket = { table: 'su`pp"ort.tickets', id: 'order', tier: 'Ti"er', priority: 'pri`ority' }
    const [view] = sqlOf(gladly, { dialect, ticket }).views
    const { quote } = DIALECTS[dialect]
    for (const name of ['su`pp"ort', 'tickets', 'order', 'Ti"er', 'pri`ority'])
      expect(view?.select).toContain(quote(name))
    expect(view?.select).toContain(`${quote('su`pp"ort')}.${quote('tickets')}`)
  })

  test('with times as milliseconds, nothing is converted', () => {
    const [view] = sqlOf(gladly, { dialect, times: 'milliseconds' }).views
    expect(view?.select).not.toMatch(/epoch|milli(?!seconds)|strftime|UNIX|DATE/i)
    expect(view?.select).toContain('due_ms AS due_at')
  })
})

test('which engines the tests run', () => {
  const tested = NAMES.filter((dialect) => sqlOf(gladly, { dialect }).isTested)
  expect(tested).toEqual(['duckdb', 'postgres', 'sqlite', 'clickhouse'])
})

test('a row without an answer says why', () => {
  const select = sqlOf(gladly).views[0]?.select ?? ''
  expect([...select.matchAll(/(?:THEN|ELSE) '([^']+)'/g)].map(([, state]) => state)).toEqual([
    'due',
    'no target',
    'not received',
    'no answer',
    'outside the years',
    'unknown tier or priority',
  ])
  expect(select).toContain(`received_ms >= ${Date.UTC(2023, 0, 1)} AND received_ms < ${Date.UTC(2025, 0, 1)}`)
})

test('the client that runs a file is named, unless the engine is a service', () => {
  expect(sqlOf(gladly, { dialect: 'postgres' }).client).toBe('psql -f FILE')
  expect(sqlOf(gladly, { dialect: 'bigquery' })).not.toHaveProperty('client')
})

test('a succession of schedules is a schedule', () => {
  const versions = [{ schedule }, { from: '2024-01-01', schedule }] as const
  expect(sqlOf(defineCombined({ versions })).views).toHaveLength(3)
})

test('a history of policies that is broken is refused as a policy, not as a schedule', () => {
  const versions = [{ policy: gladly }, { from: '2024-01-01' }, 5]
  expect(issuesOf(() => sqlOf({ versions } as never)).map(({ path }) => path)).toEqual([['policy']])
})

test('a history of policies is a policy', () => {
  const history = policyHistory([{ policy: gladly }, { from: '2024-01-01', policy: gladly }])
  expect(sqlOf(history).views.map(({ name }) => name)).toEqual(['dueby_first_response_due'])
})
