import type { WallClock } from 'dueby'

/** Whether two clocks are those of one zone. A clock with corrections is one of its own (T6). */
export function sameClock(one: WallClock, other: WallClock): boolean {
  const [first, second] = [one, other].map((clock) =>
    typeof clock === 'string' ? { timeZone: clock, zoneChanges: [] } : clock,
  )
  return first?.timeZone === second?.timeZone && !first?.zoneChanges?.length && !second?.zoneChanges?.length
}
