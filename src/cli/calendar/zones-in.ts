import { type DateText, parseSchedule, type Schedule } from 'dueby'
import { type Dates, versionsIn } from './versions-in'

/** A time zone, and the first date on which its clock is used. */
export interface ZoneFrom {
  readonly from: DateText
  readonly timeZone: string
}

/** The time zones of a period: those of the versions in force, each followed by a different one. */
export function zonesIn(dates: Dates, schedule: Schedule): ZoneFrom[] {
  const { timeZone } = schedule
  const own = [{ from: dates.from, timeZone }]
  if (!('versions' in schedule)) return own
  const zones = versionsIn(dates, schedule.versions).flatMap(({ version, ...each }) =>
    // A version can itself be a succession.
    zonesIn(each, parseSchedule(version.schedule)),
  )
  const distinct = zones.filter((zone, index) => zones[index - 1]?.timeZone !== zone.timeZone)
  return distinct.length > 0 ? distinct : own
}
