import { clockTextOf } from '../../core/clock-text'
import { type Intervals, unionOf } from '../../core/intervals'
import { DAY, MINUTE } from '../../core/time'
import type { Row } from '../row'
import type { HoursText } from '../schedule'

/**
 * The rows of one date in order, with touching rows joined. Rows of different dates stay separate, because an
 * entry for one of the dates would separate them (S3).
 */
export function canonicalRows(rows: readonly Row[]): HoursText[] {
  const joined = unionOf(rows.map(({ start, end }) => [start, end]))
  return split(joined).flatMap((start, index, edges) =>
    index % 2 === 0 ? textOf(start, edges[index + 1] as number) : [],
  )
}

/**
 * A row that ends after midnight must be shorter than a day. Joined rows that are not are split as early as
 * possible.
 */
function split(joined: Intervals): Intervals {
  const [start, end] = joined.slice(-2)
  if (start === undefined || end === undefined || end <= DAY || end - start < DAY) return joined
  const middle = end - DAY + MINUTE
  return [...joined.slice(0, -2), start, middle, middle, end]
}

function textOf(start: number, end: number): HoursText {
  return `${clockTextOf(start)}-${clockTextOf(end > DAY ? end - DAY : end)}` as HoursText
}
