import type { DateText, Issue } from 'dueby'
import { dayOf } from '../shared/local-dates'
import { icalIssue, throwIssues } from './ical-issue'

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
  const { from, through, transparent = 'skip' } = options ?? {}
  const issues: Issue[] = []
  const readDate = (key: string, value: unknown): number => {
    const day = dayOf(value)
    // The day before the window is a date as well.
    if (day !== undefined && day > EARLIEST) return day
    issues.push(
      icalIssue('invalid-date', [key], value, 'is not a date of the calendar', "a date, '2024-12-31'"),
    )
    return 0
  }

  if (typeof text !== 'string')
    issues.push(icalIssue('wrong-type', [], text, 'is no text', 'the content of an .ics file'))
  const window = { first: readDate('from', from), last: readDate('through', through) }
  if (issues.length === 0 && window.last < window.first)
    issues.push(
      icalIssue('reversed-range', ['through'], through, `lies before '${from}'`, "'from' or a later date"),
    )
  if (transparent !== 'skip' && transparent !== 'keep')
    issues.push(icalIssue('unknown-option', ['transparent'], transparent, 'is no choice', "'skip' or 'keep'"))
  throwIssues(issues)
  return window
}

const EARLIEST = -719_528 // 0000-01-01
