import { date } from '../core/date'
import { isRecord } from '../core/is-record'
import { type Issue, isFull, type Path, report } from '../core/issue'
import { MISSING, missingOrWrongType } from '../core/messages'
import { modulo } from '../core/modulo'
import { optional, type Read, record, text } from '../core/reader'
import { ZONE_CHANGES } from '../zone/corrections'
import { TIME_ZONE } from '../zone/time-zone'
import { zoneKey } from '../zone/zone'
import { kindOfCombined, NO_SCHEDULE, readCombined } from './combined/read-combined'
import { DATES } from './holidays/dates'
import { changesOf, reportChanges } from './limits'
import { NO_ENTRIES } from './listed'
import { hasTurns, type ParsedSchedule, type ParsedWeekly } from './parsed-schedule'
import { SEASONS } from './seasons'
import { reportSpecialOverlaps, SPECIAL_HOURS } from './special-hours'
import { WEEKLY } from './weekly'

/** Returns the parsed form of data that was checked before. */
export type KnownForm = (data: object) => ParsedSchedule | undefined

/**
 * Reads as much of a schedule as possible, and adds all issues (S8). A schedule that occurs several times is read once
 * (S7).
 */
export function readSchedule(
  input: unknown,
  path: Path,
  issues: Issue[],
  known: KnownForm = () => undefined,
): ParsedSchedule {
  const seen = new Map<unknown, ParsedSchedule>()
  const read: Read<ParsedSchedule> = (data, path, issues) => {
    const ready = seen.get(data) ?? (isRecord(data) ? known(data) : undefined)
    if (ready) return ready
    // A faulty schedule is read and reported wherever it occurs, until the list of issues is full.
    if (isFull(issues)) return NO_SCHEDULE
    const before = issues.length
    const kind = kindOfCombined(data)
    const parsed = kind ? readCombined(kind, data, path, issues, read) : readWeekly(data, path, issues)
    if (issues.length === before && isRecord(data)) seen.set(data, parsed)
    return parsed
  }
  return read(input, path, issues)
}

const FIRST_WEEK = date("a date in the first of the weeks, such as '2024-01-01'")
const SCHEDULE = record(
  "a schedule such as { timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } }",
  {
    $schema: optional(text('the address of a JSON Schema')),
    name: optional(text('a name')),
    timeZone: TIME_ZONE,
    weekly: WEEKLY,
    firstWeek: optional(FIRST_WEEK),
    seasons: optional(SEASONS),
    zoneChanges: optional(ZONE_CHANGES),
    holidays: optional(DATES),
    specialHours: optional(SPECIAL_HOURS),
    holidaysThrough: optional(date("a date such as '2024-12-31'")),
  },
)

/** Reads weekly hours. Every key is read, to find all issues (S8); the result is only valid if there are none. */
function readWeekly(input: unknown, path: Path, issues: Issue[]): ParsedWeekly {
  let found: ReturnType<typeof SCHEDULE.read>
  // A policy in place of a schedule is one issue, not one for each key.
  if (isRecord(input) && 'targets' in input)
    report(issues, missingOrWrongType(input), path, input, 'policy.schedule')
  else found = SCHEDULE.read(input, path, issues)
  const {
    name,
    timeZone = 'UTC',
    zoneChanges = [],
    weekly = [],
    firstWeek = MONDAY,
    holidaysThrough,
  } = found ?? {}
  const { seasons = NO_ENTRIES, holidays = NO_ENTRIES, specialHours = NO_ENTRIES } = found ?? {}
  const frame = { week: weekly, seasons, special: specialHours }
  const yearly = holidays.perYear + seasons.perYear + specialHours.perYear
  const parsed: ParsedWeekly = {
    ...frame,
    kind: 'weekly',
    operands: [],
    depth: 0,
    size: 1,
    changes: changesOf(yearly, hasTurns(frame)),
    zones: new Set([zoneKey(timeZone, zoneChanges)]),
    name,
    timeZone,
    corrections: zoneChanges,
    // Weeks begin on Monday.
    origin: firstWeek - modulo(firstWeek - MONDAY, 7),
    holidays,
    coveredThrough: holidaysThrough,
  }
  if (isRecord(input) && input.firstWeek === undefined && hasListOfWeeks(input))
    report(issues, MISSING, [...path, 'firstWeek'], undefined, FIRST_WEEK.expected)
  reportSpecialOverlaps(parsed, issues)
  reportChanges(parsed.changes, [], path, issues)
  return parsed
}

/** 1970-01-05. */
const MONDAY = 4

function hasListOfWeeks({ weekly, seasons }: Readonly<Record<string, unknown>>): boolean {
  const parts = [weekly, ...(Array.isArray(seasons) ? seasons : []).map((season) => season?.weekly)]
  return parts.some(Array.isArray)
}
