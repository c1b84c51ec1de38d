import { requireInRange } from '../core/checked-instant'
import { answerOf, type Column, spanOf } from '../core/column'
import { DAY, FIRST_INSTANT, LAST_INSTANT } from '../core/time'
import { addColumn } from '../timeline/columns/add-column'
import { stepFunction, valuesAt } from '../timeline/columns/step-function'
import type { OpenTime } from '../timeline/open-time'
import type { BusinessDayTime } from './business-day-time'
import { receiptChanges } from './receipt-changes'
import type { TargetOnSchedule } from './target-on-schedule'

/**
 * The due times of a target for a column of starts, in milliseconds since 1970: what `base` returns for each of them.
 */
export function dueColumn(on: TargetOnSchedule, column: Column, time: OpenTime): Float64Array {
  const { target, days } = on
  if (column.instants.length === 0) return column.out
  if (target.kind === 'calendar time') return shifted(column, target.milliseconds)
  if (target.kind === 'business time') return addColumn(column, target.milliseconds, time)
  // With `same time`, the due time is different for every instant.
  return days && target.by !== 'same time' ? byDay(column, days, on.base) : oneByOne(column, on.base)
}

function shifted(column: Column, amount: number): Float64Array {
  const { instants, out } = column
  const last = LAST_INSTANT - amount
  for (let i = 0; i < instants.length; i++) {
    const instant = instants[i] as number
    const isValid = instant >= FIRST_INSTANT && instant <= last && Math.floor(instant) === instant
    out[i] = isValid ? instant + amount : answerOf(column, i, (at) => requireInRange(at + amount))
  }
  return out
}

function oneByOne(column: Column, due: (instant: number) => number): Float64Array {
  for (let i = 0; i < column.instants.length; i++) column.out[i] = answerOf(column, i, due)
  return column.out
}

// Computing a step costs about as much as computing one instant.
const INSTANTS_PER_DAY = 2

/**
 * If business days end at a fixed time of their day, all requests received between two changes of the day of receipt
 * have the same due time. For a short column, it is not worth computing these steps.
 */
function byDay(column: Column, days: BusinessDayTime, due: (instant: number) => number): Float64Array {
  const { instants, out } = column
  const { earliest, latest } = spanOf(column)
  if (instants.length <= INSTANTS_PER_DAY * ((latest - earliest) / DAY + 2)) return oneByOne(column, due)
  // If the latest instant has an answer, all earlier ones have one too; otherwise its error is thrown here.
  answerOf(column, instants.indexOf(latest), due)
  const starts = Float64Array.from([earliest, ...receiptChanges(days, earliest, latest), latest + 1])
  valuesAt(instants, stepFunction(starts, due), out)
  return out
}
