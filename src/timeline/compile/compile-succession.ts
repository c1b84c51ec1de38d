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
      const spans: Span[] = []
      addSpan(from, versions[0]?.begins ?? to, CLOSED_WEEK, spans)
      for (const { schedule, begins, ends } of versions)
        for (const { start, end, week } of compilerOf(schedule).spansIn(
          Math.max(begins, from),
          Math.min(ends, to),
        ))
          addSpan(start, end, week, spans)
      return spans
    },
  }
}
