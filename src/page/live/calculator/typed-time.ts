import type { WallClock } from 'dueby'
import { wallText } from '../text/wall-text'
import type { FormState } from './form-state'
import { receivedTime } from './received-time'

/**
 * What to type for an instant: the minute that the clock shows, and which one is meant if it shows that minute twice.
 *
 * @param at A whole minute.
 */
export function typedTime(at: number, clock: WallClock): Pick<FormState, 'typed' | 'choice'> {
  const typed = wallText(at, clock).minute
  const read = receivedTime({ typed }, clock, at)
  const choices = 'choices' in read ? read.choices : []
  return { typed, choice: choices.find((each) => each.at === at)?.choice }
}
