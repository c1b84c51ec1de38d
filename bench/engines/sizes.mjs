// How many rows a policy has, and how long they take to make.
import { duePieces, gladly, openPieces } from '../../dist/index.js'
import { digits, line, time } from '../lib/report.mjs'
import { inTurn, median, ratioOf } from '../lib/timing.mjs'

const YEARS = { from: 2015, through: 2034 }

export function sizeLines() {
  const rows = countOf(duePieces(gladly, YEARS).pieces)
  const { due, open } = inTurn(
    {
      due: { calls: 1, run: () => countOf(duePieces(gladly, YEARS).pieces) },
      open: { calls: 1, run: () => countOf(openPieces(gladly.schedule, YEARS).pieces) },
    },
    { rounds: 9, roundMs: 300 },
  )
  return [
    line('rows of the Gladly policy over 20 years', {
      ours: digits(rows),
      value: rows,
      unit: 'rows',
      atMost: 120_000,
    }),
    line('making them / making those of its open time', {
      ours: time(median(due)),
      other: time(median(open)),
      value: ratioOf(due, open),
      atMost: 20,
    }),
  ]
}

function countOf(rows) {
  let count = 0
  for (const _ of rows) count++
  return count
}
