import type { Issue, Path } from '../core/issue'
import { kindOfCombined, readCombined } from './combined/read-combined'
import type { ParsedSchedule } from './parsed-schedule'
import { readWeeklySchedule } from './read-weekly-schedule'

/** Reads any schedule as far as it can be read: weekly hours, or schedules put together. */
export function readSchedule(input: unknown, path: Path, issues: Issue[]): ParsedSchedule {
  const kind = kindOfCombined(input)
  return kind
    ? readCombined(kind, input, path, issues, readSchedule)
    : readWeeklySchedule(input, path, issues)
}
