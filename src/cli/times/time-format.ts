import { utc } from '@date-fns/utc'
import { format, isValid, parse } from 'date-fns'
import { refuseProtected } from './refuse-protected'

/** What a text shows: an instant, or the date and time of a wall clock somewhere, or only a date, or nothing readable. */
export type Shown =
  | { readonly kind: 'instant'; readonly at: string | Date }
  | { readonly kind: 'wall'; readonly seconds: string; readonly ms: number }
  | { readonly kind: 'date' }
  | { readonly kind: 'unreadable' }

/** How times are written in an input. */
export interface TimeFormat {
  /** For messages: `ISO 8601`, `seconds since 1970`, or the pattern. */
  readonly name: string
  read(text: string): Shown
}

const UNREADABLE: Shown = { kind: 'unreadable' }
const DAY = 86_400_000

/** Day 0 of spreadsheets, as a UTC instant. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30)

// Two-digit years are those from 1950 to 2049, on whatever day the command runs.
const REFERENCE = Date.UTC(2000, 0, 1)

/** The format with a name, or the one of a pattern. A pattern that date-fns does not accept is a RangeError. */
export function timeFormat(format: string): TimeFormat {
  switch (format) {
    case 'iso':
      return { name: 'ISO 8601', read: readIso }
    case 'epoch':
      return { name: 'seconds since 1970', read: (text) => readEpoch(text, 1000) }
    case 'epoch-ms':
      return { name: 'milliseconds since 1970', read: (text) => readEpoch(text, 1) }
    case 'excel':
      return { name: 'the day number of a spreadsheet', read: readExcel }
    default:
      return patternFormat(format)
  }
}

/** Whether a time ends in `Z` or an offset. */
export function hasOffset(text: string): boolean {
  return /\d[T ].*(Z|[+-]\d{2}(:?\d{2})?)$/is.test(text.trim())
}

function readIso(text: string): Shown {
  const iso = text.trim()
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return { kind: 'date' }
  const [, date, time, ms] =
    /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}(?::\d{2})?)(?:[.,](\d+))?$/.exec(iso) ?? []
  if (date === undefined) return { kind: 'instant', at: iso }
  return { kind: 'wall', seconds: `${date}T${time}`, ms: Number((ms ?? '').slice(0, 3).padEnd(3, '0')) }
}

function readEpoch(text: string, unit: number): Shown {
  if (!/^-?\d+(\.\d+)?$/.test(text.trim())) return UNREADABLE
  return { kind: 'instant', at: new Date(Math.floor(Number(text) * unit + 1e-6)) }
}

function readExcel(text: string): Shown {
  if (!/^\d+([.,]\d+)?$/.test(text.trim())) return UNREADABLE
  return wall(EXCEL_EPOCH + Math.round((Number(text.replace(',', '.')) * DAY) / 1000) * 1000)
}

function patternFormat(pattern: string): TimeFormat {
  refuseProtected(pattern)
  // Some letters can be written, but not read.
  parse(format(REFERENCE, pattern, { in: utc }), pattern, REFERENCE, { in: utc })
  const showsInstant = /[XxtT]/.test(pattern.replace(/'[^']*'/g, ''))
  return {
    name: pattern,
    read(text) {
      const read = parse(text.trim(), pattern, REFERENCE, { in: utc })
      if (!isValid(read)) return UNREADABLE
      return showsInstant ? { kind: 'instant', at: new Date(read.getTime()) } : wall(read.getTime())
    },
  }
}

function wall(local: number): Shown {
  const seconds = new Date(local)
  if (!isValid(seconds) || seconds.getUTCFullYear() > 9999) return UNREADABLE
  return { kind: 'wall', seconds: seconds.toISOString().slice(0, 19), ms: seconds.getUTCMilliseconds() }
}
