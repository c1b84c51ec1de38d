import { DAY, LAST_INSTANT } from '../core/time'
import { targetAt } from '../policy/applicable-target'
import type { Cell } from '../policy/compiled-policy'
import { targetBreaks } from '../targets/target-breaks'
import { latestDateAt } from '../timeline/local-clock'
import { intervalsIn } from '../timeline/queries'
import { valueOrNone } from '../timeline/value-or-none'
import { appendPieces, forEachPart, type LinearPiece, valueIn } from './linear'

/** A function of instants, as pieces in `[from, until)` that are in order and leave no gap. */
export type Pieces = (from: number, until: number) => LinearPiece[]

/** The due time of a cell as a function of receipt. */
export function cellPieces(cell: Cell): Pieces {
  const lowered = cell.decisions ? loweredByWaiting(cell) : undefined
  return (from, until) => {
    const pieces = piecesAtReceipt(cell, from, until)
    return lowered ? lowered(pieces) : pieces
  }
}

/** The due times by the target at receipt alone (P3). */
function piecesAtReceipt(cell: Cell, from: number, until: number): LinearPiece[] {
  const pieces: LinearPiece[] = []
  forEachPart(from, until, receiptBreaks(cell, from, until), (start, end) => {
    const on = targetAt(start, cell)?.on
    if (on) {
      const breaks = targetBreaks(on, { from: start, until: end }, cell.schedule, cell.time)
      appendPieces(start, end, breaks, (at) => valueOrNone(on.base, at), pieces)
    } else pieces.push({ from: start, until: end, value: null, slope: 0 })
  })
  return pieces
}

/** The instants at which another target can apply at receipt (P4), with some outside `[from, until)`, in any order. */
function receiptBreaks({ exceptions, time }: Cell, from: number, until: number): number[] {
  const { localClock } = time
  const [first, last] = [latestDateAt(from, localClock), latestDateAt(until, localClock)]
  return exceptions.flatMap(({ dates }) =>
    dates
      ? dates
          .between(first, last)
          .flatMap((range) => [localClock.startOf(range.first), localClock.startOf(range.last + 1)])
      : intervalsIn(from, until, time),
  )
}

/**
 * Lowers due times to those of the midnights at which `waiting` exceptions begin or end (P4): a request is due no later
 * than one received at any later such midnight. A due time is never before its receipt, so midnights after it do not
 * matter.
 */
function loweredByWaiting(cell: Cell): (pieces: readonly LinearPiece[]) => LinearPiece[] {
  const cache = new Map<number, number>()
  const decided = (midnight: number): number | undefined => targetAt(midnight, cell)?.on.base(midnight)
  const dueAt = (midnight: number): number => {
    const due = cache.get(midnight) ?? valueOrNone(decided, midnight) ?? NEVER
    cache.set(midnight, due)
    return due
  }
  return (pieces) => {
    const [first, last] = [pieces[0], pieces.at(-1)]
    if (!first || !last) return []
    const latest = pieces.reduce((max, piece) => Math.max(max, latestIn(piece)), last.until)
    const midnights = decidedMidnights(first.from, latest, cell)
    // For each midnight, the earliest due time of it and all later ones.
    const earliest = Float64Array.from(midnights, dueAt)
    for (let i = earliest.length - 2; i >= 0; i--)
      earliest[i] = Math.min(earliest[i] as number, earliest[i + 1] as number)
    const lowered: LinearPiece[] = []
    let next = 0
    for (const piece of pieces) {
      for (let { from } = piece; from < piece.until; ) {
        while ((midnights[next] ?? NEVER) <= from) next++
        const until = Math.min(piece.until, midnights[next] ?? NEVER)
        const part = { ...piece, from, until, value: valueIn(piece, from) }
        lowered.push(...atMost(earliest[next] ?? NEVER, part))
        from = until
      }
    }
    return lowered
  }
}

const NEVER = Number.POSITIVE_INFINITY

/** The latest value of a piece. A request without a due time of its own waits until the end of the supported range. */
function latestIn(piece: LinearPiece): number {
  const value = valueIn(piece, piece.until - 1)
  return value === undefined ? LAST_INSTANT : (value ?? 0)
}

/** The midnights after `from` through `to` at which requests that wait are decided again. */
function decidedMidnights(from: number, to: number, { decisions, time }: Cell): number[] {
  const { localClock } = time
  const midnights: number[] = []
  const last = Math.min(latestDateAt(to, localClock) + 1, Math.floor(LAST_INSTANT / DAY))
  let day = decisions?.next(latestDateAt(from, localClock) + 1, last, () => true)
  while (day !== undefined) {
    midnights.push(localClock.startOf(day))
    day = decisions?.next(day + 1, last, () => true)
  }
  return midnights
}

/** The minimum of a piece and a limit. */
function atMost(limit: number, piece: LinearPiece): LinearPiece[] {
  const { from, until, value, slope } = piece
  if (value === null || limit === NEVER) return [piece]
  const constant = { until, value: limit, slope: 0 } as const
  if (value === undefined || limit <= value) return [{ ...constant, from }]
  const crossing = from + (limit - value)
  if (slope === 0 || crossing >= until) return [piece]
  return [
    { ...piece, until: crossing },
    { ...constant, from: crossing },
  ]
}
