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
  const esm = await starting(scale, 'workers/start.mjs', ['import', 'clock', 'answer'])
  const cjs = await starting(scale, 'workers/start.cjs', ['import'])
  return [
    // How fast the machine is at what a process does but once.
    row('an empty script (ESM)', 'Node', esm.empty),
    row('the first clock of a process, over an empty script', 'Intl.DateTimeFormat', esm.clock),
    line('first touch, one year', one, '≤ 3 ms', 3),
    line('first touch, twenty years', twenty, '≤ 25 ms', 25),
    line("import 'dueby' (ESM), over an empty script", esm.import, '≤ 20 ms', 20),
    line("require('dueby') (CJS), over an empty script", cjs.import, '≤ 20 ms', 20),
    row('import, and a due time by gladly, over an empty script', 'dueby', esm.answer),
  ]
}

/** What starting takes with nothing to do, and over that with each of the given things. */
async function starting(scale, script, things) {
  const records = { empty: [] }
  for (const thing of things) records[thing] = []
  // In turn, so that a busy machine slows all alike.
  for (let time = 0; time < scale.processes; time++) {
    records.empty.push(await outcomeOf(script))
    for (const thing of things) records[thing].push(await outcomeOf(script, [thing]))
  }
  const empty = medians(records.empty)
  const over = things.map((thing) => {
    const { cpu, wall } = medians(records[thing])
    return [thing, { cpu: Math.max(0, cpu - empty.cpu), wall: Math.max(0, wall - empty.wall) }]
  })
  return { empty, ...Object.fromEntries(over) }
}

async function over(scale, script, args) {
  const records = []
  for (let time = 0; time < scale.processes; time++) records.push(await outcomeOf(script, args))
  return medians(records)
}
