/** Looks up answers in the rows of tables as SQL does: one join on the slot, then the piece that holds the instant. */
import type { DuePieces, Piece } from 'dueby'

const DAY = 86_400_000

export type LookUp = (line: number, at: number) => number | null | undefined

/** The answer of a line at an instant: `null` as in the row, `undefined` without a row. */
export function lookUpIn(pieces: Iterable<Piece>): LookUp {
  const bySlot = new Map<number, Piece[]>()
  for (const piece of pieces) {
    const known = bySlot.get(piece.slot)
    if (known) known.push(piece)
    else bySlot.set(piece.slot, [piece])
  }
  return (line, at) => {
    const slot = line * 100_000 + Math.floor(at / DAY)
    const found = (bySlot.get(slot) ?? []).filter(({ from_ms, until_ms }) => from_ms <= at && at < until_ms)
    if (found.length > 1) throw new Error(`two pieces at ${at}`)
    const [piece] = found
    if (!piece) return undefined
    return piece.value_ms === null ? null : piece.value_ms + piece.slope * (at - piece.from_ms)
  }
}

/** The line of each cell, and the instants in `[from, to]` at or beside the ends of its pieces. */
export function edgesOf(
  { pieces }: Pick<DuePieces, 'pieces'>,
  from: number,
  to: number,
): Map<number, number[]> {
  const edges = new Map<number, Set<number>>()
  for (const { slot, from_ms, until_ms } of pieces) {
    if (until_ms < from || from_ms > to) continue
    const line = Math.floor(slot / 100_000)
    const known = edges.get(line) ?? new Set()
    edges.set(line, known)
    for (const edge of [from_ms, until_ms]) for (const step of [-1, 0, 1]) known.add(edge + step)
  }
  return new Map([...edges].map(([line, instants]) => [line, [...instants]]))
}
