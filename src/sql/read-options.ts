import { oneOf } from '../core/closest'
import { type Issue, type Message, report } from '../core/issue'
import { UNKNOWN_KEY, UNKNOWN_OPTION } from '../core/messages'
import { anything, choice, optional, type Reader, record, text } from '../core/reader'
import { readYears } from '../tables/read-years'
import type { Dialect, TimeForm } from './dialects/dialect'
import { DIALECT_NAMES } from './dialects/dialect-name'
import { DIALECTS } from './dialects/dialects'
import type { SpanTable, TicketTable } from './options'

/** The options, with their default values, apart from the years. */
export interface ReadOptions {
  readonly dialect: Dialect
  readonly prefix: string
  readonly time: TimeForm
  readonly ticket: Required<TicketTable>
  readonly span: Required<SpanTable>
}

/** Reads the options. Returns `undefined` only if it has added an issue. */
export function readOptions(
  given: unknown,
  kind: 'ticket' | 'span',
  issues: Issue[],
): ReadOptions | undefined {
  const found = optionsWith(kind).read(given, ['options'], issues)
  if (found) readYears({ from: found.from, through: found.through }, ['options'], issues)
  if (found?.dialect === undefined) return undefined
  const { dialect: name, prefix = 'dueby_', times = 'instant' } = found
  const ticket = { ...TICKET, ...namesIn(found.ticket) }
  const span = { ...SPAN, ...namesIn(found.span) }
  refuseEqual(kind === 'ticket' ? ticket : span, kind, issues)
  const dialect = DIALECTS[name]
  const time = times === 'milliseconds' ? MILLISECONDS : dialect.times[times]
  const expected = `${oneOf(['instant', 'milliseconds'])} for ${name}`
  if (time === undefined) report(issues, UNKNOWN_OPTION, ['options', 'times'], times, expected)
  return time && { dialect, prefix, time, ticket, span }
}

/** Columns of one table, and columns that the views add, must have different names. */
function refuseEqual(table: object, name: string, issues: Issue[]): void {
  const seen = new Set(ADDED_COLUMNS)
  for (const [key, column] of Object.entries(table) as [string, string][]) {
    if (key === 'table') continue
    const lowerCase = column.toLowerCase()
    if (seen.has(lowerCase)) report(issues, NOT_A_NAME, ['options', name, key], column, DIFFERENT)
    seen.add(lowerCase)
  }
}

const ADDED_COLUMNS = ['due_at', 'due_state', 'is_open', 'open_ms', 'added_at']

const DIFFERENT = `a column that is not named twice, and that the views do not add: ${ADDED_COLUMNS.join(', ')}`

/** The views must not read a table or view that is written with them. A name with a schema can be another table. */
export function refuseOwnTable(
  table: string,
  kind: 'ticket' | 'span',
  written: readonly string[],
  issues: Issue[],
): void {
  if (!written.includes(table.toLowerCase())) return
  const expected = `a table of your own, and none of those written here: ${written.join(', ')}`
  report(issues, NOT_A_NAME, ['options', kind, 'table'], table, expected)
}

/** The names that are given, without those that are `undefined`. */
function namesIn(names: object | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(names ?? {}).filter(([, name]) => name !== undefined))
}

const TICKET: Required<TicketTable> = {
  table: 'ticket',
  id: 'id',
  tier: 'tier',
  priority: 'priority',
  receivedAt: 'received_at',
}

const SPAN: Required<SpanTable> = { table: 'span', id: 'id', from: 'from_at', to: 'to_at', add: 'add_ms' }

const MILLISECONDS: TimeForm = {
  type: 'integer, milliseconds since 1970',
  toMilliseconds: (value) => value,
  fromMilliseconds: (milliseconds) => milliseconds,
}

const NOT_A_NAME: Message = {
  code: 'unknown-option',
  words: (received, expected) => [`${received} cannot be used as a name here`, expected],
}

/** Reads a name that matches a pattern. */
/* @__NO_SIDE_EFFECTS__ */
function nameLike(pattern: RegExp, expected: string): Reader<string> {
  return optional(
    text(expected, (value, path, issues) => {
      if (pattern.test(value)) return value
      report(issues, NOT_A_NAME, path, value, expected)
      return undefined
    }),
  )
}

const PREFIX: Reader<string> = nameLike(
  /^(?:[a-z][a-z0-9_]{0,29})?$/,
  "up to 30 lower-case letters, digits and '_', the first one a letter, such as 'dueby_'; or ''",
)

const TABLE: Reader<string> = nameLike(
  /^[^\p{Cc}.]{1,127}(?:\.[^\p{Cc}.]{1,127}){0,2}$/u,
  "the name of a table, such as 'ticket' or 'support.ticket'",
)

const COLUMN: Reader<string> = nameLike(/^[^\p{Cc}]{1,127}$/u, 'the name of a column')

/** An option for the other kind. */
const NOT_HERE: Reader<object> = {
  expected: '',
  read(_, path, issues) {
    const expected = "'ticket' for a policy, and 'span' for a schedule"
    report(issues, UNKNOWN_KEY, path, path.at(-1), expected)
    return undefined
  },
}

/** The stamp is written into SQL, so it has only plain characters. */
const ZONE_DATA: Reader<string> = nameLike(/^[\w.+-]{1,40}$/, "a version such as '2026a'")

/** A policy has the option `ticket`, and a schedule `span`. */
/* @__NO_SIDE_EFFECTS__ */
function optionsWith(kind: 'ticket' | 'span') {
  const id = COLUMN
  const ticket = record("columns such as { id: 'number' }", {
    ...{ table: TABLE, id, tier: COLUMN, priority: COLUMN, receivedAt: COLUMN },
  })
  const span = record("columns such as { from: 'started_at' }", {
    ...{ table: TABLE, id, from: COLUMN, to: COLUMN, add: COLUMN },
  })
  return record("{ dialect: 'postgres', from: 2020, through: 2030 }", {
    dialect: choice(DIALECT_NAMES),
    // The years are read together.
    from: optional(anything()),
    through: optional(anything()),
    zoneDataVersion: ZONE_DATA,
    prefix: PREFIX,
    times: optional(choice(['instant', 'utc', 'milliseconds'] as const)),
    ticket: optional<object>(kind === 'ticket' ? ticket : NOT_HERE),
    span: optional<object>(kind === 'span' ? span : NOT_HERE),
  })
}
