/**
 * Whole texts: Trino has the form that most engines share, and no test runs it; ClickHouse looks up with arrays, SQLite
 * reads times from texts, and PostgreSQL computes in a subquery. After a change,
 * `npx vitest run test/golden/sql.test.ts --update` writes them again: read each.
 */
import { defineSchedule, gladly } from 'dueby'
import { toSql } from 'dueby/sql'
import { expect, test } from 'vitest'

const office = defineSchedule({ timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } })

test.each([
  ['trino', 'policy', gladly],
  ['trino', 'schedule', office],
  ['clickhouse', 'policy', gladly],
  ['clickhouse', 'schedule', office],
  ['sqlite', 'policy', gladly],
  ['postgres', 'schedule', office],
] as const)('%s: a %s', async (dialect, kind, data) => {
  const { tables, load, views, checks } = toSql(data, { dialect, from: 2023, through: 2024 })
  const statements = [
    ...tables.map(({ create }) => create),
    ...load,
    ...views.flatMap(({ create }) => create),
    ...checks.map(({ name, finds, sql }) => `-- ${name}: ${finds}\n${sql}`),
  ]
  // The version is another one after each release.
  const text = statements.join(';\n\n').replace(/(?<='dueby_version' AS fact, )'[^']+'/, "'VERSION'")
  await expect(`${text};\n`).toMatchFileSnapshot(`sql/${dialect}-${kind}.sql`)
})
