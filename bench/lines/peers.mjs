// Other libraries, each operation in a child process: first their answers beside ours, then both timed in turn.
import { dueby } from '../lib/build.mjs'
import { inChild, progress } from '../lib/child.mjs'
import { PEERS } from '../lib/peers.mjs'
import { digits, line, time, versionOf } from '../lib/report.mjs'
import { inTurn, median, ratioOf } from '../lib/timing.mjs'
import { HOUR, instants } from '../lib/work.mjs'

const HANGS_MS = 10_000
const SCALE = { rounds: 5, roundMs: 40 }

/** Of each operation: its name, how many answers are compared and how many calls are timed at once. */
const OPERATIONS = {
  isOpen: { what: 'is it open', compared: 1500, timed: 500 },
  add8: { what: '+ 8 business hours', compared: 1500, timed: 200 },
  add1000: { what: '+ 1,000 business hours', compared: 100, timed: 5 },
  days5: { what: '+ 5 business days', compared: 1500, timed: 200 },
}

/** How many times faster this library has to be. */
const AT_LEAST = {
  'isOpen opening_hours': 20,
  'add8 dayjs-business-time': 200,
  'add8 moment-business-time': 200,
}

export async function peers() {
  const lines = []
  for (const operation of Object.keys(OPERATIONS)) {
    for (const peer of PEERS.filter(({ operations }) => operations.includes(operation))) {
      const options = { zone: peer.zone, limitMs: HANGS_MS }
      const result = await inChild(import.meta.url, 'compared', [peer.name, operation], options)
      lines.push(lineOf(operation, peer, result))
    }
  }
  return lines
}

function lineOf(operation, { name, packages, note }, { value, throws, last }) {
  const { what } = OPERATIONS[operation]
  const versions = packages.map((part) => `${part} ${versionOf(part)}`).join(' + ')
  const who = note ? `${versions}, ${note}` : versions
  const atLeast = AT_LEAST[`${operation} ${name}`]
  if (value === undefined) {
    const outcome = throws ?? `no answer in ${HANGS_MS / 1000} s at ${last}`
    return line(what, { other: who, note: outcome, atLeast })
  }
  return line(what, {
    ours: time(median(value.times.ours)),
    other: `${time(median(value.times.theirs))} (${who})`,
    value: ratioOf(value.times.theirs, value.times.ours),
    atLeast,
    note: verdict(value),
  })
}

function verdict({ count, wrong }) {
  if (wrong.length === 0) return `right at ${digits(count)} of ${digits(count)}`
  const isRough = ({ got, right }) => !(Math.abs(got - right) < 60_000)
  const rough = wrong.filter(isRough).length
  const { at, got, right } = wrong.find(isRough) ?? wrong[0]
  const by = rough > 0 ? `${rough} by a minute or more` : 'each by less than a minute'
  return `wrong at ${wrong.length} of ${digits(count)}, ${by}: ${shown(at)} gives ${shown(got)}, right ${shown(right)}`
}

/** An instant, or the 0 or 1 of a truth value. */
function shown(value) {
  return value === 0 || value === 1 ? String(value === 1) : new Date(value).toISOString()
}

/** In a child: the wrong answers of one operation of one library, and its times and ours by round. */
export async function compared(name, operation) {
  const { [operation]: theirs } = await PEERS.find((peer) => peer.name === name).calls()
  const { [operation]: ours } = ourCalls(await dueby())
  const { compared: count, timed } = OPERATIONS[operation]
  const wrong = []
  for (const at of samples(count)) {
    progress(new Date(at).toISOString())
    const [got, right] = [+theirs(new Date(at)), +ours(new Date(at))]
    if (got !== right) wrong.push({ at, got, right })
  }
  const dates = Array.from(instants(4096, 1), (at) => new Date(at))
  const some = dates.slice(0, timed)
  const times = inTurn(
    {
      ours: { calls: dates.length, run: () => dates.forEach((date) => void ours(date)) },
      theirs: { calls: some.length, run: () => some.forEach((date) => void theirs(date)) },
    },
    SCALE,
  )
  return { count, wrong, times }
}

const ourCalls = ({ addBusinessDays, addBusinessTime, isOpen, gladly: { schedule } }) => ({
  isOpen: (date) => isOpen(date, schedule),
  add8: (date) => addBusinessTime(date, 8 * HOUR, schedule),
  add1000: (date) => addBusinessTime(date, 1000 * HOUR, schedule),
  days5: (date) => addBusinessDays(date, 5, schedule),
})

/** Instants of the twenty years; one in five is in the weeks around the holidays. */
function samples(count) {
  const near = Math.floor(count / 5)
  const around = instants(near, 2, Date.UTC(2023, 11, 15), Date.UTC(2024, 0, 6))
  return [...instants(count - near, 1), ...around]
}
