import { localTime, type WallClock } from 'dueby'

/** What the wall clock of a zone shows, with the corrections of the policy (T6). */
export interface WallText {
  /** `'2023-12-26T10:00'`, as in a field for local times. */
  readonly minute: string
  /** The local time as if it were UTC, in milliseconds. */
  readonly local: number
  /** The short English name of the zone, `'PST'`. */
  readonly zone: string
}

/** Reads a wall clock at an instant. */
export function wallText(at: number, wallClock: WallClock): WallText {
  const { date, time, zone } = localTime(at, wallClock)
  return { minute: `${date}T${time.slice(0, 5)}`, local: Date.parse(`${date}T${time}Z`), zone }
}
