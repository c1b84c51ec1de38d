import { type Issue, issue } from '../../core/issue'
import { DAY, MINUTE } from '../../core/time'
import type { ParsedWeekly } from '../parsed-schedule'
import { MINUTE_MISSING } from './messages'
import { writtenRows } from './written-rows'

/** Advises about rows written up to `23:59`, as if the last minute of a row were part of it. */
export function adviseMissingMinute(parsed: ParsedWeekly): Issue[] {
  return writtenRows(parsed)
    .filter(({ end }) => end === DAY - MINUTE)
    .map(({ path, text }) => issue(MINUTE_MISSING, path, text, text.replace(/23:59$/, '24:00')))
}
