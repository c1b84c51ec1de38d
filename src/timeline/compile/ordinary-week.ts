import { boundedCache } from '../../core/bounded-cache'
import { append, clipOf, type Intervals } from '../../core/intervals'
import { DAY } from '../../core/time'

export const WEEK: number = 7 * DAY

/** A week that is repeated as long as nothing changes, or weeks that take turns. */
export interface OrdinaryWeek {
  /** After how many weeks it is repeated. */
  readonly weeks: number
  /** The open intervals in `[0, weeks * WEEK)`, in milliseconds since a multiple of that after 1970-01-01T00:00Z. */
  readonly open: Intervals
}

/** A week with a number of its own. */
export interface NumberedWeek extends OrdinaryWeek {
  readonly number: number
}

export const CLOSED_WEEK: OrdinaryWeek = { weeks: 1, open: [] }

/** The open intervals in `[from, to)` if nothing changes. */
export function repeatedIn(from: number, to: number, { weeks, open }: OrdinaryWeek): Intervals {
  const turn = weeks * WEEK
  const found: number[] = []
  for (let begin = Math.floor(from / turn) * turn; begin < to; begin += turn)
    for (let i = 0; i < open.length; i += 2)
      append(begin + (open[i] as number), begin + (open[i + 1] as number), found)
  return clipOf(found, from, to)
}

// Enough for the same years again and again.
export const MOST_WEEKS = 1000

/** Numbers weeks, so that a list of them has a short key. Equal weeks become one, however many schedules have them. */
export function numberedWeeks(): (week: OrdinaryWeek) => NumberedWeek {
  const known = new WeakMap<OrdinaryWeek, NumberedWeek>()
  const byContent = boundedCache<NumberedWeek>(MOST_WEEKS)
  let count = 0
  return (week) => {
    const numbered =
      known.get(week) ?? byContent([week.weeks, ...week.open].join(), () => ({ ...week, number: ++count }))
    known.set(week, numbered)
    return numbered
  }
}
