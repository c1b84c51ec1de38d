import type { WallClock } from 'dueby'
import { wallText } from '../text/wall-text'
import type { FormState } from './form-state'
import { receivedTime } from './received-time'

/**
 * What to type for an instant: the minute that the clock shows, and which one is meant if it shows that minute twice.
 *
 * @param at A whole minute.
 */
export function typedTime(at: number, wallClock: WallClock): Pick<FormState, 'typed' | 'choice'> {
  const typed = wallText(at, wallClock).minute
  const read = receivedTime({ typed }, wallClock, at)
  const choices = 'choices' in read ? read.choices : []
  return { typed, choice: choices.find((each) => each.at === at)?.choice }
}
