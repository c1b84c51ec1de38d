import { isRecord } from '../../core/is-record'
import type { Issue, Path } from '../../core/issue'
import type { ParsedSchedule, Version } from '../parsed-schedule'
import type { SpanOfDays } from './advice-span'
import { adviseHolidaysEnd, adviseIdleHolidays, adviseSpecialHolidays } from './advise-holidays'
import { adviseMeetings } from './advise-meetings'
import { adviseClockChanges, adviseMissingMinute } from './advise-rows'

/**
 * Advice about a schedule without issues: input that is valid but rarely intended. A part that occurs again only has
 * advice at its first path, so nested repetitions cost nothing (S7).
 *
 * @param seen The parts that have had their advice.
 */
export function advise(
  input: unknown,
  parsed: ParsedSchedule,
  path: Path,
  span: SpanOfDays,
  seen: Set<ParsedSchedule> = new Set(),
): Issue[] {
  if (seen.has(parsed)) return []
  seen.add(parsed)
  const data = isRecord(input) ? input : {}
  if (parsed.kind === 'weekly') {
    return [
      ...adviseIdleHolidays(data.holidays, parsed, [...path, 'holidays'], span),
      ...adviseSpecialHolidays(data, parsed, [...path, 'specialHours'], span),
      ...adviseMeetings(data, path, span),
      ...adviseMissingMinute(parsed),
      ...adviseClockChanges(parsed, span),
      ...adviseHolidaysEnd(data, parsed, path, span),
    ]
  }
  const given: readonly unknown[] = Array.isArray(data[parsed.kind]) ? (data[parsed.kind] as unknown[]) : []
  const place = [...path, parsed.kind]
  if (parsed.kind !== 'versions') {
    return parsed.operands.flatMap((operand, index) =>
      advise(given[index], operand, [...place, index], span, seen),
    )
  }
  return parsed.versions.flatMap((version, index) => {
    const entry = given[index]
    const schedule = isRecord(entry) ? entry.schedule : undefined
    return advise(schedule, version.schedule, [...place, index, 'schedule'], whileInForce(version, span))
  })
}

/** The part of the span in which a version is in force. */
function whileInForce(version: Version, { from, through }: SpanOfDays): SpanOfDays {
  const last = version.until - 1
  const [start, end] = [Math.max(from ?? version.from, version.from), Math.min(through ?? last, last)]
  if (start > end) return { from: undefined, through: undefined }
  return { from: from === undefined ? undefined : start, through: through === undefined ? undefined : end }
}
