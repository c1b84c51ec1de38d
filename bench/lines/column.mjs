import { digits } from '../lib/figures.mjs'
import { outcomeOf } from '../lib/process.mjs'
import { gap, row } from '../lib/row.mjs'

const TARGET = '≤ 15 ns, ≤ 12 × the loop'

/** A column of instants, against the loop that only adds a number to each. */
export async function column(scale) {
  const value = await outcomeOf('workers/column.mjs', [JSON.stringify(scale)])
  const size = scale.column.toLocaleString('en-US')
  const line = (name, figures) => {
    const measure = `${name}, ${size} instants`
    if (!figures) return gap(measure, 'dueby', 'not exported', TARGET)
    const { cpu, wall, timesFirst } = figures
    const ratio = `${digits(timesFirst)} × the loop`
    return row(measure, 'dueby', {
      cpu,
      wall,
      ratio,
      target: TARGET,
      reached: cpu <= 15 && timesFirst <= 12,
    })
  }
  return [
    row(`out[i] = in[i] + d, ${size} instants`, 'plain loop', value.plain),
    line('addBusinessTimeMany', value.add),
    line('firstResponseDueMany', value.due),
  ]
}
