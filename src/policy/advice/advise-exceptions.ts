import { describe } from '../../core/describe'
import { once } from '../../core/once'
import { DAY } from '../../core/time'
import { holidaysOf } from '../../schedule/holidays/holidays-of'
import { isDated } from '../../schedule/holidays/listed-dates'
import type { ParsedSchedule } from '../../schedule/parsed-schedule'
import { latestDateAt } from '../../timeline/local-clock'
import { targetAt } from '../applicable-target'
import { type Cell, type CellException, type CompiledPolicy, compilePolicy } from '../compiled-policy'
import type { Metric } from '../metric'
import { type ParsedException, scheduleOfTier, targetIn } from '../parsed-policy'
import { type Adviser, addAdvice } from './adviser'
import type { Calendars } from './calendars'
import { localText, nameOf } from './cell-words'
import { UNREACHABLE_TARGET, WEAKER_EXCEPTION, WITHOUT_DATES, WITHOUT_TARGETS } from './messages'
import { placeOfCell } from './place-of-cell'
import { answerTo, exampleOf } from './requests'
import { spend } from './work'

/** Advice about exceptions: without targets or dates, with targets that nobody gets, or weaker than usual. */
export function adviseExceptions(adviser: Adviser): void {
  for (const [index, exception] of adviser.parsed.exceptions.entries()) {
    if (isWithoutTargets(exception))
      addAdvice(adviser, WITHOUT_TARGETS, ['exceptions', index, 'targets'], exception.name)
    if (isWithoutDates(exception, adviser)) {
      const during = exception.during === 'holidays' ? 'holidays' : []
      addAdvice(adviser, WITHOUT_DATES, ['exceptions', index, 'during'], during)
    } else adviseException(exception, adviser)
  }
}

function isWithoutTargets({ targets }: ParsedException): boolean {
  const rows = [...targets.values()].flatMap((grid) => [...grid.values()])
  return rows.every((row) => !('all' in row) && row.size === 0)
}

/** Holidays are those of the tiers that have a target in the exception (P8). */
function isWithoutDates(exception: ParsedException, adviser: Adviser): boolean {
  const { during } = exception
  const { hasDates } = adviser.calendars
  if (during === 'outside hours') return false
  if (during !== 'holidays') return !hasDates(during)
  const tiers = adviser.classes.map(({ tier }) => tier).filter((tier) => hasTarget(exception, tier, adviser))
  const calendars = new Set(tiers.map((tier) => holidaysOf(scheduleOfTier(tier, adviser.parsed))))
  return tiers.length > 0 && ![...calendars].some(hasDates)
}

function hasTarget({ targets }: ParsedException, tier: string, { parsed, work }: Adviser): boolean {
  for (const grid of targets.values()) {
    for (const priority of parsed.priorities) {
      if (targetIn(grid, priority, tier) !== undefined) return true
      if (!spend(1, work)) return false
    }
  }
  return false
}

/** A target in the input of an exception, with one of the tiers that it is for. */
interface Entry {
  readonly metric: Metric
  readonly priority: string
  readonly tier: string
  readonly isReached: boolean
}

function adviseException(exception: ParsedException, adviser: Adviser): void {
  const { parsed, classes, requests } = adviser
  const { name, targets } = exception
  const without = once(() =>
    compilePolicy({ ...parsed, exceptions: parsed.exceptions.filter((each) => each !== exception) }),
  )
  // An entry for all tiers is reached if a request of one of them gets it.
  const entries = new Map<string, Entry>()
  for (const [metric, grid] of targets) {
    for (const [priority, row] of grid) {
      for (const { tier } of classes) {
        if (targetIn(grid, priority, tier) === undefined) continue
        const cell = requests.cell(metric, tier, priority)
        if (!cell) return
        const isReached = whyNotReached(name, cell, adviser) === undefined
        if (isReached) adviseWeaker(name, cell, without, adviser)
        const key = JSON.stringify([metric, priority, 'all' in row ? null : tier])
        const known = entries.get(key)
        entries.set(key, { metric, priority, tier, isReached: isReached || known?.isReached === true })
      }
    }
  }
  for (const { metric, priority, tier, isReached } of entries.values()) {
    const cell = isReached ? undefined : requests.cell(metric, tier, priority)
    if (!cell) continue
    const target = targetIn(targets.get(metric), priority, tier)
    const why = whyNotReached(name, cell, adviser) ?? ''
    const path = placeOfCell(cell, name, parsed)
    addAdvice(adviser, UNREACHABLE_TARGET, path, target?.text ?? 'no target', { detail: why })
  }
}

/** Why no request can get the target of an exception; `undefined` if one can, or if that is not known. */
function whyNotReached(name: string, cell: Cell, { calendars }: Adviser): string | undefined {
  const index = cell.exceptions.findIndex((each) => each.name === name)
  const exception = cell.exceptions[index]
  if (!exception) return `the policy itself has no target for ${nameOf(cell)}`
  const { dates } = exception
  const earlier = cell.exceptions.slice(0, index)
  const isOutsideBefore = earlier.some((each) => each.dates === undefined)
  if (!dates) {
    if (isAlwaysOpen(cell.schedule, calendars)) return `the hours of ${describe(cell.tier)} never close`
    return isOutsideBefore ? 'an exception before this one has all of its times' : undefined
  }
  if (!calendars.hasDates(dates)) return `the hours of ${describe(cell.tier)} have no holidays`
  if (isOutsideBefore && dates === holidaysOf(cell.schedule) && areHolidaysClosed(cell.schedule))
    return 'the hours are closed on its dates, and an exception before this one is for requests outside hours'
  const others = earlier.flatMap((each) => each.dates ?? [])
  if (others.length === 0) return undefined
  return calendars.areCovered(dates, others) ? 'exceptions before this one have all of its dates' : undefined
}

/** Whether weekly hours never close. For combined hours that is not known. */
function isAlwaysOpen(schedule: ParsedSchedule, { hasDates }: Calendars): boolean {
  if (schedule.kind !== 'weekly' || schedule.special.items.length > 0 || hasDates(schedule.holidays))
    return false
  return [schedule, ...schedule.seasons.items].every(({ week }) =>
    week.every((rows) => rows.some(({ start, end }) => end - start === DAY)),
  )
}

/** Whether no holiday has special hours. For combined hours that is not known. */
function areHolidaysClosed(schedule: ParsedSchedule): boolean {
  return (
    schedule.kind === 'weekly' &&
    schedule.special.items.every(
      (entry) =>
        isDated(entry) && schedule.holidays.between(entry.dates.first, entry.dates.last).length === 0,
    )
  )
}

/** Advice about a target that is due later than the one it replaces. `'no target'` is always intended. */
function adviseWeaker(name: string, cell: Cell, without: () => CompiledPolicy, adviser: Adviser): void {
  const { parsed, requests, work } = adviser
  const exception = cell.exceptions.find((each) => each.name === name)
  if (!exception?.on || !spend(WORK_WITHOUT_IT * cell.exceptions.length, work)) return
  const usualCell = without().cell(cell.metric, cell.tier, cell.priority)
  if (!usualCell?.own) return
  for (const at of requests.times(cell)) {
    if (!isIn(exception, at, cell)) {
      if (spend(1, work)) continue
      return
    }
    const answer = answerTo(at, cell, work)
    // Not `answer.exception`: a waiting request can be due by a later decision, and still be later than without this one.
    if (!answer || targetAt(at, cell)?.exception !== name) continue
    const usual = answerTo(at, usualCell, work)
    if (!usual || answer.due <= usual.due) continue
    const detail = `${nameOf(cell)} is due later than without this exception: received ${localText(at, cell)}, it is due ${localText(answer.due, cell)} and not ${localText(usual.due, cell)}`
    addAdvice(adviser, WEAKER_EXCEPTION, placeOfCell(cell, name, parsed), exception.on.target.text, {
      detail,
      example: [exampleOf(at, cell, answer), exampleOf(at, cell, usual)],
    })
    return
  }
}

// Without one exception, all decisions about waiting requests are computed anew.
const WORK_WITHOUT_IT = 100

/** Whether an exception applies to a request received at an instant, if none before it does. */
function isIn({ dates }: CellException, at: number, { time }: Cell): boolean {
  return dates ? dates.nameOn(latestDateAt(at, time.localClock)) !== undefined : !time.isOpenAt(at)
}
