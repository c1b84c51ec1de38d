import { date } from '../../core/date'
import { throwIssues } from '../../core/error'
import { type Issue, issue } from '../../core/issue'
import { type DateText, textFromDay } from '../../core/local-date'
import { REVERSED_RANGE } from '../../core/messages'
import { optional, record } from '../../core/reader'

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
const SPAN = record("options, { from: '2024-01-01', through: '2024-12-31' }", {
  from: optional(date("a date, '2024-01-01'")),
  through: optional(date("a date, '2024-12-31'")),
})

/** Reads the dates, or throws what is wrong with them. */
export function readAdviceSpan(options: unknown): SpanOfDays {
  const issues: Issue[] = []
  const { from, through } = SPAN.read(options, ['options'], issues) ?? {}
  if (from !== undefined && through !== undefined && through < from)
    issues.push(issue(REVERSED_RANGE, ['options', 'through'], textFromDay(through), `'${textFromDay(from)}'`))
  throwIssues(issues)
  return { from, through: through ?? (from === undefined ? undefined : from + YEAR) }
}
