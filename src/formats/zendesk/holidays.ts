import type { Holiday, Path } from 'dueby'
import { describe } from '../../core/describe'
import { isRecord } from '../../core/is-record'
import { dayFromText } from '../../core/local-date'
import { holidayOn } from '../shared/holiday-on'
import { itemsOf } from '../shared/items'
import { sameHours } from '../shared/note'
import type { Report } from '../shared/report'
import { droppedNameText, rangeText } from '../shared/words'
import { refuseOtherKeys } from './other-keys'

/** Reads a list of Zendesk holidays. They are whole local dates; the first and the last are included. */
export function zendeskHolidays(holidays: unknown, path: Path, report: Report): Holiday[] {
  if (Array.isArray(holidays))
    return itemsOf(holidays, path, report).flatMap((item) => zendeskHoliday(item.given, item.path, report))
  report.refused(path, `${describe(holidays)} is not a list of holidays. Expected [${EXAMPLE}]`)
  return []
}

/** Reads one holiday; an empty list if it is refused. */
export function zendeskHoliday(holiday: unknown, path: Path, report: Report): Holiday[] {
  if (!isRecord(holiday)) {
    report.refused(path, `${describe(holiday)} is not a holiday. Expected ${EXAMPLE}`)
    return []
  }
  // An example in Zendesk's own documentation has the dates under these names.
  const isMisnamed = !('start_date' in holiday) && !('end_date' in holiday) && 'start_time' in holiday
  const [from, to] = isMisnamed
    ? (['start_time', 'end_time'] as const)
    : (['start_date', 'end_date'] as const)
  refuseOtherKeys(holiday, [from, to], path, report)
  const [first, last] = [dayOf(holiday[from]), dayOf(holiday[to])]
  if (first === undefined || last === undefined || last < first) {
    const key = first === undefined ? from : to
    const expected =
      first === undefined ? "a date, '2024-12-25'" : `a date not before ${describe(holiday[from])}`
    report.refused(path, `${key} is ${describe(holiday[key])}. Expected ${expected}`)
    return []
  }
  const { name } = holiday
  const isNamed = name === undefined || name === null || typeof name === 'string'
  report.kept(path, `holiday on ${rangeText(first, last)}`, [
    ...(isMisnamed ? [sameHours(`${from} and ${to} were read as start_date and end_date`)] : []),
    ...(isNamed ? [] : [sameHours(droppedNameText(name))]),
  ])
  return [holidayOn(first, last, typeof name === 'string' ? name : undefined)]
}

const EXAMPLE = '{ name, start_date, end_date }'

function dayOf(date: unknown): number | undefined {
  return typeof date === 'string' ? dayFromText(date) : undefined
}
