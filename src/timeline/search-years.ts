import type { Compiled, CompiledYears, Direction } from './compiled-years'
import { stretchAt, stretchOf } from './lookup'
import { countUpTo } from './search'
import { openBefore } from './sums'

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
  const { starts, ends, before, from, to, lookup } = compiled
  if (instant < from || instant >= to) return openBefore(instant, compiled)
  const index = stretchAt(instant, ends, lookup)
  const start = index < starts.length ? (starts[index] as number) : instant
  return (before[index] as number) + (instant > start ? instant - start : 0)
}

export function isOpenIn({ starts, ends, from, to, lookup }: Compiled, instant: number): boolean {
  // At the very ends of the supported time the tables do not reach.
  const isCovered = instant >= from && instant < to
  const index = isCovered ? stretchAt(instant, ends, lookup) : countUpTo(instant, ends)
  return index < starts.length && (starts[index] as number) <= instant
}

export function earliestIn({ starts, before, lookup }: Compiled, amount: number): number | undefined {
  if (amount <= (before[0] as number) || amount > (before[starts.length] as number)) return undefined
  const index = stretchOf(amount, before, lookup)
  const start = starts[index]
  return start === undefined ? undefined : start + amount - (before[index] as number)
}

export function latestIn({ starts, before }: Compiled, amount: number): number | undefined {
  const index = countUpTo(amount, before) - 1
  const start = starts[index]
  return start === undefined ? undefined : start + amount - (before[index] as number)
}
