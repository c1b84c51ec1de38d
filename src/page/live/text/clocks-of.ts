import type { WallClock } from 'dueby'
import { cityOf } from './city-of'
import { sameClock } from './same-clock'

/** A clock on which times are shown. */
export interface ShownClock {
  readonly clock: WallClock
  /** Whose clock it is. Empty if it is everybody's. */
  readonly whose: string
  readonly city: string
}

/** The clock of the visitor and that of the team; one if they are the same. */
export function clocksOf(
  visitor: WallClock,
  team: WallClock,
  words: { readonly yourTime: string; readonly teamTime: string },
): readonly ShownClock[] {
  if (sameClock(visitor, team)) return [{ clock: team, whose: '', city: cityOf(team) }]
  return [
    { clock: visitor, whose: words.yourTime, city: cityOf(visitor) },
    { clock: team, whose: words.teamTime, city: cityOf(team) },
  ]
}
