import type { Rules } from '../rules'
import type { NamedDays } from './dates'

/** The holidays of a schedule by local date: of one put together, those of all its parts, while in force. */
export function holidaysOf(rules: Rules): NamedDays {
  if (rules.kind === 'weekly') return rules.holidays
  const days = new Map<number, string>()
  const add = (day: number, name: string) => {
    if (!days.has(day)) days.set(day, name)
  }
  if (rules.kind === 'versions') {
    rules.versions.forEach(({ from, rules: version }, index) => {
      const end = rules.versions[index + 1]?.from ?? Number.POSITIVE_INFINITY
      for (const [day, name] of holidaysOf(version)) if (day >= from && day < end) add(day, name)
    })
  } else {
    for (const part of rules.parts) for (const [day, name] of holidaysOf(part)) add(day, name)
  }
  return days
}
