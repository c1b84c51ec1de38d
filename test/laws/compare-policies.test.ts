/** P11: two policies compared on the tickets of the past. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparePolicies } from '../../src/clock/compare-policies'
import { metricsWithTargets, policyOf, statusOf } from '../support/clock-status'
import { type TicketCase, ticketCase } from '../support/histories'
import { holds } from '../support/property'

const VERDICTS = ['newly met', 'newly missed', 'other state', 'moved', 'same']

/** How often each verdict occurs as a value, wherever it is in a comparison. */
function verdictsIn(value: unknown, counts: Record<string, number> = {}): Record<string, number> {
  if (typeof value === 'string' && VERDICTS.includes(value)) counts[value] = (counts[value] ?? 0) + 1
  if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) verdictsIn(each, counts)
  return counts
}

const compared = (a: TicketCase, b: TicketCase, { events, options }: TicketCase) =>
  verdictsIn(
    comparePolicies(policyOf(a.policy), policyOf(b.policy), [events] as never, { now: options.now } as never),
  )

/** The rules of a comparison are those of the policies. */
const ofPolicyAlone = ticketCase().map(({ policy, events, options: { now } }) => ({
  policy,
  events,
  options: { now },
}))

test('a policy is the same as itself, in every cycle', () => {
  holds(ofPolicyAlone, (given) => {
    const cycles = metricsWithTargets(given.policy).flatMap((metric) => statusOf(metric, given).cycles)
    expect(compared(given, given, given)).toEqual(cycles.length > 0 ? { same: cycles.length } : {})
  })
})

test('what is newly met in one direction is newly missed in the other', () => {
  holds(fc.record({ a: ofPolicyAlone, b: ofPolicyAlone, ticket: ofPolicyAlone }), ({ a, b, ticket }) => {
    const [there, back] = [compared(a, b, ticket), compared(b, a, ticket)]
    expect(there['newly met']).toBe(back['newly missed'])
    expect(there['newly missed']).toBe(back['newly met'])
    expect(there.moved).toBe(back.moved)
    expect(there.same).toBe(back.same)
    expect(there['other state']).toBe(back['other state'])
  })
})

test('same means due and in a state as before, and moved that only the due time differs', () => {
  const seen = new Set<string>()
  holds(fc.record({ a: ofPolicyAlone, b: ofPolicyAlone, ticket: ofPolicyAlone }), ({ a, b, ticket }) => {
    const [first, second] = [policyOf(a.policy), policyOf(b.policy)]
    const options = { now: ticket.options.now } as never
    const { rows } = comparePolicies(first, second, [ticket.events] as never, options)
    for (const row of rows) {
      if (!('metric' in row) || !row.before || !row.after) continue
      const isDueAlike = row.before.dueAt.getTime() === row.after.dueAt.getTime()
      const areAlike = row.before.outcome === row.after.outcome
      expect(row.verdict === 'same').toBe(isDueAlike && areAlike)
      expect(row.verdict === 'moved').toBe(!isDueAlike && areAlike)
      seen.add(row.verdict)
    }
  })
  // With few cases, a rare verdict may be missing.
  if (Number(process.env.DUEBY_RUNS ?? 1) >= 0.5) expect([...seen].sort()).toEqual([...VERDICTS].sort())
})
