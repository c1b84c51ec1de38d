import {
  type Exception,
  holidayDates,
  type Metric,
  type Policy,
  parseSchedule,
  type readTargets,
} from 'dueby'
import { fill } from '../labels/fill'
import { calendarsOf } from './calendars'
import type { PageContext } from './context'
import { escaped } from './escape'
import { daysAfter } from './local-days'
import { policyWords } from './policy-words'
import { twelveMonths } from './twelve-months'

type Usual = ReturnType<typeof readTargets>

/** The exceptions in words: to which requests each applies, on which dates, and which targets it has instead. */
export function exceptionsOf(policy: Policy, usual: Usual, level: 3 | 4, context: PageContext): string[] {
  const { targets } = context.labels
  if (policy.exceptions.length === 0) return []
  return [
    `<h${level}>${escaped(targets.exceptions)}</h${level}>`,
    ...(policy.exceptions.length > 1 ? [`<p class="note">${escaped(targets.severalExceptions)}</p>`] : []),
    '<dl class="exceptions">',
    ...policy.exceptions.map((exception) => exceptionText(exception, policy, usual, context)),
    '</dl>',
  ]
}

function exceptionText(exception: Exception, policy: Policy, usual: Usual, context: PageContext): string {
  const { targets } = context.labels
  const replacements = Object.entries(exception.targets).flatMap(([metric, rows]) =>
    targetsOf(metric as Metric, rows ?? {}, usual, context),
  )
  const waiting = exception.when === 'waiting' ? `<p>${escaped(targets.waiting)}</p>\n` : ''
  return `<div><dt>${escaped(exception.name)}</dt>
<dd><p>${escaped(whenText(exception, policy, context))}:</p>
<ul>
${replacements.map((text) => `<li>${text}</li>`).join('\n')}
</ul>
${waiting}</dd></div>`
}

/** `Received on a holiday (Mon, Dec 25 – Fri, Dec 29, 2023)` */
function whenText({ during }: Exception, policy: Policy, context: PageContext): string {
  const { targets } = context.labels
  if (during === 'outside hours') return targets.outsideHours
  const words = during === 'holidays' ? targets.onHolidays : targets.onDates
  const dates = during === 'holidays' ? holidaysOf(policy, context) : datesOf(during, policy, context)
  return dates.length === 0
    ? `${words} (${targets.noDates.replace(/\.$/, '')})`
    : `${words} (${dates.join('; ')})`
}

/** The holidays of all tiers in the twelve months, if there are few enough to name them. */
function holidaysOf(policy: Policy, context: PageContext): string[] {
  const dates = calendarsOf(policy).flatMap(({ schedule }) => {
    const { from, through } = twelveMonths(schedule, context.now)
    return holidayDates(from, through, schedule).map(({ date }) => date)
  })
  return spansText([...new Set(dates)].sort(), context)
}

/** Weekdays by their names, and the dates of entries in the twelve months. */
function datesOf(
  during: Exclude<Exception['during'], string>,
  { schedule }: Policy,
  context: PageContext,
): string[] {
  const weekdays = during.filter((entry) => typeof entry === 'string')
  const holidays = during.filter((entry) => typeof entry !== 'string')
  const { from, through } = twelveMonths(schedule, context.now)
  const listed = parseSchedule({ timeZone: schedule.timeZone, weekly: {}, holidays })
  const dates = holidayDates(from, through, listed).map(({ date }) => date)
  return [...weekdays.map((key) => weekdaysText(key, context)), ...spansText(dates, context)]
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

function weekdaysText(key: string, { words }: PageContext): string {
  return key
    .split('-')
    .map((day) => words.weekday(WEEKDAYS.indexOf(day)))
    .join(' – ')
}

function spansText(
  dates: ReturnType<typeof holidayDates>[number]['date'][],
  { words }: PageContext,
): string[] {
  const spans: { first: (typeof dates)[number]; last: (typeof dates)[number] }[] = []
  for (const date of dates) {
    const last = spans.at(-1)
    if (last && daysAfter(last.last, 1) === date) last.last = date
    else spans.push({ first: date, last: date })
  }
  return spans.map(({ first, last }) => words.dates(first, last))
}

function targetsOf(
  metric: Metric,
  rows: NonNullable<Exception['targets'][Metric]>,
  usual: Usual,
  context: PageContext,
): string[] {
  const { targets } = context.labels
  const usually = new Map(Object.entries(usual[metric] ?? {}))
  return Object.entries(rows).flatMap(([priority, row]) => {
    if (row === undefined) return []
    const before = new Map(Object.entries(usually.get(priority) ?? {}))
    const cells: [tier: string | undefined, target: string][] =
      typeof row === 'string'
        ? [[undefined, row]]
        : Object.entries(row).flatMap(([tier, target]) => (target === undefined ? [] : [[tier, target]]))
    return cells.map(([tier, target]) => {
      const replaced = tier === undefined ? [...new Set(before.values())] : [before.get(tier) ?? 'no target']
      const text = fill(escaped(targets.instead), {
        tier: escaped(tier ?? targets.allTiers),
        priority: escaped(priority),
        target: `<strong>${targetWords(target, context)}</strong>`,
        usual: replaced.map((each) => targetWords(each, context)).join(' / '),
      })
      return `${escaped(targets[metric])}, ${text}`
    })
  })
}

function targetWords(target: string, context: PageContext): string {
  return target === 'no target' ? escaped(context.labels.targets.noTarget) : policyWords(target, context)
}
