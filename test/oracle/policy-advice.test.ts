import { checkPolicy, definePolicy, firstResponseDueMany, type Policy, type PolicyInput } from 'dueby'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holds } from '../support/property'

// Compares the advice about the order of requests (P13) with all requests of two weeks, ten minutes apart.

const MINUTE = 60_000
const FROM = '2024-05-06'
const THROUGH = '2024-05-19'
const RECEIVED = Float64Array.from({ length: 14 * 144 }, (_, step) => Date.parse(FROM) + step * 10 * MINUTE)
const PRIORITIES = ['P1', 'P2', 'P3']

const target = fc.constantFrom(
  ...['4 hours', '12 hours', '20 hours', '24 hours', '120 hours'],
  ...['100 business minutes', '8 business hours', '30 business hours'],
  ...['next business day', 'next business day by open', 'next business day same time', '3 business days'],
)
const targets = fc.tuple(target, target, target).map(asGrid)

const weekly = fc.constantFrom<object>(
  { 'mon-fri': ['09:00-17:00'] },
  { 'mon-fri': ['00:00-24:00'] },
  { 'mon-sun': ['00:00-24:00'] },
  { 'mon-thu': ['08:00-12:00', '13:00-17:00'], fri: ['22:00-03:00'], sat: ['10:00-12:00'] },
)
const date = fc
  .integer({ min: 6, max: 19 })
  .map((day) => new Date(Date.UTC(2024, 4, day)).toISOString().slice(0, 10))
const summer = { name: 'Summer', from: { month: 5, day: 12 }, to: { month: 8, day: 31 } }
const schedule = fc
  .record({
    weekly: fc.oneof(
      { weight: 4, arbitrary: weekly },
      { weight: 1, arbitrary: fc.tuple(weekly, weekly).map(([first, second]) => [first, second]) },
    ),
    holidays: fc.array(date.map((on) => ({ on }))),
    open: fc.option(date, { nil: undefined, freq: 2 }),
    summer: fc.option(weekly, { nil: undefined, freq: 1 }),
  })
  .map(({ weekly, holidays, open, summer: hours }) => ({
    timeZone: 'UTC',
    weekly,
    ...(Array.isArray(weekly) && { firstWeek: '2024-01-01' }),
    holidays: holidays.slice(0, 2),
    ...(open && { specialHours: [{ on: open, hours: ['07:00-20:00'] }] }),
    ...(hours && { seasons: [{ ...summer, weekly: hours }] }),
  }))
const versions = fc
  .tuple(schedule, date, schedule)
  .map(([before, from, after]) => ({ versions: [{ schedule: before }, { from, schedule: after }] }))

const exception = fc
  .record({
    during: fc.oneof(
      fc.constantFrom('holidays', 'outside hours', ['sat-sun'], ['wed']),
      date.map((on) => [{ on }]),
    ),
    when: fc.constantFrom('received', 'waiting'),
    priority: fc.constantFrom(...PRIORITIES),
    target,
  })
  .map(({ during, when, priority, target }) => ({
    during,
    when: during === 'outside hours' ? 'received' : when,
    targets: { firstResponse: { [priority]: target } },
  }))

const policy = fc
  .record({
    schedule: fc.oneof({ weight: 4, arbitrary: schedule }, { weight: 1, arbitrary: versions }),
    dayCutoff: fc.option(fc.constantFrom('10:00', '15:00'), { nil: undefined }),
    firstResponse: targets,
    exceptions: fc.array(exception, { maxLength: 2 }),
  })
  .map(({ schedule, dayCutoff, firstResponse, exceptions }) => ({
    name: 'Acme',
    schedule,
    tiers: ['all'],
    priorities: PRIORITIES,
    ...(dayCutoff && { dayCutoff }),
    targets: { firstResponse },
    exceptions: exceptions.map((each, index) => ({ name: `Exception ${index}`, ...each })),
  }))

function asGrid(row: readonly string[]): { readonly [priority: string]: string } {
  return Object.fromEntries(PRIORITIES.map((priority, index) => [priority, row[index] as string]))
}

/** When the requests of the two weeks are due, for each priority. */
function duesOf(input: object): Float64Array[] {
  const policy = definePolicy(input as PolicyInput) as Policy
  return PRIORITIES.map((priority) =>
    firstResponseDueMany({ receivedAt: RECEIVED, tier: 'all', priority }, policy),
  )
}

const isFirstAnywhere = (lower: Float64Array | undefined, higher: Float64Array | undefined): boolean =>
  RECEIVED.some((_, index) => (lower?.[index] as number) < (higher?.[index] as number))

test('a lower priority that is due first for some request is named', () => {
  const named = { yes: 0, no: 0 }
  holds(
    policy,
    (given) => {
      const found = checkPolicy(given, { from: FROM, through: THROUGH })
        .filter(({ code }) => code === 'lower-priority-first')
        .map(({ example = [] }) => example.map(({ priority }) => priority).join(' before '))
      const dues = duesOf(given)
      for (const [index, lower] of PRIORITIES.slice(1).entries()) {
        const isFirst = isFirstAnywhere(dues[index + 1], dues[index])
        named[isFirst ? 'yes' : 'no']++
        const pair = `${PRIORITIES[index]} before ${lower}`
        if (isFirst) expect(found, JSON.stringify(given)).toContain(pair)
      }
    },
    300,
  )
  // Both occur, however many runs there are.
  expect(Math.min(named.yes, named.no)).toBeGreaterThan((named.yes + named.no) / 20)
})

test('an exception with which some request is due later is named', () => {
  const named = { yes: 0, no: 0 }
  holds(
    policy,
    (given) => {
      const found = checkPolicy(given, { from: FROM, through: THROUGH })
        .filter(({ code }) => code === 'weaker-exception')
        .map(({ path }) => path[1])
      const dues = duesOf(given)
      for (const index of given.exceptions.keys()) {
        const without = duesOf({ ...given, exceptions: given.exceptions.filter((_, each) => each !== index) })
        const isLater = dues.some((each, priority) => isFirstAnywhere(without[priority], each))
        named[isLater ? 'yes' : 'no']++
        if (isLater) expect(found, JSON.stringify(given)).toContain(index)
      }
    },
    300,
  )
  expect(Math.min(named.yes, named.no)).toBeGreaterThan((named.yes + named.no) / 20)
})
