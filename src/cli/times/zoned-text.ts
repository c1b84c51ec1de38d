import { showInZone, type WallClock } from 'dueby'

/** An instant on a clock, with the name of the zone, `'Tue 2023-12-26 12:00 PST  America/Los_Angeles'`. */
export function zonedText(at: Date, zone: string, wallClock: WallClock): string {
  const shown = showInZone(at, wallClock)
  // Without an abbreviation, the text names the zone itself.
  return shown.endsWith(` ${zone}`) ? shown : `${shown}  ${zone}`
}
