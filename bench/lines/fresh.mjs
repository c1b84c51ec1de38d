import { medians } from '../lib/clock.mjs'
import { outcomeOf } from '../lib/process.mjs'
import { row } from '../lib/row.mjs'

const MS = 1e6

/** What only a fresh process shows: the first touch of a schedule, and the import. */
export async function fresh(scale) {
  const one = await over(scale, 'workers/touch.mjs', [1])
  const twenty = await over(scale, 'workers/touch.mjs', [20])
  const line = (measure, figures, target, limit) =>
    // A process that starts compiles its code on a second thread, for which nobody waits.
    row(measure, 'dueby', { ...figures, target, reached: figures.wall <= limit * MS })
  const [esm, cjs] = [await loading(scale, 'mjs'), await loading(scale, 'cjs')]
  return [
    // How fast the machine is at what a process does but once.
    row('an empty script (ESM)', 'Node', esm.without),
    line('first touch, one year', one, '≤ 3 ms', 3),
    line('first touch, twenty years', twenty, '≤ 25 ms', 25),
    line("import 'dueby' (ESM), over an empty script", esm.over, '≤ 20 ms', 20),
    line("require('dueby') (CJS), over an empty script", cjs.over, '≤ 20 ms', 20),
  ]
}

async function loading(scale, kind) {
  const script = `workers/start.${kind}`
  const empty = []
  const loaded = []
  // In turn, so that a busy machine slows both alike.
  for (let time = 0; time < scale.processes; time++) {
    empty.push(await outcomeOf(script))
    loaded.push(await outcomeOf(script, ['dueby']))
  }
  const [without, within] = [medians(empty), medians(loaded)]
  const over = { cpu: Math.max(0, within.cpu - without.cpu), wall: Math.max(0, within.wall - without.wall) }
  return { without, over }
}

async function over(scale, script, args) {
  const records = []
  for (let time = 0; time < scale.processes; time++) records.push(await outcomeOf(script, args))
  return medians(records)
}
