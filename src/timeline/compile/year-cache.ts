import { memoized } from '../../core/memoized'
import { DAY, FIRST_YEAR } from '../../core/time'
import { END_YEAR, firstDayOf, yearOf } from './year'

/** The direction of a search in time. */
export type Direction = 'later' | 'earlier'

/**
 * The whole years `[firstYear, endYear)`, and the instants `[from, to)` that they can answer for. Closer to the ends,
 * the hours of neighbouring years matter.
 */
export interface Run {
  readonly firstYear: number
  readonly endYear: number
  readonly from: number
  readonly to: number
  /** The amount before these years, of open time or of business days. All runs of a cache have the same origin. */
  readonly low: number
  /** The amount through these years. */
  readonly high: number
  /** The data of its dates, from which it was made. */
  readonly data: Int32Array
}

/** Compiles years to an amount that is distributed over their days. */
export interface YearCompiler<Compiled extends Run> {
  /** The data of the local dates `[firstDay, endDay)`: a list of numbers. Those of adjacent dates can be joined. */
  dataOf(firstDay: number, endDay: number): readonly number[]
  /** The amount in the local dates `[firstDay, endDay)`. */
  amountIn(firstDay: number, endDay: number): number
  /** Makes a run from the data of its dates. */
  compiled(run: Omit<Run, 'high'>): Compiled
}

/** The compiled years of a schedule, in runs that are far apart. A year is compiled when it is first needed. */
export interface YearCache<Compiled extends Run> {
  /** The run that was needed last. */
  current(): Compiled
  /** A run that answers for two instants of the supported range, and for those between them. */
  covering(from: number, to?: number): Compiled
  /** The run in which an amount is reached; `undefined` if no year reaches it (S7). */
  reaching(amount: number): Compiled | undefined
  /** Adds up to `count` years to the current run; `undefined` if no year there has an amount (S7). */
  grown(direction: Direction, count: number): Compiled | undefined
  /** How many years are compiled. */
  count(): number
}

// Where a search begins if no year has been compiled yet.
const ORIGIN = Date.UTC(2000, 0, 1)

// Runs at most this far apart are merged. Between others, the years are only counted. A run takes 6 kB for each year.
const DECADE = 10

export function yearCache<Compiled extends Run>({
  dataOf,
  amountIn,
  compiled,
}: YearCompiler<Compiled>): YearCache<Compiled> {
  /** In order of time. */
  let runs: readonly Compiled[] = []
  let recent: Compiled | undefined

  // Each year and each decade is counted once, however many runs there are.
  const amountOf = memoized((firstYear: number) =>
    memoized((endYear: number) => amountIn(firstDayOf(firstYear), firstDayOf(endYear))),
  )

  /** The amount of the years `[firstYear, endYear)`. */
  function amountBetween(firstYear: number, endYear: number): number {
    let amount = 0
    for (let year = firstYear; year < endYear; ) {
      const next = year % DECADE === 0 && year + DECADE <= endYear ? year + DECADE : year + 1
      amount += amountOf(year)(next)
      year = next
    }
    return amount
  }

  /** The amount before a year that is in no run, or the first of one. */
  function amountBefore(year: number): number {
    const before = runs.findLast(({ endYear }) => endYear <= year)
    if (before) return before.high + amountBetween(before.endYear, year)
    const [first] = runs
    return first ? first.low - amountBetween(year, first.firstYear) : 0
  }

  /** A run with the years `[first, end)`, into which the runs near them are merged. */
  function withYears(first: number, end: number): Compiled {
    const near = runs.filter(
      ({ firstYear, endYear }) => firstYear <= end + DECADE && endYear >= first - DECADE,
    )
    const firstYear = Math.min(first, near[0]?.firstYear ?? first)
    const endYear = Math.max(end, near.at(-1)?.endYear ?? end)
    const parts: ArrayLike<number>[] = []
    let next = firstYear
    for (const run of [...near, { firstYear: endYear, endYear, data: [] }]) {
      if (next < run.firstYear) parts.push(dataOf(firstDayOf(next), firstDayOf(run.firstYear)))
      parts.push(run.data)
      next = run.endYear
    }
    const run = compiled({
      firstYear,
      endYear,
      from: (firstDayOf(firstYear) + 2) * DAY,
      to: (firstDayOf(endYear) - 1) * DAY,
      low: amountBefore(firstYear),
      data: joined(parts),
    })
    runs = [...runs.filter((each) => !near.includes(each)), run].sort((a, b) => a.firstYear - b.firstYear)
    recent = run
    return run
  }

  function covering(from: number, to: number = from): Compiled {
    const covers = (run: Compiled): boolean => from >= run.from && to < run.to
    if (!recent || !covers(recent))
      // At these instants, every clock shows one of these local dates.
      recent =
        runs.find(covers) ??
        withYears(yearOf(Math.floor(from / DAY) - 2), yearOf(Math.floor(to / DAY) + 1) + 1)
    return recent
  }

  const current = (): Compiled => recent ?? covering(ORIGIN)

  /** The years `[first, end)` after or before a year, the nearest first: a few at a time, then whole decades. */
  function* yearsFrom(direction: Direction, from: number): Generator<readonly [first: number, end: number]> {
    for (let year = from, step = 1; ; step *= 2) {
      const next =
        direction === 'later'
          ? Math.min(year + step, year - (year % DECADE) + DECADE, END_YEAR)
          : Math.max(year - step, year - (year % DECADE || DECADE), FIRST_YEAR)
      if (next === year) return
      yield [Math.min(year, next), Math.max(year, next)]
      year = next
    }
  }

  function reaching(amount: number): Compiled | undefined {
    const reaches = ({ low, high }: Compiled): boolean => low < amount && amount <= high
    const known = reaches(current()) ? recent : runs.find(reaches)
    if (known) {
      recent = known
      return known
    }
    const before = runs.findLast(({ high }) => high < amount)
    const years = before
      ? yearsFrom('later', before.endYear)
      : yearsFrom('earlier', (runs[0] as Run).firstYear)
    for (const [first, end] of years)
      if (amountBefore(first) < amount && amount <= amountBefore(end)) return withYears(first, end)
    return undefined
  }

  function grown(direction: Direction, count: number): Compiled | undefined {
    const { firstYear, endYear } = current()
    const isLater = direction === 'later'
    for (const [first, end] of yearsFrom(direction, isLater ? endYear : firstYear))
      if (amountBetween(first, end) > 0)
        return isLater
          ? withYears(firstYear, Math.min(endYear + count, END_YEAR))
          : withYears(Math.max(firstYear - count, FIRST_YEAR), endYear)
    return undefined
  }

  return {
    current,
    covering,
    reaching,
    grown,
    count: () => runs.reduce((sum, { firstYear, endYear }) => sum + endYear - firstYear, 0),
  }
}

function joined(parts: readonly ArrayLike<number>[]): Int32Array {
  const all = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0))
  let next = 0
  for (const part of parts) {
    all.set(part, next)
    next += part.length
  }
  return all
}
