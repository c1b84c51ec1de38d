import type { CalendarDay, DateText } from 'dueby'
import type { DateWords } from './date-words'
import type { DayKind } from './day-kind'
import { escaped } from './escape'
import { daysAfter, weekdayOf } from './local-days'

/** A date and how the picture shows it. */
export interface PicturedDay extends CalendarDay {
  readonly kind: DayKind
}

const CELL = 22
const HEAD = 20

/**
 * A month: weekdays in columns, weeks in rows. Dates of the month that are not among the days have a number only.
 *
 * @param today The date to mark.
 */
export function monthPicture(
  days: readonly PicturedDay[],
  label: string,
  today: DateText | undefined,
  words: DateWords,
): string {
  const first = `${days[0]?.date.slice(0, 7)}-01` as DateText
  const offset = weekdayOf(first)
  const known = new Map(days.map((day) => [day.date, day]))
  const cells: string[] = []
  for (let date = first; date.slice(0, 7) === first.slice(0, 7); date = daysAfter(date, 1)) {
    const at = offset + Number(date.slice(8)) - 1
    cells.push(cell(date, known.get(date), at % 7, Math.floor(at / 7), date === today, words))
  }
  const weeks = Math.ceil((offset + cells.length) / 7)
  const head = Array.from(
    { length: 7 },
    (_, day) =>
      `<text class="head" x="${center(day)}" y="14">${escaped(words.weekday(day, 'narrow'))}</text>`,
  )
  return `<svg class="days" viewBox="0 0 ${7 * CELL} ${HEAD + weeks * CELL}" role="img" aria-label="${escaped(label)}">${head.join('')}${cells.join('')}</svg>`
}

function cell(
  date: DateText,
  day: PicturedDay | undefined,
  column: number,
  row: number,
  isToday: boolean,
  words: DateWords,
): string {
  const [x, y] = [column * CELL, HEAD + row * CELL]
  const kind = day?.kind ?? 'other'
  const number = `<text class="${kind}" x="${center(column)}" y="${y + 15}">${Number(date.slice(8))}</text>`
  if (!day) return number
  const rect = `<rect class="day ${kind}${isToday ? ' today' : ''}" x="${x + 1.5}" y="${y + 1.5}" width="19" height="19" rx="4"/>`
  if (kind === 'open' || kind === 'unsure' || kind === 'closed') return rect + number
  const title = [words.date(date), day.name, words.hours(day.hours)].filter(Boolean).join(', ')
  return `<g><title>${escaped(title)}</title>${rect}${number}</g>`
}

function center(column: number): number {
  return column * CELL + CELL / 2
}
