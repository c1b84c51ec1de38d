import { isRecord } from '../../core/is-record'
import type { Issue, Path } from '../../core/issue'
import type { Rules, VersionedRules } from '../rules'
import type { SpanOfDays } from './advice-span'
import { adviseClockChanges } from './advise-clock-changes'
import { adviseHolidaysEnd } from './advise-holidays-end'
import { adviseIdleHolidays } from './advise-idle-holidays'
import { adviseMissingMinute } from './advise-missing-minute'
import { adviseSpecialHolidays } from './advise-special-holidays'

/** What is legal in a schedule and yet seldom meant; the schedule was read without an issue. */
export function advise(input: unknown, rules: Rules, path: Path, span: SpanOfDays): Issue[] {
  const data = isRecord(input) ? input : {}
  if (rules.kind === 'weekly') {
    return [
      ...adviseIdleHolidays(data.holidays, rules, [...path, 'holidays'], span),
      ...adviseSpecialHolidays(data.specialHours, rules, [...path, 'specialHours']),
      ...adviseMissingMinute(rules),
      ...adviseClockChanges(rules, span),
      ...adviseHolidaysEnd(data, rules, path, span),
    ]
  }
  const parts: readonly unknown[] = Array.isArray(data[rules.kind]) ? (data[rules.kind] as unknown[]) : []
  const place = [...path, rules.kind]
  if (rules.kind !== 'versions') {
    return rules.parts.flatMap((part, index) => advise(parts[index], part, [...place, index], span))
  }
  return rules.versions.flatMap(({ rules: version }, index) => {
    const entry = parts[index]
    const schedule = isRecord(entry) ? entry.schedule : undefined
    return advise(schedule, version, [...place, index, 'schedule'], whileInForce(rules, index, span))
  })
}

/** Of the dates to look at, those on which a version is in force. */
function whileInForce(
  { versions }: VersionedRules,
  index: number,
  { from, through }: SpanOfDays,
): SpanOfDays {
  const begins = versions[index]?.from ?? Number.NEGATIVE_INFINITY
  const ends = (versions[index + 1]?.from ?? Number.POSITIVE_INFINITY) - 1
  const [first, last] = [Math.max(from ?? begins, begins), Math.min(through ?? ends, ends)]
  if (first > last) return { from: undefined, through: undefined }
  return { from: from === undefined ? undefined : first, through: through === undefined ? undefined : last }
}
