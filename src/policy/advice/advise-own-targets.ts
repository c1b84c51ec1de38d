import { memoized } from '../../core/memoized'
import { DAY, FIRST_INSTANT, LAST_INSTANT } from '../../core/time'
import { unionOfDates } from '../../schedule/holidays/named-dates'
import { endOn, type ParsedSchedule, rowsOn } from '../../schedule/parsed-schedule'
import { latestDateAt } from '../../timeline/local-clock'
import type { Cell } from '../compiled-policy'
import { type Adviser, addAdvice } from './adviser'
import { nameOf } from './cell-words'
import { UNREACHABLE_OWN_TARGET } from './messages'
import { placeOfCell } from './place-of-cell'
import { spend, type Work } from './work'

/** Advice about targets of the policy itself that no request gets, because one of the exceptions always applies (P13). */
export function adviseOwnTargets(adviser: Adviser): void {
  const { parsed, classes, requests } = adviser
  const isReplaced = replacedCells(adviser)
  for (const [metric, grid] of parsed.targets) {
    for (const [priority, row] of grid) {
      const cells = classes.map(
        ({ tier }) =>
          () =>
            requests.cell(metric, tier, priority),
      )
      // A target for all tiers is reached if a request of one of them gets it.
      const entries = 'all' in row ? [cells] : cells.map((cell) => [cell])
      for (const entry of entries) {
        const cell = entry.every((each) => isReplaced(each())) ? entry[0]?.() : undefined
        if (!cell) continue
        const place = placeOfCell(cell, undefined, parsed)
        addAdvice(adviser, UNREACHABLE_OWN_TARGET, place, cell.own?.target.text, { detail: nameOf(cell) })
      }
    }
  }
}

/** Returns whether an exception applies to every request of a cell. Cells with the same exceptions and hours share an answer. */
function replacedCells({ work }: Adviser): (cell: Cell | undefined) => boolean {
  const cacheOf = memoized((_: ParsedSchedule) => new Map<string, boolean>())
  return (cell) => {
    if (!cell) return false
    const cache = cacheOf(cell.schedule)
    const key = JSON.stringify(cell.exceptions.map(({ name }) => name))
    const isReplaced = cache.get(key) ?? isAlwaysReplaced(cell, work)
    cache.set(key, isReplaced)
    return isReplaced
  }
}

function isAlwaysReplaced({ exceptions, schedule, time }: Cell, work: Work): boolean {
  const lists = exceptions.flatMap(({ dates }) => dates ?? [])
  const dates = unionOfDates(lists)
  const hasOutsideHours = lists.length < exceptions.length
  const last = latestDateAt(LAST_INSTANT, time.localClock)
  for (let day = latestDateAt(FIRST_INSTANT, time.localClock); day <= last; day++) {
    // If no work is left, it is not known.
    if (!spend(3 * (lists.length + 1), work)) return false
    if (dates.nameOn(day) !== undefined) continue
    if (!hasOutsideHours || !isClosedOn(day, schedule)) return false
  }
  return true
}

/** Whether a date has no open time, not even of the night before it. For combined hours that is not known. */
function isClosedOn(day: number, schedule: ParsedSchedule): boolean {
  return (
    schedule.kind === 'weekly' &&
    rowsOn(day, schedule).length === 0 &&
    rowsOn(day - 1, schedule).every((row) => endOn(day - 1, row, schedule) <= DAY)
  )
}
