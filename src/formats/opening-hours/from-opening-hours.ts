import { datedHours } from '../shared/dated-hours'
import { datesText } from '../shared/local-dates'
import { readZone } from '../shared/read-zone'
import { type Imported, imported, newReport, type Report, type TextPlace } from '../shared/report'
import { rowText } from '../shared/rows-of-day'
import { shown } from '../shared/shown'
import { weekdaysText, weeklyOf } from '../shared/weekly-of'
import { type Cursor, take } from './osm-cursor'
import { type OsmRule, osmRule } from './osm-rule'
import { type OsmSegment, osmSegments } from './osm-segments'
import { osmWeek } from './osm-week'
import { yearlyText } from './osm-yearly-dates'

/**
 * The common part of OpenStreetMap's `opening_hours`: weekdays, times, `off`, `24/7`, dates with a year, and dates
 * that are closed every year, by the calendar or by Easter. What lies outside it is refused with its position and
 * never guessed, public holidays (`PH`) too: they have no dates here.
 *
 * A rule after `;` replaces earlier ones on its days, a rule after `,` adds to them.
 *
 * @param text Such as `'Mo-Fr 08:00-18:00; Sa 10:00-14:00; Dec 25-26 off'`. Nothing is thrown: what is wrong is
 *   `refused`.
 * @param options The zone on whose wall clock the times are read: the format itself has none.
 *
 * @example
 * import { fromOpeningHours } from 'dueby/formats'
 * const { schedule, report } = fromOpeningHours('Mo-Fr 08:00-18:00; PH off', { timeZone: 'Europe/Berlin' })
 * schedule?.weekly // => { 'mon-fri': ['08:00-18:00'] }
 * report[1].kind // => 'refused'
 * report[1].at // => { index: 19, text: 'PH' }
 */
export function fromOpeningHours(text: string, options: { readonly timeZone: string }): Imported {
  const report = newReport()
  const timeZone = readZone(options, report)
  const found = foundIn(text, report)
  const rules = found.filter((one) => 'on' in one)
  const { week, dated, yearly, outcomeOf } = osmWeek(rules)
  let isUsable = false
  for (const one of found) {
    const outcome = 'on' in one ? outcomeOf(one) : one
    if ('problem' in outcome) report.refused(one.at, outcome.problem)
    else if ('on' in one && saysSomething(one)) {
      report.read(one.at, meaningOf(one), outcome.notes)
      isUsable = true
    }
    for (const at of 'on' in one ? one.holidays : []) report.refused(at, NO_DATES)
  }
  if (timeZone === undefined || !isUsable) return imported(undefined, report)
  return imported({ timeZone, weekly: weeklyOf(week), ...datedHours(dated, week, yearly) }, report)
}

const NO_DATES = 'these holidays have no dates here: list yours as holidays or special hours of the schedule'

interface Refusal {
  readonly at: TextPlace
  readonly problem: string
}

function foundIn(text: unknown, report: Report): readonly (OsmRule | Refusal)[] {
  if (typeof text !== 'string') {
    report.refused([], `${shown(text)} is not text. Expected 'Mo-Fr 08:00-18:00'`)
    return []
  }
  const segments = osmSegments(text)
  if (segments.length === 0) report.refused({ index: 0, text }, 'there is no rule')
  return segments.flatMap((segment) => rulesIn(segment, text))
}

/** The rules of a segment, joined by `,`, up to the first that is refused. */
function rulesIn({ index, end, isFallback }: OsmSegment, text: string): (OsmRule | Refusal)[] {
  if (isFallback) {
    return [
      {
        at: { index, text: text.slice(index, end) },
        problem: 'a rule for hours that are not known is not read',
      },
    ]
  }
  const cursor: Cursor = { text: text.slice(0, end), at: index, refusal: undefined }
  const found: (OsmRule | Refusal)[] = []
  let joinedBy: OsmRule['joinedBy'] = ';'
  do {
    const rule = osmRule(cursor, joinedBy)
    if (!rule) return [...found, refusalOf(cursor)]
    found.push(rule)
    joinedBy = ','
  } while (take(cursor, / *, */))
  return found
}

function refusalOf({ text, at, refusal }: Cursor): Refusal {
  const { index, message } = refusal ?? { index: at, message: 'this is not read' }
  return { at: { index, text: text.slice(index) }, problem: message }
}

function saysSomething({ on }: OsmRule): boolean {
  return !('weekdays' in on) || on.weekdays.length > 0
}

function meaningOf({ on, spans, isOff }: OsmRule): string {
  const times = spans?.map(({ start, end }) => rowText(start, end)).join(', ') ?? (isOff ? '' : '00:00-24:00')
  return [daysText(on), `${isOff ? 'closed ' : ''}${times}`.trim()].join(', ')
}

function daysText(on: OsmRule['on']): string {
  if ('weekdays' in on) return weekdaysText(on.weekdays)
  if ('yearly' in on) return `${yearlyText(on.yearly)} of every year`
  const [first = 0, last = first] = [on.dates[0], on.dates.at(-1)]
  const count = on.dates.length
  return `${count === last - first + 1 ? '' : `${count} dates from `}${datesText(first, last)}`
}
