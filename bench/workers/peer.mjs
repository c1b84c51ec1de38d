// One operation of one peer: first its answers beside this library's, then both timed in turn.
// Arguments: the peer's file name, the operation, the scale as JSON.
import { writeSync } from 'node:fs'
import { answer } from '../lib/answer.mjs'
import { measureRounds } from '../lib/rounds.mjs'
import { instants, samples } from '../lib/work.mjs'
import { ours } from '../peers/ours.mjs'

const [peer, operation, text] = process.argv.slice(2)
const scale = JSON.parse(text)
const { operations } = await import(`../peers/${peer}.mjs`)
const { call, compared, timed } = operations[operation]
const own = ours[operation]

const wrong = []
const asked = samples(Math.ceil(compared * scale.samples))
for (const at of asked) {
  // Before the call: it may be the last.
  writeSync(1, `at ${new Date(at).toISOString()}\n`)
  const [got, right] = [+call(new Date(at)), +own(new Date(at))]
  if (got !== right) wrong.push({ at, got, right })
}

const over = (dates, run) => ({
  calls: dates.length,
  run: () => {
    for (const date of dates) run(date)
  },
})
const dates = Array.from(instants(4096, 1), (at) => new Date(at))
const figures = measureRounds(
  [
    { name: 'ours', ...over(dates, own) },
    { name: 'peer', ...over(dates.slice(0, timed), call) },
  ],
  scale,
)
answer({ compared: asked.length, wrong, ours: figures[0], peer: figures[1] })
