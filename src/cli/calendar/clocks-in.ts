import { type DateText, parseSchedule, type Schedule } from 'dueby'
import { type Dates, versionsIn } from './versions-in'

/** A clock, and the first date that it shows. */
export interface ClockFrom {
  readonly from: DateText
  readonly timeZone: string
}

/** The clocks that show the dates of a period: those of the versions in force, each followed by a different one. */
export function clocksIn(dates: Dates, schedule: Schedule): ClockFrom[] {
  const { timeZone } = schedule
  const own = [{ from: dates.from, timeZone }]
  if (!('versions' in schedule)) return own
  const clocks = versionsIn(dates, schedule.versions).flatMap(({ version, ...each }) =>
    // A version can itself be a succession.
    clocksIn(each, parseSchedule(version.schedule)),
  )
  const distinct = clocks.filter((clock, index) => clocks[index - 1]?.timeZone !== clock.timeZone)
  return distinct.length > 0 ? distinct : own
}
