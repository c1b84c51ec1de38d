import { clipOf, type Stretches, unionOf } from '../core/stretches'
import { DAY } from '../core/time'
import type { Zone } from '../zone/zone'
import { type CompiledYear, type CompileYear, yearOf } from './compiled-year'

/** A schedule that another is made of, read year by year without being kept. */
export interface Part {
  readonly zone: Zone
  /** The open stretches in `[from, to)`, clipped to it. */
  stretchesIn(from: number, to: number): Stretches
  /** The business days of the dates `[from, until)`, `day number, opening, closing, …`. */
  businessDaysIn(from: number, until: number): number[]
}

// A year of what the part is in looks at the neighbouring years of the part.
const REMEMBERED = 4

export function partOf(compileYear: CompileYear, zone: Zone): Part {
  const recent = new Map<number, CompiledYear>()

  function compiled(year: number): CompiledYear {
    const known = recent.get(year)
    if (known) return known
    const made = compileYear(year)
    const [oldest] = recent.keys()
    if (oldest !== undefined && recent.size >= REMEMBERED) recent.delete(oldest)
    recent.set(year, made)
    return made
  }

  function yearsBetween(firstDay: number, lastDay: number): CompiledYear[] {
    const first = yearOf(firstDay)
    return Array.from({ length: yearOf(lastDay) - first + 1 }, (_, offset) => compiled(first + offset))
  }

  return {
    zone,
    stretchesIn(from, to) {
      // Local dates a little either side can reach these instants.
      const years = yearsBetween(Math.floor(from / DAY) - 2, Math.floor(to / DAY) + 2)
      return unionOf(years.map(({ stretches }) => clipOf(stretches, from, to)))
    },
    businessDaysIn(from, until) {
      const found: number[] = []
      for (const { businessDays } of yearsBetween(from, until)) {
        for (let i = 0; i < businessDays.length; i += 3) {
          const day = businessDays[i] as number
          if (day >= from && day < until) found.push(...businessDays.slice(i, i + 3))
        }
      }
      return found
    },
  }
}
