import type { WallClock } from 'dueby'
import { cityOf } from './city-of'
import { sameWallClock } from './same-wall-clock'
import type { TimeWriter } from './time-writer'

/** A clock on which times are shown. */
export interface ShownWallClock {
  readonly wallClock: WallClock
  /** Whose clock it is. Empty if it is everybody's. */
  readonly whose: string
  readonly city: string
}

/** The clock of the visitor and that of the team; one if they are the same. */
export function wallClocksOf(
  visitor: WallClock,
  team: WallClock,
  words: { readonly yourTime: string; readonly teamTime: string },
): readonly ShownWallClock[] {
  if (sameWallClock(visitor, team)) return [{ wallClock: team, whose: '', city: cityOf(team) }]
  return [
    { wallClock: visitor, whose: words.yourTime, city: cityOf(visitor) },
    { wallClock: team, whose: words.teamTime, city: cityOf(team) },
  ]
}

/** Where a clock is: `'London, GMT'`. A zone without a city is only named once: `'UTC'`. */
export function placeOf({ wallClock, city }: ShownWallClock, at: number, writer: TimeWriter): string {
  const zone = writer.zone(at, wallClock)
  return zone === city ? zone : `${city}, ${zone}`
}
