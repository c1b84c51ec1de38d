import type { Policy, WallClock } from 'dueby'

/** The clock of a zone. In the zone of the policy's schedule, it includes the schedule's corrections (T6). */
export function wallClockIn(zone: string, { schedule }: Policy): WallClock {
  return zone.toLowerCase() === schedule.timeZone.toLowerCase() ? schedule : zone
}
