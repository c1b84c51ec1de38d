import { type DateText, holidaysKnownThrough } from 'dueby'
import { fill } from '../labels/fill'
import { type Calendar, calendarsOf } from './calendars'
import type { PageContext } from './context'
import { datesTable } from './dates-table'
import { escaped } from './escape'
import { datesWithNights } from './nights'
import { type TwelveMonths, twelveMonths } from './twelve-months'
import { weeksOf } from './week-tables'
import { yearPicture } from './year-picture'
import { type ZoneFrom, zonesOn } from './zones-on'

/** Hours, holidays and the picture of the year: a section for each calendar of the policy. */
export function hoursSections(context: PageContext): string {
  const calendars = calendarsOf(context.policy)
  return calendars
    .map((calendar, index) => hoursSection(calendar, index, calendars.length > 1, context))
    .join('\n')
}

function hoursSection(
  { tiers, schedule }: Calendar,
  index: number,
  isOneOfSeveral: boolean,
  context: PageContext,
): string {
  const { labels, words } = context
  const months = twelveMonths(schedule, context.now)
  const days = datesWithNights(months.from, months.through, schedule)
  const known = holidaysKnownThrough(months.from, schedule)
  const title = isOneOfSeveral
    ? fill(labels.hours.titleFor, { tiers: words.list(tiers) })
    : labels.hours.title
  const period = fill(labels.hours.period, {
    from: words.date(months.from),
    through: words.date(months.through),
  })
  const id = index === 0 ? 'hours' : `hours-${index + 1}`
  return `<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${escaped(title)}</h2>
<p class="lead">${escaped(period)}. ${escaped(zonesText(zonesOn(days, schedule), context))}</p>
<div class="columns">
<div>
<h3>${escaped(labels.hours.usual)}</h3>
${weeksOf(days, schedule, context)}
</div>
<div>
<h3>${escaped(labels.hours.dates)}</h3>
${datesTable(days, context)}
${knownText(known, months, context)}
</div>
</div>
<h3 id="${id}-year">${escaped(labels.year.title)}</h3>
${yearPicture(days, known, `${id}-year`, context)}
</section>`
}

/** `All times are Pacific Time (America/Los_Angeles). From Mon, Jul 1, 2024: …` */
function zonesText(zones: readonly ZoneFrom[], context: PageContext): string {
  const { labels, words } = context
  return zones
    .map(({ from, zone }, index) => {
      const text = zoneText(zone, context)
      return index === 0 ? text : `${fill(labels.document.from, { date: words.date(from) })}: ${text}`
    })
    .join(' ')
}

function zoneText(zone: string, { labels, words }: PageContext): string {
  const name = words.zone(zone)
  return name === undefined ? fill(labels.hours.zoneOnly, { zone }) : fill(labels.hours.zone, { name, zone })
}

function knownText(
  known: DateText | undefined,
  { from, through }: TwelveMonths,
  { labels, words }: PageContext,
): string {
  if (known === undefined) return ''
  const { knownThrough, notKnown, noneKnown } = labels.hours
  const isComplete = known >= through
  const text = isComplete ? knownThrough : known < from ? noneKnown : notKnown
  return `<p class="${isComplete ? 'note' : 'notice'}">${escaped(fill(text, { date: words.date(known) }))}</p>`
}
