import { type DateText, localTime, type Schedule } from 'dueby'

/** The local dates of a schedule that the page shows, both included. */
export interface TwelveMonths {
  readonly from: DateText
  readonly through: DateText
}

/** The twelve months from the date that the clock of a schedule shows at an instant. */
export function twelveMonths(schedule: Schedule, now: number): TwelveMonths {
  const from = localTime(now, schedule).date
  return { from, through: yearThrough(from) }
}

/** The last date of the year that begins with a date. That of 29 February is 28 February. */
function yearThrough(date: DateText): DateText {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return new Date(Date.UTC(year + 1, month - 1, day - 1)).toISOString().slice(0, 10) as DateText
}
