import type { CalendarDay } from 'dueby'
import { MONTHS } from '../options/period'
import { columns } from '../shell/columns'
import { hoursText, reasonText, WEEKDAYS, weekdayOf } from './day-words'
import { weekText } from './week-text'

/** The sign of a date in the year. A date of the week has none, and a closed one is a dot. */
const SIGNS: Readonly<Partial<Record<CalendarDay['by'], string>>> = {
  holiday: '*',
  'special hours': '+',
  season: '~',
}

/**
 * A year: three months beside each other, then the dates that are different from the week.
 *
 * @param days The dates, each with the nights that begin on it.
 */
export function yearText(days: readonly CalendarDay[]): string {
  const months = MONTHS.map((_, month) => days.filter(({ date }) => Number(date.slice(5, 7)) === month + 1))
  const grids = months.map((month, index) => grid(MONTHS[index] ?? '', month))
  const rows = [0, 3, 6, 9].map((first) => beside(grids.slice(first, first + 3)))
  const list = columns(
    spansOf(days).map((span) => {
      const hours =
        span.first.by === 'season' ? weekText(days, (day) => isIn(day, span)) : hoursText(span.first)
      return [datesText(span), hours, reasonText(span.first)]
    }),
  )
  const week = weekText(days, ({ by }) => by === 'week')
  const legend = legendOf(days)
  return [
    ...(week === '' ? [] : [`${week}\n`]),
    ...rows,
    ...(list === '' ? [] : [list]),
    ...(legend === '' ? [] : [`${legend}\n`]),
  ].join('\n')
}

const CELL = 3
const WIDTH = 7 * CELL

function grid(name: string, days: readonly CalendarDay[]): string[] {
  const [first] = days
  const blank = new Array<string>(first === undefined ? 0 : weekdayOf(first.date)).fill(' '.repeat(CELL))
  const cells = [...blank, ...days.map(cell)]
  const weeks = Array.from({ length: 6 }, (_, week) => cells.slice(week * 7, week * 7 + 7).join(''))
  return [name, WEEKDAYS.map((day) => `${day.slice(0, 2)} `).join(''), ...weeks].map((line) =>
    line.padEnd(WIDTH),
  )
}

function cell(day: CalendarDay): string {
  const isEntry = day.by === 'holiday' || day.by === 'special hours'
  if (!isEntry && day.hours.length === 0) return ' · '
  return `${String(Number(day.date.slice(8))).padStart(2)}${SIGNS[day.by] ?? ' '}`
}

function beside(grids: readonly (readonly string[])[]): string {
  const height = grids[0]?.length ?? 0
  return Array.from(
    { length: height },
    (_, line) =>
      `${grids
        .map((lines) => lines[line] ?? '')
        .join('    ')
        .trimEnd()}\n`,
  ).join('')
}

interface Span {
  readonly first: CalendarDay
  last: CalendarDay
}

/** Dates in a row with the same hours for the same reason, apart from those of the week. */
function spansOf(days: readonly CalendarDay[]): Span[] {
  const spans: Span[] = []
  let before: CalendarDay | undefined
  for (const day of days) {
    const span = spans.at(-1)
    const isSame = before !== undefined && span?.last === before && textOf(day) === textOf(span.first)
    if (day.by !== 'week' && day.by !== 'combined') {
      if (isSame && span) span.last = day
      else spans.push({ first: day, last: day })
    }
    before = day
  }
  return spans
}

function isIn({ date }: CalendarDay, { first, last }: Span): boolean {
  return date >= first.date && date <= last.date
}

function textOf(day: CalendarDay): string {
  return `${day.by} ${day.name ?? ''} ${day.by === 'season' ? '' : hoursText(day)}`
}

function datesText({ first, last }: Span): string {
  const shown = ({ date }: CalendarDay): string => `${WEEKDAYS[weekdayOf(date)]} ${date}`
  return first === last ? shown(first) : `${shown(first)} – ${shown(last)}`
}

function legendOf(days: readonly CalendarDay[]): string {
  const present = Object.entries(SIGNS).filter(([by]) => days.some((day) => day.by === by))
  const closed = days.some(({ by, hours }) => SIGNS[by] === undefined && hours.length === 0)
  return [...(closed ? ['· closed'] : []), ...present.map(([by, sign]) => `${sign} ${by}`)].join('   ')
}
