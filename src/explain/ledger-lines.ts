import { DAY } from '../core/time'
import { changeNotes } from './change-notes'
import { lengthText } from './length-text'
import type { ParsedLedger, ParsedSegment } from './read-ledger'
import { dayText, reasonText } from './reason-text'
import { runsOf } from './runs'
import type { Wall } from './wall'

/** A line of a ledger: a span of time, or dates of a target in business days. */
export interface Line {
  readonly from: number
  readonly to: number
  /** What counted, `'1 h'` or `'day 1'`; empty if nothing did. */
  readonly amount: string
  readonly when: string
  readonly why: string
}

const YEAR = 364 * DAY
const BESIDE_DAYS = /carried|paused|resolved|not begun/

/**
 * The lines of a ledger in order of time. No line extends across the due time.
 *
 * @param wall The clock on which the lines are shown.
 * @param own The clock of the schedule, which decides what the dates of business days are.
 */
export function ledgerLines(ledger: ParsedLedger, wall: Wall, own: Wall): Line[] {
  const { segments, dueAt, days = [] } = ledger
  const [start = dueAt, end = dueAt] = [segments[0]?.from, segments.at(-1)?.to]
  // Lines of more than a year need the year.
  const withYear = end - start > YEAR

  const ofDays = runsOf(
    days,
    (before, day) =>
      before.date === day.date - 1 &&
      (before.nth ?? day.nth) === undefined &&
      dayText(before) === dayText(day),
  ).map((run): Line => {
    const [{ date: first, nth }, { date: last }] = [run[0], run.at(-1)] as [
      (typeof days)[0],
      (typeof days)[0],
    ]
    return {
      from: own.startOf(first),
      to: own.startOf(last + 1),
      amount: nth === undefined ? '' : `day ${nth}`,
      when: datesText(first, last, own, withYear),
      why: run[0] ? dayText(run[0]) : '',
    }
  })
  // The lines of the days say what their segments would, apart from time that was used before, and time that did not
  // count although it could.
  const daysEnd = ofDays.at(-1)?.to ?? start
  const ofTime = segments.flatMap((segment) =>
    partsOf(segment, dueAt, wall)
      .filter(([from]) => from >= daysEnd || ofDays.length === 0 || BESIDE_DAYS.test(segment.reason.kind))
      .map(([from, to]): Line => {
        const isCarried = segment.reason.kind === 'carried'
        const amount = segment.counted ? lengthText(isCarried ? segment.ms : to - from) : ''
        const when = `${isCarried ? 'until ' : ''}${whenText(from, to, wall, withYear)}`
        return { from, to, amount, when, why: reasonText(segment) }
      }),
  )

  const lines = [...ofDays, ...ofTime].sort((a, b) => a.from - b.from)
  return lines.map((line) => {
    const why = line.why + changeNotes(line.from, line.to, wall, withYear)
    return { ...line, why: line.why ? why : why.slice(2) }
  })
}

/** The parts of a segment: cut at the due time, and at the dates that have its reason from start to end. */
function partsOf(
  { from, to, counted }: ParsedSegment,
  dueAt: number,
  wall: Wall,
): (readonly [number, number])[] {
  const next = isMidnight(from, wall) ? from : wall.startOf(wall.dayAt(from) + 1)
  const cuts = counted ? [dueAt] : [next, dueAt, wall.startOf(wall.dayAt(to))]
  // A segment over one midnight has the same cut twice.
  const inside = [...new Set(cuts)]
    .filter((cut) => cut > from && cut < to && (cut === dueAt || cut >= next))
    .sort((a, b) => a - b)
  return [from, ...inside].map((start, index) => [start, inside[index] ?? to])
}

function isMidnight(instant: number, wall: Wall): boolean {
  return wall.startOf(wall.dayAt(instant)) === instant
}

/** `'Fri 12-22 17:00–18:00'`, or whole dates. */
function whenText(from: number, to: number, wall: Wall, withYear: boolean): string {
  const first = wall.dayAt(from)
  const endsAtMidnight = to > from && isMidnight(to, wall)
  const last = wall.dayAt(to) - (endsAtMidnight ? 1 : 0)
  if (endsAtMidnight && isMidnight(from, wall)) return datesText(first, last, wall, withYear)
  const [start, end] = [wall.timeText(from), endsAtMidnight ? '24:00' : wall.timeText(to)]
  const date = wall.dateText(first, withYear)
  if (from === to) return `${date} ${start}`
  return first === last
    ? `${date} ${start}–${end}`
    : `${date} ${start} – ${wall.dateText(last, withYear)} ${end}`
}

function datesText(first: number, last: number, wall: Wall, withYear: boolean): string {
  const [from, to] = [wall.dateText(first, withYear), wall.dateText(last, withYear)]
  return first === last ? from : `${from}${last === first + 1 ? ', ' : ' – '}${to}`
}
