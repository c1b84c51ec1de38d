import type { Clock, Policy } from 'dueby'

/** The clock of a zone: as the policy's schedule corrects it where that is the schedule's own (T6). */
export function clockIn(zone: string, { schedule }: Policy): Clock {
  return zone.toLowerCase() === schedule.timeZone.toLowerCase() ? schedule : zone
}
