import { requireInRange } from '../core/checked-instant'
import { answerOf, type Column, spanOf } from '../core/column'
import { DAY, FIRST_INSTANT, LAST_INSTANT } from '../core/time'
import { addMany } from '../timeline/columns/add-column'
import { stepFunction, valuesAt } from '../timeline/columns/step-function'
import type { OpenTime } from '../timeline/open-time'
import { firstInstantShowing } from '../zone/showing'
import { instantOfLocal } from '../zone/wall-time'
import { localAt } from '../zone/zone'
import { dueOfTarget } from './due-of-target'
import type { Target } from './target'

/** When a target is due that starts at each instant of a column: the answers of `dueOfTarget`, at once. */
export function dueColumn(
  target: Target,
  column: Column,
  time: OpenTime,
  dayCutoff: number | undefined,
): Float64Array {
  if (column.instants.length === 0) return column.out
  switch (target.kind) {
    case 'calendar time':
      return shifted(column, target.milliseconds)
    case 'business time':
      return addMany(column, target.milliseconds, time)
    case 'business days': {
      const due = (instant: number): number => dueOfTarget(target, instant, time, dayCutoff)
      // With `same time` each instant is due at its own.
      const changes = target.by === 'same time' ? undefined : changesOfDay(column, time, dayCutoff)
      return changes ? lookedUp(column, changes, due) : oneByOne(column, due)
    }
  }
}

function shifted(column: Column, amount: number): Float64Array {
  const { instants, out } = column
  const last = LAST_INSTANT - amount
  for (let i = 0; i < instants.length; i++) {
    const instant = instants[i] as number
    const isGood = instant >= FIRST_INSTANT && instant <= last && Math.floor(instant) === instant
    out[i] = isGood ? instant + amount : answerOf(column, i, (at) => requireInRange(at + amount))
  }
  return out
}

function oneByOne(column: Column, due: (instant: number) => number): Float64Array {
  for (let i = 0; i < column.instants.length; i++) column.out[i] = answerOf(column, i, due)
  return column.out
}

/**
 * Business days that end at a fixed point of their day are due alike for all that is received between
 * two changes of the day of receipt.
 */
function lookedUp(column: Column, changes: Float64Array, due: (instant: number) => number): Float64Array {
  // The latest has an answer or an error of its own; if it has an answer, all before it have one too.
  const { latest } = spanOf(column)
  answerOf(column, column.instants.indexOf(latest), due)
  valuesAt(column.instants, stepFunction(changes, due), column.out)
  return column.out
}

// A day's step costs about as much as one instant by itself.
const INSTANTS_A_DAY = 2

/**
 * The instants from which receipt counts as another day's, midnights and cut-offs, from the earliest of a
 * column to its end. None when the column is too short for a table of days to be worth its making.
 */
function changesOfDay(
  column: Column,
  { zone }: OpenTime,
  dayCutoff: number | undefined,
): Float64Array | undefined {
  const { earliest, latest } = spanOf(column)
  if (column.instants.length <= INSTANTS_A_DAY * ((latest - earliest) / DAY + 2)) return undefined
  const changes = new Set<number>()
  const lastDay = Math.floor(localAt(latest, zone) / DAY) + 1
  for (let day = Math.floor(localAt(earliest, zone) / DAY); day <= lastDay; day++) {
    changes.add(firstInstantShowing(day * DAY, zone))
    if (dayCutoff !== undefined) changes.add(instantOfLocal(day * DAY + dayCutoff, zone, 'compatible'))
  }
  const inside = [...changes].filter((at) => at > earliest && at <= latest).sort((a, b) => a - b)
  return Float64Array.from([earliest, ...inside, latest + 1])
}
