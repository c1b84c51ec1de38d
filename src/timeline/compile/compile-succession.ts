import { unionOf } from '../../core/intervals'
import { DAY } from '../../core/time'
import type { ParsedSchedule, ParsedSuccession } from '../../schedule/parsed-schedule'
import { versionsIn } from '../local-clock'
import type { Operand } from './operand'
import { firstDayOf } from './year'
import type { YearCompiler } from './year-compiler'

/** Takes each instant and each business day from the version that is in force then. */
export function compileSuccession(
  succession: ParsedSuccession,
  operandOf: (parsed: ParsedSchedule) => Operand,
): YearCompiler {
  return {
    intervalsOf(year) {
      const [start, end] = [firstDayOf(year) * DAY, firstDayOf(year + 1) * DAY]
      return unionOf(
        versionsIn(start, end, succession).map(({ schedule, begins, ends }) =>
          operandOf(schedule).intervalsIn(Math.max(begins, start), Math.min(ends, end)),
        ),
      )
    },
    businessDaysOf(year) {
      const [firstDay, endDay] = [firstDayOf(year), firstDayOf(year + 1)]
      return versionsIn((firstDay - 2) * DAY, (endDay + 2) * DAY, succession).flatMap(
        ({ schedule, from, until, begins, ends }) => {
          const [first, end] = [Math.max(from, firstDay), Math.min(until, endDay)]
          return first < end ? clippedDays(operandOf(schedule).businessDaysIn(first, end), begins, ends) : []
        },
      )
    },
  }
}

/** Business days clipped to the instants `[begins, ends)`: hours that run past a change of version end there. */
function clippedDays(days: readonly number[], begins: number, ends: number): number[] {
  const found: number[] = []
  for (let i = 0; i < days.length; i += 3) {
    const opening = Math.max(days[i + 1] as number, begins)
    const closing = Math.min(days[i + 2] as number, ends)
    if (opening < closing) found.push(days[i] as number, opening, closing)
  }
  return found
}
