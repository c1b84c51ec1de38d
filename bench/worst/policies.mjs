// Policies and texts that are made to take much time: exceptions for requests that wait, advice, descriptions.
import { dueby } from '../lib/build.mjs'

const {
  checkPolicy,
  checkSchedule,
  clockStatus,
  comparePolicies,
  complianceReport,
  definePolicy,
  describePolicy,
  explainClock,
  firstResponseDueMany,
  readTargets,
  ticketStatus,
  toSvg,
  toText,
} = await dueby()

const MINUTE = 60_000
const START = Date.UTC(2024, 2, 5, 20)
/** `'01:30'` for 90 minutes. */
const clock = (minute) => new Date(minute * 60_000).toISOString().slice(11, 16)
const times = (count, make) => Array.from({ length: count }, (_, index) => make(index))
const at = (minute) => new Date(START + minute * MINUTE).toISOString()
const received = { type: 'received', at: at(0), tier: 'T0', priority: 'P0' }
const office = () => ({ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['09:00-17:00'] } })
const names = (letter, count) => times(count, (index) => `${letter}${index}`)
const row = (count, target) => Object.fromEntries(times(count, (index) => [`P${index}`, target(index)]))
const day = (index) => new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(0, 10)

const policyOf = (more) => ({
  name: 'Support',
  schedule: office(),
  tiers: ['T0'],
  priorities: ['P0'],
  targets: { firstResponse: { P0: '8 business hours' } },
  ...more,
})
const THREE_DAYS = ['mon', 'wed', 'fri']
const WORKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri']

/** A policy whose targets take a century, with exceptions for requests that wait. */
const waiting = (count, own, instead, { during = THREE_DAYS, again = 1, ...more } = {}) =>
  policyOf({
    priorities: names('P', count),
    targets: { firstResponse: row(count, own) },
    exceptions: times(again, (index) => ({
      name: `${index}`,
      during,
      when: 'waiting',
      targets: { firstResponse: row(count, instead) },
    })),
    onChange: 'keep earlier',
    ...more,
  })
const changes = (count, ...more) => [
  received,
  ...times(count - 1, (index) => ({
    type: 'priority-changed',
    at: at(index + 1),
    priority: `P${index + 1}`,
  })),
  ...more,
]
const status = (make, now = at(100_000)) => ({
  make,
  ask: ({ policy, events }) => {
    const { state, dueAt } = clockStatus('firstResponse', events, definePolicy(policy), { now })
    return `${state}, due ${dueAt.toISOString()}`
  },
})
const century = () => '600000 hours'
const longer = () => '700000 hours'

const advice = (make, options) => ({
  make: () => policyOf(make()),
  ask: (policy) => `${checkPolicy(policy, options).length} issues`,
})
const eachOf = (tiers, priorities, target) =>
  row(priorities, (priority) =>
    Object.fromEntries(times(tiers, (tier) => [`T${tier}`, target(priority, tier)])),
  )

const description = (make, options) => ({
  make: () => policyOf(make()),
  ask: (policy) => `${describePolicy(definePolicy(policy), options).length} characters`,
})
const hourForAll = (count) => ({
  tiers: names('T', count),
  priorities: names('P', count),
  targets: { firstResponse: row(count, () => '1 hour') },
})

const TABLE = '# Support\n\n## First response\n\n'
const texts = (make) => ({
  make,
  ask: (text) => `${Object.keys(readTargets(text).firstResponse).length} priorities`,
})

/** Two requests of every tier, by default from both ends of the years, so that each schedule has to know all of them. */
const tiers = (schedules, target, years = [1973, 2198]) => ({
  make: () => {
    const all = names('T', schedules.length)
    return policyOf({
      tiers: all,
      targets: { firstResponse: { P0: target } },
      tierSchedules: Object.fromEntries(all.map((tier, index) => [tier, schedules[index]])),
    })
  },
  ask: (policy) => {
    const tier = policy.tiers.flatMap((name) => [name, name])
    const receivedAt = Float64Array.from(tier, (_, index) => Date.UTC(years[index % 2], 0))
    const column = { receivedAt, tier, priority: 'P0' }
    return `${firstResponseDueMany(column, definePolicy(policy)).length} due times`
  },
})

const zoned = (count) =>
  Intl.supportedValuesOf('timeZone')
    .slice(0, count)
    .map((timeZone) => ({ ...office(), timeZone }))
const ownHours = (count, first = 0) =>
  times(count, (index) => ({ ...office(), holidays: [{ on: day(first + index) }] }))
const weekend = () => ({ timeZone: 'America/Los_Angeles', weekly: { sat: ['09:00-12:00'] } })
const yearly = (index) => ({ every: { month: 1 + (Math.floor(index / 28) % 12), day: 1 + (index % 28) } })
const yearlyHours = (count) =>
  times(count, (index) => ({ ...office(), holidays: times(40, (date) => yearly(index + 9 * date)) }))
const monthlyHours = (count) =>
  times(count, (index) => ({
    ...office(),
    holidays: times(11, (date) => ({
      every: {
        weekday: ['mon', 'tue', 'wed', 'thu', 'fri'][date % 5],
        nth: 1 + Math.floor(date / 5),
        daysAfter: 1 + (index % 7),
      },
    })),
  }))
const turningHours = (count) =>
  times(count, () => ({
    ...office(),
    firstWeek: '2024-01-01',
    weekly: [{ mon: ['09:00-17:00'] }, { tue: ['09:00-17:00'] }],
  }))

/** Requests of every year, in a policy whose exceptions have many dates. */
const everyYear = (count) => ({
  make: () =>
    policyOf({
      exceptions: times(count, (index) => ({
        name: `E${index}`,
        during: times(29, (date) => ({
          every: {
            weekday: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'][date % 7],
            nth: 1 + Math.floor(date / 7),
            daysAfter: 1 + (index % 20),
          },
        })),
        targets: { firstResponse: { P0: '1 hour' } },
      })),
    }),
  ask: (policy) => {
    const receivedAt = Float64Array.from(times(227, (index) => Date.UTC(1973 + index, 6, 2, 10)))
    const column = { receivedAt, tier: policy.tiers[0], priority: policy.priorities[0] }
    return `${firstResponseDueMany(column, definePolicy(policy)).length} due times`
  },
})

export const POLICY_INPUTS = {
  'waiting: 1,000 cells over a century of dates, keep earlier': status(() => ({
    policy: waiting(1000, century, longer, { during: ['mon-sun'] }),
    events: changes(1000),
  })),
  'waiting: 700 cells over a century of weekdays, in business days': status(() => ({
    policy: waiting(
      700,
      (index) => `${20_000 + index} business days`,
      (index) => `${30_000 + index} business days`,
    ),
    events: changes(700),
  })),
  'waiting: 700 cells with an exception that never applies': status(() => ({
    policy: waiting(700, century, longer, { again: 2 }),
    events: changes(700),
  })),
  'waiting: 500 cells after an exception outside hours': status(() => {
    const policy = waiting(500, century, longer)
    const outside = {
      name: 'Outside',
      during: 'outside hours',
      targets: { firstResponse: row(500, () => '650000 hours') },
    }
    return { policy: { ...policy, exceptions: [outside, ...policy.exceptions] }, events: changes(500) }
  }),
  'waiting: 600 cells in business days, paused for a century': status(
    () => ({
      policy: waiting(
        600,
        (index) => `${20_000 + index} business days`,
        (index) => `${20_000 + index} business days`,
      ),
      events: changes(600, { type: 'paused', at: at(20_000) }),
    }),
    '2110-01-01T00:00:00Z',
  ),
  'waiting: 3 cells in business days, paused for a century': status(
    () => ({
      policy: waiting(
        3,
        (index) => `${20_000 + index} business days`,
        (index) => `${20_000 + index} business days`,
      ),
      events: changes(3, { type: 'paused', at: at(20_000) }),
    }),
    '2110-01-01T00:00:00Z',
  ),
  'waiting: 3 cells in 60,000 business days, paused for a century': status(
    () => ({
      policy: waiting(
        3,
        (index) => `${20_000 + index} business days`,
        () => '60000 business days',
        { during: ['mon-sun'] },
      ),
      events: changes(3, { type: 'paused', at: at(20_000) }),
    }),
    '2110-01-01T00:00:00Z',
  ),
  'waiting: 50 exceptions of monthly dates, paused for two centuries, the most': {
    make: () => ({
      policy: policyOf({
        targets: { firstResponse: row(1, () => '500 hours') },
        exceptions: times(50, (index) => ({
          name: `${index}`,
          during: [{ every: { weekday: WORKDAYS[index % 5], nth: 1 + (index % 5), daysAfter: index % 50 } }],
          when: 'waiting',
          targets: { firstResponse: row(1, () => '400 business days') },
        })),
      }),
      events: [
        { ...received, at: '1980-01-01T00:00:00Z' },
        { type: 'paused', at: '1980-01-02T00:00:00Z' },
      ],
    }),
    ask: ({ policy, events }) => {
      const now = '2199-12-30T00:00:00Z'
      return clockStatus('firstResponse', events, definePolicy(policy), { now }).state
    },
  },
  'waiting: 2,100 cycles of all metrics over a century': {
    make: () => {
      const all = (target) =>
        Object.fromEntries(
          ['firstResponse', 'nextResponse', 'periodicUpdate', 'resolution'].map((metric) => [
            metric,
            { P0: target },
          ]),
        )
      const exception = { during: THREE_DAYS, when: 'waiting', targets: all(longer()) }
      const policy = policyOf({
        targets: all(century()),
        exceptions: ['1', '2'].map((name) => ({ ...exception, name })),
      })
      const messages = times(700, (index) => [
        { type: 'responded', at: at(2 * index + 1) },
        { type: 'customer-replied', at: at(2 * index + 2) },
      ])
      return { policy, events: [received, ...messages.flat()] }
    },
    ask: ({ policy, events }) => {
      const { clocks } = ticketStatus(events, definePolicy(policy), { now: at(100_000) })
      return Object.values(clocks)
        .map(({ cycles }) => cycles.length)
        .join(', ')
    },
  },
  'waiting: comparePolicies with 800 tickets over a century': {
    make: () => ({
      policy: waiting(
        1,
        () => '20000 business days',
        () => '30000 business days',
      ),
      tickets: times(800, (index) => [{ ...received, at: at(index) }]),
    }),
    ask: ({ policy, tickets }) => {
      const [before, after] = [definePolicy(policy), definePolicy(policy)]
      return `${comparePolicies(before, after, tickets, { now: at(100_000) }).rows.length} rows`
    },
  },
  'waiting: a column of 7,000 requests over a century': {
    make: () => ({
      policy: waiting(1, century, longer, { again: 2 }),
      receivedAt: times(7000, (index) => START + index * MINUTE),
    }),
    ask: ({ policy, receivedAt }) => {
      const column = { receivedAt: Float64Array.from(receivedAt), tier: 'T0', priority: 'P0' }
      return `${firstResponseDueMany(column, definePolicy(policy)).length} due times`
    },
  },
  'explainClock: 20,000 business days': {
    make: () => policyOf({ targets: { firstResponse: { P0: '20000 business days' } } }),
    ask: (policy) =>
      `${explainClock('firstResponse', [received], definePolicy(policy), { now: at(1) }).segments.length} segments`,
  },
  'explainClock: 720 rows a day for a century': {
    make: () => {
      const minutes = times(720, (index) => `${clock(2 * index)}-${clock(2 * index + 1)}`)
      const schedule = { timeZone: 'UTC', weekly: { 'mon-sun': minutes } }
      return policyOf({ schedule, targets: { firstResponse: { P0: '100000 business hours' } } })
    },
    ask: (policy) => explainClock('firstResponse', [received], definePolicy(policy), { now: at(1) }),
  },
  'toText and toSvg: a ledger of 1,800 business days': {
    make: () => {
      const policy = definePolicy(policyOf({ targets: { firstResponse: { P0: '1800 business days' } } }))
      return JSON.parse(JSON.stringify(explainClock('firstResponse', [received], policy, { now: at(1) })))
    },
    ask: (ledger) => `${toText(ledger).length} and ${toSvg(ledger).length} characters`,
  },
  'advice: 60 tiers × 60 priorities': advice(
    () => ({
      tiers: names('T', 60),
      priorities: names('P', 60),
      targets: { firstResponse: eachOf(60, 60, (p, t) => `${1 + ((7 * p + 13 * t) % 50)} hours`) },
    }),
    { from: '2024-01-01' },
  ),
  'advice: 300 exceptions over a century, half of them for requests that wait': advice(
    () => ({
      targets: { firstResponse: { P0: century() }, resolution: { P0: century() } },
      exceptions: times(300, (index) => ({
        name: `${index}`,
        during: [THREE_DAYS[index % 3], { on: day(3700 + 90 * index) }],
        when: index % 2 ? 'waiting' : 'received',
        targets: { firstResponse: { P0: `${600_000 - index} hours` }, resolution: { P0: longer() } },
      })),
    }),
    { from: '2024-01-01' },
  ),
  'advice: 300 tiers with hours of their own': advice(
    () => ({
      tiers: names('T', 300),
      priorities: names('P', 5),
      targets: { firstResponse: eachOf(300, 5, (p, t) => `${1 + ((7 * p + 13 * t) % 50)} business hours`) },
      tierSchedules: Object.fromEntries(
        times(300, (index) => [
          `T${index}`,
          { ...office(), weekly: { 'mon-fri': [`09:00-${10 + (index % 14)}:${10 + (index % 50)}`] } },
        ]),
      ),
    }),
    { from: '2024-01-01' },
  ),
  'advice: 3,000 priorities, the last one first': advice(() => ({
    priorities: names('P', 3000),
    targets: { firstResponse: row(3000, (index) => `${3001 - index} hours`) },
  })),
  'checkSchedule: 2,400 holidays from 0001 to 9999': {
    make: () => ({
      ...office(),
      holidays: times(2400, () => ({ from: '0001-01-01', to: '9999-12-31' })),
    }),
    ask: (schedule) => `${checkSchedule(schedule, { from: '2024-01-01' }).length} issues`,
  },
  'checkSchedule: 1,200 yearly rules from 1972 to 2199': {
    make: () => ({
      ...office(),
      holidays: times(1200, (index) => ({
        name: `${index}`,
        every: { month: 1 + (index % 12), day: 1 + (index % 28) },
      })),
    }),
    ask: (schedule) =>
      `${checkSchedule(schedule, { from: '1972-02-01', through: '2199-01-01' }).length} issues`,
  },
  'describePolicy: 440 tiers × 440 priorities': description(() => hourForAll(440), { format: 'html' }),
  'describePolicy: 440 tiers × 440 priorities, and a name of 90 kB': description(() => ({
    ...hourForAll(440),
    name: '&'.repeat(90_000),
  })),
  'describePolicy: 4,000 holidays': description(() => ({
    schedule: { ...office(), holidays: times(4000, (index) => ({ on: day(2 * index) })) },
  })),
  'readTargets: 49,000 lines of a bar': texts(() => '|\n'.repeat(49_000)),
  'readTargets: 99,000 backslashes in a cell': texts(() => `|${'\\'.repeat(99_000)}`),
  'readTargets: 99,000 signs of HTML': texts(() => '<'.repeat(99_000)),
  'readTargets: 49,000 tags that do not end': texts(() => '</'.repeat(49_500)),
  'readTargets: 98,000 spaces in a cell': texts(() => `${TABLE}|${' '.repeat(98_000)}x`),
  'readTargets: 24,000 columns': texts(() => `${TABLE}|${' a |'.repeat(24_000)}`),
  'readTargets: 6,500 rows of one name': texts(
    () => `${TABLE}| a | b |\n|---|---|\n${'| c | 1 hour |\n'.repeat(6500)}`,
  ),
  'complianceReport: 300 cycles in groups of their own': {
    make: () =>
      times(300, (index) => ({
        metric: 'firstResponse',
        tier: `T${index}`,
        priority: `P${index}`,
        policy: `${index}`,
        state: 'met',
        outcome: 'met',
        target: { kind: 'calendar time' },
        dueAt: at(index),
        endedAt: at(0),
        endedAs: 'fulfilled',
        elapsedMs: 1,
        calendar: { elapsedMs: 1 },
      })),
    ask: (cycles) => {
      const groupBy = ['metric', 'priority', 'tier', 'policy', 'exception', 'period']
      return `${complianceReport(cycles, { groupBy, period: 'day', zone: 'Europe/London' }).rows.length} rows`
    },
  },
  'firstResponseDueMany: 400 tiers in as many zones, in 1973 and 2198': tiers(zoned(400), '2 business hours'),
  'the same with 59 and that of the policy, the most': tiers(zoned(59), '2 business hours'),
  'firstResponseDueMany: 700 tiers with schedules of their own, in 1973 and 2198': tiers(
    ownHours(700),
    '2 business hours',
  ),
  'the same, in business days': tiers(ownHours(700), '3 business days'),
  'the same, due after two centuries': tiers(ownHours(700), '400000 business hours', [1973, 1974]),
  'firstResponseDueMany: 400 tiers with unions of their own, in business days': tiers(
    times(400, (index) => ({ union: [...ownHours(1, index), weekend()] })),
    '3 business days',
  ),
  'firstResponseDueMany: 60 tiers with 40 yearly holidays each, in business days': tiers(
    yearlyHours(60),
    '3 business days',
  ),
  'the same 60 tiers in business hours': tiers(yearlyHours(60), '2 business hours'),
  'firstResponseDueMany: 18 tiers closed on 11 weekdays of each month, the most, in business days': tiers(
    monthlyHours(18),
    '3 business days',
  ),
  'the same 18 tiers in business hours': tiers(monthlyHours(18), '2 business hours'),
  '17 of these tiers, each in a union, in business days': tiers(
    monthlyHours(17).map((each) => ({ union: [each, weekend()] })),
    '3 business days',
  ),
  '17 of these tiers, each in a union, in business hours': tiers(
    monthlyHours(17).map((each) => ({ union: [each, weekend()] })),
    '2 business hours',
  ),
  'firstResponseDueMany: 190 tiers closed on 11 weekdays of each month': tiers(
    monthlyHours(190),
    '3 business days',
  ),
  'firstResponseDueMany: 1 exception with 29 weekdays of each month, the most, in every year': everyYear(1),
  'the same with 70 exceptions': everyYear(70),
  'firstResponseDueMany: 178 tiers whose weeks take turns, the most': tiers(
    turningHours(178),
    '2 business hours',
  ),
}
