// Histories and policies that are made to take much time in the functions for clocks.
import { dueby } from '../lib/build.mjs'

const { clockStatus, definePolicy, explainClock, mergeEvents, ticketStatus, toText } = await dueby()

const MINUTE = 60_000
const START = Date.UTC(2024, 2, 5, 20)
const times = (count, make) => Array.from({ length: count }, (_, index) => make(index))
const at = (minute) => new Date(START + minute * MINUTE).toISOString()
const received = { type: 'received', at: at(0), tier: 'gold', priority: 'P0' }

const policyOf = (more) => ({
  name: 'Support',
  schedule: { timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['09:00-17:00'] } },
  tiers: ['gold'],
  priorities: ['P0', 'P1'],
  targets: { firstResponse: { P0: '8 business hours', P1: '3 business days' } },
  ...more,
})
const forAll = (priorities, targetOf) => ({
  priorities,
  targets: { firstResponse: Object.fromEntries(priorities.map((each, index) => [each, targetOf(index)])) },
})
const everyMetric = (cells) => ({
  targets: { firstResponse: cells, nextResponse: cells, periodicUpdate: cells, resolution: cells },
})

/** All clocks of a ticket, looked at after its last event. */
const looked = (make, options) => ({
  make,
  ask: ({ policy, events }) => {
    const { clocks } = ticketStatus(events, definePolicy(policy), { now: at(100_000), ...options })
    return Object.values(clocks)
      .map(({ state, cycles }) => `${state} in ${cycles.length}`)
      .join(', ')
  },
})

const changes = (count, priorities) =>
  times(count, (index) => ({
    type: 'priority-changed',
    at: at(index + 1),
    priority: priorities[(index + 1) % priorities.length],
  }))
const manyPriorities = (count) => times(count, (index) => `P${index}`)

/** A ticket that changes its priority, each time to a new one. */
const changed = (count, more, targetOf) => () => {
  const priorities = manyPriorities(count)
  return {
    policy: policyOf({ ...forAll(priorities, targetOf), ...more }),
    events: [received, ...changes(count - 1, priorities)],
  }
}

const pausedAgain = (count, more = []) => [
  received,
  ...times(count, (index) => [
    { type: 'paused', at: at(3 * index + 1), reason: 'customer' },
    ...more.map((type) => ({ type, at: at(3 * index + 2) })),
    { type: 'resumed', at: at(3 * index + 3) },
  ]).flat(),
]

export const CLOCK_INPUTS = {
  'clocks: 1,000 changes to a new priority, keep earlier': looked(
    changed(1000, { onChange: 'keep earlier' }, (index) => `${index + 1} business hours`),
  ),
  'clocks: 1,000 changes to a new priority, carry': looked(
    changed(1000, { onChange: 'carry' }, (index) => `${index + 1} business days`),
  ),
  'clocks: 2,000 changes between two priorities, keep earlier': looked(() => ({
    policy: policyOf({ onChange: 'keep earlier' }),
    events: [received, ...changes(2000, ['P0', 'P1'])],
  })),
  'clocks: 1,000 changes while waiting for every date of a century': looked(
    changed(
      1000,
      {
        exceptions: [
          {
            name: 'Every date',
            during: ['mon-sun'],
            when: 'waiting',
            targets: { firstResponse: { P1: '700000 hours' } },
          },
        ],
      },
      (index) => (index % 2 ? '600000 hours' : '10 hours'),
    ),
  ),
  'clocks: 100 changes to cells that wait for every date of a century, keep earlier': looked(() => {
    const { policy, events } = changed(100, { onChange: 'keep earlier' }, () => '600000 hours')()
    const targets = {
      firstResponse: Object.fromEntries(policy.priorities.map((each) => [each, '700000 hours'])),
    }
    const exceptions = [{ name: 'Every date', during: ['mon-sun'], when: 'waiting', targets }]
    return { policy: { ...policy, exceptions }, events }
  }),
  'clocks: 1,500 pauses and 1,000 cycles of each metric': looked(() => {
    const cells = { P0: '8 business hours', P1: '1 hour' }
    return {
      policy: policyOf(everyMetric(cells)),
      events: pausedAgain(500, ['responded', 'customer-replied']),
    }
  }),
  'clocks: 3,000 pauses and 1,000 messages': looked(() => ({
    policy: policyOf(),
    events: [
      ...pausedAgain(3000),
      ...times(1000, (index) => ({ type: 'customer-replied', at: at(9001 + index) })),
    ],
  })),
  'clocks: 1,000 pauses and 1,000 changes with carry': looked(() => {
    const events = pausedAgain(1000).flatMap((event, index) =>
      event.type === 'paused'
        ? [event, { type: 'priority-changed', at: event.at, priority: `P${(index + 1) % 4 ? 1 : 0}` }]
        : [event],
    )
    return { policy: policyOf({ onChange: 'carry' }), events }
  }),
  'clocks: 6,000 exemptions of a metric, then 6,000 changes': looked(() => {
    const exempted = (index) => ({
      type: 'exempted',
      at: at(index / MINUTE),
      reason: 'r',
      metric: 'firstResponse',
    })
    return {
      policy: policyOf(),
      events: [received, ...times(6000, exempted), ...changes(6000, ['P0', 'P1'])],
    }
  }),
  'clocks: 1,000 warnings of four metrics': looked(() => ({
    policy: policyOf({
      ...everyMetric({ P0: '8 business hours', P1: '1 hour' }),
      warnings: times(1000, (index) => ({ at: `${index + 1} business hours after`, name: `${index}` })),
    }),
    events: [received, { type: 'responded', at: at(1) }, { type: 'customer-replied', at: at(2) }],
  })),
  'clocks: 2,000 events at one instant without identifiers': looked(() => ({
    policy: policyOf(),
    events: [received, ...times(2000, (index) => ({ type: 'noted', at: at(1), what: `${index}` }))],
  })),
  'clocks: 2,000 impossible events in a lenient history, backwards': looked(
    () => ({
      policy: policyOf(),
      events: [...times(2000, (index) => ({ type: 'resumed', at: at(3000 - index) })), received],
    }),
    { history: 'lenient' },
  ),
  'clocks: resolved and reopened 1,000 times': looked(() => ({
    policy: policyOf(everyMetric({ P0: '8 business hours', P1: '1 hour' })),
    events: [
      received,
      ...times(1000, (index) => [
        { type: 'resolved', at: at(2 * index + 1) },
        { type: 'reopened', at: at(2 * index + 2) },
      ]).flat(),
    ],
  })),
  'mergeEvents: 1,000 events into 1,000': {
    make: () => [pausedAgain(500), pausedAgain(500).map((event) => ({ ...event, id: `${event.at}` }))],
    ask: ([history, news]) => `${mergeEvents(history, news).length} events`,
  },
  'explainClock and toText: 1,000 pauses over a month': {
    make: () => ({ policy: policyOf(), events: pausedAgain(1000) }),
    ask: ({ policy, events }) => {
      const ledger = explainClock('firstResponse', events, definePolicy(policy), { now: at(40_000) })
      return `${ledger.segments.length} segments, ${toText(ledger).length} characters`
    },
  },
  'explainClock: looked at 100 years later': {
    make: () => ({ policy: policyOf(), events: [received] }),
    ask: ({ policy, events }) => {
      const options = { now: '2124-03-01T00:00:00Z' }
      return `${explainClock('firstResponse', events, definePolicy(policy), options).segments.length} segments`
    },
  },
  'clockStatus: a reason, an identifier and a name of 1 MB': {
    make: () => 'x'.repeat(1_000_000),
    ask: (text) => {
      const policy = definePolicy(policyOf({ pauses: { firstResponse: [text] } }))
      const events = [
        received,
        { type: 'paused', at: at(1), reason: text, id: text },
        { type: 'resumed', at: at(2), id: text },
      ]
      return clockStatus('firstResponse', events, policy, { now: at(3) }).state
    },
  },
}
