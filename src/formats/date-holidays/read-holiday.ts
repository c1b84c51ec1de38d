import type { DatedHoliday } from 'dueby'
import { describe } from '../../core/describe'
import { textFromDay } from '../../core/local-date'
import { usableWindow } from '../shared/date-window'
import { holidayOn } from '../shared/holiday-on'
import { sameHours } from '../shared/note'
import type { Report } from '../shared/report'
import { earlyCloseText, type SpecialDays } from '../shared/special-days'
import { rangeText, shortList } from '../shared/words'
import type { ListedHoliday } from './library'
import { type ListedDays, listedDays } from './listed-days'
import type { HalfDays, Settings } from './options'

/** One holiday within the window. Its entry in the report has what the library notes about it. */
export function readHoliday(
  holiday: ListedHoliday,
  { window, halfDays, substitutes }: Settings,
  special: SpecialDays,
  report: Report,
): DatedHoliday[] {
  const { name, date, type, substitute } = holiday
  const days = listedDays(holiday)
  const at = [date.slice(0, 'YYYY-MM-DD'.length), name]
  const { first: begin, last: end } = usableWindow(window)
  const [first, last] = [Math.max(days?.first ?? begin, begin), Math.min(days?.last ?? begin, end)]
  if (days && last < first) return []
  if (!days) {
    if (date >= textFromDay(begin) && date.slice(0, 10) <= textFromDay(end))
      report.refused(at, `${name}: ${describe(date)} is not a date that can be read`)
    return []
  }
  const words = [name, rangeText(first, last), substitute ? `${type}, substitute day` : type].join(', ')
  if (substitute && substitutes === 'refuse') {
    report.kept(at, words, [sameHours("left out: { substitutes: 'refuse' }")])
    return []
  }
  const warnings = warningsOf(holiday)
  const read = (meaning: string): void => {
    if (days.hasRest) report.kept(at, meaning, [REST, ...warnings])
    else if (warnings.length > 0) report.warned(at, shortList([meaning, ...warnings], '; '))
    else report.kept(at, meaning)
  }
  if (!days.span) {
    read(words)
    return [holidayOn(first, last, name)]
  }
  return readHalfDay(days, words, name, halfDays, special, { at, read, report })
}

const REST = 'it also lasts a part of a day, which was left out: add its hours yourself'

interface Place {
  readonly at: readonly string[]
  readonly read: (meaning: string) => void
  readonly report: Report
}

function readHalfDay(
  { first, span = { start: 0, end: 0 } }: ListedDays,
  words: string,
  name: string,
  halfDays: HalfDays,
  special: SpecialDays,
  { at, read, report }: Place,
): DatedHoliday[] {
  const hours = { closed: span }
  const text = `${words}, ${earlyCloseText(hours)}`
  if (halfDays === 'refuse') {
    report.refused(at, `${text}: it lasts a part of the day. To read it, use { halfDays }`)
    return []
  }
  if (halfDays === 'holiday') {
    report.changed(at, `${text}: read as a holiday for the whole date`)
    return [holidayOn(first, first, name)]
  }
  const added = special.add([first], hours, name)
  if ('problem' in added) report.refused(at, added.problem)
  else read(shortList([`${text}: special hours`, ...added.notes], '; '))
  return []
}

/** What the library itself says about a date: its notes, and dates that depend on the sighting of the moon. */
function warningsOf({ note, rule }: ListedHoliday): string[] {
  return [
    ...(typeof note === 'string' && note.trim() !== '' ? [`date-holidays notes: ${note.trim()}`] : []),
    ...(ISLAMIC.test(rule)
      ? ['its date depends on the sighting of the moon, so the official one can differ']
      : []),
  ]
}

const ISLAMIC = /Muharram|Safar|Rabi|Jumada|Rajab|Sha'?ban|Ramadan|Shawwal|Dhu al-Qi|Dhu al-Hijjah/i
