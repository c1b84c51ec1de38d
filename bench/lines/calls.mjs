// Single calls and columns of this library, each timed in turn with the limit.
import { dueby } from '../lib/build.mjs'
import { resultOf } from '../lib/child.mjs'
import * as limit from '../lib/limit.mjs'
import { line, time } from '../lib/report.mjs'
import { inTurn, median, ratioOf } from '../lib/timing.mjs'
import { HOUR, instants, randomFrom } from '../lib/work.mjs'

// Enough that a processor cannot learn their order, and few enough to stay in its cache.
const COUNT = 16_384
// How V8 happens to optimize a process can make all its calls half as slow again: so each line has several.
const PROCESSES = 3
const SCALE = { rounds: 7, roundMs: 40 }

export const addBusinessTime = () =>
  against('addBusinessTime + 8 h', 'addCases', {
    ours: { atMost: 2 },
    ofText: { what: "addBusinessTime '8 hours'" },
  })

export const businessTimeBetween = () =>
  against('businessTimeBetween', 'betweenCases', { ours: { atMost: 2.5 } })

export const isOpen = () => against('isOpen', 'openCases', { ours: { atMost: 2.5 } })

export const firstResponseDue = () =>
  against('firstResponseDue, whole result', 'dueCases', { ours: { atMost: 6 } })

export const columns = () =>
  against('addBusinessTimeMany, 1,000,000 instants', 'columnCases', {
    ours: { atMost: 0.7 },
    due: { what: 'firstResponseDueMany, 1,000,000 requests of one tier and priority', atMost: 0.7 },
    mixed: { what: 'firstResponseDueMany, 1,000,000 requests of mixed tiers and priorities', atMost: 3 },
  })

/** A line for each case beside the limit, from the rounds of several processes. */
async function against(what, cases, judged) {
  const rounds = {}
  for (let process = 0; process < PROCESSES; process++) {
    const taken = await resultOf(import.meta.url, 'measured', [cases])
    for (const [name, times] of Object.entries(taken)) rounds[name] = [...(rounds[name] ?? []), ...times]
  }
  return Object.entries(judged).map(([name, options]) =>
    line(options.what ?? what, {
      ...options,
      ours: time(median(rounds[name])),
      other: `${time(median(rounds.limit))} (limit)`,
      value: ratioOf(rounds[name], rounds.limit),
    }),
  )
}

/** In a child: the times of each case by round. */
export async function measured(cases) {
  return inTurn(CASES[cases](await dueby()), SCALE)
}

// Every case has its own loop: V8 optimizes each for the one function it calls. Results are kept for a while, so that
// making them cannot be optimized away.
const kept = new Array(64)
const total = new Float64Array(1)

const dates = () => Array.from(instants(COUNT, 1), (at) => new Date(at))

const CASES = {
  addCases({ addBusinessTime, gladly: { schedule } }) {
    const from = dates()
    expectSame(
      from,
      (at) => addBusinessTime(at, 8 * HOUR, schedule).getTime(),
      (at) => limit.addBusinessTime(at, 8 * HOUR).getTime(),
    )
    return byCall({
      limit: () => {
        for (let i = 0; i < COUNT; i++) kept[i & 63] = limit.addBusinessTime(from[i], 8 * HOUR)
      },
      ours: () => {
        for (let i = 0; i < COUNT; i++) kept[i & 63] = addBusinessTime(from[i], 8 * HOUR, schedule)
      },
      ofText: () => {
        for (let i = 0; i < COUNT; i++) kept[i & 63] = addBusinessTime(from[i], '8 hours', schedule)
      },
    })
  },

  betweenCases({ businessTimeBetween, gladly: { schedule } }) {
    const from = dates()
    const to = [...from.slice(1), from[0]]
    expectSame(
      [...from.keys()],
      (i) => businessTimeBetween(from[i], to[i], schedule),
      (i) => limit.businessTimeBetween(from[i], to[i]),
    )
    return byCall({
      limit: () => {
        for (let i = 0; i < COUNT; i++) total[0] += limit.businessTimeBetween(from[i], to[i])
      },
      ours: () => {
        for (let i = 0; i < COUNT; i++) total[0] += businessTimeBetween(from[i], to[i], schedule)
      },
    })
  },

  openCases({ isOpen, gladly: { schedule } }) {
    const from = dates()
    expectSame(from, (at) => isOpen(at, schedule), limit.isOpen)
    return byCall({
      limit: () => {
        for (let i = 0; i < COUNT; i++) total[0] += limit.isOpen(from[i]) ? 1 : 0
      },
      ours: () => {
        for (let i = 0; i < COUNT; i++) total[0] += isOpen(from[i], schedule) ? 1 : 0
      },
    })
  },

  dueCases({ firstResponseDue, gladly }) {
    const requests = dates().map((receivedAt, i) => ({
      tier: gladly.tiers[i % 2],
      priority: gladly.priorities[(i >> 1) % 4].id,
      receivedAt,
    }))
    const answer = ({ dueAt, target, alerts }) => `${dueAt.toISOString()} ${target.text} ${alerts}`
    expectSame(
      requests,
      (request) => answer(firstResponseDue(request, gladly)),
      (request) => answer(limit.firstResponseDue(request)),
    )
    return byCall({
      limit: () => {
        for (let i = 0; i < COUNT; i++) kept[i & 63] = limit.firstResponseDue(requests[i])
      },
      ours: () => {
        for (let i = 0; i < COUNT; i++) kept[i & 63] = firstResponseDue(requests[i], gladly)
      },
    })
  },

  columnCases({ addBusinessTimeMany, firstResponseDueMany, gladly }) {
    const receivedAt = instants(1_000_000, 3)
    const out = new Float64Array(receivedAt.length)
    const one = { tier: 'standard', priority: 'P1', receivedAt }
    const random = randomFrom(4)
    const drawn = (names) => Array.from(receivedAt, () => names[Math.floor(random() * names.length)])
    const priorities = gladly.priorities.map(({ id }) => id)
    const mixed = { tier: drawn(gladly.tiers), priority: drawn(priorities), receivedAt }
    const some = Array.from({ length: 10_000 }, (_, i) => i * 97)
    const request = (i) => {
      return { tier: mixed.tier[i], priority: mixed.priority[i], receivedAt: new Date(receivedAt[i]) }
    }

    const ours = addBusinessTimeMany(receivedAt, 8 * HOUR, gladly.schedule)
    limit.addColumn(receivedAt, 8 * HOUR, out)
    expectSame(
      some,
      (i) => ours[i],
      (i) => out[i],
    )
    const dues = firstResponseDueMany(mixed, gladly)
    expectSame(
      some,
      (i) => dues[i],
      (i) => limit.firstResponseDue(request(i)).dueAt.getTime(),
    )

    const calls = receivedAt.length
    return {
      limit: { calls, run: () => limit.addColumn(receivedAt, 8 * HOUR, out) },
      ours: { calls, run: () => addBusinessTimeMany(receivedAt, 8 * HOUR, gladly.schedule, out) },
      due: { calls, run: () => firstResponseDueMany(one, gladly, out) },
      mixed: { calls, run: () => firstResponseDueMany(mixed, gladly, out) },
    }
  },
}

const byCall = (runs) =>
  Object.fromEntries(Object.entries(runs).map(([name, run]) => [name, { calls: COUNT, run }]))

/** The limit would be of no use if it answered something else. */
function expectSame(items, ours, theirs) {
  for (const item of items) {
    const [own, other] = [ours(item), theirs(item)]
    if (own !== other) throw new Error(`At ${JSON.stringify(item)}: dueby ${own}, the limit ${other}`)
  }
}
