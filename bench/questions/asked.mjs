// What the questions share. A question is `{ ask, right, zone, by }`: its words, the right answer or several, the time
// zone of the process (UTC when left out), and for each library that has a call for it a function that asks it.
import { dueby } from '../lib/build.mjs'
import { dayjs, moment, openingHours, weekOf } from '../lib/peers.mjs'

export const HOUR = 3_600_000
export const MON_10 = '2026-03-02T10:00:00Z'
export const FRI_16 = '2026-03-06T16:00:00Z'
export const SAT_12 = '2026-03-07T12:00:00Z'
export const NEXT_MON_10 = '2026-03-09T10:00:00Z'

// Weeks of our own, and below as the other libraries take them.
export const office = { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } }
export const nights = { timeZone: 'UTC', weekly: { 'mon-fri': ['22:00-06:00'] } }
export const never = { timeZone: 'UTC', weekly: {} }
export const always = { timeZone: 'UTC', weekly: { 'mon-sun': ['00:00-24:00'] } }
export const pacific = { timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } }

const WEEKDAYS = [1, 2, 3, 4, 5]
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6]

export const OFFICE = 'Mo-Fr 09:00-17:00'
export const NINE_TO_FIVE = weekOf(WEEKDAYS, [['09:00', '17:00']])
export const LUNCH = weekOf(WEEKDAYS, [
  ['08:00', '12:00'],
  ['13:00', '17:00'],
])
export const NIGHTS = weekOf(WEEKDAYS, [['22:00', '06:00']])
export const NEVER = weekOf([], [])
export const MORNINGS = weekOf(EVERY_DAY, [['00:00', '12:00']])
export const ALWAYS = weekOf(EVERY_DAY, [['00:00', '24:00']])
export const SUNDAY_MORNING = weekOf([0], [['00:00', '06:00']])
export const PACIFIC = weekOf(WEEKDAYS, [['06:00', '18:00']])

/** Asks this library about a schedule. */
export const ours = (input, ask) => async () => {
  const library = await dueby()
  return ask(library, library.defineSchedule(input))
}

/** Asks all four libraries that measure open time for the hours between two instants. */
export const hoursBetween = (from, to, input, week, text) => ({
  dueby: ours(input, ({ businessTimeBetween }, schedule) => businessTimeBetween(from, to, schedule) / HOUR),
  'dayjs-business-time': async () => {
    const at = await dayjs({ week })
    return at(from).businessHoursDiff(at(to))
  },
  'moment-business-time': async () => {
    const at = await moment({ week })
    return at(to).workingDiff(at(from), 'hours')
  },
  opening_hours: async () =>
    (await openingHours(text)).getOpenDuration(new Date(from), new Date(to))[0] / HOUR,
})

/** In a child: what a library answers to the question at a position of a file. */
export async function answer(file, position, library) {
  const { questions } = await import(`./${file}.mjs`)
  try {
    return shown(await questions[position].by[library]())
  } catch (error) {
    return `error: ${error.issues?.[0]?.code ?? error.message.split('\n')[0]}`
  }
}

/** Dates of any library as ISO 8601 in UTC. */
function shown(value) {
  if (typeof value === 'object' && typeof value?.valueOf() === 'number') {
    return Number.isNaN(+value) ? 'an invalid date' : new Date(+value).toISOString()
  }
  return String(value)
}
