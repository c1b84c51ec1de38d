import type { DateText, DayHours } from 'dueby'
import { fill } from '../labels/fill'
import type { Labels } from '../labels/labels'

/** Dates and times in the language of the page. */
export interface DateWords {
  /** A date with its weekday. */
  date(date: DateText): string
  /** A date, or the dates from one through another. */
  dates(first: DateText, last: DateText): string
  /** The month of a date, with its year. */
  month(date: DateText): string
  /** A weekday, from 0 for Monday. */
  weekday(index: number, width?: 'long' | 'narrow'): string
  /** The hours of a date: `06:00–18:00`. */
  hours(hours: readonly DayHours[]): string
  /** Texts as a list: `P1, P2 and P3`. */
  list(items: readonly string[]): string
  /** An instant in UTC. */
  instant(at: Date): string
  /** The name of a zone in that language, such as `Pacific Time`. Absent if the runtime has none. */
  zone(timeZone: string): string | undefined
}

// For a language that the runtime does not know. Without a fallback, the locale of the process would decide.
const FALLBACK_LANGUAGE = 'en-US'

/** The words for dates and times in one language. They depend on it and on the data of the runtime. */
export function dateWords(labels: Labels, language: string, now: number): DateWords {
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat([language, FALLBACK_LANGUAGE], { timeZone: 'UTC', ...options })
  const date = format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
  const month = format({ month: 'long', year: 'numeric' })
  const time = format({ hour: 'numeric', minute: '2-digit' })
  const list = new Intl.ListFormat([language, FALLBACK_LANGUAGE], { type: 'conjunction' })
  const weekdays = {
    long: format({ weekday: 'long' }),
    narrow: format({ weekday: 'narrow' }),
  }
  const timeOf = (text: string): string => time.format(new Date(`1970-01-01T${text}Z`))
  const row = ({ from, to }: DayHours): string => {
    if (from === '00:00' && to === '24:00') return labels.hours.allDay
    const [start, end] = [timeOf(from), to === '24:00' ? labels.hours.midnight : timeOf(to)]
    return /\s/.test(start + end) ? `${start} – ${end}` : `${start}–${end}`
  }
  return {
    date: (day) => date.format(midnight(day)),
    dates: (first, last) =>
      first === last ? date.format(midnight(first)) : date.formatRange(midnight(first), midnight(last)),
    month: (day) => month.format(midnight(day)),
    // 5 January 1970 was a Monday.
    weekday: (index, width = 'long') => weekdays[width].format(new Date(Date.UTC(1970, 0, 5 + index))),
    hours: (hours) => hours.map(rowOrNight(row, labels)).join(', ') || labels.hours.closed,
    list: (items) => list.format(items),
    instant: (at) => format({ dateStyle: 'medium', timeStyle: 'short' }).format(at),
    zone: (timeZone) => zoneName(timeZone, language, now),
  }
}

/** Hours that end on the next date have a closing before their opening. */
function rowOrNight(row: (hours: DayHours) => string, { hours }: Labels): (each: DayHours) => string {
  return (each) => (each.to <= each.from ? fill(hours.nextDay, { hours: row(each) }) : row(each))
}

function midnight(date: DateText): Date {
  return new Date(`${date}T00:00Z`)
}

/** The name that holds in summer and winter. In the past, a zone can have had another one. */
function zoneName(timeZone: string, language: string, now: number): string | undefined {
  const parts = new Intl.DateTimeFormat([language, FALLBACK_LANGUAGE], {
    timeZone,
    timeZoneName: 'longGeneric',
  }).formatToParts(now)
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value
  return name === undefined || /^(GMT|UTC)/.test(name) ? undefined : name
}
