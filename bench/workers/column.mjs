// A million instants at once, and the loop that only adds a number. Argument: the scale as JSON.
import * as dueby from 'dueby'
import { answer } from '../lib/answer.mjs'
import { measureRounds } from '../lib/rounds.mjs'
import { HOUR, instants, schedule } from '../lib/work.mjs'

const scale = JSON.parse(process.argv[2])
const received = instants(scale.column, 3)
const out = new Float64Array(received.length)
const calls = received.length
const { addBusinessTimeMany, firstResponseDueMany, gladly } = dueby

function plainLoop(from, amount, to) {
  for (let index = 0; index < from.length; index++) to[index] = from[index] + amount
}

const cases = [{ name: 'plain', calls, run: () => plainLoop(received, 8 * HOUR, out) }]
if (addBusinessTimeMany) {
  cases.push({ name: 'add', calls, run: () => addBusinessTimeMany(received, 8 * HOUR, schedule, out) })
}
if (firstResponseDueMany) {
  const request = { tier: 'standard', priority: 'P1', receivedAt: received }
  cases.push({ name: 'due', calls, run: () => firstResponseDueMany(request, gladly, out) })
}
const measured = measureRounds(cases, scale)
answer(Object.fromEntries(measured.map(({ name, ...figures }) => [name, figures])))
