// What schedules hold while they are in use, and what they leave behind.
import { dueby } from '../lib/build.mjs'
import { resultOf } from '../lib/child.mjs'
import { digits, kilobytes, line, megabytes } from '../lib/report.mjs'
import { HOUR, instants, ZONE } from '../lib/work.mjs'

const inChildWithGc = (name, args) => resultOf(import.meta.url, name, args, { flags: ['--expose-gc'] })

export async function memory() {
  const held = async (what, args, atMost) => {
    const bytes = await inChildWithGc('heldBySchedule', args)
    return line(what, { ours: kilobytes(bytes), value: bytes / 1000, unit: 'kB', atMost })
  }
  return [
    await held('twenty compiled years, a schedule', ['different rows', 'calls'], 400),
    await held(
      'twenty compiled years after addBusinessTimeMany, a schedule',
      ['different rows', 'column'],
      400,
    ),
    await held('twenty compiled years, a schedule with the rows of another', ['same rows', 'calls']),
  ]
}

const WARM_UP = 120
const DROPPED = 20_000

export async function dropped() {
  const left = async (how, withTurns) => {
    const { held, peak } = await inChildWithGc('leftByDropped', [withTurns])
    return line(`20,000 schedules made and dropped ${how}, heap left`, {
      ours: `${digits(held / DROPPED)} bytes each`,
      value: held / DROPPED,
      unit: 'bytes each',
      // A key that stayed in a map would be more.
      atMost: 50,
      note: `${kilobytes(held)} in all; peak RSS ${megabytes(peak)}`,
    })
  }
  return [await left('in one synchronous loop', false), await left('with turns of the event loop', true)]
}

/** In a child: the bytes that twenty compiled years take, a schedule. */
export async function heldBySchedule(rows, asked) {
  const { addBusinessTime, addBusinessTimeMany, defineSchedule } = await dueby()
  const COUNT = 24
  const received = instants(20_000, 6)
  const dates = Array.from(received.subarray(0, 2000), (at) => new Date(at))
  const out = new Float64Array(received.length)
  const ask = (schedule) => {
    for (const date of dates) addBusinessTime(date, 8 * HOUR, schedule)
    if (asked === 'column') addBusinessTimeMany(received, 8 * HOUR, schedule, out)
  }
  const define = (index) =>
    defineSchedule({
      timeZone: ZONE,
      weekly: { 'mon-fri': [`06:${rows === 'same rows' ? '00' : String(index + 10)}-18:00`] },
      holidays: [{ from: '2023-12-25', to: '2023-12-29' }, { on: '2024-01-01' }],
    })
  // What comes with the first schedule, such as the zone's own table, belongs to no schedule.
  const first = define(40)
  ask(first)
  const schedules = Array.from({ length: COUNT }, (_, index) => define(index))
  const before = heapAfterGc()
  for (const schedule of schedules) ask(schedule)
  const held = Math.max(0, heapAfterGc() - before)
  // Keeps them alive until here.
  return schedules.length && first ? held / COUNT : undefined
}

/** In a child: the heap that schedules leave behind after each answered one question and was dropped. */
export async function leftByDropped(withTurns) {
  const { addBusinessTime, defineSchedule } = await dueby()
  const at = new Date('2024-03-05T10:00:00Z')
  const ask = (index) => {
    const start = new Date((index % 360) * 60_000).toISOString().slice(11, 16)
    const hours = `${start}-12:${String(Math.floor(index / 360)).padStart(2, '0')}`
    addBusinessTime(at, 8 * HOUR, defineSchedule({ timeZone: ZONE, weekly: { 'mon-fri': [hours] } }))
  }
  for (let index = 0; index < WARM_UP; index++) ask(index)
  await turn()
  const before = heapAfterGc()
  for (let index = WARM_UP; index < WARM_UP + DROPPED; index++) {
    ask(index)
    if (withTurns && index % 50 === 0) await turn()
  }
  // A weak reference keeps its target alive until the end of a turn, and finalization needs another one.
  for (let time = 0; withTurns && time < 3; time++) {
    globalThis.gc()
    await turn()
  }
  const held = Math.max(0, heapAfterGc() - before)
  return { held, peak: process.resourceUsage().maxRSS * 1024 }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

function heapAfterGc() {
  for (let time = 0; time < 3; time++) globalThis.gc()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
