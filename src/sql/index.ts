// The contents page of 'dueby/sql': the answers of a policy or a schedule as tables and queries for a database.

export type { SqlCheck } from './checks/check'
export type { CsvForm, TimeStorage } from './dialects/dialect'
export type { DialectName } from './dialects/dialect-name'
export type { SpanTable, SqlOptions, TicketTable } from './options'
export type { Cell } from './rows/table-rows'
export type { Sql, SqlColumn, SqlTable, SqlView } from './sql'
export { toSql } from './to-sql'
