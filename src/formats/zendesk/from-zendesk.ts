import type { Holiday, Path } from 'dueby'
import { named } from '../shared/dated-hours'
import { isRecord } from '../shared/is-record'
import { type Imported, imported, newReport, type Report } from '../shared/report'
import { shown } from '../shared/shown'
import { weeklyOf } from '../shared/weekly-of'
import { zendeskHoliday, zendeskHolidays } from './zendesk-holidays'
import { zendeskIntervals } from './zendesk-intervals'
import { refuseOtherKeys } from './zendesk-keys'
import { zendeskZone } from './zendesk-zone'

/**
 * A schedule of Zendesk. Takes what its API answers, `{ schedule }`, or the bare schedule; the answer with the
 * holidays can be put beside it: `fromZendesk({ ...schedule, ...holidays })`.
 *
 * Intervals are minutes from Sunday 00:00; those over midnight are split there, those that touch are joined, and
 * the report says so. Zones go by the names of Rails or IANA. A holiday includes both its dates.
 *
 * @param data Any value, such as the result of `JSON.parse`. Nothing is thrown: what is wrong is `refused`.
 *
 * @example
 * import { fromZendesk } from 'dueby/formats'
 * const { schedule, report } = fromZendesk({
 *   schedule: {
 *     name: 'Support',
 *     time_zone: 'Pacific Time (US & Canada)',
 *     intervals: [{ start_time: 1800, end_time: 2520 }],
 *   },
 * })
 * schedule // => { name: 'Support', timeZone: 'America/Los_Angeles', weekly: { mon: ['06:00-18:00'] } }
 * report[1] // => { kind: 'kept', at: ['schedule', 'intervals', 0], message: 'mon 06:00-18:00' }
 */
export function fromZendesk(data: unknown): Imported {
  const report = newReport()
  const found = findSchedule(data, report)
  const timeZone = found && zendeskZone(found.schedule.time_zone, [...found.path, 'time_zone'], report)
  const week = found && zendeskIntervals(found.schedule.intervals, [...found.path, 'intervals'], report)
  const isBare = found?.path.length === 0
  const inside = found && !isBare ? holidaysIn(found.schedule, found.path, report) : []
  const holidays = [...inside, ...(isRecord(data) ? holidaysIn(data, [], report) : [])]
  if (found && !isBare) refuseOtherKeys(found.schedule, OF_SCHEDULE, found.path, report)
  refuseOtherKeys(data, isBare ? [...OF_SCHEDULE, ...BESIDE] : BESIDE, [], report)
  if (timeZone === undefined || week === undefined) return imported(undefined, report)
  const name = nameOf(found?.schedule.name, [...(found?.path ?? []), 'name'], report)
  return imported(
    { ...named(name), timeZone, weekly: weeklyOf(week), ...(holidays.length > 0 && { holidays }) },
    report,
  )
}

const OF_SCHEDULE = ['time_zone', 'intervals', 'holidays']
const BESIDE = ['schedule', 'schedules', 'holidays', 'holiday']

function nameOf(name: unknown, at: Path, report: Report): string | undefined {
  if (name === undefined || name === null || typeof name === 'string') return name ?? undefined
  report.changed(at, `the name ${shown(name)} is not text: left out`)
  return undefined
}

interface Found {
  readonly schedule: Readonly<Record<string, unknown>>
  readonly path: Path
}

/** The one schedule of what the API answers, or a bare one. */
function findSchedule(data: unknown, report: Report): Found | undefined {
  if (isRecord(data)) {
    if (isRecord(data.schedule)) return { schedule: data.schedule, path: ['schedule'] }
    if ('intervals' in data || 'time_zone' in data) return { schedule: data, path: [] }
    if (Array.isArray(data.schedules)) return onlyOne(data.schedules, report)
  }
  report.refused([], `${shown(data)} is not a schedule of Zendesk, { schedule: { time_zone, intervals } }`)
  return undefined
}

function onlyOne(schedules: readonly unknown[], report: Report): Found | undefined {
  const [only] = schedules
  if (schedules.length === 1 && isRecord(only)) return { schedule: only, path: ['schedules', 0] }
  if (schedules.length === 0) report.refused(['schedules'], 'the list is empty')
  schedules.forEach((schedule, index) => {
    report.refused(
      ['schedules', index],
      isRecord(schedule)
        ? `one of ${schedules.length}: give { schedule: data.schedules[${index}] } to read this one`
        : `${shown(schedule)} is not a schedule of Zendesk`,
    )
  })
  return undefined
}

function holidaysIn(data: Readonly<Record<string, unknown>>, path: Path, report: Report): Holiday[] {
  return [
    ...('holidays' in data ? zendeskHolidays(data.holidays, [...path, 'holidays'], report) : []),
    ...('holiday' in data ? zendeskHoliday(data.holiday, [...path, 'holiday'], report) : []),
  ]
}
