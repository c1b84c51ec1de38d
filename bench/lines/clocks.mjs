// Clocks and explanations, each timed in turn with the limit of firstResponseDue.
import { dueby } from '../lib/build.mjs'
import { resultOf } from '../lib/child.mjs'
import * as limit from '../lib/limit.mjs'
import { line, time } from '../lib/report.mjs'
import { inTurn, median, ratioOf } from '../lib/timing.mjs'
import { HOUR, instants } from '../lib/work.mjs'

const COUNT = 1024
// How V8 happens to optimize a process can make all its calls half as slow again.
const PROCESSES = 3
const SCALE = { rounds: 7, roundMs: 40 }
const MINUTE = HOUR / 60

export async function clocks() {
  const found = await roundsOf('clockRounds')
  return [
    against(
      'clockStatus, 6 events with a pause, whole result',
      found.six,
      found.limit,
      'the limit of firstResponseDue',
      48,
    ),
    against('clockStatus, 1,000 events', found.thousand, found.six, '6 events', 250),
    against(
      'ticketStatus of four metrics, 6 events with a pause',
      found.ticket,
      found.limit,
      'the limit of firstResponseDue',
    ),
  ]
}

export async function explain() {
  const found = await roundsOf('explainRounds')
  const twoWeeks = 'explain of a due time two weeks away'
  return [
    against(twoWeeks, found.twoWeeks, found.limit, 'the limit of firstResponseDue', 300),
    against(`${twoWeeks}, toText`, found.text, found.limit, 'the limit of firstResponseDue'),
  ]
}

function against(what, ours, other, name, atMost) {
  const beside = `${time(median(other))} (${name})`
  return line(what, { ours: time(median(ours)), other: beside, value: ratioOf(ours, other), atMost })
}

async function roundsOf(measured) {
  const rounds = {}
  for (let process = 0; process < PROCESSES; process++) {
    const taken = await resultOf(import.meta.url, measured)
    for (const [name, times] of Object.entries(taken)) rounds[name] = [...(rounds[name] ?? []), ...times]
  }
  return rounds
}

/** In a child. */
export async function clockRounds() {
  const { clockStatus, definePolicy, gladly, ticketStatus } = await dueby()
  const cells = gladly.targets.firstResponse
  const all = definePolicy({
    ...gladly,
    targets: { firstResponse: cells, nextResponse: cells, periodicUpdate: cells, resolution: cells },
    warnings: ['75%', '1 hour before'],
  })
  const six = tickets(gladly, COUNT, ticketOfSix)
  const thousand = tickets(gladly, 8, ticketOfThousand)
  expectAnswer(
    clockStatus('firstResponse', six[1].events, gladly, { now: six[1].now }),
    ({ pausedMs }) => pausedMs >= 0,
  )
  expectAnswer(
    clockStatus('firstResponse', thousand[1].events, gladly, { now: thousand[1].now }),
    ({ isPaused }) => !isPaused,
  )
  const status = ({ events, now }) => clockStatus('firstResponse', events, gladly, { now })
  return inTurn(
    {
      limit: limited(gladly),
      six: over(six, status),
      thousand: over(thousand, status),
      ticket: over(six, ({ events, now }) => ticketStatus(events, all, { now })),
    },
    SCALE,
  )
}

/** In a child. */
export async function explainRounds() {
  const { definePolicy, explain, firstResponseDue, gladly, toText } = await dueby()
  const target = '120 business hours'
  const policy = definePolicy({
    ...gladly,
    exceptions: [],
    targets: { firstResponse: { P1: target, P2: target, P3: target, P4: target } },
  })
  const requests = tickets(gladly, COUNT, (received) => received)
  const dues = requests.map(({ at: receivedAt, tier, priority }) =>
    firstResponseDue({ tier, priority, receivedAt }, policy),
  )
  expectAnswer(explain(dues[0], policy), ({ countedMs }) => countedMs === 120 * HOUR)
  return inTurn(
    {
      limit: limited(gladly),
      twoWeeks: over(dues, (due) => explain(due, policy)),
      text: over(dues, (due) => toText(explain(due, policy))),
    },
    SCALE,
  )
}

function tickets({ tiers, priorities }, count, make) {
  return Array.from(instants(count, 7), (at, i) =>
    make({ type: 'received', at: new Date(at), tier: tiers[i % 2], priority: priorities[(i >> 1) % 4].id }),
  )
}

function ticketOfSix(received) {
  const after = (minutes) => new Date(received.at.getTime() + minutes * MINUTE)
  return {
    events: [
      received,
      { type: 'noted', at: after(5), what: 'assigned' },
      { type: 'paused', at: after(20), reason: 'customer' },
      { type: 'customer-replied', at: after(50) },
      { type: 'resumed', at: after(55) },
      { type: 'noted', at: after(60), what: 'called' },
    ],
    now: after(90),
  }
}

/** A ticket that is paused again and again. */
function ticketOfThousand(received) {
  const after = (minutes) => new Date(received.at.getTime() + minutes * MINUTE)
  const types = ['paused', 'customer-replied', 'resumed']
  const rest = Array.from({ length: 999 }, (_, i) => ({ type: types[i % 3], at: after(i + 1) }))
  return { events: [received, ...rest], now: after(1000) }
}

function limited(gladly) {
  const requests = tickets(gladly, COUNT, ({ at: receivedAt, tier, priority }) => ({
    tier,
    priority,
    receivedAt,
  }))
  return over(requests, limit.firstResponseDue)
}

// Results are kept for a while, so that making them cannot be optimized away.
const kept = new Array(64)

/** Every case has its own loop: V8 optimizes each for the one function it calls. */
function over(items, call) {
  const run = new Function(
    'items, call, kept',
    'return () => { for (let i = 0; i < items.length; i++) kept[i & 63] = call(items[i]) }',
  )(items, call, kept)
  return { calls: items.length, run }
}

/** A measurement of something else would be of no use. */
function expectAnswer(answer, isRight) {
  if (!isRight(answer)) throw new Error(`unexpected: ${JSON.stringify(answer)}`)
}
