import { type Issue, type Message, type Path, report } from '../core/issue'
import { optional, type Reader, record, text } from '../core/reader'
import { FIRST_YEAR, LAST_YEAR } from '../core/time'

/** The years that a table is for, and what its stamp says of the runtime. */
export interface TableOptions {
  /**
   * The first calendar year, included: a whole number from 1972 to 2199. A table answers for instants from its 1 January,
   * 00:00 UTC.
   */
  readonly from: number
  /** The last calendar year, included. A table answers for instants before 1 January of the next year, 00:00 UTC. */
  readonly through: number
  /**
   * The version of the runtime's time zone data, for the stamp, such as `'2026a'`. Node has it as
   * `versions.tz` of its `process`. No answer depends on it.
   *
   * @defaultValue nothing: the stamp then says `null`
   */
  readonly zoneDataVersion?: string | undefined
}

const A_YEAR = 'a whole year from 1972 to 2199, such as 2024'

const NOT_A_YEAR: Message = {
  code: 'out-of-range',
  rule: 'T4',
  words: (received) => [`${received} is not a year of the supported range`, A_YEAR],
}

const REVERSED_YEARS: Message = {
  code: 'reversed-range',
  words: (received, from) => [
    `the years end with ${received}, before they start with ${from}`,
    'a last year not before the first; both are included',
  ],
}

const YEAR: Reader<number> = {
  expected: A_YEAR,
  read(value, path, issues) {
    if (Number.isInteger(value) && Number(value) >= FIRST_YEAR && Number(value) <= LAST_YEAR)
      return value as number
    report(issues, NOT_A_YEAR, path, value)
    return undefined
  },
}

const FIELDS = {
  from: YEAR,
  through: YEAR,
  zoneDataVersion: optional(text("the version of the time zone data, such as '2026a'")),
}
const OPTIONS = record('years such as { from: 2020, through: 2030 }', FIELDS)

/** Reads the years of a table, and adds all issues. */
export function readYears(options: unknown, path: Path, issues: Issue[]): Partial<TableOptions> {
  const read = OPTIONS.read(options, path, issues) ?? {}
  const { from, through } = read
  if (from !== undefined && through !== undefined && through < from)
    report(issues, REVERSED_YEARS, [...path, 'through'], through, String(from))
  return read as Partial<TableOptions>
}
