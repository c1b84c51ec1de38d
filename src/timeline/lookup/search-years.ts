import type { Direction } from '../direction'
import { intervalAt, intervalOf } from './buckets'
import type { Compiled, CompiledYears } from './compiled-years'
import { countQuestions } from './lookup'
import { countEndedBy, openBefore } from './prefix-sums'
import { countUpTo } from './search'

/** Looks through the compiled years, and more and more of them until they hold the answer or end (S7). */
export function search(
  years: CompiledYears,
  start: Compiled,
  direction: Direction,
  find: (compiled: Compiled) => number | undefined,
  limit: number = Number.POSITIVE_INFINITY,
): number | undefined {
  for (let compiled = start, step = 1; ; step *= 2) {
    const found = find(compiled)
    if (found !== undefined && found >= compiled.from && found < compiled.to) return found
    if (compiled.to > limit) return found
    const more = years.grown(found !== undefined && found < compiled.from ? 'earlier' : direction, step)
    if (!more) return found
    compiled = more
  }
}

/** Open time before an instant, from the origin of the sums. */
export function measureIn(compiled: Compiled, instant: number): number {
  const { lookup, from, to } = compiled
  if (instant < from || instant >= to) return openBefore(instant, compiled)
  countQuestions(1, compiled)
  const index = intervalAt(instant, compiled, lookup.time)
  // Past the last stretch the sentinel begins at infinity.
  const start = compiled.starts[index] as number
  return (compiled.before[index] as number) + (instant > start ? instant - start : 0)
}

export function isOpenIn(compiled: Compiled, instant: number): boolean {
  const { lookup, from, to } = compiled
  countQuestions(1, compiled)
  // At the very ends of the supported time the slots do not reach.
  const isCovered = instant >= from && instant < to
  const index = isCovered ? intervalAt(instant, compiled, lookup.time) : countEndedBy(instant, compiled)
  return (compiled.starts[index] as number) <= instant
}

export function earliestIn(compiled: Compiled, amount: number): number | undefined {
  const { count, starts, before, lookup } = compiled
  if (amount <= (before[0] as number) || amount > (before[count] as number)) return undefined
  const index = intervalOf(amount, compiled, lookup.amount)
  return (starts[index] as number) + amount - (before[index] as number)
}

export function latestIn({ count, starts, before }: Compiled, amount: number): number | undefined {
  const index = countUpTo(amount, before) - 1
  if (index < 0 || index >= count) return undefined
  return (starts[index] as number) + amount - (before[index] as number)
}
