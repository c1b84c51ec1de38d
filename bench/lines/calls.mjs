import { outcomeOf } from '../lib/process.mjs'
import { row } from '../lib/row.mjs'

const LINES = [
  ['isOpen', 'isOpen', '≤ 60 ns', 60],
  ['add', 'addBusinessTime + 8 h, in milliseconds', '≤ 200 ns', 200],
  ['addText', "addBusinessTime '8 hours'", '≤ 200 ns', 200],
  ['due', 'firstResponseDue, whole object', '≤ 1.5 µs', 1500],
]

/** Single calls of this library, each kind in a process of its own so that none slows another. */
export async function calls(scale) {
  const rows = []
  for (const [which, measure, target, limit] of LINES) {
    const value = await outcomeOf('workers/calls.mjs', [which, JSON.stringify(scale)])
    rows.push(row(measure, 'dueby', { ...value, target, reached: value.cpu <= limit }))
  }
  return rows
}
