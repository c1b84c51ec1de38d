import { defineSchedule, gladly } from 'dueby'
import { type DialectName, toSql } from 'dueby/sql'
import { describe, expect, test } from 'vitest'
import { DIALECTS } from '../../../src/sql/dialects/dialects'

const schedule = defineSchedule({ timeZone: 'UTC', weekly: { mon: ['09:00-17:00'] } })
const sqlOf = (dialect: DialectName, through = 2024) =>
  toSql(gladly, { dialect, from: 2023, through, ticket: { receivedAt: 'at' } })
const selectOf = (dialect: DialectName, through?: number) => sqlOf(dialect, through).views[0]?.select ?? ''

describe('instants as milliseconds', () => {
  test.each<[DialectName, string, string, string]>([
    ['duckdb', 'TIMESTAMPTZ', 'epoch_us(at) // 1000', "make_timestamp_ms(ms) AT TIME ZONE 'UTC'"],
    [
      'postgres',
      'TIMESTAMPTZ',
      `CASE WHEN isfinite(at) THEN CAST(date_part('epoch', at) * 1000000 AS BIGINT) / 1000 END`,
      `TIMESTAMPTZ 'epoch' + (ms) * INTERVAL '1 millisecond'`,
    ],
    [
      'clickhouse',
      'DateTime64 or DateTime',
      'toUnixTimestamp64Milli(toDateTime64(at, 3))',
      "fromUnixTimestamp64Milli(ms, 'UTC')",
    ],
    ['bigquery', 'TIMESTAMP', 'UNIX_MILLIS(at)', 'TIMESTAMP_MILLIS(ms)'],
    [
      'snowflake',
      'TIMESTAMP_LTZ or TIMESTAMP_TZ',
      'DATE_PART(epoch_millisecond, at)',
      'TO_TIMESTAMP_LTZ(ms, 3)',
    ],
    ['databricks', 'TIMESTAMP', 'unix_millis(at)', 'timestamp_millis(ms)'],
    [
      'redshift',
      'TIMESTAMPTZ',
      `DATEDIFF(millisecond, TIMESTAMP '1970-01-01 00:00:00', at AT TIME ZONE 'UTC')`,
      `DATEADD(millisecond, CAST((ms) % 86400000 AS INTEGER), DATEADD(day, CAST((ms) / 86400000 AS INTEGER), TIMESTAMP '1970-01-01 00:00:00')) AT TIME ZONE 'UTC'`,
    ],
    [
      'trino',
      'TIMESTAMP(3) WITH TIME ZONE',
      `date_diff('millisecond', TIMESTAMP '1970-01-01 00:00:00.000 UTC', date_trunc('millisecond', at))`,
      `date_add('millisecond', ms, TIMESTAMP '1970-01-01 00:00:00.000 UTC')`,
    ],
  ])('%s', (dialect, type, toMilliseconds, fromMilliseconds) => {
    const { instant } = DIALECTS[dialect].times
    expect(instant.type).toBe(type)
    expect(instant.toMilliseconds('at', 2024)).toBe(toMilliseconds)
    expect(instant.fromMilliseconds('ms')).toBe(fromMilliseconds)
  })

  test.each<[DialectName, string, string, string]>([
    ['duckdb', 'TIMESTAMP', 'epoch_us(at) // 1000', 'make_timestamp_ms(ms)'],
    [
      'postgres',
      'TIMESTAMP',
      `CASE WHEN isfinite(at) THEN CAST(date_part('epoch', at) * 1000000 AS BIGINT) / 1000 END`,
      `TIMESTAMP '1970-01-01 00:00:00' + (ms) * INTERVAL '1 millisecond'`,
    ],
    ['bigquery', 'DATETIME', 'UNIX_MILLIS(TIMESTAMP(at))', 'DATETIME(TIMESTAMP_MILLIS(ms))'],
    ['snowflake', 'TIMESTAMP_NTZ', 'DATE_PART(epoch_millisecond, at)', 'TO_TIMESTAMP_NTZ(ms, 3)'],
    [
      'redshift',
      'TIMESTAMP',
      `DATEDIFF(millisecond, TIMESTAMP '1970-01-01 00:00:00', at)`,
      `DATEADD(millisecond, CAST((ms) % 86400000 AS INTEGER), DATEADD(day, CAST((ms) / 86400000 AS INTEGER), TIMESTAMP '1970-01-01 00:00:00'))`,
    ],
    [
      'trino',
      'TIMESTAMP(3)',
      `date_diff('millisecond', TIMESTAMP '1970-01-01 00:00:00.000', date_trunc('millisecond', at))`,
      `date_add('millisecond', ms, TIMESTAMP '1970-01-01 00:00:00.000')`,
    ],
  ])('%s, without a zone', (dialect, type, toMilliseconds, fromMilliseconds) => {
    const { utc } = DIALECTS[dialect].times
    expect(utc?.type).toBe(type)
    expect(utc?.toMilliseconds('at', 2024)).toBe(toMilliseconds)
    expect(utc?.fromMilliseconds('ms')).toBe(fromMilliseconds)
  })

  test('the views use the form that the options name', () => {
    const ofTimes = (times: 'instant' | 'utc' | 'milliseconds') => {
      const { timeType, views } = toSql(gladly, { dialect: 'bigquery', from: 2023, through: 2024, times })
      const [, received] = /(.*) AS received_ms/.exec(views[0]?.select ?? '') ?? []
      const [, dueAt] = /(.*) AS due_at/.exec(views[0]?.select ?? '') ?? []
      return [timeType, received?.trim(), dueAt?.trim()]
    }
    expect(ofTimes('instant')).toEqual([
      'TIMESTAMP',
      'UNIX_MILLIS(q.`received_at`)',
      'TIMESTAMP_MILLIS(due_ms)',
    ])
    expect(ofTimes('utc')).toEqual([
      'DATETIME',
      'UNIX_MILLIS(TIMESTAMP(q.`received_at`))',
      'DATETIME(TIMESTAMP_MILLIS(due_ms))',
    ])
    expect(ofTimes('milliseconds')).toEqual(['integer, milliseconds since 1970', 'q.`received_at`', 'due_ms'])
  })

  test('SQLite returns a text of ISO 8601 with milliseconds', () => {
    expect(selectOf('sqlite')).toContain(
      "strftime('%Y-%m-%dT%H:%M:%fZ', (due_ms) / 1000.0, 'unixepoch') AS due_at",
    )
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

test('names are compared as they are written, whatever the collation of a column', () => {
  expect(selectOf('postgres')).toContain('CAST(q."tier" AS TEXT) COLLATE "C" AS tier_name')
  expect(selectOf('postgres')).toContain('CAST(q."priority" AS TEXT) COLLATE "C" AS priority_name')
})

test.each<[DialectName, string, string]>([
  ['duckdb', 'a // b', 'CAST(name AS VARCHAR) COLLATE C'],
  ['postgres', 'a / b', 'CAST(name AS TEXT) COLLATE "C"'],
  ['sqlite', 'a / b', 'CAST(name AS TEXT) COLLATE BINARY'],
  ['clickhouse', 'intDiv(a, b)', 'toString(name)'],
  ['bigquery', 'DIV(a, b)', 'CAST(name AS STRING)'],
  // The remainder is subtracted first, because a quotient is rounded.
  ['snowflake', 'CAST((a - MOD(a, b)) / b AS BIGINT)', 'CAST(name AS VARCHAR)'],
  ['databricks', 'a DIV b', 'CAST(name AS STRING)'],
  ['redshift', 'a / b', 'CAST(name AS VARCHAR)'],
  ['trino', 'a / b', 'CAST(name AS VARCHAR)'],
])('%s: the whole part of a quotient, and a value as text', (name, quotient, text) => {
  expect(DIALECTS[name].divide('a', 'b')).toBe(quotient)
  expect(DIALECTS[name].asText('name')).toBe(text)
})

test.each<[DialectName, string[]]>([
  ['duckdb', ['BIGINT NOT NULL', 'VARCHAR NOT NULL', 'BOOLEAN NOT NULL', 'DATE NOT NULL', 'VARCHAR']],
  ['postgres', ['BIGINT NOT NULL', 'TEXT NOT NULL', 'BOOLEAN NOT NULL', 'DATE NOT NULL', 'TEXT']],
  ['sqlite', ['INTEGER NOT NULL', 'TEXT NOT NULL', 'INTEGER NOT NULL', 'TEXT NOT NULL', 'TEXT']],
  ['clickhouse', ['Int64', 'String', 'UInt8', 'Date', 'Nullable(String)']],
  ['bigquery', ['INT64 NOT NULL', 'STRING NOT NULL', 'BOOL NOT NULL', 'DATE NOT NULL', 'STRING']],
  ['snowflake', ['BIGINT NOT NULL', 'VARCHAR NOT NULL', 'BOOLEAN NOT NULL', 'DATE NOT NULL', 'VARCHAR']],
  ['databricks', ['BIGINT NOT NULL', 'STRING NOT NULL', 'BOOLEAN NOT NULL', 'DATE NOT NULL', 'STRING']],
  [
    'redshift',
    ['BIGINT NOT NULL', 'VARCHAR(1000) NOT NULL', 'BOOLEAN NOT NULL', 'DATE NOT NULL', 'VARCHAR(1000)'],
  ],
  // Some connectors do not support NOT NULL.
  ['trino', ['BIGINT', 'VARCHAR', 'BOOLEAN', 'DATE', 'VARCHAR']],
])('%s: the columns of the table of business days', (dialect, types) => {
  const { tables } = toSql(schedule, { dialect, from: 2023, through: 2023 })
  const { create = '' } = tables.find(({ name }) => name === 'dueby_business_day') ?? {}
  expect(create).toMatch(/^CREATE TABLE IF NOT EXISTS .(dueby_business_day|DUEBY_BUSINESS_DAY). \($/m)
  const [, ...lines] = create.split('\n')
  const typeOf = (column: string) => lines.find((line) => line.startsWith(`  ${column} `))?.replace(/,$/, '')
  expect(['from_ms', 'decided_by', 'is_business_day', 'day', 'name'].map(typeOf)).toEqual([
    `  from_ms ${types[0]}`,
    `  decided_by ${types[1]}`,
    `  is_business_day ${types[2]}`,
    `  day ${types[3]}`,
    `  name ${types[4]}`,
  ])
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
    expect(sqlOf('postgres').tables[0]?.create).toMatch(/,\n {2}PRIMARY KEY \(metric, tier, priority\)\n\)$/)
    expect(sqlOf('sqlite').tables[0]?.create).toMatch(/\n\) WITHOUT ROWID$/)
    expect(sqlOf('duckdb').tables[0]?.create).toMatch(/\n\)$/)
  })

  test('every node of Redshift has a copy of the tables, sorted by their keys', () => {
    expect(sqlOf('redshift').tables[1]?.create).toMatch(/\n\) DISTSTYLE ALL SORTKEY \(slot, from_ms\)$/)
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

  test.each<[DialectName, string[]]>([
    [
      'duckdb',
      [
        'BEGIN TRANSACTION',
        'DELETE FROM "dueby_stamp"',
        `COPY "dueby_stamp" FROM 'dueby_stamp.csv' (FORMAT csv, HEADER true, DELIMITER ',', QUOTE '"', ESCAPE '"', NULLSTR '')`,
        'COMMIT',
      ],
    ],
    [
      'sqlite',
      [
        '.bail on',
        'BEGIN',
        'DELETE FROM "dueby_stamp"',
        '.import --csv --skip 1 dueby_stamp.csv dueby_stamp',
        `UPDATE "dueby_stamp" SET content = NULL WHERE content = ''`,
        'ANALYZE "dueby_stamp"',
        'COMMIT',
      ],
    ],
    [
      'clickhouse',
      [
        'TRUNCATE TABLE "dueby_stamp"',
        `-- Before version 22: clickhouse-client --query 'INSERT INTO "dueby_stamp" FORMAT CSVWithNames' < dueby_stamp.csv`,
        `INSERT INTO "dueby_stamp" FROM INFILE 'dueby_stamp.csv' FORMAT CSVWithNames`,
      ],
    ],
    [
      'bigquery',
      [
        'TRUNCATE TABLE `dueby_stamp`',
        "LOAD DATA INTO `dueby_stamp` FROM FILES (format = 'CSV', skip_leading_rows = 1, uris = ['gs://BUCKET/FOLDER/dueby_stamp.csv'])",
      ],
    ],
    [
      'snowflake',
      [
        'TRUNCATE TABLE "DUEBY_STAMP"',
        `PUT 'file://FOLDER/dueby_stamp.csv' @%dueby_stamp OVERWRITE = TRUE`,
        `COPY INTO "DUEBY_STAMP" FROM @%dueby_stamp FILE_FORMAT = (TYPE = CSV SKIP_HEADER = 1 FIELD_OPTIONALLY_ENCLOSED_BY = '"' EMPTY_FIELD_AS_NULL = TRUE) FORCE = TRUE`,
      ],
    ],
    [
      'databricks',
      [
        "INSERT OVERWRITE `dueby_stamp` SELECT fact, content FROM read_files('/Volumes/CATALOG/SCHEMA/VOLUME/dueby_stamp.csv', format => 'csv', header => true, schema => 'fact STRING, content STRING')",
      ],
    ],
    [
      'redshift',
      [
        'BEGIN',
        'DELETE FROM "dueby_stamp"',
        `COPY "dueby_stamp" (fact, content) FROM 's3://BUCKET/FOLDER/dueby_stamp.csv' IAM_ROLE default FORMAT AS CSV IGNOREHEADER 1`,
        'COMMIT',
      ],
    ],
    [
      'trino',
      [
        'DELETE FROM "dueby_stamp"',
        '-- Trino loads no files itself. Load dueby_stamp.csv into "dueby_stamp" with your connector, or with dbt seed.',
      ],
    ],
  ])('%s', (dialect, statements) => {
    expect(sqlOf(dialect).load.filter((each) => !/dueby_(line|piece)/i.test(each))).toEqual(statements)
  })

  test.each<[DialectName, string, string, string]>([
    ['duckdb', '', 'true', 'false'],
    ['postgres', '', 'true', 'false'],
    ['sqlite', '', '1', '0'],
    ['clickhouse', '\\N', '1', '0'],
  ])('the cells for null, true and false of %s', (dialect, ...cells) => {
    expect(Object.values(sqlOf(dialect).csv)).toEqual(cells)
  })

  test('every file of every engine is named', () => {
    for (const dialect of Object.keys(DIALECTS) as DialectName[]) {
      const { tables, load } = sqlOf(dialect)
      for (const { name } of tables) expect(load.join('\n'), dialect).toContain(`${name}.csv`)
    }
  })
})

test('ClickHouse keeps arrays for rows without a match, whatever the session says', () => {
  expect(selectOf('clickhouse').match(/SETTINGS join_use_nulls = 0/g)).toHaveLength(2)
})
