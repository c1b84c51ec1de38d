import type { ParsedSchedule } from '../parsed-schedule'
import type { NamedDays } from './dates'

/** The holidays of a schedule by local date. A combined schedule has those of all its operands, while in force. */
export function holidaysOf(parsed: ParsedSchedule): NamedDays {
  if (parsed.kind === 'weekly') return parsed.holidays
  const days = new Map<number, string>()
  const add = (day: number, name: string) => {
    if (!days.has(day)) days.set(day, name)
  }
  if (parsed.kind === 'versions') {
    parsed.versions.forEach(({ from, rules: version }, index) => {
      const end = parsed.versions[index + 1]?.from ?? Number.POSITIVE_INFINITY
      for (const [day, name] of holidaysOf(version)) if (day >= from && day < end) add(day, name)
    })
  } else {
    for (const part of parsed.operands) for (const [day, name] of holidaysOf(part)) add(day, name)
  }
  return days
}
