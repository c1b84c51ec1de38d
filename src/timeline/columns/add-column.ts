import { answerOf, type Column } from '../../core/column'
import { DAY, LAST_INSTANT } from '../../core/time'
import { intervalOf } from '../lookup/buckets'
import type { Compiled } from '../lookup/compiled-years'
import { countQuestions } from '../lookup/lookup'
import { openBefore } from '../lookup/prefix-sums'
import { measureIn } from '../lookup/search-years'
import type { OpenTime } from '../open-time'
import { latest } from '../queries'
import { dueOn } from '../timeline'
import { type DueTable, dueTable } from './due-table'
import { fineSlots } from './fine-slots'

/**
 * Adds an amount to each instant of a column (S4): from the compiled years, wherever they have
 * the answer.
 */
export function addMany(column: Column, amount: number, time: OpenTime): Float64Array {
  const { instants, out } = column
  let compiled: Compiled | undefined
  let table: DueTable | undefined
  let position = 0
  while (position < instants.length) {
    if (amount > 0) {
      const current = time.years.current()
      if (current !== compiled) {
        const questions = instants.length - position
        countQuestions(questions, current)
        table = tableFor(current, amount, questions)
      }
      compiled = current
      position = table
        ? addByTable(compiled, table, instants, out, position)
        : addBySearch(compiled, amount, instants, out, position)
    }
    if (position >= instants.length) break
    // What the compiled years cannot answer makes them grow, so that they can answer the ones after it.
    out[position] = answerOf(column, position, (instant) => addOne(instant, amount, time))
    position++
  }
  return out
}

/** A table is worth its making for a column longer than it. */
function tableFor(compiled: Compiled, amount: number, count: number): DueTable | undefined {
  const days = (compiled.to - compiled.from) / DAY
  const slots = count > 2 * days ? fineSlots(compiled) : undefined
  return slots && dueTable(compiled, amount, slots)
}

function addOne(instant: number, amount: number, time: OpenTime): number {
  if (amount === 0) return instant
  return amount > 0 ? dueOn(time, instant, amount) : latest(time.measure(instant) + amount, time)
}

/**
 * Adds a positive amount from a position on, by its table. Returns the position of the first instant that
 * the table cannot answer: the length when there is none. A few additions, without a branch that a
 * processor could guess wrong: a comparison is the sign bit of a difference here, and what is cut off at
 * zero is masked by it.
 */
export function addByTable(
  { from, to }: Compiled,
  { origin, width, numbers, lengths }: DueTable,
  instants: Float64Array,
  out: Float64Array,
  position: number,
): number {
  // Rounding may take what lies on a slot's beginning for the end of the slot before, where the answer is
  // the same. It cannot take anything for a later slot: a millisecond is far more than its error.
  const perSlot = 1 / width
  for (let i = position; i < instants.length; i++) {
    const instant = instants[i] as number
    // NaN fails both comparisons, and a fraction is no instant.
    if (!(instant >= from && instant < to) || Math.floor(instant) !== instant) return i
    const slot = ((instant - origin) * perSlot) | 0
    const length = lengths[8 * slot + 6] as number
    const since = (instant - (numbers[4 * slot] as number)) | 0
    const over = ((since & ~(since >> 31)) - length) | 0
    const open = length + (over & (over >> 31))
    const isPast = ((lengths[8 * slot + 7] as number) - open) >>> 31
    const due = (numbers[4 * slot + 1] as number) + open + isPast * (numbers[4 * slot + 2] as number)
    if (Number.isNaN(due)) return i
    out[i] = due
  }
  return instants.length
}

/** The same by the search that a single instant takes: for short columns, and stretches that are too short. */
export function addBySearch(
  compiled: Compiled,
  amount: number,
  instants: Float64Array,
  out: Float64Array,
  position: number,
): number {
  const { from, to, starts, before, lookup } = compiled
  const most = openBefore(Math.min(to, LAST_INSTANT), compiled)
  for (let i = position; i < instants.length; i++) {
    const instant = instants[i] as number
    if (!(instant >= from && instant < to) || Math.floor(instant) !== instant) return i
    const wanted = measureIn(compiled, instant) + amount
    if (wanted > most) return i
    const last = intervalOf(wanted, compiled, lookup.amount)
    out[i] = (starts[last] as number) + wanted - (before[last] as number)
  }
  return instants.length
}
