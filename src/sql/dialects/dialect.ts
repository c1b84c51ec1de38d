import type { LookUp } from '../lookups/look-up'
import type { ColumnType, TableShape } from '../rows/table-shape'
import type { DialectName } from './dialect-name'

/**
 * How instants are stored in the tables that the views read: `instant` is the type of the engine that names one moment
 * in every time zone, `utc` is the type without a zone, whose values are in UTC, and `milliseconds` is an integer,
 * milliseconds since 1970.
 */
export type TimeStorage = 'instant' | 'utc' | 'milliseconds'

/** A way to store instants, and how it becomes milliseconds and back. */
export interface TimeForm {
  /** The type as the engine calls it, for comments. */
  readonly type: string
  /** Milliseconds since 1970. Digits past the millisecond are cut off (T1). `through` is the last compiled year. */
  toMilliseconds(value: string, through: number): string
  /** The instant of milliseconds since 1970. */
  fromMilliseconds(milliseconds: string): string
}

/** What differs from engine to engine. The rest of the text is the same for all. */
export interface Dialect {
  readonly name: DialectName
  /** The engine and its versions, for comments. */
  readonly title: string
  /** Whether the tests of dueby run the text on this engine. */
  readonly isTested: boolean
  /** How the engine's own client runs a file, if it has one that everybody uses. */
  readonly client?: string
  /** An identifier in quotes. The name has no control characters. */
  quote(name: string): string
  /** What comes before a column of the table `q`. Without it, SQLite reads an unknown name in quotes as a text. */
  readonly qualifier: 'q.' | ''
  readonly types: Readonly<Record<ColumnType, string>>
  readonly times: { readonly instant: TimeForm; readonly utc?: TimeForm }
  /** A column, as `CREATE TABLE` declares it. */
  declare(name: string, type: string, isNullable: boolean): string
  /** Whether the key of a table is declared. Where it is not, the checks look for duplicate rows. */
  readonly hasKeys: boolean
  /** What follows the columns in `CREATE TABLE`, with a space in front. */
  afterColumns(table: TableShape): string
  /** The whole part of a quotient of a number that is not negative. */
  divide(dividend: string, divisor: string): string
  /** The value as text, so that an enumeration or a number can be compared with a name. */
  asText(value: string): string
  /** Selects columns of the user's table `q`, and expressions over them with their names. */
  select(columns: readonly string[], computed: readonly Computed[], table: string): string
  /** The slot of a row. It is never null where the engine needs that. */
  slot(expression: string): string
  /** The words of a join that keeps every row of the left side, also if several rows match. */
  readonly leftJoin: string
  /** What ends a query with a join, on a line of its own; empty if nothing does. */
  readonly afterJoin: string
  /** Looks up the row of a table that contains a number. */
  lookUp(lookUp: LookUp): string
  /** Creates a view, or replaces it. The name is in quotes. */
  createView(name: string, select: string): readonly string[]
  readonly csv: CsvForm
  /** The statements before and after all files are loaded. */
  readonly aroundLoad: readonly [before: readonly string[], after: readonly string[]]
  /** How the rows of a file replace those of a table. */
  load(file: CsvFile): readonly string[]
}

/** An expression with a name. */
export interface Computed {
  readonly name: string
  readonly expression: string
}

/** How values are written in CSV. */
export interface CsvForm {
  /** What a file has for a value that is missing. */
  readonly null: string
  /** What a file has for true. */
  readonly true: string
  /** What a file has for false. */
  readonly false: string
}

/** A file to load into a table. */
export interface CsvFile {
  readonly table: TableShape
  /** The name of the table, in quotes. */
  readonly name: string
  /** The same name without quotes. It has only letters, digits and `_`. */
  readonly plainName: string
  /** The name of the file. */
  readonly file: string
}
