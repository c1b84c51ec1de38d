import { DAY, HOUR } from '../core/time'
import type { Compiled } from './compiled-years'

/**
 * Tables for long columns of instants, by which a sum takes a dozen additions and no branch that a
 * processor could guess wrong: time is cut into slots with at most one stretch in each, open time into
 * slots with at most one closing in each.
 */
export interface ColumnTables {
  readonly base: number
  readonly width: number
  /** For each slot of time: where its stretch starts in it, how long it is, and the open time before. */
  readonly start: Int32Array
  readonly length: Int32Array
  readonly before: Float64Array
  readonly least: number
  readonly quantum: number
  /** For each slot of open time: where a closing lies in it, from amount to instant, and on past the closing. */
  readonly closing: Int32Array
  readonly shift: Float64Array
  readonly jump: Float64Array
}

// A schedule that would need more slots than this for each of its stretches has rows too short for them.
const SLOTS = 16

const WIDTHS = [24, 12, 8, 6, 4, 3, 2, 1].map((hours) => hours * HOUR)

/** The tables of some compiled years, or `undefined` where their stretches are too short or too many. */
export function columnTables(compiled: Compiled): ColumnTables | undefined {
  const count = compiled.starts.length
  if (count === 0) return undefined
  for (const width of WIDTHS) {
    // Slots from midnight in UTC are cut through by hours elsewhere: other beginnings are tried.
    for (let phase = 0; phase < width; phase += HOUR) {
      const time = timeSlots(compiled, Math.floor(compiled.from / DAY - 2) * DAY + phase, width)
      if (time) return withAmounts(compiled, time)
    }
  }
  return undefined
}

type TimeSlots = Pick<ColumnTables, 'base' | 'width' | 'start' | 'length' | 'before'>

function timeSlots(
  { starts, ends, before: sums, to }: Compiled,
  base: number,
  width: number,
): TimeSlots | undefined {
  const count = Math.ceil((to - base) / width) + 1
  const start = new Int32Array(count)
  const length = new Int32Array(count)
  const before = new Float64Array(count)
  let index = 0
  let sum = sums[0] as number
  for (let slot = 0; slot < count; slot++) {
    const [from, end] = [base + slot * width, base + (slot + 1) * width]
    while (index < starts.length && (ends[index] as number) <= from) index++
    const [opens, closes] = [starts[index] ?? end, ends[index] ?? end]
    if ((starts[index + 1] ?? end) < end) return undefined
    sum = slot === 0 ? (sums[index] as number) + Math.max(from - opens, 0) : sum
    const [first, last] = [Math.min(Math.max(opens, from), end), Math.min(closes, end)]
    start[slot] = first - from
    length[slot] = Math.max(last - first, 0)
    before[slot] = sum
    sum += Math.max(last - first, 0)
  }
  return { base, width, start, length, before }
}

function withAmounts({ starts, ends, before: sums }: Compiled, time: TimeSlots): ColumnTables | undefined {
  const [least, most] = [sums[0] as number, sums[starts.length] as number]
  // No slot holds two closings if none is longer than the shortest stretch.
  const quantum = starts.reduce(
    (shortest, start, i) => Math.min(shortest, (ends[i] as number) - start),
    most - least,
  )
  const count = Math.floor((most - least) / quantum) + 1
  if (count > SLOTS * starts.length) return undefined
  const closing = new Int32Array(count)
  const shift = new Float64Array(count)
  const jump = new Float64Array(count)
  const shiftOf = (index: number) => (starts[index] as number) - (sums[index] as number)
  for (let slot = 0, index = 0; slot < count; slot++) {
    const from = least + slot * quantum
    while (index < starts.length - 1 && (sums[index + 1] as number) <= from) index++
    const isLast = index === starts.length - 1
    closing[slot] = Math.min((sums[index + 1] as number) - from, quantum)
    shift[slot] = shiftOf(index)
    jump[slot] = isLast ? 0 : shiftOf(index + 1) - shiftOf(index)
  }
  return { ...time, least, quantum, closing, shift, jump }
}

/**
 * Adds a positive amount to a column of instants from the tables, from a position on. Returns the
 * position of the first instant that they cannot answer: the length when there is none.
 */
export function addFromColumnTables(
  instants: Float64Array,
  amount: number,
  { from, to, before: sums, starts }: Compiled,
  tables: ColumnTables,
  out: Float64Array,
  position: number,
): number {
  const { base, width, start, length, before, least, quantum, closing, shift, jump } = tables
  const most = sums[starts.length] as number
  for (let i = position; i < instants.length; i++) {
    const instant = instants[i] as number
    // NaN fails both comparisons, and a fraction is no instant.
    if (!(instant >= from && instant < to) || Math.floor(instant) !== instant) return i
    const since = instant - base
    const slot = (since / width) | 0
    const whole = length[slot] as number
    // How far into the slot's stretch: between nothing and all of it, by the sign bits of differences.
    const reached = (since - slot * width - (start[slot] as number)) | 0
    const left = (whole - (reached & ~(reached >> 31))) | 0
    const sum = (before[slot] as number) + (whole - (left & ~(left >> 31))) + amount
    if (sum > most) return i
    const over = sum - least - 1
    const step = (over / quantum) | 0
    const past = ((closing[step] as number) - 1 - (over - step * quantum)) >>> 31
    const found = sum + (shift[step] as number) + past * (jump[step] as number)
    if (found >= to) return i
    out[i] = found
  }
  return instants.length
}
