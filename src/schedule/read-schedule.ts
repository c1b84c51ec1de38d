import type { Issue, Path } from '../core/issue'
import { kindOfCombined, readCombined } from './combined/read-combined'
import { readWeeklySchedule } from './read-weekly-schedule'
import type { Rules } from './rules'

/** Reads any schedule as far as it can be read: weekly hours, or schedules put together. */
export function readSchedule(input: unknown, path: Path, issues: Issue[]): Rules {
  const kind = kindOfCombined(input)
  return kind
    ? readCombined(kind, input, path, issues, readSchedule)
    : readWeeklySchedule(input, path, issues)
}
