import { clipOf, type Intervals, unionOf } from '../../core/intervals'
import { range } from '../../core/range'
import { DAY } from '../../core/time'

export const WEEK: number = 7 * DAY

/** A week that is repeated as long as nothing changes. */
export interface OrdinaryWeek {
  /** Equal keys of one schedule mean equal weeks. */
  readonly key: string
  /** The open intervals in `[0, WEEK)`, in milliseconds since a whole number of weeks after 1970-01-01T00:00Z. */
  readonly open: Intervals
}

export const CLOSED_WEEK: OrdinaryWeek = { key: 'closed', open: [] }

/** The open intervals in `[from, to)` if every week is the same. */
export function repeatedIn(from: number, to: number, { open }: OrdinaryWeek): Intervals {
  if (open.length === 0) return []
  const weeks = range(Math.floor(from / WEEK), Math.ceil(to / WEEK))
  return clipOf(unionOf(weeks.map((week) => open.map((edge) => week * WEEK + edge))), from, to)
}
