import { escaped } from '../../../page/document/escape'
import type { ReportData } from '../figures/report-data'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** When missed targets were due, as a table of weekdays and hours. Empty if none was missed. */
export function heatTable({ missesByHour, zone }: ReportData): string {
  const largest = Math.max(...missesByHour.flat())
  if (largest === 0) return ''
  const head = Array.from({ length: 24 }, (_, hour) => `<th scope="col">${hour}</th>`).join('')
  const lines = missesByHour.map((hours, index) => {
    const day = WEEKDAYS[index] ?? ''
    const cells = hours.map((count) => {
      const level = count === 0 ? 0 : Math.ceil((count / largest) * 4)
      return count === 0 ? '<td></td>' : `<td class="h${level}"><span>${count}</span></td>`
    })
    return `<tr><th scope="row"><abbr title="${day}">${day.slice(0, 3)}</abbr></th>${cells.join('')}</tr>`
  })
  return `<h2>When targets are missed</h2>
<p>How many missed targets were due on which weekday and in which hour, on the clock of ${escaped(zone)}.</p>
<div class="scroll" role="region" aria-label="Missed targets by weekday and hour" tabindex="0">
<table class="heat">
<thead><tr><th scope="col" class="name">Hour</th>${head}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>
</div>`
}
