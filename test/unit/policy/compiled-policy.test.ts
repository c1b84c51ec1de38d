/** The cells of a policy, each made when it is first asked for (S7). */
import { parsePolicy } from 'dueby'
import { expect, test } from 'vitest'
import type { Cell } from '../../../src/policy/compiled-policy'
import { compiledPolicyOf } from '../../../src/policy/define-policy'
import { ACME } from './acme'

const compiled = compiledPolicyOf(
  parsePolicy({
    ...ACME,
    targets: { ...ACME.targets, resolution: { P1: 'no target', P2: '9 hours', P3: '9 hours' } },
    tierSchedules: { gold: { timeZone: 'Asia/Tokyo', weekly: { 'mon-fri': ['09:00-17:00'] } } },
    alerts: { P1: ['gold'] },
    exceptions: [
      { name: 'A', during: 'holidays', targets: { firstResponse: { P1: '5 minutes' } } },
      { name: 'B', during: 'holidays', when: 'waiting', targets: { firstResponse: { P2: '5 minutes' } } },
      { name: 'C', during: 'outside hours', targets: { resolution: { P1: '5 hours' } } },
    ],
  }),
)
const cell = (tier: string, priority: string, metric: 'firstResponse' | 'resolution' = 'firstResponse') =>
  compiled.cell(metric, tier, priority) as Cell

test('a cell is made once, and its targets are bound to the hours once for all cells on them', () => {
  for (const [tier, priority] of [
    ['gold', 'P1'],
    ['silver', 'P1'],
    ['silver', 'P2'],
  ] as const) {
    expect(cell(tier, priority)).toBe(cell(tier, priority))
    expect(cell(tier, priority)).toMatchObject({ tier, priority, metric: 'firstResponse' })
  }
  expect(cell('silver', 'P2', 'resolution')).toBe(cell('silver', 'P2', 'resolution'))
  expect(cell('gold', 'P2').own).not.toBe(cell('silver', 'P2').own)
  const plain = compiledPolicyOf(parsePolicy({ ...ACME }))
  const [gold, silver] = ['gold', 'silver'].map((tier) => plain.cell('firstResponse', tier, 'P2'))
  expect(gold?.own).toBe(silver?.own)
})

test('a cell has the exceptions with a target for it, and is decided again only because of those that wait', () => {
  const names = (of: Cell) => [of.exceptions, of.waiting].map((each) => each.map(({ name }) => name).join())
  expect(names(cell('silver', 'P1'))).toEqual(['A', ''])
  expect(cell('silver', 'P1').decisions).toBeUndefined()
  expect(names(cell('silver', 'P2'))).toEqual(['B', 'B'])
  expect(cell('silver', 'P2').decisions).toBeDefined()
  expect(names(cell('silver', 'P3'))).toEqual(['', ''])
  // There is no own target that an exception could replace.
  expect(names(cell('silver', 'P1', 'resolution'))).toEqual(['', ''])
  expect(cell('silver', 'P1', 'resolution').own).toBeNull()
})

test('a cell knows the hours and alerts of its tier', () => {
  expect([cell('gold', 'P1').alerts, cell('silver', 'P1').alerts, cell('gold', 'P2').alerts]).toEqual([
    true,
    false,
    false,
  ])
  expect(cell('gold', 'P1').schedule).toMatchObject({ timeZone: 'Asia/Tokyo' })
  expect(cell('silver', 'P1').schedule).toMatchObject({ timeZone: 'UTC' })
})

test('there is no cell for names and metrics that the policy does not know', () => {
  expect(compiled.metrics).toEqual(['firstResponse', 'resolution'])
  for (const [metric, tier, priority] of [
    ['nextResponse', 'gold', 'P1'],
    ['firstResponse', 'bronze', 'P1'],
    ['firstResponse', 'gold', 'P9'],
    ['firstResponse', 'bronze', 'P2'],
  ] as const)
    for (const _ of [1, 2]) expect(compiled.cell(metric, tier, priority)).toBeUndefined()
})
