import { defineSchedule, gladly } from 'dueby'
import { type DialectName, toSql } from 'dueby/sql'
import { describe, expect, test } from 'vitest'
import { DIALECTS } from '../../../src/sql/dialects/dialects'

const schedule = defineSchedule({ timeZone: 'UTC', weekly: { mon: ['09:00-17:00'] } })
const sqlOf = (dialect: DialectName, through = 2024) =>
  toSql(gladly, { dialect, from: 2023, through, ticket: { receivedAt: 'at' } })
const selectOf = (dialect: DialectName, through?: number) => sqlOf(dialect, through).views[0]?.select ?? ''

describe('instants as milliseconds', () => {
  test.each<[DialectName, string]>([
    ['duckdb', 'epoch_us(q."at") // 1000 AS received_ms'],
    [
      'postgres',
      `CASE WHEN isfinite(q."at") THEN CAST(date_part('epoch', q."at") * 1000000 AS BIGINT) / 1000 END AS received_ms`,
    ],
    ['clickhouse', 'toUnixTimestamp64Milli(toDateTime64("at", 3)) AS received_ms'],
    ['bigquery', 'UNIX_MILLIS(q.`at`) AS received_ms'],
    ['snowflake', 'DATE_PART(epoch_millisecond, q."AT") AS received_ms'],
    ['databricks', 'unix_millis(q.`at`) AS received_ms'],
    [
      'redshift',
      `DATEDIFF(millisecond, TIMESTAMP '1970-01-01 00:00:00', q."at" AT TIME ZONE 'UTC') AS received_ms`,
    ],
  ])('%s', (dialect, text) => {
    expect(selectOf(dialect)).toContain(text)
  })

  test('SQLite reads a text that begins with a date, takes its offset off, and reads its fraction', () => {
    const select = selectOf('sqlite')
    expect(select).toContain(
      `WHEN date(substr(q."at", 1, 10), '+0 days') IS NOT substr(q."at", 1, 10) OR substr(q."at", 11) NOT GLOB '[Tt ][0-9]*' THEN NULL`,
    )
    const local = `substr(q."at", 1, length(q."at") - 3)`
    expect(select).toContain(
      `WHEN q."at" GLOB '*:*[+-][0-9][0-9]' THEN unixepoch(upper(substr(${local}, 1, 19)) || substr(q."at", -3) || ':00') * 1000`,
    )
    const fraction = `substr(${local}, 20)`
    expect(select).toContain(`WHEN ${fraction} GLOB '.[0-9]*' AND rtrim(${fraction}, '0123456789') = '.'`)
    // The usual forms come first, because SQLite reads the time again wherever the view uses it.
    const usual = select.indexOf(
      `GLOB '????-??-??[T ]??:??:??.[0-9][0-9][0-9]Z' AND substr(q."at", 9, 2) <= '28' AND substr(q."at", 12, 2) < '24' THEN`,
    )
    expect(select).toContain(
      `WHEN substr(q."at", 12, 2) = '24' AND CAST(replace(substr(q."at", 14), ':', '') AS REAL) >= 0.001 THEN NULL`,
    )
    expect(usual).toBeGreaterThan(0)
    expect(usual).toBeLessThan(select.indexOf('WHEN date('))
  })

  test('PostgreSQL has exact numbers for years in which a double would be off by a microsecond', () => {
    expect(selectOf('postgres', 2099)).toContain('date_part')
    expect(selectOf('postgres', 2100)).not.toContain('date_part')
    expect(selectOf('postgres', 2100)).toContain('EXTRACT(epoch FROM q."at") * 1000000')
  })

  test('a double has every microsecond of those years, at a millisecond and 1 µs before it', () => {
    // As date_part computes it, and as the cast to BIGINT rounds it.
    const milliseconds = (microseconds: number): number =>
      Math.trunc(Math.round((microseconds / 1e6) * 1e6) / 1000)
    const end = Date.UTC(2100, 0, 1)
    for (let at = end; at > Date.UTC(2000, 0, 1); at -= 86_399_123_457) {
      expect(milliseconds(at * 1000)).toBe(at)
      expect(milliseconds(at * 1000 - 1)).toBe(at - 1)
    }
  })
})

test.each<[DialectName, string]>([
  ['duckdb', 'CAST(q."tier" AS VARCHAR) COLLATE C AS tier_name'],
  ['postgres', 'CAST(q."tier" AS TEXT) COLLATE "C" AS tier_name'],
  ['sqlite', 'CAST(q."tier" AS TEXT) COLLATE BINARY AS tier_name'],
])('%s compares names as they are written, whatever the collation of a column', (dialect, text) => {
  expect(selectOf(dialect)).toContain(text)
})

describe('identifiers', () => {
  test.each<[DialectName, string, string]>([
    ['postgres', 'a"b', '"a""b"'],
    ['bigquery', 'a`\\b', '`a\\`\\\\b`'],
    ['clickhouse', 'a"b\\', '"a""b\\\\"'],
    ['databricks', 'a`b\\', '`a``b\\`'],
    ['snowflake', 'received_at', '"RECEIVED_AT"'],
    ['snowflake', 'Received', '"Received"'],
    ['snowflake', 'a"b\\', '"a""b\\"'],
    ['trino', 'a"b\\', '"a""b\\"'],
  ])('%s: %s', (dialect, name, quoted) => {
    expect(DIALECTS[dialect].quote(name)).toBe(quoted)
  })
})

describe('keys', () => {
  test('are declared where an engine looks up by them', () => {
    const keyed = (Object.keys(DIALECTS) as DialectName[]).filter((dialect) =>
      sqlOf(dialect).tables.every(({ create }) => create.includes('PRIMARY KEY')),
    )
    expect(keyed).toEqual(['postgres', 'sqlite'])
  })

  test('ClickHouse sorts by them', () => {
    expect(sqlOf('clickhouse').tables[1]?.create).toMatch(
      /ENGINE = MergeTree\(\) ORDER BY \(slot, from_ms\)$/,
    )
  })
})

describe('loading', () => {
  test('PostgreSQL replaces all rows in one transaction', () => {
    expect(sqlOf('postgres').load).toEqual([
      '\\set ON_ERROR_STOP on',
      'BEGIN',
      'DELETE FROM "dueby_line"',
      `\\copy "dueby_line" (metric, tier, priority, line, no_target) FROM 'dueby_line.csv' WITH (FORMAT csv, HEADER true)`,
      'ANALYZE "dueby_line"',
      'DELETE FROM "dueby_piece"',
      `\\copy "dueby_piece" (slot, from_ms, until_ms, value_ms, slope) FROM 'dueby_piece.csv' WITH (FORMAT csv, HEADER true)`,
      'ANALYZE "dueby_piece"',
      'DELETE FROM "dueby_stamp"',
      `\\copy "dueby_stamp" (fact, content) FROM 'dueby_stamp.csv' WITH (FORMAT csv, HEADER true)`,
      'ANALYZE "dueby_stamp"',
      'COMMIT',
    ])
  })

  test('SQLite turns the empty cells of columns that can be null into NULL', () => {
    const { load } = toSql(schedule, { dialect: 'sqlite', from: 2023, through: 2023 })
    expect(load.filter((statement) => statement.startsWith('UPDATE'))).toEqual([
      `UPDATE "dueby_piece" SET value_ms = NULL WHERE value_ms = ''`,
      `UPDATE "dueby_business_day" SET opens_ms = NULL WHERE opens_ms = ''`,
      `UPDATE "dueby_business_day" SET closes_ms = NULL WHERE closes_ms = ''`,
      `UPDATE "dueby_business_day" SET name = NULL WHERE name = ''`,
      `UPDATE "dueby_stamp" SET content = NULL WHERE content = ''`,
    ])
  })

  test('every file of every engine is named', () => {
    for (const dialect of Object.keys(DIALECTS) as DialectName[]) {
      const { tables, load } = sqlOf(dialect)
      for (const { name } of tables) expect(load.join('\n'), dialect).toContain(`${name}.csv`)
    }
  })
})

test('Snowflake subtracts the remainder before it divides', () => {
  expect(selectOf('snowflake')).toContain(
    'CAST((received_ms - MOD(received_ms, 86400000)) / 86400000 AS BIGINT)',
  )
})

test('ClickHouse keeps arrays for rows without a match, whatever the session says', () => {
  expect(selectOf('clickhouse').match(/SETTINGS join_use_nulls = 0/g)).toHaveLength(2)
})
