import type { WallClock } from 'dueby'

/** The city in the name of a zone, `'Los Angeles'`. */
export function cityOf(wallClock: WallClock): string {
  const zone = typeof wallClock === 'string' ? wallClock : wallClock.timeZone
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}
