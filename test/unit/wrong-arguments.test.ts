/** An argument that was forgotten, or given for another one, is named: its value alone says little. */
import {
  addBusinessDays,
  addBusinessTime,
  businessDaysBetween,
  businessTimeBetween,
  checkSchedule,
  clockStatus,
  comparePolicies,
  definePolicy,
  defineSchedule,
  describePolicy,
  due,
  dueWithin,
  explain,
  explainClock,
  firstResponseDue,
  firstResponseDueMany,
  gladly,
  isBusinessDay,
  isOpen,
  nextClose,
  nextOpen,
  openIntervals,
  openPieces,
  previousClose,
  previousOpen,
  scheduleDiff,
  ticketHistory,
  ticketStatus,
  union,
  whoseHours,
} from 'dueby'
import { describe, expect, test } from 'vitest'
import { issuesOf } from '../support/issues'

const at = '2024-01-08T10:00:00Z'
const schedule = defineSchedule({ timeZone: 'Europe/Berlin', weekly: { 'mon-fri': ['09:00-17:00'] } })
const request = { tier: 'premium', priority: 'P1', receivedAt: at } as const
const columns = { ...request, receivedAt: Float64Array.of(Date.parse(at)) }
const events = ticketHistory(request)
const options = { now: '2024-01-08T10:30:00Z' }
const forgotten = undefined as never
// As date-fns passes a span.
const interval = { start: new Date(0), end: new Date(1) } as never

type Rows = [name: string, call: () => unknown][]

const namesOf = (call: () => unknown) => issuesOf(call).map(({ path }) => path.join('.'))

describe('a forgotten argument is named', () => {
  const withoutSchedule: Rows = [
    ['isOpen', () => isOpen(at, forgotten)],
    ['nextOpen', () => nextOpen(at, forgotten)],
    ['nextClose', () => nextClose(at, forgotten)],
    ['previousOpen', () => previousOpen(at, forgotten)],
    ['previousClose', () => previousClose(at, forgotten)],
    ['isBusinessDay', () => isBusinessDay(at, forgotten)],
    ['whoseHours', () => whoseHours(at, forgotten)],
    ['addBusinessTime', () => addBusinessTime(at, '2 hours', forgotten)],
    ['addBusinessDays', () => addBusinessDays(at, 1, forgotten)],
    ['businessTimeBetween', () => businessTimeBetween(at, at, forgotten)],
    ['businessDaysBetween', () => businessDaysBetween(at, at, forgotten)],
    ['openIntervals', () => openIntervals(at, at, forgotten)],
  ]
  test.each(withoutSchedule)('%s without a schedule', (_, call) => {
    expect(namesOf(call)).toEqual(['schedule'])
  })

  const withoutPolicy: Rows = [
    ['firstResponseDue', () => firstResponseDue(request, forgotten)],
    ['due', () => due('firstResponse', request, forgotten)],
    ['firstResponseDueMany', () => firstResponseDueMany(columns, forgotten)],
    ['describePolicy', () => describePolicy(forgotten)],
    ['clockStatus', () => clockStatus('firstResponse', events, forgotten, options)],
    ['ticketStatus', () => ticketStatus(events, forgotten, options)],
    ['explain', () => explain(firstResponseDue(request, gladly), forgotten)],
    ['explainClock', () => explainClock('firstResponse', events, forgotten, options)],
  ]
  test.each(withoutPolicy)('%s without a policy', (_, call) => {
    expect(namesOf(call)).toEqual(['policy'])
    expect(call).toThrow(/^policy: a required value is missing\. Expected a policy/)
  })

  test.each<[string, () => unknown, string[]]>([
    ['scheduleDiff without the second schedule', () => scheduleDiff(schedule, forgotten, at, at), ['after']],
    ['firstResponseDue without a request', () => firstResponseDue(forgotten, gladly), ['request']],
    ['firstResponseDueMany without columns', () => firstResponseDueMany(forgotten, gladly), ['requests']],
    [
      'clockStatus without options',
      () => clockStatus('firstResponse', events, gladly, forgotten),
      ['options'],
    ],
    ['dueWithin without tickets', () => dueWithin(forgotten, '1 hour', gladly, options), ['tickets']],
    [
      'comparePolicies without the old policy',
      () => comparePolicies(forgotten, gladly, [events], options),
      ['before'],
    ],
    [
      'comparePolicies without the new policy',
      () => comparePolicies(gladly, forgotten, [events], options),
      ['after'],
    ],
  ])('%s', (_, call, names) => {
    expect(namesOf(call)).toEqual(names)
  })
})

describe('an argument in the place of another one', () => {
  const ofInterval: Rows = [
    ['businessTimeBetween', () => businessTimeBetween(interval, schedule as never, forgotten)],
    ['businessDaysBetween', () => businessDaysBetween(interval, schedule as never, forgotten)],
    ['openIntervals', () => openIntervals(interval, schedule as never, forgotten)],
  ]
  test.each(ofInterval)('an interval in place of its ends names all three: %s', (_, call) => {
    expect(namesOf(call)).toEqual(['from', 'to', 'schedule'])
  })

  const whatIsWrong = (call: () => unknown) =>
    issuesOf(call).map(({ code, path, expected }) => `${path.join('.')}: ${code}; ${expected}`)
  const noSchedule = 'wrong-type; policy.schedule'

  test('a policy in place of a schedule is one issue', () => {
    const policy = gladly as never
    expect(whatIsWrong(() => isOpen(at, policy))).toEqual([`schedule: ${noSchedule}`])
    expect(whatIsWrong(() => openPieces(policy, { from: 2024, through: 2024 }))).toEqual([
      `schedule: ${noSchedule}`,
    ])
    expect(whatIsWrong(() => union(gladly.schedule, policy))).toEqual([`union.1: ${noSchedule}`])
    expect(whatIsWrong(() => definePolicy({ ...gladly, schedule: policy }))).toEqual([
      `schedule: ${noSchedule}`,
    ])
    expect(checkSchedule(gladly).map(({ code }) => code)).toEqual(['wrong-type'])
  })

  test('a schedule in place of a policy is one issue', () => {
    const policy = gladly.schedule as never
    const expected = 'wrong-type; a policy such as { name, schedule, tiers, priorities, targets }'
    expect(whatIsWrong(() => firstResponseDue(request, policy))).toEqual([`policy: ${expected}`])
    expect(whatIsWrong(() => definePolicy(policy))).toEqual([`: ${expected}`])
  })
})

test('a policy with a key of a schedule, or without its own keys, has the usual issues', () => {
  expect(namesOf(() => definePolicy({ ...gladly, weekly: {} } as never))).toEqual(['weekly'])
  expect(namesOf(() => definePolicy({} as never))).toEqual([
    'name',
    'schedule',
    'tiers',
    'priorities',
    'targets',
  ])
})

test('an unknown key of a policy has the name of its argument before it', () => {
  expect(namesOf(() => firstResponseDue(request, { ...gladly, nmae: 'Gladly' } as never))).toEqual([
    'policy.nmae',
  ])
})
