// Whether a call takes longer when the span or the list of holidays grows.
import { dueby } from '../lib/build.mjs'
import { resultOf } from '../lib/child.mjs'
import { line, time } from '../lib/report.mjs'
import { inTurn, median, ratioOf } from '../lib/timing.mjs'
import { DAY, FROM, HOUR, instants, randomFrom, UNTIL, ZONE } from '../lib/work.mjs'

const SCALE = { rounds: 9, roundMs: 40 }

export async function span() {
  const { short, long } = await resultOf(import.meta.url, 'spans')
  return [grown('addBusinessTime + 10,000 h', long, short, '+ 1 h', 1.5)]
}

export async function holidays() {
  const adds = await resultOf(import.meta.url, 'holidayLists', ['addBusinessTime'])
  const opens = await resultOf(import.meta.url, 'holidayLists', ['isOpen'])
  return [
    grown('addBusinessTime + 8 h, 5,000 holidays', adds.many, adds.none, 'no holidays', 1.2),
    grown('isOpen, 5,000 holidays', opens.many, opens.none, 'no holidays', 1.2),
  ]
}

function grown(what, large, small, smallName, atMost) {
  const other = `${time(median(small))} (${smallName})`
  return line(what, { ours: time(median(large)), other, value: ratioOf(large, small), atMost })
}

const dates = Array.from(instants(16_384, 5), (at) => new Date(at))
const over = (call) => ({ calls: dates.length, run: () => dates.forEach(call) })

/** In a child. */
export async function spans() {
  const { addBusinessTime, gladly } = await dueby()
  const adding = (hours) => over((date) => addBusinessTime(date, hours * HOUR, gladly.schedule))
  return inTurn({ short: adding(1), long: adding(10_000) }, SCALE)
}

/** In a child. */
export async function holidayLists(name) {
  const { addBusinessTime, defineSchedule, isOpen } = await dueby()
  const withHolidays = (holidays) =>
    defineSchedule({ timeZone: ZONE, weekly: { 'mon-fri': ['06:00-18:00'] }, holidays })
  const asked = (schedule) =>
    over(
      name === 'isOpen'
        ? (date) => isOpen(date, schedule)
        : (date) => addBusinessTime(date, 8 * HOUR, schedule),
    )
  return inTurn({ none: asked(withHolidays([])), many: asked(withHolidays(randomDates(5000))) }, SCALE)
}

/** So many of the 7,305 dates of the twenty years, in random order. */
function randomDates(count) {
  const random = randomFrom(6)
  const days = Array.from({ length: (UNTIL - FROM) / DAY }, (_, day) => ({ day, order: random() }))
  days.sort((a, b) => a.order - b.order)
  return days
    .slice(0, count)
    .map(({ day }) => ({ on: new Date(FROM + day * DAY).toISOString().slice(0, 10) }))
}
