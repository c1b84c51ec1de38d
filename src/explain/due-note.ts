import { DAY } from '../core/time'
import { latestDateAt } from '../timeline/local-clock'
import { dateText } from '../zone/local-text'
import { lengthText } from './length-text'
import { noted } from './noted'
import type { ParsedLedger } from './read-ledger'
import { timeText } from './time-text'
import { totalMs } from './total-ms'
import type { Wall } from './wall'

const MAX_TERMS = 6

/** Why the due time is when it is: `'1 h + 1 h = 2 h'` or `'close of day 3'`, what did not count, and the first due time. */
export function dueNote(ledger: ParsedLedger, wall: Wall): string {
  const { segments, days, countedMs, dueAt, originalDueAt = dueAt, rule } = ledger
  const untilDue = segments.filter(({ to }) => to <= dueAt)
  const totalOf = (kind: string): number => totalMs(untilDue.filter(({ reason }) => reason.kind === kind))
  const [carried, paused, resolved] = [totalOf('carried'), totalOf('paused'), totalOf('resolved')]
  // With `carry`, the length counts from a later time than the days, so a point of the last day does not explain it (C18).
  const isLength = !days || rule.change === 'carry'
  const terms = days
    ? [countedMs - carried]
    : segments
        .filter(({ counted, reason }) => counted && reason.kind !== 'carried')
        .map(({ ms, to }) => ms - Math.max(to - dueAt, 0))
  const why = isLength ? sumText(carried, terms, countedMs) : pointText(ledger, paused + resolved)
  return noted(
    rule.from === 'agreed' ? rule.from : why,
    paused && `${lengthText(paused)} paused`,
    resolved && `${lengthText(resolved)} resolved`,
    originalDueAt !== dueAt && `at first due ${shortText(originalDueAt, dueAt, wall)}`,
  )
}

/** `'1 h + 1 h = 2 h'`, or the total alone if it has one term. Time after the due time is not a term. */
function sumText(carried: number, counted: readonly number[], total: number): string {
  const terms = counted.filter((ms) => ms > 0).map(lengthText)
  if (carried) terms.unshift(`${lengthText(carried)} carried`)
  const shown = terms.length > MAX_TERMS ? [...terms.slice(0, 2), '…', ...terms.slice(-1)] : terms
  return terms.length > 1 ? `${shown.join(' + ')} = ${lengthText(total)}` : (terms[0] ?? lengthText(total))
}

/**
 * For a target in business days, the point of its last day.
 *
 * @param moved The time that it moved because some did not count.
 */
function pointText({ point, rule, days, dueAt, own }: ParsedLedger, moved: number): string {
  // What did not count moves the due time, but not the time of the target.
  const time = (moved && rule.time) || timeText(dueAt, own)
  const words = !point || point === 'time' ? `${time} on` : `${point} of`
  return `${words} day ${days?.at(-1)?.nth}${moved ? ` + ${lengthText(moved)}` : ''}`
}

/** A time. It has a date if that is not the date of another instant, and a year if the two are far apart. */
function shortText(instant: number, other: number, wall: Wall): string {
  const day = latestDateAt(instant, wall)
  if (day === latestDateAt(other, wall)) return timeText(instant, wall)
  return `${dateText(day, Math.abs(instant - other) > 300 * DAY)} ${timeText(instant, wall)}`
}
