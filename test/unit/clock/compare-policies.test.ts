import { comparePolicies, definePolicy, gladly, ticketHistory } from 'dueby'
import { expect, test } from 'vitest'

const frame = {
  schedule: { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } },
  tiers: ['all'],
  priorities: ['P1'],
} as const
const before = definePolicy({
  ...frame,
  name: 'Before',
  targets: { firstResponse: { P1: '2 hours' }, resolution: { P1: '4 hours' } },
})
const faster = definePolicy({ ...frame, name: 'Faster', targets: { firstResponse: { P1: '1 hour' } } })
const ticket = ticketHistory({
  tier: 'all',
  priority: 'P1',
  receivedAt: '2024-01-08T09:00:00Z',
  respondedAt: '2024-01-08T10:30:00Z',
})
const now = '2024-01-09T00:00:00Z'

test('a promise that is dropped is not one that is met', () => {
  const { rows, totals } = comparePolicies(before, faster, [ticket], { now })
  expect(rows.map(({ verdict }) => verdict)).toEqual(['newly missed', 'no longer promised'])
  expect(totals.map(({ newlyMet, noLongerPromised }) => [newlyMet, noLongerPromised])).toEqual([
    [0, 0],
    [0, 1],
  ])
  expect(comparePolicies(faster, before, [ticket], { now }).rows.map(({ verdict }) => verdict)).toEqual([
    'newly met',
    'newly promised',
  ])
})

test('the difference is how much later the due time is', () => {
  const [row] = comparePolicies(before, faster, [ticket], { now }).rows
  expect(row).toMatchObject({
    ticket: 0,
    metric: 'firstResponse',
    before: { dueAt: new Date('2024-01-08T11:00:00Z'), state: 'met', outcome: 'met' },
    after: { dueAt: new Date('2024-01-08T10:00:00Z'), state: 'missed', outcome: 'missed' },
    differenceMs: -3_600_000,
  })
})

test('a ticket that a policy cannot judge is a row with its issues, and is counted', () => {
  const comparison = comparePolicies(before, gladly, [ticket, ticket], { now })
  expect(comparison.notJudged).toBe(2)
  expect(comparison.totals).toEqual([])
  expect(comparison.rows[1]).toMatchObject({
    ticket: 1,
    verdict: 'not judged',
    issues: [{ policy: 'after', issue: { code: 'unknown-tier', path: ['events', 0, 'tier'] } }],
  })
})

test('a policy with issues is an error of the call', () => {
  expect(() => comparePolicies(before, { name: 'x' } as never, [], { now })).toThrow(/schedule/)
  expect(() => comparePolicies(before, faster, 'x' as never, {} as never)).toThrow(
    /tickets[\s\S]*options\.now/,
  )
})
