import type { Intervals } from '../../core/intervals'
import type { Compiler } from './compiler'
import { WEEK } from './ordinary-week'

/** A piece of time, `[start, end)`, and what the operands of a combination are like in it. */
export interface Piece<Week> {
  readonly start: number
  readonly end: number
  /** The operands in which something makes a week different, or that repeat no weeks, in the order of the operands. */
  readonly irregular: readonly Compiler[]
  /** The weeks that the other operands repeat, in the order of the operands. */
  readonly weeks: readonly Week[]
}

/**
 * Divides time into pieces of a week or more. In most of them few operands are irregular, even if each one has holidays
 * of its own, so few of them are evaluated date by date (S7).
 *
 * @param weekAt The week that an operand repeats around an instant; `undefined` if it repeats none.
 */
export function piecesIn<Week>(
  from: number,
  to: number,
  operands: readonly Compiler[],
  weekAt: (operand: Compiler, instant: number) => Week | undefined,
): Piece<Week>[] {
  const tracks = operands.map((operand) => ({
    operand,
    edges: operand.irregularIn(from, to),
    next: 0,
    week: undefined as Week | undefined,
  }))
  const cuts = cutsIn(
    from,
    to,
    tracks.map(({ edges }) => edges),
  )
  return cuts.slice(1).map((end, piece) => {
    const start = cuts[piece] as number
    const irregular: Compiler[] = []
    const weeks: Week[] = []
    for (const track of tracks) {
      const { operand, edges } = track
      for (; (edges[track.next + 1] ?? Number.POSITIVE_INFINITY) <= start; track.next += 2)
        track.week = undefined
      const isRegular = (edges[track.next] ?? Number.POSITIVE_INFINITY) >= end
      if (isRegular) track.week ??= weekAt(operand, start)
      // The weeks of a combination can take too long to come again.
      if (isRegular && track.week) weeks.push(track.week)
      else irregular.push(operand)
    }
    return { start, end, irregular, weeks }
  })
}

/**
 * The bounds of the pieces: changes of a clock, edges of irregular intervals that are a week apart, and those beside a
 * longer gap.
 */
function cutsIn(from: number, to: number, lists: readonly Intervals[]): number[] {
  const changes = new Set(
    lists.flatMap((list) => list.filter((edge, index) => index % 2 === 1 && edge === list[index - 1])),
  )
  const edges = [...new Set(lists.flat())].filter((edge) => edge > from && edge < to).sort((a, b) => a - b)
  const cuts = [from]
  for (const [index, edge] of edges.entries()) {
    const isFar = edge - (cuts.at(-1) as number) >= WEEK || (edges[index + 1] ?? to) - edge >= WEEK
    if (isFar || changes.has(edge)) cuts.push(edge)
  }
  return [...cuts, to]
}
