import type { CalendarDay } from 'dueby'
import type { PageContext } from './context'
import { specialSpans } from './day-spans'
import { escaped } from './escape'

/** The holidays and special hours among dates, as a table. */
export function datesTable(days: readonly CalendarDay[], { labels, words }: PageContext): string {
  const { hours } = labels
  const spans = specialSpans(days)
  if (spans.length === 0) return `<p>${escaped(hours.noDates)}</p>`
  const lines = spans.map(({ first, last, day }) => {
    const reason = day.name || (day.by === 'special hours' ? hours.specialHours : hours.holiday)
    const cells = [words.hours(day.hours), reason].map((cell) => `<td>${escaped(cell)}</td>`).join('')
    return `<tr><th scope="row">${escaped(words.dates(first, last))}</th>${cells}</tr>`
  })
  const head = [hours.date, hours.hours, hours.reason]
    .map((cell) => `<th scope="col">${escaped(cell)}</th>`)
    .join('')
  return `<table class="dates">
<thead><tr>${head}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>`
}
