import { digits } from '../lib/figures.mjs'
import { inProcess } from '../lib/process.mjs'
import { gap, row } from '../lib/row.mjs'
import { versionOf } from '../lib/versions.mjs'
import { PEERS } from '../peers/peers.mjs'

const LIMIT_MS = 30_000

const MEASURES = {
  isOpen: 'is it open',
  add8: '+ 8 business hours',
  add1000: '+ 1,000 business hours',
  days5: '+ 5 business days',
}

/** How many times faster this library has to be. */
const TARGETS = {
  'isOpen opening_hours': 20,
  'add8 dayjs-business-time': 200,
  'add8 moment-business-time': 200,
}

/** Every operation that a peer has, in a process of its own, timed in turn with this library's. */
export async function peers(scale) {
  const lines = []
  for (const operation of Object.keys(MEASURES)) {
    for (const { file, packages, zone, note, operations } of PEERS) {
      if (!operations.includes(operation)) continue
      const name = packages.map((part) => `${part} ${versionOf(part)}`).join(' + ')
      const args = [file, operation, JSON.stringify(scale)]
      const result = await inProcess('workers/peer.mjs', args, { zone, limitMs: LIMIT_MS })
      lines.push(lineOf(operation, file, note ? `${name}, ${note}` : name, result))
    }
  }
  return lines
}

function lineOf(operation, peer, who, { value, hangs, throws }) {
  const measure = MEASURES[operation]
  if (hangs !== undefined) return gap(measure, who, `no answer in ${LIMIT_MS / 1000} s at ${hangs}`)
  if (throws !== undefined) return gap(measure, who, throws)
  const times = value.peer.timesFirst
  const least = TARGETS[`${operation} ${peer}`]
  return row(measure, who, {
    cpu: value.peer.cpu,
    wall: value.peer.wall,
    ratio: `${digits(times)} × dueby`,
    target: least ? `≥ ${least} ×` : '',
    reached: least ? times >= least : undefined,
    answers: verdict(value),
  })
}

function verdict({ compared, wrong }) {
  if (wrong.length === 0) return `right at ${compared} of ${compared}`
  const rough = wrong.filter(({ got, right }) => !(Math.abs(got - right) < 60_000)).length
  const { at, got, right } = wrong.find(({ got, right }) => !(Math.abs(got - right) < 60_000)) ?? wrong[0]
  const by = rough > 0 ? `${rough} by a minute or more` : 'each by less than a minute'
  return `wrong at ${wrong.length} of ${compared}, ${by}: ${shown(at)} gives ${shown(got)}, right ${shown(right)}`
}

/** An instant, or the 0 or 1 of a truth value. */
function shown(value) {
  return value === 0 || value === 1 ? String(value === 1) : new Date(value).toISOString()
}
