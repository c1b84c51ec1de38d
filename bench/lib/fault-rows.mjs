import { ask, isRight } from './ask.mjs'
import { pooled } from './pooled.mjs'

const FILES = ['faults-dayjs', 'faults-moment', 'faults-days', 'faults-opening-hours']

/** Of each known fault: whose, the process's zone, the question, its answer, the right one, and ours. */
export async function faultRows() {
  const all = []
  for (const file of FILES) {
    const { faults } = await import(`../questions/${file}.mjs`)
    faults.forEach((fault, position) => {
      all.push({ file, position, fault })
    })
  }
  return pooled(all, 2, async ({ file, position, fault }) => {
    const { peer, zone, ask: question, right } = fault
    const theirs = await ask(file, 'faults', position, 'theirs', zone)
    const ours = await ask(file, 'faults', position, 'ours', zone)
    return [peer, zone, question, marked(theirs, right), right, ours]
  })
}

/** Some rows are there for what they contradict. */
function marked(answer, right) {
  return isRight(answer, right) ? `${answer} (right)` : answer
}
