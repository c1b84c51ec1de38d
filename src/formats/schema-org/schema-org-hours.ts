import { DAY, type Span } from '../shared/open-minutes'
import { shown } from '../shared/shown'

/** What `opens` and `closes` say: a row, closed, or why they say nothing. */
export type SchemaOrgHours =
  | { readonly span: Span; readonly notes: readonly string[] }
  | { readonly closed: true; readonly isLeftOut?: true }
  | { readonly problem: string }

/** Closed is said by leaving both out, or as 00:00 to 00:00; an end not after the start lies past midnight. */
export function schemaOrgHours(opens: unknown, closes: unknown): SchemaOrgHours {
  if (isAbsent(opens) && isAbsent(closes)) return { closed: true, isLeftOut: true }
  const isLastSecond = closes === '23:59:59'
  const [start, end] = [minutesOf(opens), isLastSecond ? DAY : minutesOf(closes)]
  if (start === undefined || start === DAY) return { problem: `opens is ${shown(opens)}. ${EXPECTED}` }
  if (end === undefined) return { problem: `closes is ${shown(closes)}. ${EXPECTED}` }
  if (isLastSecond || (start === 0 && end === DAY - 1)) {
    return { span: { start, end: DAY }, notes: [`closes ${shown(closes)} was read as 24:00`] }
  }
  if (start === 0 && end === 0) return { closed: true }
  if (start === end) {
    return {
      problem: `it opens and closes at ${shown(opens)}: write 00:00 and 24:00 for the whole day, 00:00 twice for closed`,
    }
  }
  return { span: { start, end: end < start ? end + DAY : end }, notes: [] }
}

const EXPECTED = "Expected a time of the schedule's zone in whole minutes, '08:30' or '08:30:00'"

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

function minutesOf(text: unknown): number | undefined {
  if (typeof text !== 'string') return undefined
  const match = /^([01]\d|2[0-4]):([0-5]\d)(:00)?$/.exec(text)
  const minutes = Number(match?.[1]) * 60 + Number(match?.[2])
  return minutes <= DAY ? minutes : undefined
}
