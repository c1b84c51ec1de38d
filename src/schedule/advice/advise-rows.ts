import { type Issue, issue, pathText } from '../../core/issue'
import { textFromDay } from '../../core/local-date'
import { DAY, HOUR, MINUTE } from '../../core/time'
import { type ClockChange, clockChanges } from '../../zone/clock-changes'
import { MAX_OFFSET, zoneOf } from '../../zone/zone'
import { endOn, type ParsedWeekly, rowsOn } from '../parsed-schedule'
import type { SourceRow } from '../source-row'
import type { SpanOfDays } from './advice-span'
import { CLOCK_CHANGE_IN_HOURS, MINUTE_MISSING } from './messages'

/** Advice about each row in the input that a clock change shortens or lengthens, with the first such date. */
export function adviseClockChanges(parsed: ParsedWeekly, { from, through }: SpanOfDays): Issue[] {
  if (from === undefined || through === undefined) return []
  const zone = zoneOf(parsed.timeZone, parsed.corrections)
  const rowCount = writtenRows(parsed).length
  const advice = new Map<string, Issue>()
  // One more day at each end, because local dates start and end at different instants in each zone.
  for (const change of clockChanges(from * DAY - MAX_OFFSET, (through + 1) * DAY + MAX_OFFSET, zone)) {
    const date = Math.floor(change.first / DAY)
    if (date < from || date > through) continue
    for (const [row, time] of rowsMeeting(change, parsed)) {
      const place = pathText(row.path)
      if (advice.has(place)) continue
      const what = effect(change, time, textFromDay(date))
      advice.set(place, issue(CLOCK_CHANGE_IN_HOURS, row.path, row.text, what))
    }
    if (advice.size === rowCount) break
  }
  return [...advice.values()]
}

/** The rows that contain some of the skipped or repeated time, each with the amount. */
function rowsMeeting({ first, end }: ClockChange, parsed: ParsedWeekly): [SourceRow, time: number][] {
  const rows: [SourceRow, number][] = []
  for (let day = Math.floor(first / DAY) - 1; day * DAY < end; day++) {
    for (const row of rowsOn(day, parsed)) {
      const opens = Math.max(first, day * DAY + row.start)
      const closes = Math.min(end, day * DAY + endOn(day, row, parsed))
      // A row of the whole day cannot avoid the change, so there is nothing to advise.
      const isWholeDay = row.end - row.start === DAY
      if (opens < closes && !isWholeDay) rows.push([row, closes - opens])
    }
  }
  return rows
}

function effect({ kind }: ClockChange, time: number, date: string): string {
  return kind === 'skipped'
    ? `loses ${lengthText(time)} on ${date}, when the clock is set forward`
    : `includes ${lengthText(time)} twice on ${date}, when the clock is set back`
}

function lengthText(time: number): string {
  const [amount, unit] = time % HOUR === 0 ? [time / HOUR, 'hour'] : [time / MINUTE, 'minute']
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`
}

/** Advice about rows that end at `23:59`, as if the end of a row were included (S2). */
export function adviseMissingMinute(parsed: ParsedWeekly): Issue[] {
  return writtenRows(parsed)
    .filter(({ end }) => end === DAY - MINUTE)
    .map(({ path, text }) => issue(MINUTE_MISSING, path, text, text.replace(/23:59$/, '24:00')))
}

/** The rows in the input, each one once: a row of `mon-fri` is in the parsed week five times. */
function writtenRows({ week, seasons, special }: ParsedWeekly): SourceRow[] {
  const rows = [
    week,
    ...seasons.items.map((season) => season.week),
    special.items.map((date) => date.rows),
  ].flat(2)
  return [...new Map(rows.map((row) => [pathText(row.path), row])).values()]
}
