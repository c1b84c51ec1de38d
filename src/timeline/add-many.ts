import { throwIssues } from '../core/error'
import { readInstant } from '../core/instant'
import type { Issue } from '../core/issue'
import { FIRST_INSTANT, LAST_INSTANT } from '../core/time'
import type { Compiled } from './compiled-years'
import type { OpenTime } from './open-time'
import { measureIn } from './search-years'
import { stretchOf } from './slots'
import { dueOn } from './timeline'

/** Adds an amount to each instant of a column (S4): from the compiled years, wherever they have the answer. */
export function addMany(instants: Float64Array, amount: number, out: Float64Array, time: OpenTime): void {
  let position = 0
  while (position < instants.length) {
    if (amount > 0) position = addFrom(time.years.current(), instants, amount, out, position)
    if (position >= instants.length) return
    checkColumn(instants, position)
    const instant = instants[position] as number
    // What the compiled years cannot answer makes them grow, so that they can answer the ones after it.
    out[position++] =
      amount > 0
        ? dueOn(time, instant, amount)
        : amount < 0
          ? time.latest(time.measure(instant) + amount)
          : instant
  }
}

/**
 * Adds a positive amount from a position on. Returns the position of the first instant that the compiled
 * years cannot answer: the length when there is none.
 */
export function addFrom(
  compiled: Compiled,
  instants: Float64Array,
  amount: number,
  out: Float64Array,
  position: number,
): number {
  const add = compiled.lookup.isFine ? addBySlots : addBySearch
  return add(compiled, instants, amount, out, position)
}

/**
 * By fine slots: a dozen additions, without a branch that a processor could guess wrong. A comparison is
 * the sign bit of a difference here, and what is cut off below zero is masked by it.
 */
function addBySlots(
  { from, to, count, starts, before, lookup }: Compiled,
  instants: Float64Array,
  amount: number,
  out: Float64Array,
  position: number,
): number {
  const { origin, width, first } = lookup.time
  const { origin: least, width: quantum, first: firstOf } = lookup.amount
  const most = before[count] as number
  for (let i = position; i < instants.length; i++) {
    const instant = instants[i] as number
    // NaN fails both comparisons, and a fraction is no instant.
    if (!(instant >= from && instant < to) || Math.floor(instant) !== instant) return i
    const index = first[((instant - origin) / width) | 0] as number
    const sum = before[index] as number
    const whole = ((before[index + 1] as number) - sum) | 0
    // How far into the stretch: between nothing and all of it.
    const reached = (instant - (starts[index] as number)) | 0
    const left = (whole - (reached & ~(reached >> 31))) | 0
    const wanted = sum + (whole - (left & ~(left >> 31))) + amount
    if (!(wanted <= most)) return i
    const slot = firstOf[((wanted - 1 - least) / quantum) | 0] as number
    const last = slot + ((((before[slot + 1] as number) - wanted) | 0) >>> 31)
    const found = (starts[last] as number) + (wanted - (before[last] as number))
    if (found >= to) return i
    out[i] = found
  }
  return instants.length
}

/** The same by the search that a single instant takes, for stretches that are too short or too long. */
function addBySearch(
  compiled: Compiled,
  instants: Float64Array,
  amount: number,
  out: Float64Array,
  position: number,
): number {
  const { from, to, count, starts, before, lookup } = compiled
  const most = before[count] as number
  for (let i = position; i < instants.length; i++) {
    const instant = instants[i] as number
    if (!(instant >= from && instant < to) || Math.floor(instant) !== instant) return i
    const wanted = measureIn(compiled, instant) + amount
    if (wanted > most) return i
    const last = stretchOf(wanted, compiled, lookup.amount)
    const found = (starts[last] as number) + wanted - (before[last] as number)
    if (found >= to) return i
    out[i] = found
  }
  return instants.length
}

/** Names the bad instant of a column by its position; returns when it is good after all. */
export function checkColumn(instants: Float64Array, position: number): void {
  const instant = instants[position] as number
  if (Number.isInteger(instant) && instant >= FIRST_INSTANT && instant <= LAST_INSTANT) return
  const issues: Issue[] = []
  readInstant(instant, [position], issues)
  throwIssues(issues)
}
