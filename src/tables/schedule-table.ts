import { together } from '../core/error'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { parsedScheduleOf, parseSchedule } from '../schedule/define-schedule'
import { type OpenTime, openTimeOf } from '../timeline/open-time'
import type { TableOptions } from './read-years'
import { stampOf, type TableStamp } from './table-stamp'
import { readTableSpan, type TableSpan } from './table-years'

/** What the tables of a schedule are made from. */
export interface ScheduleTable {
  readonly span: TableSpan
  readonly time: OpenTime
  readonly stamp: TableStamp
}

/** Reads the arguments of a table of a schedule. */
export function readScheduleTable(schedule: Schedule, years: TableOptions): ScheduleTable {
  const [parsed, span] = together(
    () => parsedScheduleOf(schedule),
    () => readTableSpan(years),
  )
  return { span, time: openTimeOf(schedule), stamp: stampOf(parseSchedule(schedule), [parsed], span) }
}
