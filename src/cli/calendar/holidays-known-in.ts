import { type DateText, holidaysKnownThrough, parseSchedule, type Schedule } from 'dueby'
import { type Dates, versionsIn } from './versions-in'

/** The last date for which the holidays of a schedule are known, if it is before the end of a period (S10). */
export function holidaysKnownIn(dates: Dates, schedule: Schedule): DateText | undefined {
  if ('versions' in schedule) {
    return versionsIn(dates, schedule.versions)
      .flatMap(({ version, ...each }) => holidaysKnownIn(each, parseSchedule(version.schedule)) ?? [])
      .sort()[0]
  }
  const known = holidaysKnownThrough(dates.from, schedule)
  return known !== undefined && known < dates.through ? known : undefined
}
