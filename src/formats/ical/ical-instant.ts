import { addBusinessTime, DuebyError, defineSchedule, type Instant } from 'dueby'
import { placed } from './ical-issue'
import type { Check } from './ical-options'

/** An instant in UTC as iCalendar writes it, `'20231226T200000Z'`; a part of a second is dropped. */
export function icalInstant(at: Instant): string {
  return `${checkedDate(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** Any instant as a `Date`, checked (T1). The main entry reads it: no time added leaves it as it is (S4). */
export function checkedDate(at: Instant): Date {
  return addBusinessTime(at, 0, defineSchedule({ timeZone: 'UTC', weekly: { 'mon-sun': ['00:00-24:00'] } }))
}

/** What the main entry says about an instant, with its place. */
export const isInstant: Check = (value, path) => {
  try {
    checkedDate(value as Instant)
    return []
  } catch (error) {
    if (error instanceof DuebyError) return error.issues.map((issue) => placed(issue, path))
    throw error
  }
}
