import { clipOf, type Intervals, unionOf } from '../../core/intervals'
import { range } from '../../core/range'
import { DAY } from '../../core/time'
import type { Zone } from '../../zone/zone'
import { remembered } from './remembered'
import { type YearCompiler, yearOf } from './year'

/** A schedule that another is made of, read year by year without being kept. */
export interface Operand {
  readonly zone: Zone
  /** The open stretches in `[from, to)`, clipped to it. */
  intervalsIn(from: number, to: number): Intervals
  /** The business days of the dates `[from, until)`, `day number, opening, closing, …`. */
  businessDaysIn(from: number, until: number): number[]
}

export function operandOf(compiler: YearCompiler, zone: Zone): Operand {
  const stretchesOf = remembered(compiler.intervalsOf)
  const businessDaysOf = remembered(compiler.businessDaysOf)
  return {
    zone,
    intervalsIn(from, to) {
      // Local dates a little either side can reach these instants.
      const years = yearsBetween(Math.floor(from / DAY) - 2, Math.floor(to / DAY) + 2)
      return unionOf(years.map((year) => clipOf(stretchesOf(year), from, to)))
    },
    businessDaysIn(from, until) {
      const found: number[] = []
      for (const businessDays of yearsBetween(from, until).map(businessDaysOf)) {
        for (let i = 0; i < businessDays.length; i += 3) {
          const day = businessDays[i] as number
          if (day >= from && day < until) found.push(...businessDays.slice(i, i + 3))
        }
      }
      return found
    },
  }
}

/** The years of dates, both ends included. */
function yearsBetween(firstDay: number, lastDay: number): number[] {
  return range(yearOf(firstDay), yearOf(lastDay) + 1)
}
