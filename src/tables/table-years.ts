import { clamp } from '../core/clamp'
import { parseOrThrow } from '../core/error'
import { FIRST_INSTANT, LAST_INSTANT } from '../core/time'
import { readYears, type TableOptions } from './read-years'

/** The years of a table as instants, `[from, until)`, in milliseconds since 1970. */
export interface TableSpan {
  readonly from: number
  readonly until: number
  readonly options: TableOptions
}

/** Reads the years of a table. Throws all issues together. */
export function readTableSpan(options: unknown): TableSpan {
  // If anything could not be read, the issues are thrown.
  return parseOrThrow((issues) => spanOfYears(readYears(options, ['years'], issues) as TableOptions))
}

function spanOfYears(options: TableOptions): TableSpan {
  return { from: startOfYear(options.from), until: startOfYear(options.through + 1), options }
}

/** The first instant of a year in UTC, clamped to the supported range (T4). */
function startOfYear(year: number): number {
  return clamp(Date.UTC(year, 0, 1), FIRST_INSTANT, LAST_INSTANT + 1)
}

/** The years one by one, so that long tables are computed as they are read. */
export function* eachYear({
  from,
  until,
  options,
}: TableSpan): Generator<readonly [from: number, until: number]> {
  for (let year = options.from; year <= options.through; year++)
    yield [Math.max(startOfYear(year), from), Math.min(startOfYear(year + 1), until)]
}
