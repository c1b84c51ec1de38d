import type { Issue, Weekly } from 'dueby'
import { date } from '../../../core/date'
import { type Message, report } from '../../../core/issue'
import { dayFromText } from '../../../core/local-date'
import { MISSING } from '../../../core/messages'
import { choice, optional, type Reader, record, text as textReader } from '../../../core/reader'
import { type DateWindow, dateWindow } from '../../shared/date-window'
import { partOfSchedule } from '../../shared/part-of-schedule'
import type { IcalSettings } from './event'

/** The arguments of `holidaysFromIcal` after reading. */
export interface IcalArguments {
  readonly window: DateWindow
  readonly settings: IcalSettings
  /** The week of `earlyClose`. */
  readonly weekly: Weekly | undefined
  /** Whether the caller said what to do with events that are marked as free time. */
  readonly isChosen: boolean
}

export function readIcalArguments(
  text: unknown,
  options: unknown,
  issues: Issue[],
): IcalArguments | undefined {
  FILE.read(text, [], issues)
  const { from, through, transparent, timeZone, earlyClose } =
    OPTIONS.read(options, ['options'], issues) ?? {}
  const window = dateWindow(from, through, issues)
  if (earlyClose?.timed && timeZone === undefined)
    report(issues, MISSING, ['options', 'timeZone'], undefined, 'the zone of timed events')
  return (
    window && {
      window,
      settings: { transparent: transparent ?? 'skip', timeZone, earlyClose },
      weekly: earlyClose?.weekly,
      isChosen: transparent !== undefined,
    }
  )
}

const FILE = textReader('the content of an .ics file')
const FIRST = date('the first date, included')

/** `holidaysThrough` may have to be the day before `from`, and no date text names the day before 0000-01-01. */
const FROM: Reader<number> = {
  ...FIRST,
  read(value, path, issues) {
    const day = FIRST.read(value, path, issues)
    if (day === EARLIEST) report(issues, TOO_EARLY, path, value)
    return day
  },
}

const EARLIEST = dayFromText('0000-01-01')
const TOO_EARLY: Message = {
  code: 'invalid-date',
  words: (received) => [`${received} is the first date of the calendar`, 'a later date'],
}

const OPTIONS = record("{ from: '2024-01-01', through: '2024-12-31' }", {
  from: FROM,
  through: date('the last date, included'),
  transparent: optional(choice(['skip', 'keep'])),
  timeZone: optional(partOfSchedule<string>('timeZone', "a time zone such as 'America/Los_Angeles'")),
  earlyClose: optional(
    record("{ weekly: { 'mon-fri': ['09:00-17:00'] } }", {
      weekly: partOfSchedule<Weekly>(
        'weekly',
        "the hours of an ordinary week, { 'mon-fri': ['09:00-17:00'] }",
      ),
      timed: optional(choice(['open', 'closed'])),
    }),
  ),
})
