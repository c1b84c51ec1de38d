import { type Disambiguation, DuebyError, type WallClock, type WallTimeText, wallTime } from 'dueby'
import { minuteOf } from '../text/minute-of'
import type { Choice, FormState } from './form-state'

/** The instant that the form means, or why it cannot be known (T5). */
export type ReceivedTime =
  | { readonly kind: 'instant'; readonly at: number }
  | {
      /** The clock shows the time twice, or skips it. Neither is guessed. */
      readonly kind: 'repeated' | 'skipped'
      readonly choices: readonly { readonly choice: Choice; readonly at: number }[]
      /** The chosen instant. Absent while none is chosen. */
      readonly at?: number
    }
  | { readonly kind: 'invalid' }

const CHOICES = ['earlier', 'later'] as const

/**
 * The instant of receipt.
 *
 * @param wallClock The clock that the typed time is on.
 * @param now The current time. Its seconds are cut off, as in the field.
 */
export function receivedTime(
  { typed, choice }: Pick<FormState, 'typed' | 'choice'>,
  wallClock: WallClock,
  now: number,
): ReceivedTime {
  if (typed === undefined) return { kind: 'instant', at: minuteOf(now) }
  const read = (disambiguation: Disambiguation): number =>
    wallTime(typed as WallTimeText, wallClock, { disambiguation }).getTime()
  try {
    return { kind: 'instant', at: read('reject') }
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    if (error.code !== 'repeated-time' && error.code !== 'skipped-time') return { kind: 'invalid' }
    const choices = CHOICES.map((each) => ({ choice: each, at: read(each) }))
    const chosen = choices.find((each) => each.choice === choice)
    const kind = error.code === 'repeated-time' ? 'repeated' : 'skipped'
    return { kind, choices, ...(chosen && { at: chosen.at }) }
  }
}
