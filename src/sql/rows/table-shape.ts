/** The types of the columns. */
export type ColumnType = 'integer' | 'text' | 'boolean' | 'date'

/** A column of a table. */
export interface Column {
  readonly name: string
  readonly type: ColumnType
  readonly isNullable: boolean
}

/** A table, as all engines have it. */
export interface TableShape {
  /** Its name after the prefix. */
  readonly name: string
  readonly columns: readonly Column[]
  /** The columns that tell its rows apart. */
  readonly key: readonly string[]
}

/** The pieces of the functions of instants. */
export const PIECE: TableShape = {
  name: 'piece',
  columns: [
    required('slot'),
    required('from_ms'),
    required('until_ms'),
    nullable('value_ms'),
    required('slope'),
  ],
  key: ['slot', 'from_ms'],
}

/** Which line of pieces a cell of the policy uses. */
export const LINE: TableShape = {
  name: 'line',
  columns: [
    required('metric', 'text'),
    required('tier', 'text'),
    required('priority', 'text'),
    nullable('line'),
    required('no_target', 'boolean'),
  ],
  key: ['metric', 'tier', 'priority'],
}

/** What the rows were compiled from: a row for each fact. */
export const STAMP: TableShape = {
  name: 'stamp',
  columns: [required('fact', 'text'), nullable('content', 'text')],
  key: ['fact'],
}

/** The openings of a schedule, for adding open time. */
export const OPENING: TableShape = {
  name: 'opening',
  columns: [
    required('slot'),
    required('opened_at_ms'),
    required('closed_at_ms'),
    required('open_before_ms'),
    required('open_until_ms'),
  ],
  key: ['slot', 'open_before_ms'],
}

/** The local dates of a schedule. */
export const BUSINESS_DAY: TableShape = {
  name: 'business_day',
  columns: [
    required('day', 'date'),
    required('from_ms'),
    required('until_ms'),
    required('is_business_day', 'boolean'),
    required('business_days_before'),
    nullable('opens_ms'),
    nullable('closes_ms'),
    required('decided_by', 'text'),
    nullable('name', 'text'),
  ],
  key: ['day'],
}

/* @__NO_SIDE_EFFECTS__ */
function required(name: string, type: ColumnType = 'integer'): Column {
  return { name, type, isNullable: false }
}

/* @__NO_SIDE_EFFECTS__ */
function nullable(name: string, type: ColumnType = 'integer'): Column {
  return { name, type, isNullable: true }
}
