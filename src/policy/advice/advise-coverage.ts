import type { Path } from '../../core/issue'
import { textFromDay } from '../../core/local-date'
import { coveredThrough, isNoneKnown } from '../../schedule/covered-through'
import type { ParsedSchedule } from '../../schedule/parsed-schedule'
import { latestDateAt } from '../../timeline/local-clock'
import type { ApplicableTarget } from '../applicable-target'
import type { Cell } from '../compiled-policy'
import { lastDecidingDay } from '../coverage-warning'
import { type Adviser, addAdvice, cellLists } from './adviser'
import { localText, nameOf } from './cell-words'
import { NO_HOLIDAYS_KNOWN, NOT_COVERED } from './messages'
import { answerTo, exampleOf } from './requests'

interface FurthestTarget {
  readonly cell: Cell
  readonly at: number
  readonly answer: ApplicableTarget
  readonly lastDay: number
}

/**
 * Advice about targets that reach past the dates whose holidays are known, even for a request at the start of the span
 * (S10). Of each calendar, it names the target that reaches furthest.
 */
export function adviseCoverage(adviser: Adviser): void {
  const { span, work } = adviser
  if (span.from === undefined) return
  const furthest = new Map<ParsedSchedule, FurthestTarget>()
  for (const cells of cellLists(adviser)) {
    for (const cell of cells) {
      if (!cell.knowsCoverage) continue
      const at = cell.time.localClock.startOf(span.from)
      const answer = answerTo(at, cell, work)
      if (!answer) continue
      const lastDay = lastDecidingDay(at, answer, cell)
      const previous = furthest.get(cell.schedule)
      if (lastDay > (previous?.lastDay ?? Number.NEGATIVE_INFINITY))
        furthest.set(cell.schedule, { cell, at, answer, lastDay })
    }
  }
  for (const { cell, at, answer, lastDay } of furthest.values()) {
    const covered = coveredThrough(cell.schedule, latestDateAt(at, cell.time.localClock), lastDay)
    if (covered === undefined || lastDay <= covered) continue
    const problem = `a request of ${nameOf(cell)} received ${localText(at, cell)} depends on dates through ${textFromDay(lastDay)}`
    const [message, through] = isNoneKnown(covered)
      ? [NO_HOLIDAYS_KNOWN, undefined]
      : [NOT_COVERED, textFromDay(covered)]
    addAdvice(adviser, message, placeOfCalendar(cell, adviser), through, {
      detail: problem,
      example: [exampleOf(at, cell, answer)],
    })
  }
}

function placeOfCalendar({ tier, schedule }: Cell, { parsed }: Adviser): Path {
  const place = parsed.tierSchedules.has(tier) ? ['tierSchedules', tier] : ['schedule']
  return schedule.kind === 'weekly' ? [...place, 'holidaysThrough'] : place
}
