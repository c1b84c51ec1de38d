import type { ComplianceFigures } from 'dueby'
import { escaped } from '../../../page/document/escape'
import { withCommas } from '../../shell/counted'
import { percent } from '../figures/percent'
import { complianceBar } from './bars'

/** The figures of a group, with its name. */
export type Named = readonly [name: string, figures: ComplianceFigures]

/** A column after that of the name. */
interface Column {
  readonly head: string
  /** The cell of a group, whose name is HTML. */
  readonly cell: (figures: ComplianceFigures, name: string) => string
}

const COLUMNS: readonly Column[] = [
  {
    head: '<th scope="col">Share</th>',
    cell: (figures, name) => `<td class="bar">${complianceBar(figures, name)}</td>`,
  },
  {
    head: '<th scope="col" class="number share">In time</th>',
    cell: ({ compliance }) => `<td class="number">${shareText(compliance)}</td>`,
  },
  {
    head: '<th scope="col" class="number of">Met</th>',
    cell: ({ counts: { met, missed } }) =>
      `<td class="number">${withCommas(met)} of ${withCommas(met + missed)}</td>`,
  },
  {
    head: '<th scope="col" class="number other wide">Not due yet</th>',
    cell: ({ counts: { running, paused } }) => `<td class="number wide">${withCommas(running + paused)}</td>`,
  },
  {
    head: '<th scope="col" class="number others wide">Cancelled, exempted</th>',
    cell: ({ counts, exempted }) => `<td class="number wide">${withCommas(counts.cancelled + exempted)}</td>`,
  },
]

/** A table with a row for each group. The caption and the heading of the first column are HTML. */
export function complianceTable(caption: string, first: string, rows: readonly Named[]): string {
  const heads = COLUMNS.map(({ head }) => head).join('')
  const lines = rows.map(([name, figures]) => {
    const cells = COLUMNS.map(({ cell }) => cell(figures, escaped(name))).join('')
    return `<tr><th scope="row">${escaped(name)}</th>${cells}</tr>`
  })
  return `<table>
<caption>${caption}</caption>
<thead><tr><th scope="col" class="name">${first}</th>${heads}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>`
}

/** A percentage that stays on one line. */
export function shareText(share: number | undefined): string {
  return percent(share).replace(' ', '\u00a0')
}
