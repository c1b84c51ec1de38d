import { type Issue, issue, pathText } from '../../core/issue'
import { textFromDay } from '../../core/local-date'
import { DAY, HOUR, MINUTE } from '../../core/time'
import { type ClockChange, clockChanges } from '../../zone/clock-changes'
import { zoneOf } from '../../zone/zone'
import { endOn, type ParsedWeekly, rowsOn } from '../parsed-schedule'
import type { SourceRow } from '../source-row'
import type { SpanOfDays } from './advice-span'
import { CLOCK_CHANGE_IN_HOURS } from './messages'
import { writtenRows } from './written-rows'

/** Advises about each written row that a clock change cuts or lengthens, and names the first such date. */
export function adviseClockChanges(parsed: ParsedWeekly, { from, through }: SpanOfDays): Issue[] {
  if (from === undefined || through === undefined) return []
  const zone = zoneOf(parsed.timeZone, parsed.corrections)
  const written = writtenRows(parsed).length
  const found = new Map<string, Issue>()
  // A day more on either side, since dates begin and end at other instants in other zones.
  for (const change of clockChanges((from - 1) * DAY, (through + 2) * DAY, zone)) {
    const date = Math.floor(change.first / DAY)
    if (date < from || date > through) continue
    for (const [row, time] of rowsMeeting(change, parsed)) {
      const place = pathText(row.path)
      if (found.has(place)) continue
      const what = effect(change, time, textFromDay(date))
      found.set(place, issue(CLOCK_CHANGE_IN_HOURS, row.path, row.text, what))
    }
    if (found.size === written) break
  }
  return [...found.values()]
}

/** The rows that show some of the readings, each with how much of them. */
function rowsMeeting({ first, end }: ClockChange, parsed: ParsedWeekly): [SourceRow, time: number][] {
  const found: [SourceRow, number][] = []
  for (let day = Math.floor(first / DAY) - 1; day * DAY < end; day++) {
    for (const row of rowsOn(day, parsed)) {
      const opens = Math.max(first, day * DAY + row.start)
      const closes = Math.min(end, day * DAY + endOn(day, row, parsed))
      // Nobody can keep a row of the whole day clear of the change.
      const isWholeDay = row.end - row.start === DAY
      if (opens < closes && !isWholeDay) found.push([row, closes - opens])
    }
  }
  return found
}

function effect({ kind }: ClockChange, time: number, date: string): string {
  return kind === 'skipped'
    ? `loses ${lengthText(time)} on ${date}, when the clock is put forward`
    : `holds ${lengthText(time)} twice on ${date}, when the clock is put back`
}

function lengthText(time: number): string {
  const [amount, unit] = time % HOUR === 0 ? [time / HOUR, 'hour'] : [time / MINUTE, 'minute']
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`
}
