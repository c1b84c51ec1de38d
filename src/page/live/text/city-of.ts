import type { WallClock } from 'dueby'

/** The city in the name of a zone, `'Los Angeles'`. */
export function cityOf(clock: WallClock): string {
  const zone = typeof clock === 'string' ? clock : clock.timeZone
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}
