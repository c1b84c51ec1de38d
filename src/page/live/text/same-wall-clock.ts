import type { WallClock } from 'dueby'

/**
 * Whether two clocks are those of one zone, also by two of its names: browsers still call Asia/Kolkata Asia/Calcutta. A
 * clock with corrections is one of its own (T6).
 */
export function sameWallClock(one: WallClock, other: WallClock): boolean {
  const [first, second] = [one, other].map((wallClock) =>
    typeof wallClock === 'string' ? { timeZone: wallClock, zoneChanges: [] } : wallClock,
  )
  if (!first || !second || first.zoneChanges?.length || second.zoneChanges?.length) return false
  return first.timeZone === second.timeZone || resolved(first.timeZone) === resolved(second.timeZone)
}

/** The name that the runtime has for a zone. */
function resolved(timeZone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
}
