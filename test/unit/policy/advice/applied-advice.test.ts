/** Whoever does what the advice says gets a policy that is accepted, and that advice no more (P13). */
import { checkPolicy } from 'dueby'
import { describe, expect, test } from 'vitest'

const ACME = {
  name: 'Acme',
  schedule: { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } },
  tiers: ['gold', 'silver'],
  priorities: ['P1', 'P2'],
  targets: { firstResponse: { P1: '1 business hour', P2: '4 business hours' } },
}
const MAY = { from: '2024-05-06', through: '2024-05-31' } as const

const codes = (change: object) => checkPolicy({ ...ACME, ...change }, MAY).map(({ code }) => code)

describe('an exception that breaks the order of requests', () => {
  const targets = { firstResponse: { P1: '30 minutes', P2: '2 hours' } }
  const cover = (during: unknown, when = 'received') => ({
    exceptions: [{ name: 'Cover', during, when, targets }],
  })
  const expected = (change: object) => checkPolicy({ ...ACME, ...change }, MAY)[0]?.expected

  test("by its dates: 'waiting' keeps the order (P4)", () => {
    const dates = [{ on: '2024-05-15' }]
    expect(codes(cover(dates))).toEqual(['exception-breaks-order'])
    expect(expected(cover(dates))).toMatch(/^'when' set to 'waiting'/)
    expect(codes(cover(dates, 'waiting'))).toEqual([])
  })

  test("outside hours, where 'waiting' is refused: one target, or dates that can wait (P4)", () => {
    const nights = cover('outside hours')
    expect(codes(nights)).toEqual(['exception-breaks-order'])
    expect(codes(cover('outside hours', 'waiting'))).toEqual(['unknown-option'])
    expect(expected(nights)).toMatch(
      /^one target at all hours, or .* during: \['sat-sun'\] with 'when' set to 'waiting'/,
    )
    expect(codes({ targets })).toEqual([])
    expect(codes(cover(['sat-sun'], 'waiting'))).toEqual([])
  })
})
