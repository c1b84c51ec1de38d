import { utc } from '@date-fns/utc'
import { format, isValid, parse } from 'date-fns'
import { DAY, FIRST_INSTANT, LAST_INSTANT } from '../../core/time'
import { orOtherFormat } from '../shell/words'
import { EXCEL_EPOCH } from './excel-epoch'
import { refuseProtected } from './refuse-protected'

/** What a text shows: an instant, or the date and time of a wall clock somewhere, or only a date, or nothing readable. */
export type Shown =
  | { readonly kind: 'instant'; readonly at: string | Date }
  | { readonly kind: 'wall'; readonly seconds: string; readonly ms: number }
  | { readonly kind: 'date' }
  | {
      readonly kind: 'unreadable'
      readonly code: 'invalid-instant' | 'out-of-range'
      /** The rest of a sentence that begins with the text: `is not a number of seconds since 1970`. */
      readonly problem: string
      /** What to write instead. */
      readonly expected: string
    }

/** How times are written in an input. */
export interface TimeFormat {
  /** For messages: `ISO 8601`, `seconds since 1970`, or the pattern. */
  readonly name: string
  /** Whether a time in this format can end in `Z` or an offset. */
  readonly canHaveOffset: boolean
  read(text: string): Shown
}

// Two-digit years are those from 1950 to 2049, on whatever day the command runs.
const REFERENCE = Date.UTC(2000, 0, 1)

/** The format with a name, or the one of a pattern. A pattern that date-fns does not accept is a RangeError. */
export function timeFormat(format: string): TimeFormat {
  switch (format) {
    case 'iso':
      return { name: 'ISO 8601', canHaveOffset: true, read: readIso }
    case 'epoch':
      return epochFormat('seconds', 1000)
    case 'epoch-ms':
      return epochFormat('milliseconds', 1)
    case 'excel':
      return { name: 'the day number of a spreadsheet', canHaveOffset: false, read: readExcel }
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

function epochFormat(unit: 'seconds' | 'milliseconds', length: number): TimeFormat {
  const name = `${unit} since 1970`
  return {
    name,
    canHaveOffset: false,
    read(text) {
      if (!/^-?\d+(\.\d+)?$/.test(text.trim())) {
        return unreadable(`is not a number of ${name}`, `a number such as ${1_703_620_800_000 / length}`)
      }
      const ms = Math.floor(Number(text) * length + 1e-6)
      return isSupported(ms) ? { kind: 'instant', at: new Date(ms) } : outside(Number(text), unit)
    },
  }
}

/** A number of seconds that is taken for milliseconds, or the reverse, is a time of another century. */
function outside(value: number, unit: 'seconds' | 'milliseconds'): Shown {
  const [other, format, ms] =
    unit === 'seconds' ? ['milliseconds', 'epoch-ms', value] : ['seconds', 'epoch', value * 1000]
  const isOther = isSupported(ms)
  return {
    kind: 'unreadable',
    code: 'out-of-range',
    problem: `is outside the supported range${isOther ? ` (${other} instead of ${unit}?)` : ''}`,
    expected: isOther
      ? `${unit} since 1970, or --time-format ${format}`
      : 'a time from 1972-01-08 through 2199-12-31, UTC',
  }
}

/** Whether the library accepts an instant (T4). It would name the instant, and not the number that was written. */
function isSupported(ms: number): boolean {
  return ms >= FIRST_INSTANT && ms <= LAST_INSTANT
}

function readExcel(text: string): Shown {
  const mismatch = unreadable('is not the day number of a spreadsheet', 'a number such as 45286.5')
  if (!/^\d+([.,]\d+)?$/.test(text.trim())) return mismatch
  return wall(EXCEL_EPOCH + Math.round((Number(text.replace(',', '.')) * DAY) / 1000) * 1000, mismatch)
}

function patternFormat(pattern: string): TimeFormat {
  refuseProtected(pattern)
  const missing = missingPart(pattern)
  if (missing !== undefined) throw new RangeError(`It has no ${missing}`)
  const showsInstant = /[XxtT]/.test(pattern.replace(/'[^']*'/g, ''))
  const mismatch = unreadable(`does not have the format ${pattern}`, `a time in the format ${pattern}`)
  return {
    name: pattern,
    canHaveOffset: false,
    read(text) {
      const read = parse(text.trim(), pattern, REFERENCE, { in: utc })
      if (!isValid(read)) return mismatch
      if (read.getUTCFullYear() < 100) {
        return unreadable(`has a year of two digits, but the format is ${pattern}`, 'a year of four digits')
      }
      return showsInstant ? { kind: 'instant', at: new Date(read.getTime()) } : wall(read.getTime(), mismatch)
    },
  }
}

// An afternoon on a date that differs from the reference in every part.
const SAMPLE = Date.UTC(2023, 10, 26, 15)

/**
 * What a pattern does not say of a time, so that date-fns would take it from the reference. A RangeError if it has letters
 * that can be written, but not read.
 */
function missingPart(pattern: string): string | undefined {
  const read = parse(format(SAMPLE, pattern, { in: utc }), pattern, REFERENCE, { in: utc })
  const sample = new Date(SAMPLE)
  if (read.getUTCFullYear() !== sample.getUTCFullYear()) return 'year'
  if (read.getUTCMonth() !== sample.getUTCMonth()) return 'month'
  if (read.getUTCDate() !== sample.getUTCDate()) return 'day'
  if (read.getUTCHours() === sample.getUTCHours()) return undefined
  return read.getUTCHours() % 12 === sample.getUTCHours() % 12 ? 'AM or PM (a)' : 'time of day'
}

function unreadable(problem: string, expected: string): Shown {
  return { kind: 'unreadable', code: 'invalid-instant', problem, expected: orOtherFormat(expected) }
}

function wall(local: number, mismatch: Shown): Shown {
  const seconds = new Date(local)
  if (!isValid(seconds) || seconds.getUTCFullYear() > 9999) return mismatch
  return { kind: 'wall', seconds: seconds.toISOString().slice(0, 19), ms: seconds.getUTCMilliseconds() }
}
