import { clamp } from '../../core/clamp'
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
  /** The numbers that it was made of. */
  readonly part: Int32Array
}

/** Compiles years to an amount that is distributed over their days. */
export interface YearCompiler<Compiled extends Run> {
  /** What is known of the local dates `[firstDay, endDay)`, as numbers that can be joined. */
  partOf(firstDay: number, endDay: number): Int32Array
  /** The amount in the local dates `[firstDay, endDay)`. */
  amountIn(firstDay: number, endDay: number): number
  /** A run, from what is known of its dates. */
  compiled(run: Omit<Run, 'high'>): Compiled
}

interface CountedYears {
  readonly first: number
  readonly end: number
  readonly amount: number
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

// Between runs that are further apart, the years are only counted. A run takes 6 kB for each of its years.
const NEAR = 10

const NOTHING = /* @__PURE__ */ new Int32Array(0)

export function yearCache<Compiled extends Run>({
  partOf,
  amountIn,
  compiled,
}: YearCompiler<Compiled>): YearCache<Compiled> {
  /** In order. */
  let runs: readonly Compiled[] = []
  let recent: Compiled | undefined
  /** The year from which all amounts are counted, the first one of the first run. */
  let origin: number | undefined

  const partBetween = (firstYear: number, endYear: number): Int32Array =>
    firstYear < endYear ? partOf(firstDayOf(firstYear), firstDayOf(endYear)) : NOTHING

  // Each year and each decade is counted once, however many runs there are.
  const amountOfYear = memoized((year: number) => amountIn(firstDayOf(year), firstDayOf(year + 1)))
  const amountOfDecade = memoized((year: number) => amountIn(firstDayOf(year), firstDayOf(year + NEAR)))

  /** The amount of the years `[firstYear, endYear)`; 0 if they are none. */
  function amountBetween(firstYear: number, endYear: number): number {
    let amount = 0
    for (let year = firstYear; year < endYear; ) {
      const isDecade = year % NEAR === 0 && year + NEAR <= endYear
      amount += isDecade ? amountOfDecade(year) : amountOfYear(year)
      year += isDecade ? NEAR : 1
    }
    return amount
  }

  /** A run with the years `[first, end)`, into which the runs near them are merged. */
  function withYears(first: number, end: number): Compiled {
    const near = runs.filter(({ firstYear, endYear }) => firstYear <= end + NEAR && endYear >= first - NEAR)
    const firstYear = Math.min(first, near[0]?.firstYear ?? first)
    const endYear = Math.max(end, near.at(-1)?.endYear ?? end)
    const found: Int32Array[] = []
    let next = firstYear
    for (const run of near) {
      found.push(partBetween(next, run.firstYear), run.part)
      next = run.endYear
    }
    found.push(partBetween(next, endYear))
    const part = joined(found)
    origin ??= firstYear
    const low = amountBetween(origin, firstYear) - amountBetween(firstYear, origin)
    const [from, to] = [(firstDayOf(firstYear) + 2) * DAY, (firstDayOf(endYear) - 1) * DAY]
    const run = compiled({ firstYear, endYear, from, to, low, part })
    runs = [...runs.filter((each) => !near.includes(each)), run].sort((a, b) => a.firstYear - b.firstYear)
    recent = run
    return run
  }

  function covering(from: number, to: number = from): Compiled {
    const covers = (run: Compiled): boolean => from >= run.from && to < run.to
    if (recent && covers(recent)) return recent
    const known = runs.find(covers)
    if (known) recent = known
    // Any clock shows one of these local dates at these instants.
    return known ?? withYears(yearOf(Math.floor(from / DAY) - 2), yearOf(Math.floor(to / DAY) + 1) + 1)
  }

  const current = (): Compiled => recent ?? covering(ORIGIN)

  /** The years after or before a run, the nearest first, with their amount: few at a time, then whole decades. */
  function* away(direction: Direction, edge: number): Generator<CountedYears> {
    const [sign, last] = direction === 'later' ? [1, END_YEAR] : [-1, FIRST_YEAR]
    for (let year = edge, step = 1; year !== last; step *= 2) {
      const next = step < NEAR ? year + sign * step : sign * NEAR * Math.floor((sign * year) / NEAR + 1)
      const other = clamp(next, FIRST_YEAR, END_YEAR)
      const [first, end] = sign > 0 ? [year, other] : [other, year]
      yield { first, end, amount: amountBetween(first, end) }
      year = other
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
    const nearest = runs[0] as Run
    let sum = before ? before.high : nearest.low
    for (const counted of before ? away('later', before.endYear) : away('earlier', nearest.firstYear)) {
      sum += before ? counted.amount : -counted.amount
      if (before ? amount <= sum : sum < amount) return withYears(counted.first, counted.end)
    }
    return undefined
  }

  function grown(direction: Direction, count: number): Compiled | undefined {
    const { firstYear, endYear } = current()
    const isLater = direction === 'later'
    for (const { amount } of away(direction, isLater ? endYear : firstYear))
      if (amount > 0)
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

function joined(parts: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0))
  let next = 0
  for (const part of parts) {
    all.set(part, next)
    next += part.length
  }
  return all
}
