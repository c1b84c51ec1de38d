import { looseObject, optional, string } from 'valibot'
import { throwIssues } from '../../core/error'
import { type Issue, issue } from '../../core/issue'
import type { DateText } from '../../core/local-date'
import { conforms } from '../../core/shape'
import { readDate } from '../holidays/dates'

/** The local dates that advice looks at, both included. */
export interface AdviceSpan {
  readonly from?: DateText
  /** By default a year after `from`. */
  readonly through?: DateText
}

/** An {@link AdviceSpan} as day numbers. */
export interface SpanOfDays {
  readonly from: number | undefined
  readonly through: number | undefined
}

const YEAR = 365
const SHAPE = looseObject(
  { from: optional(string("a date, '2024-01-01'")), through: optional(string("a date, '2024-12-31'")) },
  "options, { from: '2024-01-01', through: '2024-12-31' }",
)

/** Reads the dates, or throws what is wrong with them. */
export function readAdviceSpan(options: unknown): SpanOfDays {
  const issues: Issue[] = []
  const given = conforms(SHAPE, options, [], issues) ? options : {}
  const from = given.from === undefined ? undefined : readDate(given.from, ['from'], issues)
  const through = given.through === undefined ? undefined : readDate(given.through, ['through'], issues)
  if (from !== undefined && through !== undefined && through < from) {
    issues.push(issue('reversed-range', ['through'], given.through, `'${given.from}'`))
  }
  throwIssues(issues)
  return { from, through: through ?? (from === undefined ? undefined : from + YEAR) }
}
