import {
  clockStatus,
  comparePolicies,
  DuebyError,
  describePolicy,
  due,
  dueWithin,
  explain,
  explainClock,
  firstResponseDue,
  firstResponseDueMany,
  gladly,
  ticketHistory,
  ticketStatus,
} from 'dueby'
import { expect, test } from 'vitest'

const request = { tier: 'premium', priority: 'P1', receivedAt: '2023-11-06T18:00:00Z' } as const
const column = { ...request, receivedAt: Float64Array.of(Date.parse(request.receivedAt)) }
const events = ticketHistory(request)
const options = { now: '2023-11-06T18:30:00Z' }
const forgotten = undefined as never

function thrown(call: () => unknown): DuebyError {
  try {
    call()
  } catch (error) {
    if (error instanceof DuebyError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

test.each<[string, () => unknown]>([
  ['firstResponseDue', () => firstResponseDue(request, forgotten)],
  ['due', () => due('firstResponse', request, forgotten)],
  ['firstResponseDueMany', () => firstResponseDueMany(column, forgotten)],
  ['describePolicy', () => describePolicy(forgotten)],
  ['clockStatus', () => clockStatus('firstResponse', events, forgotten, options)],
  ['ticketStatus', () => ticketStatus(events, forgotten, options)],
  ['explain', () => explain(firstResponseDue(request, gladly), forgotten)],
  ['explainClock', () => explainClock('firstResponse', events, forgotten, options)],
])('%s names a policy that was forgotten', (_, call) => {
  const { issues, message } = thrown(call)
  expect(issues.map(({ path }) => path)).toEqual([['policy']])
  expect(message).toMatch(/^policy: a required value is missing\. Expected a policy/)
})

test.each<[string, () => unknown, string]>([
  ['a request', () => firstResponseDue(forgotten, gladly), 'request'],
  ['columns', () => firstResponseDueMany(forgotten, gladly), 'requests'],
  ['options', () => clockStatus('firstResponse', events, gladly, forgotten), 'options'],
  ['a list of tickets', () => dueWithin(forgotten, '1 hour', gladly, options), 'tickets'],
  ['the old policy', () => comparePolicies(forgotten, gladly, [events], options), 'before'],
  ['the new policy', () => comparePolicies(gladly, forgotten, [events], options), 'after'],
])('%s that was forgotten is named', (_, call, name) => {
  expect(thrown(call).issues.map(({ path }) => path)).toContainEqual([name])
})

test('a key of a policy that is plain data has the name of the argument before it', () => {
  const { issues } = thrown(() => firstResponseDue(request, { ...gladly, nmae: 'Gladly' } as never))
  expect(issues.map(({ path }) => path)).toEqual([['policy', 'nmae']])
})
