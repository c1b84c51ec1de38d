import { version } from '../../package.json'
import { textFromDay } from '../core/local-date'
import { memoized } from '../core/memoized'
import { DAY } from '../core/time'
import { coveredThrough } from '../schedule/covered-through'
import type { ParsedSchedule } from '../schedule/parsed-schedule'
import type { TableSpan } from './table-years'

/**
 * What a table was made from. Store it beside the table, and compare it with a new one to notice that the table is out
 * of date. The keys are the names of the columns in SQL.
 */
export interface TableStamp {
  /** The version of this library that made the table. A later version can give other answers where a mistake was corrected. */
  readonly dueby_version: string
  /** The first instant of the table, included, in milliseconds since 1970. */
  readonly from_ms: number
  /** The end of the table, excluded, in milliseconds since 1970. */
  readonly until_ms: number
  /**
   * A hash of the policy or schedule: 16 hexadecimal digits. It does not depend on the order of keys, on `$schema`, nor on
   * the rules of a policy for running clocks: `warnings`, `pauses`, `onChange` and `onReopen`.
   */
  readonly policy_hash: string
  /** A hash of its `zoneChanges`; `null` if it has none (T6). */
  readonly zone_changes: string | null
  /** The version of the time zone data, as given; `null` if it was not. */
  readonly zone_data_version: string | null
  /**
   * The last local date whose holidays are known to all its schedules, as `'YYYY-MM-DD'` (S10); `null` if none of them
   * says.
   */
  readonly holidays_through: string | null
}

/** @param schedules All schedules that the table depends on. */
export function stampOf(
  data: object,
  schedules: readonly ParsedSchedule[],
  { from, until, options }: TableSpan,
): TableStamp {
  const changes = schedules.flatMap(correctionsIn)
  const [first, last] = [Math.floor(from / DAY), Math.floor(until / DAY)]
  const covered = schedules
    .map((each) => coveredThrough(each, first, last))
    .filter((day) => day !== undefined)
  return {
    dueby_version: version,
    from_ms: from,
    until_ms: until,
    policy_hash: hashOf(data),
    zone_changes: changes.length > 0 ? hashOf(changes) : null,
    zone_data_version: options.zoneDataVersion ?? null,
    holidays_through: covered.length > 0 ? textFromDay(Math.min(...covered)) : null,
  }
}

function correctionsIn(parsed: ParsedSchedule): unknown[] {
  const { timeZone, corrections } = parsed
  const own = corrections.length > 0 ? [{ timeZone, corrections }] : []
  return [...own, ...parsed.operands.flatMap(correctionsIn)]
}

const OFFSET_BASIS = 0xcbf29ce484222325n
const PRIME = 0x100000001b3n

/**
 * A hash of checked data, by own properties only. It does not depend on the order of keys or on `$schema`, the address that
 * an editor uses. An object that occurs in several places is hashed once: a schedule can be part of another one thousands
 * of times (S7).
 */
function hashOf(data: object): string {
  const partOf = (value: unknown): unknown =>
    typeof value === 'object' && value !== null ? [hashOfObject(value)] : value
  const hashOfObject = memoized((value: object): string =>
    hashOfText(
      JSON.stringify(
        Array.isArray(value)
          ? value.map(partOf)
          : Object.fromEntries(
              Object.entries(value)
                .filter(([key]) => key !== '$schema' || !isPolicyOrSchedule(value))
                .sort(([a], [b]) => (a < b ? -1 : 1))
                .map(([key, item]) => [key, partOf(item)]),
            ),
      ),
    ),
  )
  return hashOfObject(data)
}

/** Elsewhere, `$schema` is the name of a tier or a priority. */
function isPolicyOrSchedule(data: object): boolean {
  return ['targets', ...KEYS_OF_HOURS].some((key) => key in data)
}

const KEYS_OF_HOURS = ['weekly', 'union', 'intersection', 'difference', 'versions'] as const

/** FNV-1a with 64 bits. It tells versions apart, but does not protect against forgery. */
function hashOfText(text: string): string {
  let hash = OFFSET_BASIS
  for (const character of text)
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) as number)) * PRIME)
  return hash.toString(16).padStart(16, '0')
}
