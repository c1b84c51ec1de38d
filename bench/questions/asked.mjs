import { dayjs, dueby, moment, openingHours } from './load.mjs'

export const HOUR = 3_600_000
export const FRI_16 = '2026-03-06T16:00:00Z'
export const SAT_12 = '2026-03-07T12:00:00Z'
export const MON_10 = '2026-03-09T10:00:00Z'
export const OFFICE = 'Mo-Fr 09:00-17:00'

export const office = { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } }

/** Asks this library about a schedule. */
export async function ours(input, ask) {
  const library = await dueby()
  return ask(library, library.defineSchedule(input))
}

const hoursIn = (input, from, to) =>
  ours(input, ({ businessTimeBetween }, schedule) => businessTimeBetween(from, to, schedule) / HOUR)
const dayjsHours = async (calendar, from, to) => {
  const at = await dayjs(calendar)
  return at(from).businessHoursDiff(at(to))
}
const momentHours = async (calendar, from, to) => {
  const at = await moment(calendar)
  return at(to).workingDiff(at(from), 'hours')
}
const openingHoursHours = async (text, from, to) =>
  (await openingHours(text)).getOpenDuration(new Date(from), new Date(to))[0] / HOUR

/** The same question of measuring to all four that measure. */
export const measured = (from, to, input, week, text) => ({
  dueby: () => hoursIn(input, from, to),
  'dayjs-business-time': () => dayjsHours({ week }, from, to),
  'moment-business-time': () => momentHours({ week }, from, to),
  opening_hours: () => openingHoursHours(text, from, to),
})
