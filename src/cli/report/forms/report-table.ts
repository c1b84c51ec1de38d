import { showInZone } from 'dueby'
import type { Colours } from '../../shell/colours'
import { plainTable } from '../../shell/plain-table'
import { printable } from '../../shell/printable'
import { percent } from '../figures/percent'
import { realTimeText } from '../figures/real-time-text'
import { METRIC_NAMES, type ReportData } from '../figures/report-data'
import { type ReportRow, reportRows } from './report-rows'

/** The report as tables for a terminal. */
export function reportTable(data: ReportData, { bold }: Pick<Colours, 'bold'>): string {
  const rows = reportRows(data)
  const sections = data.metrics.map((metric) => {
    const ofMetric = rows.filter((row) => row.metric === metric).map(cells)
    return `${bold(METRIC_NAMES[metric])}\n${plainTable(HEAD, ofMetric, HEAD.length - 1)}`
  })
  return `${[heading(data), ...sections, lateness(data, bold), worst(data, bold)].filter((text) => text !== '').join('\n\n')}\n`
}

const HEAD = ['', 'in time', 'met', 'missed', 'still open', 'not due yet', 'cancelled', 'exempted', 'median']

function heading({ title, source, now, zone, tickets, receivedLater, rejected }: ReportData): string {
  const later = receivedLater === 0 ? '' : `; ${receivedLater} received later`
  const refused = rejected === 0 ? '' : `; ${rejected} rejected`
  return printable(
    `Targets met: ${tickets} ${tickets === 1 ? 'ticket' : 'tickets'} of ${source}, by ${title}, as of ${showInZone(now, zone)}${later}${refused}`,
  )
}

function cells({ by, name, figures }: ReportRow): string[] {
  const { counts, compliance, exempted, durations } = figures
  const label = by === 'all' ? 'all' : by === 'month' && name === '' ? '  not decided yet' : `  ${name}`
  return [
    label,
    percent(compliance),
    `${counts.met} of ${counts.met + counts.missed}`,
    String(counts.missed),
    String(counts.stillOpen),
    String(counts.running + counts.paused),
    String(counts.cancelled),
    String(exempted),
    durations.realTime === undefined ? '–' : realTimeText(durations.realTime.medianMs),
  ]
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

function worst({ worst, zone }: ReportData, bold: Colours['bold']): string {
  if (worst.length === 0) return ''
  const rows = worst.map(({ id, metric, tier, priority, dueAt, lateMs, endedAt }) => [
    id,
    `${METRIC_NAMES[metric]}, ${tier} ${priority}`,
    showInZone(dueAt, zone),
    `${realTimeText(lateMs)}${endedAt === undefined ? ', still open' : ''}`,
  ])
  return `${bold('The latest of all')}\n${plainTable(['', 'target', 'due', 'late'], rows, 0)}`
}
