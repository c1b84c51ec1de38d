import { differenceOf, type Intervals, intersectionOf, unionOf } from '../../core/intervals'
import { DAY } from '../../core/time'
import type { ParsedCombined } from '../../schedule/parsed-schedule'
import { at } from '../../zone/segments'
import type { Zone } from '../../zone/zone'
import { combinedWeeks } from './combined-weeks'
import type { Compiler } from './compiler'
import { segmentsAround } from './segments-around'
import { addSpan, type OpenWeek, openIn, type Span } from './span'

/** Combines schedules by their open instants (S9). They can be in different zones. */
export function compileCombined(
  kind: ParsedCombined['kind'],
  operands: readonly Compiler[],
  zone: Zone,
): Compiler {
  const [first, ...others] = operands
  // What all others take away is the same as what each of them does.
  if (kind === 'difference' && first && others.length > 1)
    return compileCombined(kind, [first, compileCombined('union', others, zone)], zone)

  const { known, pairOf } = combinedWeeks(OF_KIND[kind])
  // A binary tree of weeks. The children of the node at `index` are at `2 * index` and the next index, and the leaves
  // are the operands. If one of them changes, few nodes do (S7).
  const firstLeaf = 2 ** Math.ceil(Math.log2(operands.length))

  function spansIn(from: number, to: number): Span[] {
    const changes = operands
      .flatMap((operand, index) =>
        operand.spansIn(from, to).map(({ start, week }) => ({ start, index: firstLeaf + index, week })),
      )
      .sort((a, b) => a.start - b.start)
    const tree: (OpenWeek | undefined)[] = []
    /** Combines the children of a node, and tells whether that makes a difference. */
    function isChanged(index: number): boolean {
      const before = tree[index]
      tree[index] = pairOf(tree[2 * index], tree[2 * index + 1])
      return tree[index] !== before
    }
    const found: Span[] = []
    for (let i = 0; i < changes.length; ) {
      const start = changes[i]?.start as number
      const changed: number[] = []
      for (; changes[i]?.start === start; i++) {
        const { index, week } = changes[i] as (typeof changes)[number]
        tree[index] = known(week)
        changed.push(index)
      }
      // Level by level. There is nothing above the root, so nothing changes there.
      for (let nodes = changed; nodes.length > 0; ) nodes = nodes.map((index) => index >> 1).filter(isChanged)
      addSpan(start, changes[i]?.start ?? to, tree[1] as OpenWeek, found)
    }
    return found
  }

  return {
    spansIn,
    businessDaysIn: (first, end) =>
      businessDaysOf(openIn(spansIn((first - 2) * DAY, (end + 2) * DAY)), first, end, zone),
  }
}

const OF_KIND: Readonly<Record<ParsedCombined['kind'], (a: OpenWeek, b: OpenWeek) => OpenWeek>> = {
  union: (a, b) => unionOf([a, b]),
  intersection: intersectionOf,
  difference: differenceOf,
}

/**
 * A combined schedule has no rows. Its business days are the local dates of its zone that contain open time, each from
 * the first opening to the last closing (decision 0009).
 */
function businessDaysOf(open: Intervals, firstDay: number, endDay: number, zone: Zone): Int32Array {
  // After the last interval comes one that never begins.
  const edges = new Float64Array(open.length + 2).fill(Number.POSITIVE_INFINITY)
  edges.set(open)
  const found = new Int32Array(3 * (endDay - firstDay))
  let length = 0
  const around = segmentsAround(zone)
  let next = 0
  for (let day = firstDay; day < endDay; day++) {
    const midnight = day * DAY
    const near = around(day)
    let opening = 3 * DAY
    let closing = -3 * DAY
    for (let index = 0; index < near.length; index++) {
      const { start, end, offset } = at(near, index)
      const from = Math.max(midnight - offset, start)
      const to = Math.min(midnight + DAY - offset, end)
      // A clock that is set back past midnight shows the same date again.
      while (next > 0 && (edges[next - 1] as number) > from) next -= 2
      while ((edges[next + 1] as number) <= from) next += 2
      if (from >= to || (edges[next] as number) >= to) continue
      opening = Math.min(opening, Math.max(edges[next] as number, from) - midnight)
      while ((edges[next + 2] as number) < to) next += 2
      closing = Math.max(closing, Math.min(edges[next + 1] as number, to) - midnight)
    }
    if (opening >= closing) continue
    found[length] = day
    found[length + 1] = opening
    found[length + 2] = closing
    length += 3
  }
  return found.slice(0, length)
}
