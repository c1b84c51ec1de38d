import { unionOf } from '../../core/intervals'
import { DAY } from '../../core/time'
import type { ParsedSchedule, ParsedSuccession } from '../../schedule/parsed-schedule'
import { versionAt, versionsIn } from '../versions'
import type { Compiler } from './compiler'
import { CLOSED_WEEK } from './ordinary-week'

/** The hours and business days of the version in force at each time. */
export function compileSuccession(
  succession: ParsedSuccession,
  compilerOf: (parsed: ParsedSchedule) => Compiler,
): Compiler {
  return {
    openAWeek: Math.max(...succession.versions.map(({ schedule }) => compilerOf(schedule).openAWeek)),
    intervalsIn: (from, to) =>
      unionOf(
        versionsIn(from, to, succession).map(({ schedule, begins, ends }) =>
          compilerOf(schedule).intervalsIn(Math.max(begins, from), Math.min(ends, to)),
        ),
      ),
    businessDaysIn: (first, end) =>
      versionsIn((first - 2) * DAY, (end + 2) * DAY, succession).flatMap(
        ({ schedule, from, until, begins, ends }) => {
          const [firstDay, endDay] = [Math.max(from, first), Math.min(until, end)]
          if (firstDay >= endDay) return []
          return clippedDays(compilerOf(schedule).businessDaysIn(firstDay, endDay), begins, ends)
        },
      ),
    irregularIn(from, to) {
      const versions = versionsIn(from - MARGIN, to + MARGIN, succession)
      return unionOf([
        ...versions.map(({ schedule }) => compilerOf(schedule).irregularIn(from, to)),
        ...versions.flatMap(({ begins }) =>
          Number.isFinite(begins) ? [[begins - MARGIN, begins + MARGIN]] : [],
        ),
      ])
    },
    weekAt(instant) {
      const version = versionAt(instant, succession)
      return version ? compilerOf(version.schedule).weekAt(instant) : CLOSED_WEEK
    },
  }
}

// A night that runs into a new version is cut short, so the weeks around a change of version are irregular.
const MARGIN = 2 * DAY

/** Clips business days to the instants `[begins, ends)`. Hours that run past a change of version end there. */
function clippedDays(days: readonly number[], begins: number, ends: number): number[] {
  const found: number[] = []
  for (let i = 0; i < days.length; i += 3) {
    const opening = Math.max(days[i + 1] as number, begins)
    const closing = Math.min(days[i + 2] as number, ends)
    if (opening < closing) found.push(days[i] as number, opening, closing)
  }
  return found
}
