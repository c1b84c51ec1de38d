import type { TableStamp } from 'dueby'
import type { Dialect } from '../dialects/dialect'
import { tableName } from '../names'
import { STAMP, type TableShape } from '../rows/table-shape'
import type { SqlCheck } from './check'

/** A column with the first number that a row covers, and one with the first number after it. */
export interface Covering {
  readonly shape: TableShape
  readonly from: string
  readonly until: string
}

/**
 * Whether a table is complete: the number of its rows and the sum of what they cover must be those in the stamp. So must the
 * number of rows without a value, because a lost value would look like `'no target'`.
 */
export function totalChecks({ shape, from, until }: Covering, dialect: Dialect, prefix: string): SqlCheck[] {
  const table = tableName(dialect, prefix, shape.name)
  const stamp = tableName(dialect, prefix, STAMP.name)
  const check = (total: string, expression: string, finds: string): SqlCheck => ({
    name: `${shape.name}_${total}`,
    finds,
    sql: [
      'SELECT found_total, stamped_total',
      `FROM (SELECT ${dialect.asText(expression)} AS found_total FROM ${table}) AS a`,
      `CROSS JOIN (SELECT max(content) AS stamped_total FROM ${stamp} WHERE fact = '${shape.name}_${total}') AS b`,
      'WHERE stamped_total IS NULL OR found_total <> stamped_total',
    ].join('\n'),
  })
  return [
    check('rows', 'count(*)', `Rows of ${prefix}${shape.name} are missing, or occur twice.`),
    check(
      'covered',
      totalOf(`${until} - ${from}`),
      `The rows of ${prefix}${shape.name} leave a gap, or overlap.`,
    ),
    ...(shape.columns.some(({ name }) => name === 'value_ms')
      ? [check('no_value', NO_VALUE, `Rows of ${prefix}${shape.name} have lost their value.`)]
      : []),
  ]
}

/** The sum over a table. It is 0, not NULL, for a table without rows. */
function totalOf(expression: string): string {
  return `coalesce(sum(${expression}), 0)`
}

const NO_VALUE = totalOf('CASE WHEN value_ms IS NULL THEN 1 ELSE 0 END')

/** Whether keys are unique. With a duplicate, a join would return a ticket twice. */
export function keyCheck({ name, key }: TableShape, dialect: Dialect, prefix: string): SqlCheck {
  const columns = key.join(', ')
  return {
    name: `${name}_key`,
    finds: `Rows of ${prefix}${name} have the same key.`,
    sql: `SELECT ${columns}, count(*) AS found_rows FROM ${tableName(dialect, prefix, name)} GROUP BY ${columns} HAVING count(*) > 1`,
  }
}

/** Whether the cells of a policy have the lines that the pieces were made for: their number and the sum of the lines. */
export function lineCheck(
  lines: readonly { readonly line: number | null }[],
  { name }: TableShape,
  dialect: Dialect,
  prefix: string,
): SqlCheck {
  const total = lines.reduce((sum, { line }) => sum + (line ?? 0), 0)
  const found = `count(*) AS found_rows, ${totalOf('line')} AS found_total`
  return {
    name: `${name}_count`,
    finds: `${prefix}${name} does not have ${lines.length} rows, or its lines are not those that the pieces were made for.`,
    sql: [
      'SELECT found_rows, found_total',
      `FROM (SELECT ${found} FROM ${tableName(dialect, prefix, name)}) AS a`,
      `WHERE found_rows <> ${lines.length} OR found_total <> ${total}`,
    ].join('\n'),
  }
}

/** Whether the tables were made from what this text was made from. */
export function stampCheck(stamp: TableStamp, dialect: Dialect, prefix: string): SqlCheck {
  const expected = Object.entries(stamp)
    .map(([fact, content]) => `SELECT '${fact}' AS fact, '${content ?? ''}' AS expected`)
    .join('\nUNION ALL ')
  const name = tableName(dialect, prefix, STAMP.name)
  const loaded = `SELECT fact, coalesce(content, '') AS loaded FROM ${name}`
  return {
    name: 'stamp',
    finds:
      'The tables were made from another policy, other years or other time zone data than these checks, or by another version of dueby.',
    sql: [
      "SELECT fact, expected, coalesce(loaded, '') AS loaded_content",
      `FROM (\n${expected}\n) AS e`,
      `${dialect.leftJoin} (\n  ${loaded}\n) AS s USING (fact)`,
      "WHERE coalesce(loaded, '') <> expected",
    ].join('\n'),
  }
}
