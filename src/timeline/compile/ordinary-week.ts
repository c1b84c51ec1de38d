import { append, clipOf, type Intervals } from '../../core/intervals'
import { DAY } from '../../core/time'

export const WEEK: number = 7 * DAY

/** A week that is repeated as long as nothing changes, or weeks that take turns. */
export interface OrdinaryWeek {
  /** Equal keys of one schedule mean equal weeks. */
  readonly key: string
  /** After how many weeks it is repeated. */
  readonly weeks: number
  /** The open intervals in `[0, weeks * WEEK)`, in milliseconds since a multiple of that after 1970-01-01T00:00Z. */
  readonly open: Intervals
}

export const CLOSED_WEEK: OrdinaryWeek = { key: 'closed', weeks: 1, open: [] }

/** The open intervals in `[from, to)` if nothing changes. */
export function repeatedIn(from: number, to: number, { weeks, open }: OrdinaryWeek): Intervals {
  const turn = weeks * WEEK
  const found: number[] = []
  for (let begin = Math.floor(from / turn) * turn; begin < to; begin += turn)
    for (let i = 0; i < open.length; i += 2)
      append(begin + (open[i] as number), begin + (open[i + 1] as number), found)
  return clipOf(found, from, to)
}
