import { type Issue, type Path, report } from '../core/issue'
import { TOO_MANY_PARTS } from './messages'
import type { ParsedSchedule } from './parsed-schedule'

/**
 * The time zones of schedules, each once. Reports more of them than `most`, unless one of the schedules has too many
 * itself: the clock changes of a zone take longer to find than anything else (S7).
 */
export function zonesOf(
  schedules: readonly Pick<ParsedSchedule, 'zones'>[],
  most: number,
  path: Path,
  issues: Issue[],
): ReadonlySet<string> {
  const zones = new Set(schedules.flatMap((schedule) => [...schedule.zones]))
  if (zones.size > most && schedules.every((schedule) => schedule.zones.size <= most))
    report(issues, TOO_MANY_PARTS, path, undefined, `${most} time zones`)
  return zones
}
