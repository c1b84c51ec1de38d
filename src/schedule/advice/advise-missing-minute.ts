import { type Issue, issue } from '../../core/issue'
import { DAY, MINUTE } from '../../core/time'
import type { ParsedWeekly } from '../parsed-schedule'
import { MINUTE_MISSING } from './messages'
import { writtenRows } from './written-rows'

/** Advice about rows that end at `23:59`, as if the end of a row were included (S2). */
export function adviseMissingMinute(parsed: ParsedWeekly): Issue[] {
  return writtenRows(parsed)
    .filter(({ end }) => end === DAY - MINUTE)
    .map(({ path, text }) => issue(MINUTE_MISSING, path, text, text.replace(/23:59$/, '24:00')))
}
