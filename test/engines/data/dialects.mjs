// How tickets and spans are stored in each engine: as its own type for instants, and text that it reads as one.

/** Every seventh ticket has digits past the millisecond, which are cut off (T1). */
const WITH_MORE_DIGITS = 7

const isoText = (instant, id) => {
  const text = new Date(instant).toISOString()
  return id % WITH_MORE_DIGITS === 0 ? `${text.slice(0, -1)}999Z` : text
}

/**
 * `instant` is the type of the columns, `times` what `toSql` calls it, and `textOf` writes a value for CSV. `units` is
 * an integer for an instant that is read back, with so many units in a millisecond that nothing is rounded.
 */
export const DIALECTS = {
  duckdb: {
    times: 'instant',
    types: { integer: 'BIGINT', text: 'VARCHAR', instant: 'TIMESTAMPTZ' },
    after: '',
    textOf: isoText,
    unitsInMillisecond: 1000,
    units: (column) => `epoch_us(${column})`,
  },
  postgres: {
    times: 'instant',
    types: { integer: 'bigint', text: 'text', instant: 'timestamptz' },
    after: '',
    textOf: isoText,
    unitsInMillisecond: 1000,
    units: (column) => `(extract(epoch from ${column}) * 1000000)::bigint`,
  },
  sqlite: {
    times: 'instant',
    types: { integer: 'integer', text: 'text', instant: 'text' },
    after: '',
    textOf: isoText,
    unitsInMillisecond: 1,
    units: (column) =>
      `case when ${column} like '____-__-__T__:__:__.___Z' then strftime('%s', ${column}) * 1000 + substr(${column}, 21, 3) else ${column} end`,
  },
  // Debian's version is too old for fractions of a second.
  clickhouse: {
    times: 'milliseconds',
    types: { integer: 'Int64', text: 'String', instant: 'Int64' },
    after: 'engine = MergeTree order by id',
    textOf: String,
    unitsInMillisecond: 1,
    units: (column) => column,
  },
}

/** The statement that creates a table. `columns` has `integer`, `text` or `instant` for each, or a name in `other`. */
export function createTable(name, columns, dialect, other = {}) {
  const { types, after } = DIALECTS[dialect]
  const known = { ...types, ...other }
  const declared = Object.entries(columns).map(([column, type]) => `${column} ${known[type]}`)
  return `${`create table ${name} (${declared.join(', ')}) ${after}`.trimEnd()};`
}

export const TICKET_COLUMNS = { id: 'integer', tier: 'text', priority: 'text', received_at: 'instant' }
export const SPAN_COLUMNS = { id: 'integer', from_at: 'instant', to_at: 'instant', add_ms: 'integer' }
