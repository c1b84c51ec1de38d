import { medians } from '../lib/clock.mjs'
import { outcomeOf } from '../lib/process.mjs'
import { row } from '../lib/row.mjs'

const LINES = [
  ['isOpen', 'isOpen', '≤ 60 ns', 60],
  ['add', 'addBusinessTime + 8 h, in milliseconds', '≤ 200 ns', 200],
  ['addText', "addBusinessTime '8 hours'", '≤ 200 ns', 200],
  ['due', 'firstResponseDue, whole object', '≤ 1.5 µs', 1500],
]

/**
 * Single calls of this library, each kind in processes of its own so that none slows another. Several, since how a
 * process happens to optimize its code can make all of its calls half as slow again.
 */
export async function calls(scale) {
  const rows = []
  for (const [which, measure, target, limit] of LINES) {
    const records = []
    for (let time = 0; time < scale.callProcesses; time++) {
      const { cpu, wall } = await outcomeOf('workers/calls.mjs', [which, JSON.stringify(scale)])
      records.push({ cpu, wall })
    }
    const figures = medians(records)
    rows.push(row(measure, 'dueby', { ...figures, target, reached: figures.cpu <= limit }))
  }
  return rows
}
