import { differenceOf, intersectionOf, unionOfTwo } from '../../core/intervals'
import type { ParsedCombined } from '../../schedule/parsed-schedule'
import { combinedWeeks } from './combined-weeks'
import type { Compiler } from './compiler'
import { addSpan, type OpenWeek, type Span } from './span'

/** Combines schedules by their open instants (S9). They can be in different zones. */
export function compileCombined(kind: ParsedCombined['kind'], operands: readonly Compiler[]): Compiler {
  const [first, ...others] = operands
  // (a − b) − c is a − (b ∪ c), so the others are united first.
  if (kind === 'difference' && first && others.length > 1)
    return compileCombined(kind, [first, compileCombined('union', others)])

  const { interned, pairOf } = combinedWeeks(OF_KIND[kind])
  // A binary tree of weeks. The children of the node at `index` are at `2 * index` and the next index, and the leaves
  // are the operands. If one of them changes, only the nodes above it can change (S7).
  const firstLeaf = 2 ** Math.ceil(Math.log2(operands.length))

  function spansIn(from: number, to: number): Span[] {
    const changes = operands
      .flatMap((operand, index) =>
        operand.spansIn(from, to).map(({ start, week }) => ({ start, index: firstLeaf + index, week })),
      )
      .sort((a, b) => a.start - b.start)
    const tree: (OpenWeek | undefined)[] = []
    /** Combines the children of a node, and returns whether that changes it. */
    function isChanged(index: number): boolean {
      const before = tree[index]
      tree[index] = pairOf(tree[2 * index], tree[2 * index + 1])
      return tree[index] !== before
    }
    const spans: Span[] = []
    for (let i = 0; i < changes.length; ) {
      const start = changes[i]?.start as number
      const changed: number[] = []
      for (; changes[i]?.start === start; i++) {
        const { index, week } = changes[i] as (typeof changes)[number]
        tree[index] = interned(week)
        changed.push(index)
      }
      // Level by level. There is nothing above the root, so nothing changes there.
      for (let nodes = changed; nodes.length > 0; ) nodes = nodes.map((index) => index >> 1).filter(isChanged)
      addSpan(start, changes[i]?.start ?? to, tree[1] as OpenWeek, spans)
    }
    return spans
  }

  return { spansIn }
}

const OF_KIND: Readonly<Record<ParsedCombined['kind'], (a: OpenWeek, b: OpenWeek) => OpenWeek>> = {
  union: unionOfTwo,
  intersection: intersectionOf,
  difference: differenceOf,
}
