// Bytes that twenty compiled years hold, a schedule. Arguments: 'same' or 'different' rows, 'calls' or
// 'column' for what is asked. Needs --expose-gc.
import { addBusinessTime, addBusinessTimeMany, defineSchedule } from 'dueby'
import { answer } from '../lib/answer.mjs'
import { HOUR, instants } from '../lib/work.mjs'

const [rows, asked] = process.argv.slice(2)
const COUNT = 24
const received = instants(20_000, 6)
const dates = Array.from(received.subarray(0, 2000), (at) => new Date(at))
const out = new Float64Array(received.length)

function ask(schedule) {
  for (const date of dates) addBusinessTime(date, 8 * HOUR, schedule)
  if (asked === 'column') addBusinessTimeMany(received, 8 * HOUR, schedule, out)
}

function define(index) {
  const minute = String(rows === 'same' ? 0 : index + 1).padStart(2, '0')
  return defineSchedule({
    timeZone: 'America/Los_Angeles',
    weekly: { 'mon-fri': [`06:${minute}-18:00`] },
    holidays: [{ from: '2023-12-25', to: '2023-12-29' }, { on: '2024-01-01' }],
  })
}

function held() {
  for (let time = 0; time < 3; time++) globalThis.gc()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

// What the first schedule brings, such as the zone's own table, is not a schedule's.
const first = define(40)
ask(first)
const schedules = Array.from({ length: COUNT }, (_, index) => define(index))
const before = held()
for (const schedule of schedules) ask(schedule)
const bytes = (held() - before) / COUNT
answer({ bytes, kept: schedules.length + (first ? 1 : 0) })
