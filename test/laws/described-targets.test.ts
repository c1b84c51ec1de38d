/** P12: the tables of a described policy are read back as the targets of the policy. */
import { definePolicy, type PolicyInput } from 'dueby'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describePolicy } from '../../src/policy/describe-policy'
import { readTargets } from '../../src/policy/read-targets'
import { type Metric, metrics, type NaiveCells, type NaiveClockPolicy } from '../oracle/naive-ticket'
import { clockPolicy, focus, PRIORITIES, TIERS } from '../support/clock-policies'
import { holds } from '../support/property'

/** Names that mean something in a table, in HTML, in Markdown or in JavaScript. */
const NASTY = [
  'a|b',
  'a\\|b',
  'back\\slash\\',
  '|',
  '<b>bold</b>',
  '&lt;',
  'a & b',
  '"quoted"',
  "it's",
  '*star*',
  '_under_score_',
  '`code`',
  '[text](link)',
  '# 1',
  '1. one',
  '- x',
  '---',
  'two  spaces',
  ' around ',
  'two\nlines',
  'tab\there',
  'no target',
  '2 hours',
  '__proto__',
  'constructor',
  'Prio 1 – höchste',
  '緊急',
  '<!-- -->',
  '~~gone~~',
  '<br>',
]

const nastyNames = (count: number): fc.Arbitrary<string[]> =>
  fc.shuffledSubarray(NASTY, { minLength: count, maxLength: count })

type Grid = Map<string, string>

/** Every cell of a grid by the names of its metric, priority and tier. */
function cellsOf(
  targets: { readonly [M in Metric]?: NaiveCells },
  priorities: readonly string[],
  tiers: readonly string[],
): Grid {
  const cells: Grid = new Map()
  for (const metric of metrics)
    for (const priority of priorities)
      for (const tier of tiers) {
        const ofMetric = targets[metric]
        const given = ofMetric && Object.hasOwn(ofMetric, priority) ? ofMetric[priority] : undefined
        const text = typeof given === 'object' && Object.hasOwn(given, tier) ? given[tier] : given
        if (typeof text === 'string') cells.set(JSON.stringify([metric, priority, tier]), text)
      }
  return cells
}

/** A grid whose priorities and tiers have other names, in the same order. */
function renamed(policy: NaiveClockPolicy, priorities: readonly string[], tiers: readonly string[]) {
  const nameOf = (known: readonly string[], names: readonly string[]) => (name: string) =>
    names[known.indexOf(name)] ?? name
  const priorityOf = nameOf(PRIORITIES, priorities)
  const tierOf = nameOf(TIERS, tiers)
  const cells = (given: NaiveCells): NaiveCells =>
    Object.fromEntries(
      Object.entries(given).map(([priority, of]) => [
        priorityOf(priority),
        typeof of === 'string'
          ? of
          : Object.fromEntries(Object.entries(of).map(([tier, text]) => [tierOf(tier), text])),
      ]),
    )
  const { exceptions: _, tierSchedules: __, targets, ...rest } = policy
  const all = Object.entries(targets).map(([metric, given]) => [metric, cells(given)])
  return { ...rest, priorities, tiers, targets: Object.fromEntries(all) as NaiveClockPolicy['targets'] }
}

const format = fc.constantFrom('markdown' as const, 'html' as const)
const policy = focus.chain((near) => clockPolicy(near))

const readBack = (given: NaiveClockPolicy, format: 'markdown' | 'html') => {
  const defined = definePolicy(given as unknown as PolicyInput) as never
  return readTargets(describePolicy(defined, { format })) as NaiveClockPolicy['targets']
}

test('targets are read back, from Markdown and from HTML', () => {
  holds(fc.record({ given: policy, format }), ({ given, format }) => {
    const { targets, priorities, tiers } = given
    expect(cellsOf(readBack(given, format), priorities, tiers)).toEqual(cellsOf(targets, priorities, tiers))
  })
})

test('names with table syntax come back unchanged', () => {
  holds(
    fc.record({ policy, format, priorities: nastyNames(3), tiers: nastyNames(2) }),
    ({ policy, format, priorities, tiers }) => {
      const given = renamed(policy, priorities, tiers)
      expect(cellsOf(readBack(given, format), priorities, tiers)).toEqual(
        cellsOf(given.targets, priorities, tiers),
      )
    },
  )
})
