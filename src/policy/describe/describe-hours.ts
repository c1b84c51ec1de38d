import { clockTextOf } from '../../core/clock-text'
import { range } from '../../core/range'
import { DAY } from '../../core/time'
import type { CombinedInput } from '../../schedule/combined/combined-schedule'
import { isNoneKnown } from '../../schedule/covered-through'
import type { ParsedSchedule, ParsedWeekly } from '../../schedule/parsed-schedule'
import type { Row } from '../../schedule/row'
import type { Holiday, ScheduleInput, SpecialHours } from '../../schedule/schedule'
import { ROWS, type Week } from '../../schedule/weekly'
import { type Block, heading, paragraph, table } from './block'
import { datesWords, dayWords, inForceWords, WEEKDAY_WORDS, yearlyRangeWords } from './date-words'
import { listWords } from './list-words'

type Part = ScheduleInput | CombinedInput

/** Where a schedule is in the page: the level of its headings, and its number among the operands around it. */
interface Place {
  readonly level: 3 | 4
  readonly number: string
}

const TOP: Place = { level: 3, number: '' }

/** Describes the hours, holidays and special hours of a schedule. */
export function* describeHours(data: Part, parsed: ParsedSchedule, place: Place = TOP): Generator<Block> {
  if (parsed.kind === 'weekly') yield* describeWeekly(data as ScheduleInput, parsed, place)
  else {
    yield paragraph(COMBINED[parsed.kind])
    const given = partsOf(data as CombinedInput)
    for (const [index, operand] of parsed.operands.entries()) {
      const number = `${place.number}${place.number && '.'}${index + 1}`
      const version = parsed.kind === 'versions' ? parsed.versions[index] : undefined
      const title = [`Hours ${number}`, operand.name, version && inForceWords(version)]
      yield heading(place.level, title.filter(Boolean).join(', '))
      yield* describeHours(given[index] as Part, operand, { level: 4, number })
    }
  }
}

const COMBINED: Readonly<Record<Exclude<ParsedSchedule['kind'], 'weekly'>, string>> = {
  union: 'Open whenever at least one of these is open:',
  intersection: 'Open only while all of these are open:',
  difference: 'Open while the first of these is open and the second is not:',
  versions: 'The hours change on certain dates:',
}

function partsOf(data: CombinedInput): readonly Part[] {
  if ('union' in data) return data.union
  if ('intersection' in data) return data.intersection
  if ('difference' in data) return data.difference
  return data.versions.map(({ schedule }) => schedule)
}

function* describeWeekly(data: ScheduleInput, parsed: ParsedWeekly, { level }: Place): Generator<Block> {
  yield paragraph(`All times are in the time zone ${parsed.timeZone}.`)
  yield* describeWeeks(parsed.week, parsed)
  for (const [index, { name, week }] of parsed.seasons.items.entries()) {
    yield heading(level, name || `Season ${index + 1}`)
    const season = data.seasons?.[index]
    if (season) yield paragraph(`These hours replace the usual ones from ${yearlyRangeWords(season)}.`)
    yield* describeWeeks(week, parsed)
  }
  const { holidays = [], specialHours = [] } = data
  if (holidays.length > 0) {
    yield heading(level, 'Holidays')
    yield paragraph(
      `Closed on these dates${specialHours.length > 0 ? ', unless they have special hours' : ''}.`,
    )
    yield table(
      ['Date', 'Holiday'],
      inOrder(holidays).map((entry) => [datesWords(entry), entry.name ?? '']),
    )
  }
  if (parsed.coveredThrough !== undefined)
    yield paragraph(
      isNoneKnown(parsed.coveredThrough)
        ? 'The holidays are not known yet.'
        : `The holidays are known through ${dayWords(parsed.coveredThrough)}.`,
    )
  if (specialHours.length > 0) {
    yield heading(level, 'Special hours')
    yield paragraph('On these dates, these hours replace the usual ones.')
    yield table(
      ['Date', 'Hours', 'Reason'],
      inOrder(specialHours).map((entry) => {
        const hours = [...(ROWS.read(entry.hours, [], []) ?? [])]
        return [datesWords(entry), rowsWords(hours), entry.name ?? '']
      }),
    )
  }
}

/** Dated entries in order of time, then those of every year as they are listed. */
function inOrder<Entry extends Holiday | SpecialHours>(entries: readonly Entry[]): readonly Entry[] {
  const firstOf = ({ on, from }: Entry): string => on ?? (typeof from === 'string' ? from : '9999-12-31')
  return [...entries].sort((a, b) => (firstOf(a) < firstOf(b) ? -1 : firstOf(a) > firstOf(b) ? 1 : 0))
}

/** A week, or the weeks that take turns beside each other (S13). */
function* describeWeeks(week: Week, { origin }: ParsedWeekly): Generator<Block> {
  const weeks = range(0, week.length / 7).map((index) => week.slice(7 * index, 7 * index + 7))
  if (weeks.length > 1)
    yield paragraph(`These ${weeks.length} weeks take turns. Week 1 begins on ${dayWords(origin)}.`)
  const titles = weeks.length > 1 ? weeks.map((_, index) => `Week ${index + 1}`) : ['Hours']
  yield table(['Day', ...titles], weekRows(weeks))
}

/** The rows of weeks from Monday on; neighbouring weekdays with the same hours are one row. */
function weekRows(weeks: readonly Week[]): string[][] {
  const rows: { days: number[]; hours: readonly string[] }[] = []
  for (const day of range(0, 7)) {
    const hours = weeks.map((week) => rowsWords(week[day] ?? []))
    const last = rows.at(-1)
    if (last && JSON.stringify(last.hours) === JSON.stringify(hours)) last.days.push((day + 1) % 7)
    else rows.push({ days: [(day + 1) % 7], hours })
  }
  return rows.map(({ days, hours }) => [daysWords(days), ...hours])
}

function daysWords(days: readonly number[]): string {
  const names = days.map((day) => WEEKDAY_WORDS[day] as string)
  return names.length > 2 ? `${names[0]} to ${names.at(-1)}` : listWords(names)
}

/** `06:00–12:00, 13:00–18:00`. */
function rowsWords(rows: readonly Row[]): string {
  return rows.map(rowWords).join(', ') || 'closed'
}

function rowWords({ start, end }: Row): string {
  if (start === 0 && end === DAY) return 'all day'
  const until = end > DAY ? `${clockTextOf(end - DAY)} the next day` : clockTextOf(end)
  return `${clockTextOf(start)}–${until}`
}
