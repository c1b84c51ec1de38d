import { coverageWarnings } from '../policy/coverage-warning'
import { latestDateAt } from '../timeline/local-clock'
import type { Warning } from './clock'
import type { Course } from './course'
import type { CycleAt } from './cycle-at'

/** Warnings about the answer that a clock gives (S10, C26). */
export function warningsAbout(looked: CycleAt, course: Course): Warning[] {
  const { cycle, target, agreedBy, isPaused } = looked
  const { cell, on, receipt, base, due } = target
  const warnings: Warning[] = []
  if (cell.knowsCoverage) {
    const lastOfPauses = latestDateAt(due - 1, cell.time.clock)
    const last = agreedBy === undefined ? Math.max(on.lastDay(receipt, base), lastOfPauses) : lastOfPauses
    warnings.push(...coverageWarnings(cycle.start, last, cell))
  }
  if (isPaused && course.wroteInPauseAt !== undefined) {
    const since = new Date(course.wroteInPauseAt)
    // A ledger shows the pause on the clock of its reader, so the text has no time of its own.
    const message =
      'The ticket is paused, but the customer has written during the pause and may be waiting for an answer.'
    warnings.push({ code: 'waiting-while-paused', message, since })
  }
  return warnings
}
