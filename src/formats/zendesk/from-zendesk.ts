import type { Holiday, Path } from 'dueby'
import { describe } from '../../core/describe'
import { isRecord } from '../../core/is-record'
import { named } from '../shared/holiday-on'
import { itemsOf } from '../shared/items'
import { knownThrough, NOTHING_KNOWN } from '../shared/known-through'
import { sameHours } from '../shared/note'
import { newReport, type Report } from '../shared/report'
import type { Imported } from '../shared/report-entry'
import { imported } from '../shared/report-result'
import { weeklyOf } from '../shared/weekly-of'
import { droppedNameText } from '../shared/words'
import { zendeskHoliday, zendeskHolidays } from './holidays'
import { zendeskIntervals } from './intervals'
import { refuseOtherKeys } from './other-keys'
import { refuseMorePages } from './pages'
import { zendeskTimeZone } from './time-zone'

/**
 * Reads a Zendesk schedule: a response of the Zendesk API, `{ schedule }`, or the schedule itself. To add the
 * holidays, merge the response that has them: `fromZendesk({ ...schedule, ...holidays })`.
 *
 * Intervals are minutes from Sunday 00:00, half-open. An interval that runs over midnight is split there, and
 * intervals that touch are joined; the report says so. A time zone can have its Rails name or its IANA name. The
 * first and the last date of a holiday are both included.
 *
 * A schedule alone says nothing about its holidays: Zendesk serves them at their own address. Without them the report
 * has a refusal, and `holidaysThrough` is before all dates, so that answers that depend on dates have a warning (S10).
 * With them, it is the last date of the last holiday. If the response says that it has more pages, the report has a
 * refusal, and answers that depend on dates have a warning. Put the items of all pages into one list.
 *
 * @param data Any value, such as the result of `JSON.parse`.
 * @returns The schedule and the report. Never throws: what cannot be read is `refused` in the report.
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
 * schedule?.weekly // => { mon: ['06:00-18:00'] }
 * report[1] // => { kind: 'kept', at: ['schedule', 'intervals', 0], message: 'mon 06:00-18:00' }
 */
export function fromZendesk(data: unknown): Imported {
  const report = newReport()
  const found = findSchedule(data, report)
  const timeZone = found && zendeskTimeZone(found.schedule.time_zone, [...found.path, 'time_zone'], report)
  const week = found && zendeskIntervals(found.schedule.intervals, [...found.path, 'intervals'], report)
  const isBare = found?.path.length === 0
  const own = newReport(report.items)
  const inside = found && !isBare ? holidaysIn(found.schedule, found.path, own) : []
  const holidays = [...inside, ...(isRecord(data) ? holidaysIn(data, [], own) : [])]
  const isListed = own.entries.length > 0 || hasHolidays(data) || hasHolidays(found?.schedule)
  const areKnown = own.entries.every(({ kind }) => kind !== 'refused') && own.others.refused === 0
  report.append(own)
  if (found && !isBare) refuseOtherKeys(found.schedule, SCHEDULE_KEYS, found.path, report)
  refuseOtherKeys(data, isBare ? [...SCHEDULE_KEYS, ...RESPONSE_KEYS] : RESPONSE_KEYS, [], report)
  if (found && !isListed) report.refused([...found.path, 'holidays'], NO_HOLIDAYS)
  if (timeZone === undefined || week === undefined) return imported(undefined, report)
  const name = nameOf(found?.schedule.name, [...(found?.path ?? []), 'name'], report)
  return imported(
    {
      ...named(name),
      timeZone,
      weekly: weeklyOf(week),
      ...(holidays.length > 0 && { holidays }),
      holidaysThrough: knownThrough(areKnown ? holidays : []) ?? NOTHING_KNOWN,
    },
    report,
  )
}

const NO_HOLIDAYS =
  'the holidays of a schedule are not part of it: Zendesk serves them at /api/v2/business_hours/schedules/{id}/holidays. Merge that response, fromZendesk({ ...schedule, ...holidays })'

function hasHolidays(value: unknown): boolean {
  return isRecord(value) && ('holidays' in value || 'holiday' in value)
}

const SCHEDULE_KEYS = ['time_zone', 'intervals', 'holidays']
const RESPONSE_KEYS = ['schedule', 'schedules', 'holidays', 'holiday']

function nameOf(name: unknown, at: Path, report: Report): string | undefined {
  if (name === undefined || name === null || typeof name === 'string') return name ?? undefined
  report.changed(at, sameHours(droppedNameText(name)))
  return undefined
}

interface Found {
  readonly schedule: Readonly<Record<string, unknown>>
  readonly path: Path
}

/** The only schedule in a response of the API, or the data itself if it is a schedule. */
function findSchedule(data: unknown, report: Report): Found | undefined {
  if (isRecord(data)) {
    if (isRecord(data.schedule)) return { schedule: data.schedule, path: ['schedule'] }
    if ('intervals' in data || 'time_zone' in data) return { schedule: data, path: [] }
    if (Array.isArray(data.schedules)) return onlyOne(data, data.schedules, report)
  }
  report.refused(
    [],
    `${describe(data)} is not a Zendesk schedule. Expected { schedule: { time_zone, intervals } }`,
  )
  return undefined
}

function onlyOne(
  data: Readonly<Record<string, unknown>>,
  schedules: readonly unknown[],
  report: Report,
): Found | undefined {
  // In a merged response, the pages are those of the holidays.
  const hasMore = !('holidays' in data) && refuseMorePages(data, [], ['schedules'], report)
  const [only] = schedules
  if (schedules.length === 1 && isRecord(only))
    return hasMore ? undefined : { schedule: only, path: ['schedules', 0] }
  if (schedules.length === 0) report.refused(['schedules'], 'the list is empty')
  for (const [index, { given, path }] of itemsOf(schedules, ['schedules'], report).entries()) {
    report.refused(
      path,
      isRecord(given)
        ? `there are ${schedules.length} schedules. To read this one, pass { schedule: data.schedules[${index}] }`
        : `${describe(given)} is not a Zendesk schedule`,
    )
  }
  return undefined
}

function holidaysIn(data: Readonly<Record<string, unknown>>, path: Path, report: Report): Holiday[] {
  if ('holidays' in data) refuseMorePages(data, path, ['holidays', 'schedules'], report)
  return [
    ...('holidays' in data ? zendeskHolidays(data.holidays, [...path, 'holidays'], report) : []),
    ...('holiday' in data ? zendeskHoliday(data.holiday, [...path, 'holiday'], report) : []),
  ]
}
