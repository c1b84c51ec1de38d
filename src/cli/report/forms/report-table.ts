import { type ComplianceFigures, METRIC_NAMES, showInZone } from 'dueby'
import type { Colours } from '../../shell/colours'
import { counted, withCommas } from '../../shell/counted'
import { plainTable } from '../../shell/plain-table'
import { printable } from '../../shell/printable'
import { realTimeText } from '../../shell/real-time-text'
import { datesText } from '../figures/dates-text'
import { largestGroups } from '../figures/largest-groups'
import { percent } from '../figures/percent'
import type { ReportData } from '../figures/report-data'
import { reportRows } from './report-rows'

/** The report as tables for a terminal. */
export function reportTable(data: ReportData, { bold }: Pick<Colours, 'bold'>): string {
  const byColumn = data.byColumn.map(largestGroups)
  const rows = reportRows({ ...data, byColumn })
  const columns = COLUMNS.filter(
    ({ isRare, cell }) => !isRare || rows.some((row) => cell(row.figures) !== '0'),
  )
  const head = ['', ...columns.map(({ name }) => name)]
  const sections = data.metrics.map((metric) => {
    const ofMetric = rows
      .filter((row) => row.metric === metric)
      .flatMap(({ by, column, label, figures }, index, all) => {
        const indent = by === 'all' ? '' : column === undefined ? '  ' : '    '
        const line = [`${indent}${label}`, ...columns.map(({ cell }) => cell(figures))]
        // The values of a column have a heading, because they can be anything.
        const isFirst = column !== undefined && all[index - 1]?.by !== by
        return isFirst ? [[`  ${column}`, ...columns.map(() => '')], line] : [line]
      })
    return `${bold(METRIC_NAMES[metric])}\n${plainTable(head, ofMetric, columns.length)}`
  })
  const notes = byColumn.map(({ note }) => printable(note))
  return `${[heading(data), ...sections, ...notes, lateness(data, bold), worst(data, bold)].filter((text) => text !== '').join('\n\n')}\n`
}

interface Column {
  readonly name: string
  /** Whether the column is left out if it is 0 in all rows, so that most tables fit into 80 columns. */
  readonly isRare?: true
  readonly cell: (figures: ComplianceFigures) => string
}

const COLUMNS: readonly Column[] = [
  { name: 'in time', cell: ({ compliance }) => percent(compliance) },
  { name: 'met', cell: ({ counts }) => String(counts.met) },
  { name: 'missed', cell: ({ counts }) => String(counts.missed) },
  { name: 'still\nopen', cell: ({ counts }) => String(counts.stillOpen) },
  { name: 'not due\nyet', cell: ({ counts }) => String(counts.running + counts.paused) },
  { name: 'cancelled', isRare: true, cell: ({ counts }) => String(counts.cancelled) },
  { name: 'exempted', isRare: true, cell: ({ exempted }) => String(exempted) },
  {
    name: 'median\ntime',
    cell: ({ durations: { realTime } }) => (realTime === undefined ? '–' : realTimeText(realTime.medianMs)),
  },
]

function heading(data: ReportData): string {
  const { title, source, now, zone, dates, tickets, receivedLater, rejected } = data
  const later = receivedLater === 0 ? '' : `; ${withCommas(receivedLater)} received later`
  const refused = rejected === 0 ? '' : `; ${withCommas(rejected)} rejected`
  return `${printable(
    `Compliance report: ${counted(tickets, 'ticket')} of ${source}${later}${refused}`,
  )}\n${printable(`By ${title}, as of ${showInZone(now, zone)}`)}${dates ? `\nOnly ${datesText(dates)}` : ''}`
}

function lateness({ lateness }: ReportData, bold: Colours['bold']): string {
  const late = lateness.filter(({ cycles }) => cycles > 0)
  if (late.length === 0) return ''
  return `${bold('How late')}\n${plainTable(
    ['late by', 'targets'],
    late.map(({ label, cycles }) => [label, String(cycles)]),
    1,
  )}`
}

function worst({ worst, zone, metrics }: ReportData, bold: Colours['bold']): string {
  if (worst.length === 0) return ''
  const rows = worst.map(({ id, metric, tier, priority, dueAt, lateMs, endedAt }) => [
    id,
    `${metrics.length > 1 ? `${METRIC_NAMES[metric]}, ` : ''}${tier} ${priority}`,
    showInZone(dueAt, zone),
    `${realTimeText(lateMs)}${endedAt === undefined ? ', open' : ''}`,
  ])
  return `${bold('Most overdue')}\n${plainTable(['', metrics.length > 1 ? 'target' : 'tier, priority', 'due', 'late'], rows, 0)}`
}
