import { isRecord } from '../../core/is-record'
import type { Issue, Path } from '../../core/issue'
import type { ParsedSchedule, ParsedSuccession } from '../parsed-schedule'
import type { SpanOfDays } from './advice-span'
import { adviseClockChanges } from './advise-clock-changes'
import { adviseHolidaysEnd } from './advise-holidays-end'
import { adviseIdleHolidays } from './advise-idle-holidays'
import { adviseMissingMinute } from './advise-missing-minute'
import { adviseSpecialHolidays } from './advise-special-holidays'

/** Advice about a schedule without issues: input that is legal but seldom intended. */
export function advise(input: unknown, parsed: ParsedSchedule, path: Path, span: SpanOfDays): Issue[] {
  const data = isRecord(input) ? input : {}
  if (parsed.kind === 'weekly') {
    return [
      ...adviseIdleHolidays(data.holidays, parsed, [...path, 'holidays'], span),
      ...adviseSpecialHolidays(data.specialHours, parsed, [...path, 'specialHours']),
      ...adviseMissingMinute(parsed),
      ...adviseClockChanges(parsed, span),
      ...adviseHolidaysEnd(data, parsed, path, span),
    ]
  }
  const parts: readonly unknown[] = Array.isArray(data[parsed.kind]) ? (data[parsed.kind] as unknown[]) : []
  const place = [...path, parsed.kind]
  if (parsed.kind !== 'versions') {
    return parsed.operands.flatMap((part, index) => advise(parts[index], part, [...place, index], span))
  }
  return parsed.versions.flatMap(({ rules: version }, index) => {
    const entry = parts[index]
    const schedule = isRecord(entry) ? entry.schedule : undefined
    return advise(schedule, version, [...place, index, 'schedule'], whileInForce(parsed, index, span))
  })
}

/** The part of the span in which a version is in force. */
function whileInForce(
  { versions }: ParsedSuccession,
  index: number,
  { from, through }: SpanOfDays,
): SpanOfDays {
  const begins = versions[index]?.from ?? Number.NEGATIVE_INFINITY
  const ends = (versions[index + 1]?.from ?? Number.POSITIVE_INFINITY) - 1
  const [first, last] = [Math.max(from ?? begins, begins), Math.min(through ?? ends, ends)]
  if (first > last) return { from: undefined, through: undefined }
  return { from: from === undefined ? undefined : first, through: through === undefined ? undefined : last }
}
