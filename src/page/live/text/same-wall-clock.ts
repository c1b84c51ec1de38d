import type { WallClock } from 'dueby'

/**
 * Whether two clocks are those of one zone, even under two names: browsers still call Asia/Kolkata Asia/Calcutta. A clock
 * with corrections is never the same as another (T6).
 */
export function sameWallClock(a: WallClock, b: WallClock): boolean {
  const [first, second] = [a, b].map((wallClock) =>
    typeof wallClock === 'string' ? { timeZone: wallClock, zoneChanges: [] } : wallClock,
  )
  if (!first || !second || first.zoneChanges?.length || second.zoneChanges?.length) return false
  return (
    first.timeZone === second.timeZone || canonicalName(first.timeZone) === canonicalName(second.timeZone)
  )
}

/** The runtime's name of a zone, the same for all its aliases. */
function canonicalName(timeZone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
}
