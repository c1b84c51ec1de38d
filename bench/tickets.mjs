// Random tickets of 2023 for the policy `gladly`, with a busy holiday week. The same seed gives the same tickets.
// No name, address or text in them is of a person.
//
// node bench/tickets.mjs [--count N] [--seed N] [--format csv|ndjson] [--simple] > tickets.csv
//   --format csv     a row a ticket (default)
//   --format ndjson  the history of a ticket on each line: { id, events }
//   --simple         only id, tier, priority and created_at, for `dueby bulk` without states
import { once } from 'node:events'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const START = Date.UTC(2023, 0, 1, 8)
const DAYS = 365

/** When daylight saving time begins and ends in Los Angeles. */
const SUMMER = [Date.UTC(2023, 2, 12, 10), Date.UTC(2023, 10, 5, 9)]

/** How many tickets come in an hour of the day, relative to each other: most in the morning of the team. */
const HOURS = [1, 1, 1, 1, 2, 4, 9, 13, 16, 17, 16, 14, 12, 12, 11, 10, 8, 6, 5, 4, 3, 3, 2, 1]
const WEEKDAYS = [3, 11, 10, 10, 10, 9, 3]

const TIERS = [
  ['premium', 3],
  ['standard', 7],
]
const PRIORITIES = [
  ['P1', 4],
  ['P2', 16],
  ['P3', 50],
  ['P4', 30],
]
/** In the holiday week more is broken than asked. */
const HOLIDAY_PRIORITIES = [
  ['P1', 20],
  ['P2', 30],
  ['P3', 40],
  ['P4', 10],
]
/** From 24 to 31 December everything is closed, and the shops of the customers are full. */
const HOLIDAY_WEEK = START + 357 * DAY
/** The median minutes to the first answer and to the solution. */
const PACE = { P1: [35, 6 * 60], P2: [140, 20 * 60], P3: [700, 50 * 60], P4: [2000, 110 * 60] }
const SUBJECTS = [
  'Cannot sign in',
  'Reports load slowly',
  'Question about invoices',
  'Export misses a column',
  'Search finds nothing',
  'Say "hello" in a template',
  'Calls are cut off',
  'New channel before the launch',
]

/** Numbers from 0 up to 1: mulberry32. */
function random(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The tickets in order of receipt. */
export function* tickets(count, seed = 2024) {
  const next = random(seed)
  const between = (least, most) => least + Math.floor(next() * (most - least))
  const oneOf = (weighted) => {
    let rest = next() * weighted.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [value, weight] of weighted) {
      if (rest < weight) return value
      rest -= weight
    }
    return weighted.at(-1)[0]
  }
  // Log-normal: most are near the median, a few take very long.
  const around = (median) => {
    const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
    return Math.max(1, Math.round(median * Math.exp(0.9 * normal)))
  }
  const days = Array.from({ length: DAYS }, (_, day) => {
    const weekday = new Date(START + day * DAY).getUTCDay()
    return [day, WEEKDAYS[weekday] * (START + day * DAY >= HOLIDAY_WEEK ? 5 : 1)]
  })
  const hours = HOURS.map((weight, hour) => [hour, weight])
  const received = Array.from({ length: count }, () => {
    return START + oneOf(days) * DAY + oneOf(hours) * HOUR + between(0, 3600) * 1000
  }).sort((a, b) => a - b)
  for (const [index, receivedAt] of received.entries()) {
    const tier = oneOf(TIERS)
    const priority = oneOf(receivedAt >= HOLIDAY_WEEK ? HOLIDAY_PRIORITIES : PRIORITIES)
    const [toAnswer, toSolution] = PACE[priority]
    const isAnswered = next() < 0.97
    const respondedAt = isAnswered ? receivedAt + around(toAnswer) * MINUTE : undefined
    const isSolved = isAnswered && next() < 0.93
    const resolvedAt = isSolved ? respondedAt + around(toSolution) * MINUTE : undefined
    const pauses = []
    if (isSolved && next() < 0.3) {
      const length = resolvedAt - respondedAt
      const from = respondedAt + Math.floor((length * next()) / 2 / MINUTE) * MINUTE
      const to = from + Math.max(MINUTE, Math.floor(((resolvedAt - from) * next()) / MINUTE) * MINUTE)
      if (to < resolvedAt) pauses.push({ from, to, reason: next() < 0.7 ? 'customer' : 'vendor' })
    }
    const subject = SUBJECTS[between(0, SUBJECTS.length)]
    const id = `T-${String(index + 1).padStart(String(count).length, '0')}`
    yield { id, subject, tier, priority, receivedAt, respondedAt, resolvedAt, pauses }
  }
}

/** An instant as the clock in Los Angeles shows it, with its offset. */
export function timeText(at) {
  const isSummer = at >= SUMMER[0] && at < SUMMER[1]
  return `${new Date(at - (isSummer ? 7 : 8) * HOUR).toISOString().slice(0, 19)}-0${isSummer ? 7 : 8}:00`
}

/** The lines of a CSV file, the header first. */
export function* csvLines(list, { isSimple = false } = {}) {
  const orEmpty = (at) => (at === undefined ? '' : timeText(at))
  const cell = (text) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  yield isSimple
    ? 'id,tier,priority,created_at\n'
    : 'id,subject,tier,priority,created_at,first_response_at,resolved_at\n'
  for (const { id, subject, tier, priority, receivedAt, respondedAt, resolvedAt } of list) {
    yield isSimple
      ? `${id},${tier},${priority},${timeText(receivedAt)}\n`
      : `${id},${cell(subject)},${tier},${priority},${timeText(receivedAt)},${orEmpty(respondedAt)},${orEmpty(resolvedAt)}\n`
  }
}

/** The lines of an NDJSON file of histories. */
export function* historyLines(list) {
  for (const { id, tier, priority, receivedAt, respondedAt, resolvedAt, pauses } of list) {
    const events = [
      { type: 'received', at: receivedAt, tier, priority },
      ...(respondedAt === undefined ? [] : [{ type: 'responded', at: respondedAt }]),
      ...pauses.flatMap(({ from, to, reason }) => [
        { type: 'paused', at: from, reason },
        { type: 'resumed', at: to },
      ]),
      ...(resolvedAt === undefined ? [] : [{ type: 'resolved', at: resolvedAt }]),
    ]
    yield `${JSON.stringify({ id, events: events.map((event) => ({ ...event, at: timeText(event.at) })) })}\n`
  }
}

async function main() {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '2024' },
      format: { type: 'string', default: 'csv' },
      simple: { type: 'boolean', default: false },
    },
  })
  const list = tickets(Number(values.count), Number(values.seed))
  const lines = values.format === 'ndjson' ? historyLines(list) : csvLines(list, { isSimple: values.simple })
  let text = ''
  for (const line of lines) {
    text += line
    if (text.length < 1 << 16) continue
    if (!process.stdout.write(text)) await once(process.stdout, 'drain')
    text = ''
  }
  process.stdout.write(text)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main()
