/** C17, P4: a target that is never due does not hide one that is. */
import { clockStatus, definePolicy, due, type Exception, firstResponseDueMany, ticketHistory } from 'dueby'
import { describe, expect, test } from 'vitest'
import { dueOrNever } from '../../../src/policy/due-or-never'
import { issuesOf } from '../../support/tickets'

// The last hours are those of Tuesday, 2024-01-02.
const policyWith = (own: string, exception: Omit<Exception<'all', 'P1'>, 'name'>) =>
  definePolicy({
    name: 'Closing down',
    schedule: {
      timeZone: 'UTC',
      weekly: { 'mon-fri': ['09:00-17:00'] },
      holidays: [{ name: 'Closed for good', from: '2024-01-03', to: '2200-12-31' }],
    },
    tiers: ['all'],
    priorities: ['P1'],
    targets: { firstResponse: { P1: own as '1 hour' } },
    exceptions: [{ name: 'X', ...exception }],
  })
const request = { tier: 'all', priority: 'P1', receivedAt: '2024-01-01T16:00:00Z' } as const
const waiting = (during: Exception['during'], target: string) =>
  ({ during, when: 'waiting', targets: { firstResponse: { P1: target as '1 hour' } } }) as const

describe.each<[string, ReturnType<typeof policyWith>, string]>([
  [
    'the target from a later midnight is never due',
    policyWith('4 business hours', waiting([{ on: '2024-01-02' }], '9 business hours')),
    '2024-01-02T12:00:00.000Z',
  ],
  [
    'that of receipt is never due',
    policyWith('30 business hours', waiting([{ on: '2024-03-01' }], '2 hours')),
    '2024-03-01T02:00:00.000Z',
  ],
  [
    'only one of many midnights is due',
    policyWith('30 business hours', waiting(['tue-fri'], '3 business hours')),
    '2024-01-02T12:00:00.000Z',
  ],
])('%s', (_, policy, dueAt) => {
  test('due', () => expect(due('firstResponse', request, policy).dueAt.toISOString()).toBe(dueAt))

  test('columns', () => {
    const receivedAt = Float64Array.of(Date.parse(request.receivedAt))
    const [answer = 0] = firstResponseDueMany({ ...request, receivedAt }, policy)
    expect(new Date(answer).toISOString()).toBe(dueAt)
  })

  test('clockStatus', () => {
    const clock = clockStatus('firstResponse', ticketHistory(request), policy, { now: request.receivedAt })
    expect(clock).toMatchObject({ state: 'running', dueAt: new Date(dueAt) })
  })
})

test('what is never due is later than everything that is; another error is one', () => {
  const last = Date.parse('2199-12-31T23:59:59.999Z')
  const never = dueOrNever(() => ({
    due: due(
      'firstResponse',
      request,
      policyWith('30 business hours', waiting([{ on: '2023-01-02' }], '1 hour')),
    ).dueAt.getTime(),
  }))
  expect(never.due).toBeGreaterThan(last)
  expect(() =>
    dueOrNever(() => {
      throw new RangeError('something else')
    }),
  ).toThrow('something else')
})

test('it is an error if no target is ever due', () => {
  const policy = policyWith('30 business hours', waiting(['mon-sun'], '20 business hours'))
  const now = request.receivedAt
  expect(issuesOf(() => due('firstResponse', request, policy))).toEqual(['never-opens'])
  expect(issuesOf(() => clockStatus('firstResponse', ticketHistory(request), policy, { now }))).toEqual([
    'never-opens',
  ])
})

test("with 'keep earlier', the target of an earlier cell is left out if it is never due", () => {
  const policy = definePolicy({
    name: 'Closing down',
    schedule: {
      timeZone: 'UTC',
      weekly: { 'mon-fri': ['09:00-17:00'] },
      holidays: [{ from: '2024-01-03', to: '2200-12-31' }],
    },
    tiers: ['all'],
    priorities: ['P1', 'P2'],
    targets: { firstResponse: { P1: '4 business hours', P2: '30 business hours' } },
    onChange: 'keep earlier',
  })
  const events = [
    ...ticketHistory(request),
    { type: 'priority-changed', at: '2024-01-01T16:30:00Z', priority: 'P2' },
  ] as const
  const clock = clockStatus('firstResponse', events, policy, { now: '2024-01-01T16:45:00Z' })
  expect(clock).toMatchObject({ state: 'running', dueAt: new Date('2024-01-02T12:00:00Z') })
})
