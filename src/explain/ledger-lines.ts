import { DAY } from '../core/time'
import { latestDateAt } from '../timeline/local-clock'
import { dateText } from '../zone/local-text'
import { changeNotes } from './change-notes'
import { isMidnight } from './is-midnight'
import { isPauseReason } from './is-pause-reason'
import { lengthText } from './length-text'
import { noted } from './noted'
import type { ParsedDay, ParsedLedger, ParsedSegment } from './read-ledger'
import { dayText, reasonText } from './reason-text'
import { runsOf } from './runs'
import { timeText, zonedText } from './time-text'
import { type Wall, wallOf } from './wall'

/** A line of a ledger: a span of time, or dates of a target in business days. */
export interface Line {
  readonly from: number
  /** Whether it is after the due time. A business day of the target never is, even if it is due when that day opens. */
  readonly isAfterDue: boolean
  /** Whether the ticket was paused or resolved. */
  readonly isPause: boolean
  /** Computes its words. Of a century, most lines are not shown (S7). */
  words(): LineWords
}

/** The columns of a line. The amount is what counted, `'1 h'` or `'day 1'`; empty if nothing did. */
export type LineWords = readonly [amount: string, when: string, why: string]

const BESIDE_DAYS = /carried|paused|resolved|not begun/

/**
 * The lines of a ledger in order of time. No line extends across the due time.
 *
 * @param wall The clock on which the lines are shown.
 */
export function ledgerLines(ledger: ParsedLedger, wall: Wall): Line[] {
  const { segments, dueAt, from: start, to: end, own, days = [] } = ledger
  // Lines of more than a year need the year.
  const withYear = end - start > 364 * DAY
  const lines: Line[] = []
  const wallOfDay = ({ zone, zoneChanges }: ParsedDay): Wall => (zone ? wallOf(zone, zoneChanges) : own)
  let daysEnd = start
  for (const [first, last] of runsOf(
    days,
    (before, day) =>
      before.date === day.date - 1 && day.nth === undefined && dayText(before) === dayText(day),
  )) {
    const lastWall = wallOfDay(last)
    daysEnd = lastWall.startOf(last.date + 1)
    const [from, to] = [wallOfDay(first).startOf(first.date), daysEnd]
    const words = (): LineWords => [
      first.nth ? `day ${first.nth}` : '',
      datesText(first.date, last.date, withYear),
      noted(dayText(first), ...changeNotes(from, to, lastWall, withYear)),
    ]
    lines.push({ from, isAfterDue: false, isPause: false, words })
  }
  // The lines of the days stand for their segments, apart from time that was used before, and open time that did not count.
  for (const segment of segments) {
    const { kind } = segment.reason
    const isCarried = kind === 'carried'
    for (const [from, to] of partsOf(segment, dueAt, wall)) {
      if (from < daysEnd && !BESIDE_DAYS.test(kind)) continue
      const words = (): LineWords => [
        segment.counted ? lengthText(isCarried ? segment.ms : to - from) : '',
        (isCarried ? 'until ' : '') + whenText(from, to, wall, withYear),
        noted(reasonText(segment), ...changeNotes(from, to, wall, withYear)),
      ]
      lines.push({ from, isAfterDue: from >= dueAt && to > dueAt, isPause: isPauseReason(kind), words })
    }
  }
  return lines.sort((a, b) => a.from - b.from)
}

/** The parts of a segment: cut at the due time, and around the whole dates in it if it did not count. */
function partsOf(
  { from, to, counted }: ParsedSegment,
  dueAt: number,
  wall: Wall,
): (readonly [number, number])[] {
  const midnights = counted
    ? []
    : [wall.startOf(latestDateAt(from - 1, wall) + 1), wall.startOf(latestDateAt(to, wall))]
  // A segment over one midnight has the same cut twice.
  const cuts = [...new Set([...midnights, dueAt])]
    .filter((cut) => cut > from && cut < to)
    .sort((a, b) => a - b)
  return [from, ...cuts].map((start, index) => [start, cuts[index] ?? to])
}

/** `'Fri 12-22 17:00–18:00'`, or whole dates. */
function whenText(from: number, to: number, wall: Wall, withYear: boolean): string {
  const first = latestDateAt(from, wall)
  const endsAtMidnight = to > from && isMidnight(to, wall)
  const last = latestDateAt(to, wall) - (endsAtMidnight ? 1 : 0)
  if (endsAtMidnight && isMidnight(from, wall)) return datesText(first, last, withYear)
  // At the end of an hour that is repeated, the clock shows the same time as at its start.
  const isRepeated = from < to && first === last && timeText(from, wall) === timeText(to, wall)
  const shown = isRepeated ? zonedText : timeText
  const start = `${dateText(first, withYear)} ${shown(from, wall)}`
  const end = endsAtMidnight ? '24:00' : shown(to, wall)
  if (from === to) return start
  return first === last ? `${start}–${end}` : `${start} – ${dateText(last, withYear)} ${end}`
}

function datesText(first: number, last: number, withYear: boolean): string {
  const [from, to] = [dateText(first, withYear), dateText(last, withYear)]
  return first === last ? from : `${from}${last === first + 1 ? ', ' : ' – '}${to}`
}
