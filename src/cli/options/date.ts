import { DuebyError, localTime, type WallClock, wallTime } from 'dueby'
import { UsageError } from '../shell/usage-error'

/** The local date of an option, as text. `today` is the date that the clock shows at an instant. */
export function dateOf(option: string, date: string, wallClock: WallClock, now: Date): string {
  if (date === 'today') return localTime(now, wallClock).date
  try {
    wallTime(`${date}T12:00`, 'UTC')
    return date
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    throw new UsageError(`${option}: '${date}' is not a date. Expected one such as '2024-01-31', or today.`)
  }
}
