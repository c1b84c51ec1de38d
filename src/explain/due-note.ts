import { DAY } from '../core/time'
import type { Line } from './ledger-lines'
import { lengthText } from './length-text'
import type { ParsedLedger } from './read-ledger'
import type { Wall } from './wall'

/** Why the due time is when it is: `'1 h + 1 h = 2 h'` or `'close of day 3'`, what did not count, and the first due time. */
export function dueNote(ledger: ParsedLedger, lines: readonly Line[], wall: Wall, own: Wall): string {
  const { segments, days, countedMs, dueAt, originalDueAt = dueAt, rule } = ledger
  const stopped = (kind: string): number =>
    segments.reduce((sum, { reason, to, ms }) => (reason.kind === kind && to <= dueAt ? sum + ms : sum), 0)
  const [carried, paused, resolved] = [stopped('carried'), stopped('paused'), stopped('resolved')]
  const sum =
    days && carried > 0
      ? carriedText(carried, countedMs)
      : (pointText(ledger, paused + resolved, own) ?? sumText(ledger, lines))
  const notes = [
    rule.from === 'agreed' ? 'agreed' : sum,
    paused > 0 && `${lengthText(paused)} paused`,
    resolved > 0 && `${lengthText(resolved)} resolved`,
    originalDueAt !== dueAt && `at first due ${shortText(originalDueAt, dueAt, wall)}`,
  ]
  return notes.filter(Boolean).join('; ')
}

const MOST_TERMS = 6

function sumText({ countedMs, dueAt }: ParsedLedger, lines: readonly Line[]): string {
  const terms = lines.filter(({ amount, to }) => amount && to <= dueAt).map(({ amount }) => amount)
  const total = lengthText(countedMs)
  if (terms.length < 2) return total
  const shown = terms.length > MOST_TERMS ? [...terms.slice(0, 2), '…', ...terms.slice(-1)] : terms
  return `${shown.join(' + ')} = ${total}`
}

/** For a target in business days that began with time used before, which a point of its last day cannot express. */
function carriedText(carried: number, total: number): string {
  return `${lengthText(carried)} carried + ${lengthText(total - carried)} = ${lengthText(total)}`
}

/** For a target in business days, the point of its last day, and the time that it moved because some did not count. */
function pointText({ days, rule, dueAt }: ParsedLedger, moved: number, own: Wall): string | undefined {
  const nth = days?.findLast((day) => day.nth !== undefined)?.nth
  if (nth === undefined) return undefined
  const shown = own.timeText(dueAt)
  const [, by = 'close'] = / (?:by )?(open|close|\d\d:\d\d|same time)$/.exec(rule.target) ?? []
  if (by === 'same time') return `${moved > 0 ? by : shown} on day ${nth}${more(moved)}`
  // A time outside the hours of the day moves to the nearer end of them.
  const isTime = /\d/.test(by) && (moved > 0 || by === shown)
  if (isTime) return `${by} on day ${nth}${more(moved)}`
  const isOpening = by === 'open' || (/\d/.test(by) && by < shown)
  return `${isOpening ? 'opening' : 'close'} of day ${nth}${more(moved)}`
}

function more(moved: number): string {
  return moved > 0 ? ` + ${lengthText(moved)}` : ''
}

/** A time, with its date and year only where another instant does not tell them. */
function shortText(instant: number, other: number, wall: Wall): string {
  const day = wall.dayAt(instant)
  if (day === wall.dayAt(other)) return wall.timeText(instant)
  return `${wall.dateText(day, Math.abs(instant - other) > 300 * DAY)} ${wall.timeText(instant)}`
}
