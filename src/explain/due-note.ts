import { DAY } from '../core/time'
import { latestDateAt } from '../timeline/local-clock'
import { dateText } from '../zone/local-text'
import { lengthText } from './length-text'
import { noted } from './noted'
import type { ParsedLedger } from './read-ledger'
import { timeText } from './time-text'
import { totalMs } from './total-ms'
import type { Wall } from './wall'

const MOST_TERMS = 6

/** Why the due time is when it is: `'1 h + 1 h = 2 h'` or `'close of day 3'`, what did not count, and the first due time. */
export function dueNote(ledger: ParsedLedger, wall: Wall): string {
  const { segments, days, countedMs, startedAt, from, dueAt, originalDueAt = dueAt, rule, own } = ledger
  const past = segments.filter(({ to }) => to <= dueAt)
  const totalOf = (kind: string): number => totalMs(past.filter(({ reason }) => reason.kind === kind))
  const [carried, paused, resolved] = [totalOf('carried'), totalOf('paused'), totalOf('resolved')]
  const nth = days?.at(-1)?.nth
  // A point of the last day cannot express a length that counts from a later time than the days (C18).
  const isLength = nth === undefined || (rule.change === 'carry' && from > startedAt)
  const terms = days
    ? [...(carried ? [`${lengthText(carried)} carried`] : []), lengthText(countedMs - carried)]
    : segments
        .filter(({ counted, from: start, to }) => counted && (start < dueAt || to <= dueAt))
        .map(({ ms, to }) => lengthText(ms - Math.max(to - dueAt, 0)))
  const why = isLength
    ? sumText(terms, countedMs)
    : pointText(rule.target, timeText(dueAt, own), nth, paused + resolved)
  return noted(
    rule.from === 'agreed' ? rule.from : why,
    paused && `${lengthText(paused)} paused`,
    resolved && `${lengthText(resolved)} resolved`,
    originalDueAt !== dueAt && `at first due ${shortText(originalDueAt, dueAt, wall)}`,
  )
}

/** `'1 h + 1 h = 2 h'`, or the total alone if it has one term. */
function sumText(terms: readonly string[], total: number): string {
  const shown = terms.length > MOST_TERMS ? [...terms.slice(0, 2), '…', ...terms.slice(-1)] : terms
  return `${terms.length > 1 ? `${shown.join(' + ')} = ` : ''}${lengthText(total)}`
}

/**
 * For a target in business days, the point of its last day.
 *
 * @param shown The due time on the clock of the schedule.
 * @param moved The time that it moved because some did not count.
 */
function pointText(target: string, shown: string, nth: number, moved: number): string {
  const [, by = 'close'] = / (?:by )?(open|close|\d\d:\d\d|same time)$/.exec(target) ?? []
  // A time outside the hours of the day moves to the nearer end of them.
  const isTime = by === 'same time' || (/\d/.test(by) && (moved > 0 || by === shown))
  const end = by === 'open' || by < shown ? 'opening of' : 'close of'
  const point = isTime ? `${moved ? by : shown} on` : end
  return `${point} day ${nth}${moved ? ` + ${lengthText(moved)}` : ''}`
}

/** A time, with its date and year only where another instant does not tell them. */
function shortText(instant: number, other: number, wall: Wall): string {
  const day = latestDateAt(instant, wall)
  if (day === latestDateAt(other, wall)) return timeText(instant, wall)
  return `${dateText(day, Math.abs(instant - other) > 300 * DAY)} ${timeText(instant, wall)}`
}
