import type { AnyPolicy, Schedule } from 'dueby'
import { isRecord } from '../core/is-record'
import { report } from '../core/issue'
import { missingOrWrongType } from '../core/messages'
import { tableName } from './names'
import type { SqlOptions } from './options'
import { parseOrThrow } from './parse-or-throw'
import { policyParts } from './policy-parts'
import { readOptions, refuseOwnTable } from './read-options'
import { createTable } from './rows/create-table'
import { scheduleParts } from './schedule-parts'
import type { Sql } from './sql'

/**
 * Writes the tables of a policy or a schedule, and the SQL around them, for a database. The views return the library's
 * answers to the millisecond: for a policy the due times of a table of tickets, with a view for each metric; for a
 * schedule whether it is open, and the open time between two instants or added to one.
 *
 * Every row of your table has a row in a view, even if there is no answer. The answer is then null, and `due_state` says why.
 *
 * @param data A policy, a history of policies, or a schedule.
 * @param options The engine, the years and the names.
 * @returns The statements and the rows. Run `tables`, `load` and `views` in this order, then `checks`.
 * @throws DuebyError with all issues of the options: `missing`, `wrong-type`, `unknown-key`, `unknown-option`; then those
 *   of `duePieces` or `openPieces`, for example `out-of-range` for a year.
 *
 * @example
 * import { toSql } from 'dueby/sql'
 * const { tables, views } = toSql(gladly, { dialect: 'postgres', from: 2020, through: 2030 })
 * tables.map((table) => table.name) // => ['dueby_line', 'dueby_piece', 'dueby_stamp']
 * views.map((view) => view.name) // => ['dueby_first_response_due']
 */
export function toSql(data: AnyPolicy | Schedule, options: SqlOptions): Sql {
  const isOfPolicy = isPolicy(data)
  const kind = isOfPolicy ? 'ticket' : 'span'
  const read = parseOrThrow((issues) => {
    if (!isRecord(data))
      report(
        issues,
        missingOrWrongType(data),
        ['data'],
        data,
        'a policy, a history of policies or a schedule',
      )
    return readOptions(options, kind, issues)
  })
  const parts = isOfPolicy ? policyParts(data, options, read) : scheduleParts(data, options, read)
  const { dialect, prefix, time } = read
  const tables = parts.tables.map(({ shape, rows }) => ({
    shape,
    rows,
    name: tableName(dialect, prefix, shape.name),
    plainName: `${prefix}${shape.name}`,
  }))
  const views = parts.views.map((view) => ({ ...view, plainName: `${prefix}${view.name}` }))
  const written = [...tables, ...views].map(({ plainName }) => plainName)
  parseOrThrow((issues) => refuseOwnTable(read[kind].table, kind, written, issues))
  const [before, after] = dialect.aroundLoad
  return {
    dialect: dialect.name,
    engine: dialect.title,
    isTested: dialect.isTested,
    ...(dialect.client !== undefined && { client: dialect.client }),
    timeType: time.type,
    tables: tables.map(({ shape, rows, name, plainName }) => ({
      name: plainName,
      columns: shape.columns.map((column) => ({ ...column, type: dialect.types[column.type] })),
      create: createTable(name, shape, dialect),
      rows,
    })),
    load: [
      ...before,
      ...tables.flatMap(({ shape, name, plainName }) =>
        dialect.load({ table: shape, name, plainName, file: `${plainName}.csv` }),
      ),
      ...after,
    ],
    csv: dialect.csv,
    views: views.map(({ name, plainName, select }) => ({
      name: plainName,
      select,
      create: dialect.createView(tableName(dialect, prefix, name), select),
    })),
    checks: parts.checks,
    stamp: parts.stamp,
  }
}

/** Anything else is read as a schedule, and refused if it is none. */
function isPolicy(data: AnyPolicy | Schedule): data is AnyPolicy {
  if (!isRecord(data)) return false
  const { versions } = data
  return (
    'targets' in data ||
    (Array.isArray(versions) && versions.some((each) => isRecord(each) && 'policy' in each))
  )
}
