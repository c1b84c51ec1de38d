import type { CycleSummary, TicketEvent } from 'dueby'

/** A cycle that is late, with the history that it is from. */
export interface LateCycle {
  readonly id: string
  readonly events: readonly TicketEvent[]
  readonly cycle: CycleSummary
  readonly lateMs: number
}

/** Keeps the cycles that are most late, the worst first; of equals, those that came first. */
export function worstCycles(most: number): { add(late: LateCycle): void; list(): readonly LateCycle[] } {
  const kept: LateCycle[] = []
  return {
    add(late) {
      const last = kept[most - 1]
      if (last !== undefined && last.lateMs >= late.lateMs) return
      const place = kept.findIndex(({ lateMs }) => lateMs < late.lateMs)
      kept.splice(place < 0 ? kept.length : place, 0, late)
      kept.length = Math.min(kept.length, most)
    },
    list: () => kept,
  }
}
