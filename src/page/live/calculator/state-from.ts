import type { WallClock } from 'dueby'
import { wallText } from '../text/wall-text'
import type { FormState } from './form-state'
import type { Shared } from './fragment'
import { receivedTime } from './received-time'

/** The form of a shared question. The field shows the shared instant on the clock on which it was typed. */
export function stateFrom({ receivedAt, ...shared }: Shared, clock: WallClock): FormState {
  const typed = wallText(receivedAt, clock).minute
  const read = receivedTime({ typed }, clock, receivedAt)
  const choices = 'choices' in read ? read.choices : []
  return { ...shared, typed, choice: choices.find(({ at }) => at === receivedAt)?.choice }
}
