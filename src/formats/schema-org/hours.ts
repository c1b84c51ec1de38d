import { clockFromText } from '../../core/clock-text'
import { describe } from '../../core/describe'
import { MINUTE } from '../../core/time'
import { MINUTES_IN_DAY, type Span, WHOLE_DAY } from '../shared/open-minutes'

/** The meaning of `opens` and `closes`: a row, closed, or a problem. */
export type SchemaOrgHours =
  | { readonly span: Span; readonly notes: readonly string[] }
  | { readonly closed: true; readonly isLeftOut?: true }
  | { readonly problem: string }

/** An entry means closed if both times are absent, or both are 00:00. An end before the start is on the next day. */
export function schemaOrgHours(opens: unknown, closes: unknown): SchemaOrgHours {
  if (isAbsent(opens) && isAbsent(closes)) return { closed: true, isLeftOut: true }
  const isLastSecond = closes === '23:59:59'
  const [start, end] = [minutesOf(opens), isLastSecond ? MINUTES_IN_DAY : minutesOf(closes)]
  if (start === undefined || start === MINUTES_IN_DAY)
    return { problem: `opens is ${describe(opens)}. ${EXPECTED}` }
  if (end === undefined) return { problem: `closes is ${describe(closes)}. ${EXPECTED}` }
  if (isLastSecond || (start === 0 && end === MINUTES_IN_DAY - 1)) {
    const notes = [`closes ${describe(closes)} was read as 24:00`]
    return { span: { ...WHOLE_DAY, start }, notes }
  }
  if (start === 0 && end === 0) return { closed: true }
  if (start === end) {
    return {
      problem: `it opens and closes at ${describe(opens)}. Expected 00:00 and 24:00 for the whole day, or 00:00 twice for closed`,
    }
  }
  return { span: { start, end: end < start ? end + MINUTES_IN_DAY : end }, notes: [] }
}

const EXPECTED = "Expected a local time in whole minutes, '08:30' or '08:30:00'"

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

function minutesOf(text: unknown): number | undefined {
  const time = typeof text === 'string' ? clockFromText(text.replace(/(?<=^\d\d:\d\d):00$/, '')) : undefined
  return time === undefined ? undefined : time / MINUTE
}
