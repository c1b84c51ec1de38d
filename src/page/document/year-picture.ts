import type { CalendarDay, DateText } from 'dueby'
import { fill } from '../labels/fill'
import type { PageContext } from './context'
import { DAY_KINDS, type DayKind, dayKind } from './day-kind'
import { escaped } from './escape'
import { monthPicture, type PicturedDay } from './month-picture'

/**
 * The days of a year as one picture for each month, and a key.
 *
 * @param knownThrough The last date for which the holidays are complete.
 * @param titleId The heading above the picture.
 */
export function yearPicture(
  dates: readonly CalendarDay[],
  knownThrough: DateText | undefined,
  titleId: string,
  context: PageContext,
): string {
  const days = dates.map((day): PicturedDay => ({ ...day, kind: dayKind(day, knownThrough) }))
  const months = new Map<string, PicturedDay[]>()
  for (const day of days) {
    const month = day.date.slice(0, 7)
    const sameMonth = months.get(month)
    if (sameMonth) sameMonth.push(day)
    else months.set(month, [day])
  }
  const kinds = DAY_KINDS.filter((kind) => days.some((day) => day.kind === kind))
  const items = [...months.values()].map((month, index) => monthItem(month, index === 0, context))
  return `<figure class="year" role="group" aria-labelledby="${titleId}">
<ul class="months${months.size > 12 ? ' and-one' : ''}">
${items.join('\n')}
<li class="key">${keyOf(kinds, context)}</li>
</ul>
</figure>`
}

/** Its label for screen readers has the name of the month, and how many days of each kind there are. */
function monthItem(days: readonly PicturedDay[], isFirst: boolean, context: PageContext): string {
  const { labels, words } = context
  const [first] = days
  if (!first) return ''
  const month = words.month(first.date)
  const counts = DAY_KINDS.map((kind) => ({
    kind: labels.year[kind],
    count: days.filter((day) => day.kind === kind).length,
  })).filter(({ count }) => count > 0)
  const summary = counts.map((each) => fill(labels.year.count, each)).join(', ')
  const label = fill(labels.year.month, { month, days: summary })
  return `<li><span class="month" aria-hidden="true">${escaped(month)}</span>
${monthPicture(days, label, isFirst ? first.date : undefined, words)}</li>`
}

function keyOf(kinds: readonly DayKind[], { labels }: PageContext): string {
  const { year } = labels
  const marks = kinds.map((kind) => `<li>${mark(kind)}${escaped(year[kind])}</li>`)
  return `<span class="month">${escaped(year.key)}</span><ul>
${marks.join('\n')}
<li>${mark('closed', ' today')}${escaped(year.today)}</li>
</ul>`
}

function mark(kind: DayKind, extraClass = ''): string {
  return `<svg class="days mark" viewBox="0 0 22 22" aria-hidden="true"><rect class="day ${kind}${extraClass}" x="1.5" y="1.5" width="19" height="19" rx="4"/><text class="${kind}" x="11" y="15">8</text></svg>`
}
