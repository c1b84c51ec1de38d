import { DAY } from '../../core/time'
import type { ParsedSchedule, ParsedSuccession } from '../../schedule/parsed-schedule'
import { versionsIn } from '../versions'
import type { Compiler } from './compiler'
import { addSpan, CLOSED_WEEK, type Span } from './span'

/** The hours and business days of the version in force at each time. */
export function compileSuccession(
  succession: ParsedSuccession,
  compilerOf: (parsed: ParsedSchedule) => Compiler,
): Compiler {
  return {
    spansIn(from, to) {
      const versions = versionsIn(from, to, succession)
      const found: Span[] = []
      addSpan(from, versions[0]?.begins ?? to, CLOSED_WEEK, found)
      for (const { schedule, begins, ends } of versions)
        for (const { start, end, week } of compilerOf(schedule).spansIn(
          Math.max(begins, from),
          Math.min(ends, to),
        ))
          addSpan(start, end, week, found)
      return found
    },
    businessDaysIn: (first, end) =>
      Int32Array.from(
        versionsIn((first - 2) * DAY, (end + 2) * DAY, succession).flatMap(
          ({ schedule, from, until, begins, ends }) => {
            const [firstDay, endDay] = [Math.max(from, first), Math.min(until, end)]
            if (firstDay >= endDay) return []
            return clippedDays(compilerOf(schedule).businessDaysIn(firstDay, endDay), begins, ends)
          },
        ),
      ),
  }
}

/** Clips business days to the instants `[begins, ends)`. Hours that run past a change of version end there. */
function clippedDays(days: Int32Array, begins: number, ends: number): number[] {
  const found: number[] = []
  for (let i = 0; i < days.length; i += 3) {
    const day = days[i] as number
    const opening = Math.max(days[i + 1] as number, begins - day * DAY)
    const closing = Math.min(days[i + 2] as number, ends - day * DAY)
    if (opening < closing) found.push(day, opening, closing)
  }
  return found
}
