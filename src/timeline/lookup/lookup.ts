import { DAY } from '../../core/time'
import type { Run } from '../compile/year-cache'
import { type Buckets, bucketsOfAmount, bucketsOfTime } from './buckets'
import type { PrefixSums } from './prefix-sums'

/**
 * Where to begin to look for an instant and for an amount of open time: at first anywhere, by halves. Slots
 * are made when the searches without them have cost about as much as making them does: the one thing about
 * compiled years that changes, and no answer with it.
 */
export interface Lookup {
  time: Buckets
  amount: Buckets
  /** How many more questions are answered without slots. */
  patience: number
}

/** The look-up of a run of years, without slots so far. */
export function lookupOf({ count, before }: PrefixSums, { from, to }: Pick<Run, 'from' | 'to'>): Lookup {
  const least = before[0] as number
  const open = (before[count] as number) - least
  const first = Int32Array.of(0, count)
  return {
    time: { origin: from, width: to - from, first },
    amount: { origin: least, width: Math.max(open, 1), first },
    // A search by halves takes a dozen steps more, each of which is dearer than a step in making slots.
    patience: count >> 3,
  }
}

/** To be told before so many questions are answered: makes the slots when it is time. */
export function countQuestions(questions: number, sums: PrefixSums & { readonly lookup: Lookup }): void {
  const { lookup } = sums
  if (lookup.patience <= 0) return
  lookup.patience -= questions
  if (lookup.patience > 0) return
  const { time, amount } = lookup
  // As wide as the average stretch is long: about as many slots as stretches.
  const width = Math.max(Math.floor(amount.width / sums.count), 1)
  lookup.time = bucketsOfTime(sums, time.origin + time.width, { origin: time.origin, width: DAY })
  lookup.amount = bucketsOfAmount(sums, { origin: amount.origin, width })
}
