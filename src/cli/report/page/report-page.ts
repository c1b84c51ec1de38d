import { createHash } from 'node:crypto'
import {
  type ComplianceFigures,
  type ComplianceRow,
  METRIC_NAMES,
  type Metric,
  type Period,
  showInZone,
} from 'dueby'
import { escaped } from '../../../page/document/escape'
import { counted, withCommas } from '../../shell/counted'
import { realTimeText } from '../../shell/real-time-text'
import { datesText } from '../figures/dates-text'
import { largestGroups } from '../figures/largest-groups'
import type { ReportData, WorstCycle } from '../figures/report-data'
import { countBar } from './bars'
import { complianceTable, type Named, shareText } from './compliance-table'
import { heatTable } from './heat-table'
import { STYLE } from './style'

/** A report as one HTML page that opens from disk: no script, no request, no other file. */
export function reportPage(data: ReportData): string {
  const style = createHash('sha256').update(STYLE).digest('base64')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${style}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Compliance report: ${escaped(data.source)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${[heading(data), warnings(data), tiles(data), groups(data), ...columns(data), periods(data), lateness(data), heatTable(data), worst(data), footer(data)].join('\n')}
</main>
</body>
</html>
`
}

function heading(data: ReportData): string {
  const { title, source, now, zone, dates, tickets, receivedLater, outsideDates = 0, rejected } = data
  const only = dates
    ? ` Only ${datesText(dates, (date) => `<span class="time">${escaped(date)}</span>`)}.`
    : ''
  const others = [
    ...(outsideDates > 0 ? [`${withCommas(outsideDates)} without such a target`] : []),
    ...(receivedLater > 0 ? [`${withCommas(receivedLater)} received later`] : []),
    ...(rejected > 0 ? [`${withCommas(rejected)} rejected`] : []),
  ]
  const left = others.length > 0 ? ` Not in these figures: ${others.join(', ')}.` : ''
  return `<h1>Compliance report</h1>
<p>${counted(tickets, 'ticket')} of ${escaped(source)}, by the policy ${escaped(title)}, as of <span class="time">${escaped(showInZone(now, zone))}</span>.${only}${left}</p>`
}

function warnings({ warnings }: ReportData): string {
  return warnings
    .map(({ message, tickets }) => {
      return `<p><b>Warning</b>, for ${counted(tickets, 'ticket')}: ${escaped(message)}</p>`
    })
    .join('\n')
}

function tiles({ byMetric }: ReportData): string {
  const items = byMetric.rows.map(({ group, ...figures }) => {
    return `<li><b>${METRIC_NAMES[group.metric]}</b>
<span class="figure">${shareText(figures.compliance)}</span>
<span class="rest">${decidedWords(figures)}</span>
<span class="rest">${restWords(figures)}</span></li>`
  })
  return `<ul class="tiles">
${items.join('\n')}
</ul>
<p>The share of targets met, out of all that were met or missed. A target is missed as soon as its due time has passed, even if nobody has answered yet. Targets that are not due yet, cancelled or exempted are not in the share.</p>`
}

function decidedWords({ counts }: ComplianceFigures): string {
  return `${withCommas(counts.met)} of ${withCommas(counts.met + counts.missed)} in time`
}

function restWords({ counts, exempted, durations }: ComplianceFigures): string {
  const { realTime } = durations
  const parts = [
    counts.stillOpen > 0 && `${withCommas(counts.stillOpen)} late and still open`,
    counts.running + counts.paused > 0 && `${withCommas(counts.running + counts.paused)} not due yet`,
    counts.cancelled > 0 && `${withCommas(counts.cancelled)} cancelled`,
    exempted > 0 && `${withCommas(exempted)} exempted`,
    realTime && `median time ${realTimeText(realTime.medianMs)}`,
  ]
  return parts.filter((part) => part !== false && part !== undefined).join(' · ')
}

/** A table for each metric and each way to group it. */
function groups({ metrics, byTier, byPriority }: ReportData): string {
  const sections = metrics.map(
    (metric) => `<h3>${METRIC_NAMES[metric]}</h3>
${complianceTable('By priority', 'Priority', rowsOf(metric, byPriority.rows, 'priority'))}
${complianceTable('By tier', 'Tier', rowsOf(metric, byTier.rows, 'tier'))}`,
  )
  return `<h2>Priorities and tiers</h2>
<p><svg class="key" role="img" aria-label="Green"><rect class="met" width="100%" height="100%"/></svg>in time <svg class="key" role="img" aria-label="Orange"><rect class="missed" width="100%" height="100%"/></svg>missed</p>
${sections.join('\n')}`
}

/** A section for each column of the file that the report is by. */
function columns({ metrics, byColumn }: ReportData): string[] {
  return byColumn.map(largestGroups).map(({ column, rows, note }) => {
    const tables = metrics.map((metric) => {
      const own = rows.filter(({ group }) => group.metric === metric)
      const named = own.map((row): Named => [row.group.value ?? `no ${column}`, row])
      return complianceTable(METRIC_NAMES[metric], escaped(column), named)
    })
    return `<h2>By ${escaped(column)}</h2>
${note === '' ? '' : `<p>${escaped(note)}</p>\n`}${tables.join('\n')}`
  })
}

const PERIODS: Readonly<Record<Period, string>> = {
  day: 'Day',
  week: 'Week',
  month: 'Month',
  quarter: 'Quarter',
  year: 'Year',
}

function periods({ metrics, period, byPeriod, zone }: ReportData): string {
  const title = PERIODS[period]
  const tables = metrics.map((metric) =>
    complianceTable(METRIC_NAMES[metric], title, rowsOf(metric, byPeriod.rows, 'period')),
  )
  return `<h2>${title}s</h2>
<p>A target belongs to the ${period} in which its outcome was decided: when it was met or cancelled, or when it was due if it was missed. ${title}s are those of ${escaped(zone)}.</p>
${tables.join('\n')}`
}

function rowsOf<Key extends 'tier' | 'priority' | 'period'>(
  metric: Metric,
  rows: readonly ComplianceRow<'metric' | Key>[],
  key: Key,
): Named[] {
  return rows
    .filter(({ group }) => (group as { metric: Metric }).metric === metric)
    .map((row) => [(row.group as Record<Key, string | null>)[key] ?? 'not due yet', row])
}

function lateness({ lateness, metrics }: ReportData): string {
  const largest = Math.max(...lateness.map(({ cycles }) => cycles))
  const all = lateness.reduce((sum, { cycles }) => sum + cycles, 0)
  if (all === 0) return `<h2>How late</h2>\n<p>Nothing was late.</p>`
  const lines = lateness.map(
    ({ label, cycles }) =>
      `<tr><th scope="row">${label}</th><td class="bar">${countBar(cycles, largest, label)}</td><td class="number">${withCommas(cycles)}</td><td class="number">${shareText(cycles / all)}</td></tr>`,
  )
  return `<h2>How late</h2>
<p>Missed targets by how late they were, in real time${metrics.length > 1 ? ', all kinds together' : ''}. For those still open: how late they are so far.</p>
<table>
<thead><tr><th scope="col" class="name">Late by</th><th scope="col">Compared</th><th scope="col" class="number share">Targets</th><th scope="col" class="number share">Share</th></tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>`
}

function worst({ worst, zone }: ReportData): string {
  if (worst.length === 0) return ''
  const items = worst.map((cycle) => worstItem(cycle, zone))
  return `<h2>Most overdue</h2>
<p>Open one to see why it was due when it was.</p>
${items.join('\n')}`
}

function worstItem(
  { id, metric, tier, priority, dueAt, endedAt, lateMs, ledger }: WorstCycle,
  zone: string,
): string {
  const open = endedAt === undefined ? ', still open' : ''
  return `<details><summary><b>${escaped(id)}</b><span>${METRIC_NAMES[metric]}, ${escaped(tier)} ${escaped(priority)}</span><span>due ${escaped(showInZone(dueAt, zone))}</span><span class="late">${realTimeText(lateMs)} late${open}</span></summary>
<pre tabindex="0">${escaped(ledger)}</pre></details>`
}

function footer({ zone }: ReportData): string {
  return `<footer>Made by dueby. Times are those of ${escaped(zone)}.</footer>`
}
