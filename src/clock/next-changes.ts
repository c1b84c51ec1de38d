import { LAST_INSTANT } from '../core/time'
import { closingAfter, openingAfter } from '../timeline/queries'
import type { NextChange } from './clock'
import type { CycleAt } from './cycle-at'
import type { TimedWarning } from './warnings'

const ORDER: readonly NextChange['kind'][] = ['open', 'warning', 'due', 'close', 'missed']

/**
 * The next instant of each kind of change, in order of time (C24).
 *
 * @param warnings All warnings of the clock; none if it gives none.
 */
export function nextChanges(view: CycleAt, warnings: readonly TimedWarning[]): readonly NextChange[] {
  const { cycle, at, target, isPaused, stoppedSince } = view
  if (cycle.end) return []
  const changes: NextChange[] = []
  const add = (instant: number | undefined, kind: NextChange['kind']): void => {
    if (instant !== undefined && instant <= LAST_INSTANT) changes.push({ at: new Date(instant), kind })
  }
  if (target.on.target.kind !== 'calendar time') {
    add(openingAfter(at, target.cell.time), 'open')
    add(closingAfter(at, target.cell.time), 'close')
  }
  if (!isPaused) {
    const ahead = warnings.filter((each) => each.at > at)
    for (const { at: instant, ...shown } of ahead) {
      if (instant !== ahead[0]?.at) break
      changes.push({ at: new Date(instant), kind: 'warning', ...shown })
    }
    if (target.due > at) add(target.due, 'due')
  }
  // While paused a due time moves along, unless the pause began at that very instant (C15).
  const isFixed = !isPaused || (target.due === at && stoppedSince === at)
  if (isFixed && target.due >= at) add(target.due + 1, 'missed')
  return changes.sort(byTime)
}

/** Orders changes by time; at one instant by kind. */
export function byTime(a: NextChange, b: NextChange): number {
  return a.at.getTime() - b.at.getTime() || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)
}
