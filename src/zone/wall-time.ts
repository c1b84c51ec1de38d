import { toDate } from '../core/checked-instant'
import type { CheckedText } from '../core/checked-text'
import type { ClockText } from '../core/clock-text'
import { failure } from '../core/error'
import { report } from '../core/issue'
import type { DateText } from '../core/local-date'
import { localFromText } from '../core/local-time'
import { OUT_OF_RANGE } from '../core/messages'
import { readArguments } from '../core/read-arguments'
import { choice, optional, type Reader, record } from '../core/reader'
import { FIRST_INSTANT, LAST_INSTANT } from '../core/time'
import { INVALID_LOCAL_TIME, REPEATED_TIME, SKIPPED_TIME } from './messages'
import { segmentsAround, segmentsShowing } from './showing'
import { WALL_CLOCK, type WallClock } from './wall-clock'
import { MAX_OFFSET, type Zone, zoneOf } from './zone'

/**
 * Which instant a wall-clock time means if it occurs twice or never (T5). The values mean the same as in Temporal.
 *
 * - `'compatible'`: the first of two; a skipped time moves forward by the length of the gap.
 * - `'earlier'`: the first of two; a skipped time moves back by the length of the gap.
 * - `'later'`: the second of two; a skipped time moves forward by the length of the gap.
 * - `'reject'`: a `repeated-time` or `skipped-time` error.
 */
export type Disambiguation = 'compatible' | 'earlier' | 'later' | 'reject'

/** A date and a wall-clock time without an offset, `'2023-12-26T10:00'`, optionally with seconds. */
export type WallTimeText = `${DateText}T${ClockText}` | `${DateText}T${ClockText}:${number}`

const LOCAL_TIME: Reader<number> = {
  expected: "a wall-clock time such as '2023-12-26T10:00'",
  read(text, path, issues) {
    const local = localOf(text)
    if (local === undefined) report(issues, INVALID_LOCAL_TIME, path, text)
    else if (local < FIRST_INSTANT - 2 * MAX_OFFSET || local > LAST_INSTANT + 2 * MAX_OFFSET)
      report(issues, OUT_OF_RANGE, path, text)
    return local
  },
}

const ARGUMENTS = record('', {
  text: LOCAL_TIME,
  clock: WALL_CLOCK,
  options: optional(
    record("an options object such as { disambiguation: 'later' }", {
      disambiguation: optional(choice<Disambiguation>(['compatible', 'earlier', 'later', 'reject'])),
    }),
  ),
})

/**
 * Converts a date and a wall-clock time in a zone to an instant (T5).
 *
 * @param text `'YYYY-MM-DDTHH:MM'`, optionally with seconds, without an offset. `24:00` is not accepted; write
 *   `00:00` of the next date.
 * @param clock An IANA zone, or an object with corrected clock changes (T6): a schedule, for example.
 * @param options.disambiguation What to do if the time occurs twice or never; `'compatible'` by default.
 * @returns The instant at which the wall clock shows that time.
 * @throws DuebyError with the issues of all arguments: `missing`, `invalid-local-time` and `out-of-range` for `text`;
 *   `missing`, `wrong-type`, `unknown-zone` and the issues of `zoneChanges` for `clock`; `unknown-option`,
 *   `unknown-key` and `wrong-type` for `options`. `skipped-time` or `repeated-time` with `'reject'`; `out-of-range`
 *   for an answer outside the supported range (T4).
 *
 * @example
 * wallTime('2023-12-26T10:00', 'America/Los_Angeles') // => 2023-12-26T18:00:00.000Z
 * wallTime('2024-03-10T02:30', 'America/Los_Angeles') // => 2024-03-10T10:30:00.000Z
 * wallTime('2024-11-03T01:30', 'America/Los_Angeles', { disambiguation: 'later' }) // => 2024-11-03T09:30:00.000Z
 */
export function wallTime<const Text extends string>(
  text: CheckedText<Text, WallTimeText>,
  clock: WallClock,
  options?: { readonly disambiguation?: Disambiguation | undefined },
): Date {
  const read = readArguments(ARGUMENTS, { text, clock, options })
  const { timeZone, corrections } = read.clock
  const [local, zone] = [read.text, zoneOf(timeZone, corrections)]
  const disambiguation = read.options?.disambiguation ?? 'compatible'
  if (disambiguation === 'reject') {
    const count = segmentsShowing(local, zone).length
    if (count === 0) throw failure(SKIPPED_TIME, text, timeZone, ['text'])
    if (count > 1) throw failure(REPEATED_TIME, text, timeZone, ['text'])
  }
  return toDate(instantOfLocal(local, zone, disambiguation))
}

/**
 * The instant of a local time. For a time in a gap, the offset before the gap gives an instant after it, and the offset
 * after the gap gives an instant before it.
 */
export function instantOfLocal(local: number, zone: Zone, disambiguation: Disambiguation): number {
  const shown = segmentsShowing(local, zone)
  const segment = disambiguation === 'later' ? shown.at(-1) : shown[0]
  if (segment) return local - segment.offset
  const { before, after } = segmentsAround(local, zone)
  return local - (disambiguation === 'earlier' ? after.offset : before.offset)
}

const FORM = /^(\d{4}-\d{2}-\d{2})T(?!24)(\d{2}:\d{2})(?::([0-5]\d))?$/

function localOf(text: unknown): number | undefined {
  const [, date = '', timeText = '', seconds] = (typeof text === 'string' && FORM.exec(text)) || []
  return localFromText(date, timeText, seconds)
}
