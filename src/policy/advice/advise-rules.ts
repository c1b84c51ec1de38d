import type { Path } from '../../core/issue'
import { textFromDay } from '../../core/local-date'
import { coveredThrough } from '../../schedule/covered-through'
import type { ParsedSchedule } from '../../schedule/parsed-schedule'
import type { Target } from '../../targets/target'
import type { WarningPoint } from '../../targets/warning'
import { latestDateAt } from '../../timeline/local-clock'
import type { ApplicableTarget } from '../applicable-target'
import type { Cell } from '../compiled-policy'
import { lastDecidingDay } from '../coverage-warning'
import { METRICS, type Metric } from '../metric'
import type { ParsedPolicy } from '../parsed-policy'
import { rulesOf } from '../read-rules'
import { type Adviser, add, exampleOf, localText, nameOf } from './adviser'
import { FOR_NO_TARGET, NEVER_COMES, NOT_BEFORE_DUE, NOT_COVERED } from './messages'
import { answerTo } from './requests'

/**
 * Advice about warnings that come for no target, and about warnings at or after the due time. A name says who takes over
 * then, so a warning with one is meant so.
 */
export function adviseWarnings(adviser: Adviser): void {
  const targets = new Map(METRICS.map((metric) => [metric, targetsOf(metric, adviser.parsed)]))
  for (const [index, warning] of (rulesOf(adviser.parsed).warnings ?? []).entries()) {
    const { point, name, metrics = METRICS } = warning
    const isBefore = point.kind === 'share' ? point.percent < 100 : point.offset < 0
    if (!isBefore && name === undefined) add(adviser, NOT_BEFORE_DUE, ['warnings', index], point.text)
    const own = metrics.flatMap((metric) => targets.get(metric) ?? [])
    if (own.some((target) => canCome(point, target))) continue
    add(adviser, own.length > 0 ? NEVER_COMES : FOR_NO_TARGET, ['warnings', index], point.text)
  }
}

/** The targets of a metric, those of exceptions as well. */
function targetsOf(metric: Metric, { targets, exceptions }: ParsedPolicy): Target[] {
  return [targets, ...exceptions.map((exception) => exception.targets)]
    .flatMap((grids) => [...(grids.get(metric)?.values() ?? [])])
    .flatMap((row) => ('all' in row ? [row.all] : [...row.values()]))
    .filter((target) => target !== null)
}

/** Whether a warning can come after the start of a clock with this target (C23). */
function canCome(point: WarningPoint, target: Target): boolean {
  if (target.kind === 'business days') return true
  const { kind, milliseconds } = target
  // In business time, the start of a ticket that is received while it is closed is before the first counted time.
  if (kind === 'business time') return point.kind === 'share' || milliseconds + point.offset >= 0
  if (point.kind === 'share') return point.percent > 0
  return point.kind === 'business time' || milliseconds + point.offset > 0
}

interface Uncovered {
  readonly cell: Cell
  readonly at: number
  readonly answer: ApplicableTarget
  readonly lastDay: number
}

/**
 * Advice about targets that reach past the dates whose holidays are known, already for a request at the start of the
 * span (S10). For each calendar, the target that reaches furthest.
 */
export function adviseCoverage(adviser: Adviser): void {
  const { parsed, compiled, classes, requests, span, work } = adviser
  if (span.from === undefined) return
  const furthest = new Map<ParsedSchedule, Uncovered>()
  for (const metric of compiled.metrics) {
    for (const { tier } of classes) {
      for (const priority of parsed.priorities) {
        const cell = requests.cell(metric, tier, priority)
        if (!cell?.knowsCoverage) continue
        const at = cell.time.clock.startOf(span.from)
        const answer = answerTo(at, cell, work)
        if (!answer) continue
        const lastDay = lastDecidingDay(at, answer, cell)
        const known = furthest.get(cell.schedule)
        if (lastDay > (known?.lastDay ?? Number.NEGATIVE_INFINITY))
          furthest.set(cell.schedule, { cell, at, answer, lastDay })
      }
    }
  }
  for (const { cell, at, answer, lastDay } of furthest.values()) {
    const covered = coveredThrough(cell.schedule, latestDateAt(at, cell.time.clock), lastDay)
    if (covered === undefined || lastDay <= covered) continue
    const problem = `a request of ${nameOf(cell)} received ${localText(at, cell)} depends on dates through ${textFromDay(lastDay)}`
    add(adviser, NOT_COVERED, placeOfCalendar(cell, adviser), textFromDay(covered), problem, [
      exampleOf(at, cell, answer),
    ])
  }
}

function placeOfCalendar({ tier, schedule }: Cell, { parsed }: Adviser): Path {
  const place = parsed.tierSchedules.has(tier) ? ['tierSchedules', tier] : ['schedule']
  return schedule.kind === 'weekly' ? [...place, 'holidaysThrough'] : place
}
