import { looseObject, nonOptional, optional, string, unknown } from 'valibot'
import { type Issue, issue, type Path } from '../core/issue'
import { conforms, isRecord } from '../core/shape'
import { readCorrections } from '../zone/corrections'
import { isTimeZone } from '../zone/is-time-zone'
import { readDate, readDates } from './holidays/dates'
import type { WeeklyRules } from './rules'
import { readSpecialHours, reportSpecialOverlaps } from './special-hours'
import { readWeekly } from './weekly'

const SHAPE = looseObject(
  {
    name: optional(string('a name')),
    timeZone: string("an IANA time zone, 'America/Los_Angeles'"),
    weekly: nonOptional(unknown(), "an object from weekdays to rows, { 'mon-fri': ['06:00-18:00'] }"),
    zoneChanges: optional(unknown()),
    holidays: optional(unknown()),
    specialHours: optional(unknown()),
    holidaysThrough: optional(string("a date, '2024-12-31'")),
  },
  "a schedule, { timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } }",
)

/**
 * Reads weekly hours as far as they can be read. The rules mean something only if no issue was added,
 * but every part is looked at, so that all problems are reported together (S8).
 */
export function readWeeklySchedule(input: unknown, path: Path, issues: Issue[]): WeeklyRules {
  conforms(SHAPE, input, path, issues)
  const given = isRecord(input) ? input : {}
  const { name, timeZone, holidaysThrough } = given
  if (typeof timeZone === 'string' && !isTimeZone(timeZone)) {
    issues.push(issue('unknown-zone', [...path, 'timeZone'], timeZone))
  }
  const part = <T>(key: string, read: (value: unknown, path: Path, issues: Issue[]) => T): T | undefined =>
    given[key] === undefined ? undefined : read(given[key], [...path, key], issues)

  const corrections = part('zoneChanges', readCorrections) ?? []
  const week = part('weekly', readWeekly) ?? []
  const holidays = part('holidays', readDates) ?? new Map()
  const special = part('specialHours', readSpecialHours) ?? new Map()
  reportSpecialOverlaps(special, holidays, week, issues)
  return {
    kind: 'weekly',
    name: typeof name === 'string' ? name : undefined,
    timeZone: String(timeZone),
    corrections,
    week,
    holidays,
    special,
    coveredThrough:
      typeof holidaysThrough === 'string'
        ? readDate(holidaysThrough, [...path, 'holidaysThrough'], issues)
        : undefined,
  }
}
