import { isRecord } from '../../core/is-record'
import { type Issue, issue, type Path } from '../../core/issue'
import { dayFromText } from '../../core/local-date'
import type { ParsedWeekly } from '../parsed-schedule'
import { SPECIAL_HOURS_ON_HOLIDAY } from './messages'

/** Advice about special hours on a date that is also a holiday, listed or by a yearly rule. */
export function adviseSpecialHolidays(
  specialHours: unknown,
  { holidays }: ParsedWeekly,
  path: Path,
): Issue[] {
  if (!Array.isArray(specialHours)) return []
  return specialHours.flatMap((entry: unknown, index) => {
    const on = isRecord(entry) ? entry.on : undefined
    const day = typeof on === 'string' ? dayFromText(on) : undefined
    const holiday = day === undefined ? undefined : holidays.nameOn(day)
    if (holiday === undefined) return []
    const which = holiday === '' ? 'a holiday' : `the holiday '${holiday}'`
    return issue(SPECIAL_HOURS_ON_HOLIDAY, [...path, index, 'on'], on, which)
  })
}
