/** The limit of the work for advice (S7): what is known stays known, and nothing more is computed without work. */
import { parsePolicy } from 'dueby'
import { expect, test } from 'vitest'
import { FIRST_DAY, LAST_DAY } from '../../../../src/core/time'
import { newCalendars } from '../../../../src/policy/advice/calendars'
import { answerTo, sampleRequests } from '../../../../src/policy/advice/requests'
import { spend } from '../../../../src/policy/advice/work'
import type { Cell } from '../../../../src/policy/compiled-policy'
import { compiledPolicyOf } from '../../../../src/policy/define-policy'
import type { NamedDates } from '../../../../src/schedule/holidays/named-dates'

const cover = (name: string, P1: string, when: string, on = '2024-05-01') => ({
  name,
  during: [{ on }],
  when,
  targets: { firstResponse: { P1 } },
})
const policyWith = (more: object = {}) => {
  const input = {
    name: 'Acme',
    schedule: { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } },
    tiers: ['gold', 'silver', 'bronze'],
    priorities: ['P1', 'P2'],
    targets: {
      firstResponse: { P1: { gold: '1 hour', silver: '1 hour', bronze: '2 hours' }, P2: '1 hour' },
    },
    ...more,
  }
  return { input, compiled: compiledPolicyOf(parsePolicy(input)) }
}
const requestsWith = (left: number, more: object = {}) => {
  const { input, compiled } = policyWith(more)
  const work = { left }
  const span = { from: undefined, through: undefined }
  return { work, compiled, requests: sampleRequests(input, compiled, span, work) }
}
const cellIn = ({ compiled }: ReturnType<typeof policyWith>, tier = 'gold', priority = 'P1') =>
  compiled.cell('firstResponse', tier, priority) as Cell
const at = Date.parse('2024-04-30T10:00:00Z')

test('work is spent to the last unit', () => {
  const work = { left: 10 }
  expect([spend(4, work), spend(6, work), spend(1, work)]).toEqual([true, true, false])
  expect(work.left).toBe(-1)
})

test('a cell costs more in a policy with exceptions, and there is none without work', () => {
  const plain = requestsWith(1000)
  expect(plain.requests.cell('firstResponse', 'gold', 'P1')?.tier).toBe('gold')
  const many = requestsWith(1000, { exceptions: [cover('A', '30 minutes', 'received')] })
  many.requests.cell('firstResponse', 'gold', 'P1')
  expect(many.work.left).toBeLessThan(plain.work.left)
  expect(requestsWith(0).requests.cell('firstResponse', 'gold', 'P1')).toBeUndefined()
})

test('a request has an answer only while there is work', () => {
  for (const exceptions of [[], [cover('A', '2 hours', 'received')], [cover('A', '2 hours', 'waiting')]]) {
    const cell = cellIn(policyWith({ exceptions }))
    const work = { left: 100_000 }
    expect(answerTo(at, cell, work)?.due).toBe(at + 3_600_000)
    const spent = 100_000 - work.left
    expect(spent).toBeGreaterThan(0)
    expect(answerTo(at, cell, { left: spent })?.due).toBe(at + 3_600_000)
    expect(answerTo(at, cell, { left: spent - 1 })).toBeUndefined()
  }
})

test('a request that can wait for long costs as much as its days', () => {
  const spent = (target: string) => {
    const exceptions = [cover('A', target, 'waiting', '2024-04-30')]
    const work = { left: 100_000 }
    answerTo(at, cellIn(policyWith({ exceptions })), work)
    return 100_000 - work.left
  }
  expect(spent('2400 hours') / spent('240 hours')).toBeGreaterThan(8)
  expect(spent('2400 hours') / spent('240 hours')).toBeLessThan(10)
})

test('a request that is never due has no answer, and costs more', () => {
  const never = cellIn(
    policyWith({
      schedule: { timeZone: 'UTC', weekly: {} },
      targets: { firstResponse: { P1: '1 business hour', P2: '1 hour' } },
    }),
  )
  const work = { left: 100_000 }
  expect(answerTo(at, never, work)).toBeUndefined()
  expect(100_000 - work.left).toBeGreaterThan(200)
})

test('the due times of the sample requests are computed once for equal cells', () => {
  const { requests, compiled } = requestsWith(100_000, {
    exceptions: [
      { ...cover('A', '1 hour', 'received'), targets: { firstResponse: { P2: { silver: '1 hour' } } } },
    ],
  })
  const cell = (tier: string, priority: string) => cellIn({ compiled, input: {} as never }, tier, priority)
  const [gold, silver, bronze] = ['gold', 'silver', 'bronze'].map((tier) => cell(tier, 'P1')) as [
    Cell,
    Cell,
    Cell,
  ]
  expect(requests.times(gold)).toBe(requests.times(bronze))
  expect(requests.times(gold).length).toBeGreaterThan(5)
  const dues = requests.dues(gold)
  expect(Array.from(dues)).toEqual(requests.times(gold).map((time) => time + 3_600_000))
  expect(requests.dues(gold)).toBe(dues)
  expect(requests.dues(silver)).toBe(dues)
  expect(requests.dues(cell('gold', 'P2'))).toBe(dues)
  expect(requests.dues(bronze)).not.toBe(dues)
  expect(requests.dues(cell('silver', 'P2'))).not.toBe(dues)
})

test('without work, the sample requests have no due times', () => {
  const { requests, compiled } = requestsWith(-1, { exceptions: [cover('A', '30 minutes', 'received')] })
  const dues = requests.dues(cellIn({ compiled, input: {} as never }))
  expect(dues.length).toBeGreaterThan(5)
  expect(dues.every(Number.isNaN)).toBe(true)
})

test('the years that requests need cost more than the requests', () => {
  const day = { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } }
  const spent = (P1: string) => {
    const { requests, compiled, work } = requestsWith(1_000_000, {
      schedule: day,
      targets: { firstResponse: { P1, P2: P1 } },
      exceptions: [cover('A', '1 hour', 'received')],
    })
    requests.dues(cellIn({ compiled, input: {} as never }))
    return 1_000_000 - work.left
  }
  // About ten years of business time.
  expect(spent('20000 business hours') - spent('1 business hour')).toBeGreaterThan(8 * 4000)
})

test('the dates of a set are evaluated once, ten years at a time until there are some', () => {
  const asked: [number, number][] = []
  const dates = (from: number): NamedDates => ({
    nameOn: () => undefined,
    between(first, last) {
      asked.push([first, last])
      return from <= last ? [{ name: '', first: from, last: from }] : []
    },
  })
  const { hasDates, rangesOf } = newCalendars({ left: 100_000 })
  const soon = dates(FIRST_DAY + 3700)
  expect([hasDates(soon), hasDates(soon)]).toEqual([true, true])
  expect(asked).toEqual([
    [FIRST_DAY, FIRST_DAY + 3652],
    [FIRST_DAY + 3653, FIRST_DAY + 2 * 3653 - 1],
  ])
  asked.length = 0
  const never = dates(Number.POSITIVE_INFINITY)
  expect([hasDates(never), hasDates(never)]).toEqual([false, false])
  expect(asked.at(0)?.[0]).toBe(FIRST_DAY)
  expect(asked.at(-1)?.[1]).toBe(LAST_DAY)
  expect(asked.slice(1).every(([first], index) => first === (asked[index]?.[1] ?? 0) + 1)).toBe(true)
  asked.length = 0
  const ranges = rangesOf(soon)
  expect(ranges).toHaveLength(1)
  expect(rangesOf(soon)).toBe(ranges)
  expect(asked).toEqual([[FIRST_DAY, LAST_DAY]])
  const poor = newCalendars({ left: 100 })
  expect(poor.rangesOf(soon)).toBeUndefined()
  expect(poor.hasDates(soon)).toBe(true)
})
