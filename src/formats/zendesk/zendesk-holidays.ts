import type { Holiday, Path } from 'dueby'
import { named, rangeOf } from '../shared/dated-hours'
import { isRecord } from '../shared/is-record'
import { datesText, dayOf } from '../shared/local-dates'
import type { Report } from '../shared/report'
import { shown } from '../shared/shown'
import { refuseOtherKeys } from './zendesk-keys'

/** Holidays of Zendesk: whole local dates, both ends included. */
export function zendeskHolidays(holidays: unknown, path: Path, report: Report): Holiday[] {
  if (Array.isArray(holidays)) {
    return holidays.flatMap((holiday: unknown, index) => zendeskHoliday(holiday, [...path, index], report))
  }
  report.refused(path, `${shown(holidays)} is not a list of holidays, [{ name, start_date, end_date }]`)
  return []
}

/** One holiday, or none when it had to be refused. */
export function zendeskHoliday(holiday: unknown, path: Path, report: Report): Holiday[] {
  if (!isRecord(holiday)) {
    report.refused(path, `${shown(holiday)} is not a holiday, { name, start_date, end_date }`)
    return []
  }
  // A sample in Zendesk's own documentation has the dates under these names.
  const misnamed = !('start_date' in holiday) && !('end_date' in holiday) && 'start_time' in holiday
  const [from, to] = misnamed ? (['start_time', 'end_time'] as const) : (['start_date', 'end_date'] as const)
  refuseOtherKeys(holiday, [from, to], path, report)
  const [first, last] = [dayOf(holiday[from]), dayOf(holiday[to])]
  if (first === undefined || last === undefined || last < first) {
    const key = first === undefined ? from : to
    report.refused(path, `${key} is ${shown(holiday[key])}. Expected ${expected(holiday[from], first)}`)
    return []
  }
  const { name } = holiday
  const isNamed = name === undefined || name === null || typeof name === 'string'
  report.read(path, `holiday on ${datesText(first, last)}`, [
    ...(misnamed ? [`${from} and ${to} were read as start_date and end_date`] : []),
    ...(isNamed ? [] : [`the name ${shown(name)} is not text: left out`]),
  ])
  return [{ ...named(typeof name === 'string' ? name : undefined), ...rangeOf(first, last) }]
}

function expected(start: unknown, first: number | undefined): string {
  return first === undefined ? "a date, '2024-12-25'" : `a date not before ${shown(start)}`
}
