// The limit: a table made by hand for one schedule, without any check. No library can do the same work in much less
// time, so the speed targets are multiples of it. The bench compares its answers with the library's before timing.
//
// The schedule is Mon–Fri 06:00–18:00 in Los Angeles with the holidays of the Gladly policy. One table finds an
// opening by the UTC day of an instant, another one by an amount of open time.
import { DAY, HOLIDAYS, HOUR, ZONE } from './work.mjs'

const START = Date.UTC(2014, 0, 1)
// 10,000 open hours after the last random instant is a date in 2038.
const DAYS = (Date.UTC(2042, 0, 1) - START) / DAY
const BUCKET = 12 * HOUR

const holidays = new Set(HOLIDAYS)
/** The start of each local date. */
const midnights = new Float64Array(DAYS)
const isHoliday = new Uint8Array(DAYS)
/** The number of business days up to each local date. */
const businessDays = new Int32Array(DAYS)
const opens = new Float64Array(DAYS)
const closes = new Float64Array(DAYS)
/** The open time before each opening (prefix sums). */
const openBefore = new Float64Array(DAYS + 1)
/** The first opening that ends after the start of a UTC day. */
const byDay = new Int32Array(DAYS)
/** The first opening that reaches an amount of open time, in steps of `BUCKET`. */
const byAmount = new Int32Array(DAYS)

fill()

function fill() {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: ZONE, hour: 'numeric', hourCycle: 'h23' })
  // The clocks change at night: the offset at noon holds from the opening of a day until after midnight.
  const offsetAt = (noon) => (Number(format.format(noon)) - 20) * HOUR
  let offsetBefore = offsetAt(START - DAY + 20 * HOUR)
  let count = 0
  for (let day = 0; day < DAYS; day++) {
    const local = START + day * DAY
    const offset = offsetAt(local + 20 * HOUR)
    midnights[day] = local - offsetBefore
    offsetBefore = offset
    isHoliday[day] = Number(holidays.has(new Date(local).toISOString().slice(0, 10)))
    const weekday = new Date(local).getUTCDay()
    if (weekday > 0 && weekday < 6 && !isHoliday[day]) {
      opens[count] = local + 6 * HOUR - offset
      closes[count] = local + 18 * HOUR - offset
      openBefore[count + 1] = openBefore[count] + closes[count] - opens[count]
      count++
    }
    businessDays[day] = count
  }
  for (let day = 0, index = 0; day < DAYS; day++) {
    while (index < count - 1 && closes[index] <= START + day * DAY) index++
    byDay[day] = index
  }
  for (let bucket = 0, index = 0; bucket < DAYS; bucket++) {
    while (index < count - 1 && openBefore[index + 1] < bucket * BUCKET) index++
    byAmount[bucket] = index
  }
}

/** The open time from the start of the table to an instant. */
function measure(at) {
  const index = openingAt(at)
  return at > opens[index] ? openBefore[index] + at - opens[index] : openBefore[index]
}

/** The opening that contains an instant, or else the next one. */
function openingAt(at) {
  let index = byDay[Math.floor((at - START) / DAY)]
  while (closes[index] <= at) index++
  return index
}

/** The earliest instant at which that much open time has passed. */
function earliest(amount) {
  let index = byAmount[Math.floor(amount / BUCKET)]
  while (openBefore[index + 1] < amount) index++
  return opens[index] + amount - openBefore[index]
}

export function addBusinessTime(date, milliseconds) {
  return new Date(earliest(measure(date.getTime()) + milliseconds))
}

export function businessTimeBetween(from, to) {
  return measure(to.getTime()) - measure(from.getTime())
}

export function isOpen(date) {
  const at = date.getTime()
  return opens[openingAt(at)] <= at
}

export function addColumn(instants, milliseconds, out) {
  for (let i = 0; i < instants.length; i++) out[i] = earliest(measure(instants[i]) + milliseconds)
}

const hours = (text, kind, count) => ({ text, kind, milliseconds: count * HOUR })
const days = (text, count) => ({ text, kind: 'business days', days: count, by: 'close' })
const sameForBoth = (target) => ({ premium: target, standard: target })

const TARGETS = {
  P1: {
    premium: hours('1 hour', 'calendar time', 1),
    standard: hours('2 business hours', 'business time', 2),
  },
  P2: {
    premium: hours('4 hours', 'calendar time', 4),
    standard: hours('4 business hours', 'business time', 4),
  },
  P3: sameForBoth(days('next business day', 1)),
  P4: sameForBoth(days('3 business days', 3)),
}
const STANDARD_P1_ON_HOLIDAYS = hours('2 hours', 'calendar time', 2)

export function firstResponseDue({ tier, priority, receivedAt }) {
  const at = receivedAt.getTime()
  const target =
    priority === 'P1' && tier === 'standard' && isHoliday[localDay(at)]
      ? STANDARD_P1_ON_HOLIDAYS
      : TARGETS[priority][tier]
  return {
    tier,
    priority,
    receivedAt: new Date(at),
    dueAt: new Date(dueOf(target, at)),
    target,
    countedFrom: new Date(at),
    alerts: tier === 'premium' && (priority === 'P1' || priority === 'P2'),
    warnings: [],
  }
}

function dueOf(target, at) {
  if (target.kind === 'calendar time') return at + target.milliseconds
  if (target.kind === 'business time') return earliest(measure(at) + target.milliseconds)
  // Each business day has one opening, so the opening's position is the count of business days before it.
  return closes[businessDays[localDay(at)] - 1 + target.days]
}

function localDay(at) {
  const day = Math.floor((at - START) / DAY)
  return midnights[day] <= at ? day : day - 1
}
