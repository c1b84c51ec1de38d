import type { ClockState } from 'dueby'
import type { Colours } from './colours'

/** The colour of a clock's state. */
export function stateColour(state: ClockState, colours: Colours): (text: string) => string {
  switch (state) {
    case 'met':
      return colours.green
    case 'missed':
      return colours.red
    case 'paused':
      return colours.yellow
    case 'running':
      return colours.cyan
    default:
      return (text) => text
  }
}
