import type { CalendarDay, Schedule } from 'dueby'
import { fill } from '../labels/fill'
import type { PageContext } from './context'
import { datesOf } from './day-spans'
import { escaped } from './escape'
import { daysAfter, weekdayOf } from './local-days'
import { usualHours, type WeekGroup, weekGroups } from './week-groups'

/** The ordinary weeks of a schedule as tables: one, or one for each season, turn and version. */
export function weeksOf(days: readonly CalendarDay[], schedule: Schedule, context: PageContext): string {
  const tables = weekGroups(days, schedule).map((group) => ({ group, title: titleOf(group, days, context) }))
  // Under the table of a season, hours without a title would seem to belong to it.
  const isOther = ({ title }: { readonly title: string }, index: number): boolean => index > 0 && title === ''
  const title = context.labels.hours.otherDates
  const others = tables.filter(isOther).map(({ group }) => ({ group, title }))
  return [...tables.filter((table, index) => !isOther(table, index)), ...others]
    .map(({ group, title }) => weekTable(group, title, context))
    .join('\n')
}

function weekTable(group: WeekGroup, title: string, context: PageContext): string {
  const { labels } = context
  const lines = rowsOf(group, context).map(
    ([names, hours]) => `<tr><th scope="row">${escaped(names)}</th><td>${escaped(hours)}</td></tr>`,
  )
  return `<table class="week">
${title === '' ? '' : `<caption>${escaped(title)}</caption>\n`}<thead><tr><th scope="col">${escaped(labels.hours.day)}</th><th scope="col">${escaped(labels.hours.hours)}</th></tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>`
}

function titleOf(group: WeekGroup, days: readonly CalendarDay[], { labels, words }: PageContext): string {
  const { from, season, turn } = group
  const parts: string[] = []
  if (from !== undefined) parts.push(fill(labels.document.from, { date: words.date(from) }))
  if (season !== undefined) {
    const spans = datesOf(days, group.days).map(({ first, last }) => words.dates(first, last))
    parts.push(`${season || labels.year.season}: ${turn ? '' : words.list(spans)}`.replace(/: $/, ''))
  }
  if (turn !== undefined) {
    const date = group.days[0]?.date
    const monday = date === undefined ? '' : words.date(daysAfter(date, -weekdayOf(date)))
    parts.push(fill(labels.hours.week, { number: turn.index + 1, count: turn.count, date: monday }))
  }
  return parts.join('. ')
}

/** Neighbouring weekdays with the same hours are one row. */
function rowsOf(group: WeekGroup, { labels, words }: PageContext): [names: string, hours: string][] {
  const texts = usualHours(group).map(([usual = [], ...others]) =>
    others.reduce(
      (first, hours) => fill(labels.hours.or, { first, second: words.hours(hours) }),
      words.hours(usual),
    ),
  )
  const rows: { days: number[]; text: string }[] = []
  for (const [day, text] of texts.entries()) {
    const last = rows.at(-1)
    if (last?.text === text) last.days.push(day)
    else rows.push({ days: [day], text })
  }
  return rows.map(({ days, text }) => {
    const names = days.map((day) => words.weekday(day))
    return [names.length > 2 ? `${names[0]} – ${names.at(-1)}` : words.list(names), text]
  })
}
