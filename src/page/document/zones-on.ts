import type { CalendarDay, DateText, Schedule } from 'dueby'
import { inForce } from './in-force'

/** A zone, and the first date that is on its clock. */
export interface ZoneFrom {
  readonly from: DateText
  readonly zone: string
}

/** The zones of dates in order of time. There are several if a succession moves from one clock to another (S9). */
export function zonesOn(days: readonly CalendarDay[], schedule: Schedule): ZoneFrom[] {
  const zones: ZoneFrom[] = []
  for (const { date } of days) {
    const zone = inForce(date, schedule).part.timeZone ?? schedule.timeZone
    if (zones.at(-1)?.zone !== zone) zones.push({ from: date, zone })
  }
  return zones
}
