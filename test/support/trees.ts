/** Random combined schedules, and instants near their changes. */
import fc from 'fast-check'
import type { NaiveTree } from '../oracle/naive-combined'
import { addDays, localDateAt } from '../oracle/naive-schedule'
import { instantNear, schedule, type Window, window, zone } from './arbitraries'

export interface TreeCase {
  readonly tree: NaiveTree
  readonly at: number
  readonly to: number
}

/** A kind of combined schedule, with two or three operands. */
export type TreeKind = 'union' | 'intersection' | 'difference' | 'versions'

const KINDS: readonly TreeKind[] = ['union', 'intersection', 'difference', 'versions']

const ownZone = fc.option(zone, { nil: undefined, freq: 3 }).map((timeZone) => (timeZone ? { timeZone } : {}))

function combination(operands: readonly NaiveTree[], kind: TreeKind, dates: readonly string[]): NaiveTree {
  const [first, second = first] = operands as [NaiveTree, NaiveTree?]
  if (kind === 'difference') return { difference: [first, second] }
  if (kind !== 'versions') return { [kind]: operands } as unknown as NaiveTree
  const versions = operands.map((operand, index) =>
    index === 0 ? { schedule: operand } : { from: dates[index - 1] as string, schedule: operand },
  )
  return { versions }
}

/** Two dates around the focus, in order and close to each other. */
const datesNear = ({ zone, focus }: Window): fc.Arbitrary<string[]> =>
  fc
    .record({ first: fc.integer({ min: -3, max: 2 }), gap: fc.integer({ min: 1, max: 3 }) })
    .map(({ first, gap }) => [first, first + gap].map((days) => addDays(localDateAt(zone, focus), days)))

function combined(
  near: Window,
  operand: fc.Arbitrary<NaiveTree>,
  kinds: readonly TreeKind[],
): fc.Arbitrary<NaiveTree> {
  return fc
    .record({
      operands: fc.array(operand, { minLength: 2, maxLength: 3, size: 'max' }),
      kind: fc.constantFrom(...kinds),
      dates: datesNear(near),
      frame: ownZone,
    })
    .map(({ operands, kind, dates, frame }) => ({ ...combination(operands, kind, dates), ...frame }))
}

/** A weekly schedule near the same instant, often in another zone. */
const leaf = (near: Window): fc.Arbitrary<NaiveTree> =>
  fc.oneof(fc.constant(near.zone), zone).chain((elsewhere) => schedule({ ...near, zone: elsewhere }))

/** A combination of weekly schedules and of flat combinations. */
const treeNear = (near: Window, kinds: readonly TreeKind[]): fc.Arbitrary<NaiveTree> => {
  const flat = combined(near, leaf(near), KINDS)
  return combined(near, fc.oneof({ weight: 2, arbitrary: leaf(near) }, { weight: 1, arbitrary: flat }), kinds)
}

/** Combinations up to two levels deep, in several zones, with two instants near their common focus. */
export const treeCases = (kinds: readonly TreeKind[] = KINDS): fc.Arbitrary<TreeCase> =>
  window.chain((near) =>
    fc
      .tuple(treeNear(near, kinds), schedule(near))
      .chain(([tree, beside]) =>
        fc.record({ tree: fc.constant(tree), at: instantNear(near, beside), to: instantNear(near, beside) }),
      ),
  )

/** The same tree with names on some of its operands, at every level. */
export function named(tree: NaiveTree, names: readonly boolean[], path = 'Team'): NaiveTree {
  const [isNamed = true, ...others] = names
  const inner = (operand: NaiveTree, index: number) =>
    named(operand, others.slice(index), `${path} ${index + 1}`)
  const frame = isNamed && path !== 'Team' ? { name: path } : {}
  if ('union' in tree) return { ...tree, ...frame, union: tree.union.map(inner) }
  if ('intersection' in tree) return { ...tree, ...frame, intersection: tree.intersection.map(inner) }
  if ('difference' in tree) {
    const [from, without] = tree.difference
    return { ...tree, ...frame, difference: [inner(from, 0), inner(without, 1)] }
  }
  if ('versions' in tree) {
    const versions = tree.versions.map((version, index) => ({
      ...version,
      schedule: inner(version.schedule, index),
    }))
    return { ...tree, ...frame, versions }
  }
  return { ...tree, ...frame }
}
