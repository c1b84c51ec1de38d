import { clipOf, type Intervals, unionOf } from '../../core/intervals'
import { range } from '../../core/range'
import { DAY } from '../../core/time'
import { yearOf } from './year'
import type { YearCompiler } from './year-compiler'

/** A schedule that another is made of, compiled year by year as the other one is. */
export interface Operand {
  /** The open intervals in `[from, to)`, clipped to it. */
  intervalsIn(from: number, to: number): Intervals
  /** The business days of the dates `[from, until)`, as `day number, opening, closing, …`. */
  businessDaysIn(from: number, until: number): number[]
}

export function operand(compiler: YearCompiler): Operand {
  const intervalsOf = keepingRecent(compiler.intervalsOf)
  const businessDaysOf = keepingRecent(compiler.businessDaysOf)
  return {
    intervalsIn(from, to) {
      // Local dates up to two days away can reach these instants.
      const years = yearsBetween(Math.floor(from / DAY) - 2, Math.floor(to / DAY) + 2)
      return unionOf(years.map((year) => clipOf(intervalsOf(year), from, to)))
    },
    businessDaysIn(from, until) {
      const found: number[] = []
      for (const businessDays of yearsBetween(from, until).map(businessDaysOf)) {
        for (let i = 0; i < businessDays.length; i += 3) {
          const day = businessDays[i] as number
          if (day >= from && day < until)
            found.push(day, businessDays[i + 1] as number, businessDays[i + 2] as number)
        }
      }
      return found
    },
  }
}

/** The years of the dates from one through another. */
function yearsBetween(firstDay: number, lastDay: number): number[] {
  return range(yearOf(firstDay), yearOf(lastDay) + 1)
}

// A year of a combined schedule needs the neighbouring years of its operands as well.
const RECENT = 4

/** A function of years that keeps its last few results. */
export function keepingRecent<T>(of: (year: number) => T): (year: number) => T {
  const recent = new Map<number, T>()
  return (year) => {
    const known = recent.get(year)
    if (known !== undefined) return known
    const made = of(year)
    const [oldest] = recent.keys()
    if (oldest !== undefined && recent.size >= RECENT) recent.delete(oldest)
    recent.set(year, made)
    return made
  }
}
