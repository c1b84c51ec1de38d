// One kind of call of this library. Arguments: which, and the scale as JSON.
import { addBusinessTime, firstResponseDue, gladly, isOpen } from 'dueby'
import { answer } from '../lib/answer.mjs'
import { measureRounds } from '../lib/rounds.mjs'
import { HOUR, instants, schedule } from '../lib/work.mjs'

const [which, text] = process.argv.slice(2)
const dates = Array.from(instants(4096, 1), (at) => new Date(at))
const requests = dates.map((receivedAt, index) => ({
  tier: gladly.tiers[index % 2],
  priority: gladly.priorities[(index >> 1) % 4].id,
  receivedAt,
}))
const calls = dates.length

// Results are read by a method: to turn a date into a number by a sign takes a good part of what the call takes.
const CALLS = {
  isOpen: (index) => Number(isOpen(dates[index], schedule)),
  add: (index) => addBusinessTime(dates[index], 8 * HOUR, schedule).getTime(),
  addText: (index) => addBusinessTime(dates[index], '8 hours', schedule).getTime(),
  due: (index) => firstResponseDue(requests[index], gladly).dueAt.getTime(),
}
const call = CALLS[which]

let sink = 0
function run() {
  for (let index = 0; index < calls; index++) sink += call(index)
}
const [figures] = measureRounds([{ name: which, calls, run }], JSON.parse(text))
if (sink === 0) throw new Error('Nothing was computed')
answer(figures)
