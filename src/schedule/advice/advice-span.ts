import type { CheckedText } from '../../core/checked-text'
import { date, LAST_DATE, reportOutside } from '../../core/date'
import { throwIssues } from '../../core/error'
import { type Issue, report } from '../../core/issue'
import { type DateText, textFromDay } from '../../core/local-date'
import { REVERSED_RANGE } from '../../core/messages'
import { optional, record } from '../../core/reader'

/** The local dates that the dated advice of `checkSchedule` is about, both included. */
export interface AdviceSpan<From extends string = string, Through extends string = string> {
  /**
   * The first local date, included. Without it, there is no advice about clock changes.
   *
   * @defaultValue none
   */
  readonly from?: CheckedText<From, DateText> | undefined
  /**
   * The last local date, included. Without it and `from`, there is no advice that depends on dates.
   *
   * @defaultValue 365 days after `from`, but no date after the supported range
   */
  readonly through?: CheckedText<Through, DateText> | undefined
}

/** An {@link AdviceSpan} as day numbers. */
export interface SpanOfDays {
  readonly from: number | undefined
  readonly through: number | undefined
}

const YEAR = 365
const SPAN = record("an options object such as { from: '2024-01-01', through: '2024-12-31' }", {
  from: optional(date("a date such as '2024-01-01'")),
  through: optional(date("a date such as '2024-12-31'")),
})

/** Reads the dates; throws their issues. */
export function readAdviceSpan(options: unknown): SpanOfDays {
  const issues: Issue[] = []
  const { from, through } = SPAN.read(options, ['options'], issues) ?? {}
  if (from !== undefined && through !== undefined && through < from)
    report(issues, REVERSED_RANGE, ['options', 'through'], textFromDay(through), `'${textFromDay(from)}'`)
  reportOutside({ from, through }, ['options'], issues)
  throwIssues(issues)
  return { from, through: through ?? (from === undefined ? undefined : Math.min(from + YEAR, LAST_DATE)) }
}
