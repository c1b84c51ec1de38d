import type { CalendarDay, DateText, Schedule } from 'dueby'
import { inForce, type SchedulePart } from './in-force'
import { daysAfter, daysBetween, weekdayOf } from './local-days'

/** Dates that share an ordinary week: those of one season, of one of the weeks that take turns, or all others. */
export interface WeekGroup {
  /** The first date from which a succession has these hours. Absent for hours that are in force from the start. */
  readonly from?: DateText
  /** The name of the season, empty if it has none. Absent for hours of the week. */
  readonly season?: string
  /** The position among weeks that take turns, from 0, and how many there are. */
  readonly turn?: { readonly index: number; readonly count: number }
  readonly days: CalendarDay[]
}

/** Groups the dates that no holiday and no special hours decide. */
export function weekGroups(days: readonly CalendarDay[], schedule: Schedule): WeekGroup[] {
  const groups = new Map<string, WeekGroup>()
  const first = days[0]?.date ?? ''
  for (const day of days) {
    if (day.by === 'holiday' || day.by === 'special hours') continue
    // A named date of a combined schedule is a holiday of one of its parts.
    if (day.by === 'combined' && day.name !== undefined) continue
    const { from, part } = inForce(day.date, schedule)
    const season = day.by === 'season' ? (day.name ?? '') : undefined
    const turn = turnOf(day, part)
    const key = JSON.stringify([from, season, turn?.index])
    const group = groups.get(key)
    if (group) group.days.push(day)
    else
      groups.set(key, {
        ...(from !== undefined && from > first && { from }),
        ...(season !== undefined && { season }),
        ...(turn !== undefined && { turn }),
        days: [day],
      })
  }
  return [...groups.values()]
}

function turnOf({ date, by }: CalendarDay, part: SchedulePart): WeekGroup['turn'] {
  if (!('weekly' in part) || by === 'combined') return undefined
  const { weekly, seasons = [], firstWeek } = part
  // A season can have weeks that take turns while the rest of the year has none.
  const lists = by === 'season' ? seasons.map((season) => season.weekly) : [weekly]
  const count = Math.max(...lists.map((weeks) => (Array.isArray(weeks) ? weeks.length : 1)))
  if (firstWeek === undefined || count < 2) return undefined
  const monday = daysAfter(firstWeek, -weekdayOf(firstWeek))
  const weeks = Math.floor(daysBetween(monday, date) / 7)
  return { index: ((weeks % count) + count) % count, count }
}

/**
 * The hours that most dates of each weekday have, from Monday on. A weekday has several if many of its dates have others,
 * as in a combination of weeks that take turns.
 */
export function usualHours({ days }: WeekGroup): CalendarDay['hours'][][] {
  return Array.from({ length: 7 }, (_, weekday) => {
    const dates = days.filter(({ date }) => weekdayOf(date) === weekday)
    const byHours = new Map<string, { hours: CalendarDay['hours']; count: number }>()
    for (const { hours } of dates) {
      const key = JSON.stringify(hours)
      const entry = byHours.get(key) ?? { hours, count: 0 }
      entry.count++
      byHours.set(key, entry)
    }
    const ranked = [...byHours.values()].sort((a, b) => b.count - a.count)
    const isCombined = dates.some(({ by }) => by === 'combined')
    return ranked
      .filter(({ count }, index) => index === 0 || (isCombined && count > dates.length * MIN_SHARE))
      .map(({ hours }) => hours)
  })
}

/** Hours with a smaller share of the dates of a weekday are exceptions, such as dates on which the clocks change. */
const MIN_SHARE = 0.2
