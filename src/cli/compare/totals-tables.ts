import { type ComparedTotal, METRIC_NAMES } from 'dueby'
import type { Colours } from '../shell/colours'
import { plainTable } from '../shell/plain-table'

const HEAD = [
  'tier',
  'priority',
  'newly\nmet',
  'newly\nmissed',
  'other\nstate',
  'moved',
  'same',
  'only in\nnew',
  'only in\nold',
]

/** The totals as text: a table for each metric. */
export function totalsTables(totals: readonly ComparedTotal[], { bold }: Colours): string {
  const metrics = new Set(totals.map(({ metric }) => metric))
  const sections = [...metrics].map((metric) => {
    const rows = totals.filter((total) => total.metric === metric).map(cells)
    return `${bold(METRIC_NAMES[metric])}\n${plainTable(HEAD, rows, 7)}\n`
  })
  return sections.join('\n')
}

function cells(total: ComparedTotal): string[] {
  const counts = [
    total.newlyMet,
    total.newlyMissed,
    total.otherState,
    total.moved,
    total.same,
    total.newlyPromised,
    total.noLongerPromised,
  ]
  return [total.tier, total.priority, ...counts.map(String)]
}
