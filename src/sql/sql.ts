import type { TableStamp } from 'dueby'
import type { SqlCheck } from './checks/check'
import type { CsvForm } from './dialects/dialect'
import type { DialectName } from './dialects/dialect-name'
import type { Cell } from './rows/table-rows'

/** A table and its rows. */
export interface SqlTable {
  /** The name of the table, with its prefix. */
  readonly name: string
  /** The names of its columns. */
  readonly columns: readonly SqlColumn[]
  /** The statement that creates it, unless it exists. */
  readonly create: string
  /**
   * The rows, with values in the order of the columns. They are computed while they are read, and can be read several
   * times.
   */
  readonly rows: Iterable<readonly Cell[]>
}

/** A column of a table. */
export interface SqlColumn {
  /** The name of the column. */
  readonly name: string
  /** The type, as the engine calls it. */
  readonly type: string
  /** Whether it can be null. */
  readonly isNullable: boolean
}

/** A view. */
export interface SqlView {
  /** The name of the view, with its prefix. */
  readonly name: string
  /** The query alone, for a model of dbt for example. */
  readonly select: string
  /** The statements that create the view, or replace it. */
  readonly create: readonly string[]
}

/** Everything that a database needs to give the answers of a policy or a schedule. No statement ends with `;`. */
export interface Sql {
  /** The engine. */
  readonly dialect: DialectName
  /** The engine and its versions, in words. */
  readonly engine: string
  /** Whether the tests of dueby run this text on the engine. Otherwise it was written from the engine's documentation. */
  readonly isTested: boolean
  /** How the engine's own client runs a file, such as `psql -f FILE`; absent for a service. */
  readonly client?: string
  /** How instants are stored in the tables that the views read, and in their answers. */
  readonly timeType: string
  /** The tables, in the order in which they are loaded. */
  readonly tables: readonly SqlTable[]
  /**
   * Statements that replace the rows of the tables with those of CSV files, which are named like the tables, such as
   * `dueby_piece.csv`, and have the names of the columns in their first line. Some are commands of the engine's own
   * client, such as `\copy` of psql.
   */
  readonly load: readonly string[]
  /** How values are written in those files. */
  readonly csv: CsvForm
  /** The views with the answers. */
  readonly views: readonly SqlView[]
  /** Queries that return no rows if all is well. */
  readonly checks: readonly SqlCheck[]
  /** What the rows were made from. It is in the last table, too. */
  readonly stamp: TableStamp
}
