// What a call costs as the span grows, and as the list of holidays grows. Argument: the scale as JSON.
import { addBusinessTime, defineSchedule, isOpen } from 'dueby'
import { answer } from '../lib/answer.mjs'
import { randomFrom } from '../lib/random.mjs'
import { measureRounds } from '../lib/rounds.mjs'
import { DAY, FROM, HOUR, instants, schedule, UNTIL } from '../lib/work.mjs'

const scale = JSON.parse(process.argv[2])
const dates = Array.from(instants(4096, 4), (at) => new Date(at))
const calls = dates.length

const add = (hours, calendar) => () => {
  for (const date of dates) addBusinessTime(date, hours * HOUR, calendar)
}
const open = (calendar) => () => {
  for (const date of dates) isOpen(date, calendar)
}

const spans = [1, 10, 100, 1000, 10_000].map((hours) => ({
  name: `${hours}`,
  calls,
  run: add(hours, schedule),
}))

/** So many of the 7,305 dates of the twenty years, in any order. */
function withHolidays(count) {
  const random = randomFrom(5)
  const days = Array.from({ length: (UNTIL - FROM) / DAY }, (_, day) => day)
  for (let left = days.length - 1; left > 0; left--) {
    const other = Math.floor(random() * (left + 1))
    ;[days[left], days[other]] = [days[other], days[left]]
  }
  const holidays = days.slice(0, count).map((day) => ({
    on: new Date(FROM + day * DAY).toISOString().slice(0, 10),
  }))
  return defineSchedule({
    timeZone: 'America/Los_Angeles',
    weekly: { 'mon-fri': ['06:00-18:00'] },
    holidays,
  })
}

const counts = [0, 100, 1000, 5000]
const calendars = counts.map(withHolidays)
const adds = counts.map((count, index) => ({ name: `${count}`, calls, run: add(8, calendars[index]) }))
const opens = counts.map((count, index) => ({ name: `${count}`, calls, run: open(calendars[index]) }))

answer({
  spans: measureRounds(spans, scale),
  adds: measureRounds(adds, scale),
  opens: measureRounds(opens, scale),
})
