import type { DateText } from 'dueby'
import { dateOf, dayOf } from '../shared/local-dates'
import { textToIcal } from './ical-text'
import { icalUid } from './ical-uid'

/** A holiday as an all-day event can say it: a name and dates, both included. */
export interface IcalSpan {
  readonly name: string
  readonly from: DateText
  readonly to: DateText
}

/** The lines of an all-day event. `repeats` tells events of the same content apart. */
export function icalSpanLines({ name, from, to }: IcalSpan, stamp: string, repeats: number): string[] {
  const uid = icalUid(`${from}-${to}${repeats > 0 ? `-${repeats + 1}` : ''}`, name)
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(from)}`,
    endLine(from, to),
    ...(name ? [`SUMMARY:${textToIcal(name)}`] : []),
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ]
}

/** The end is exclusive, and a year has four digits: what lasts through 9999 needs a duration. */
function endLine(from: DateText, to: DateText): string {
  const [first = 0, last = 0] = [dayOf(from), dayOf(to)]
  return to === '9999-12-31'
    ? `DURATION:P${last - first + 1}D`
    : `DTEND;VALUE=DATE:${compact(dateOf(last + 1))}`
}

function compact(date: DateText): string {
  return date.replaceAll('-', '')
}
