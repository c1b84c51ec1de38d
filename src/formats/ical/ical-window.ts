import type { DateText, Issue } from 'dueby'
import { isRecord } from '../shared/is-record'
import { dayOf } from '../shared/local-dates'
import { icalIssue, throwIssues } from './ical-issue'
import { type Check, isDate, optional, optionIssues } from './ical-options'

/** Day numbers, both included. */
export interface IcalWindow {
  readonly first: number
  readonly last: number
}

/** Checks the arguments of an import, and reads the dates from and through which events are asked for. */
export function icalWindow(
  text: unknown,
  options: { readonly from: DateText; readonly through: DateText; readonly transparent?: string },
): IcalWindow {
  throwIssues([
    ...(typeof text === 'string'
      ? []
      : [icalIssue('wrong-type', [], text, 'is no text', 'the content of an .ics file')]),
    ...optionIssues(options, OPTIONS, "{ from: '2024-01-01', through: '2024-12-31' }"),
    ...reversedIssues(options),
  ])
  return { first: dayOf(options.from) ?? 0, last: dayOf(options.through) ?? 0 }
}

/** A range of dates that ends before it begins. */
export function reversedIssues(options: unknown): readonly Issue[] {
  const { from, through }: Readonly<Record<string, unknown>> = isRecord(options) ? options : {}
  const [first, last] = [dayOf(from), dayOf(through)]
  if (first === undefined || last === undefined || last >= first) return []
  const path = ['options', 'through']
  return [icalIssue('reversed-range', path, through, `lies before '${from}'`, "'from' or a later date")]
}

const EARLIEST = -719_528 // 0000-01-01

/** The day before the window is a date as well. */
const isDateOfWindow: Check = (value, path) => isDate(dayOf(value) === EARLIEST ? undefined : value, path)

const OPTIONS: Readonly<Record<string, Check>> = {
  from: isDateOfWindow,
  through: isDateOfWindow,
  transparent: optional((value, path) =>
    value === 'skip' || value === 'keep'
      ? []
      : [icalIssue('unknown-option', path, value, 'is no choice', "'skip' or 'keep'")],
  ),
}
