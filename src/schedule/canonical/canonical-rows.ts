import { clockTextOf } from '../../core/clock-text'
import { type Intervals, unionOf } from '../../core/intervals'
import { DAY, MINUTE } from '../../core/time'
import type { Row } from '../row'
import type { HoursText } from '../schedule'

/**
 * The rows of one date, in order, those that touch joined. They are joined within their date only, up to
 * the end of its nights: the rows of two dates part when one of them has an entry of its own (S3).
 */
export function canonicalRows(rows: readonly Row[]): HoursText[] {
  const joined = unionOf(rows.map(({ start, end }) => [start, end]))
  return split(joined).flatMap((start, index, edges) =>
    index % 2 === 0 ? textOf(start, edges[index + 1] as number) : [],
  )
}

/** A row is shorter than a day past midnight; rows that together are not are split as early as they can be. */
function split(joined: Intervals): Intervals {
  const [start, end] = joined.slice(-2)
  if (start === undefined || end === undefined || end <= DAY || end - start < DAY) return joined
  const middle = end - DAY + MINUTE
  return [...joined.slice(0, -2), start, middle, middle, end]
}

function textOf(start: number, end: number): HoursText {
  return `${clockTextOf(start)}-${clockTextOf(end > DAY ? end - DAY : end)}` as HoursText
}
