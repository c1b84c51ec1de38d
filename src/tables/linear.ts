/**
 * A piece of a function of instants: `value + slope * (t - from)` for `from <= t < until`. Instants and values are
 * milliseconds since 1970. `null` says that the policy has no target there; `undefined`, that there is no due time.
 */
export interface LinearPiece {
  readonly from: number
  readonly until: number
  readonly value: number | null | undefined
  readonly slope: 0 | 1
}

/**
 * Adds the pieces of a function in `[from, until)` to a list, in order.
 *
 * @param breaks The instants at which the function can jump or change its slope, or at which its values can begin or end,
 *   in any order. Between two of them, the function is constant or advances with time.
 */
export function appendPieces(
  from: number,
  until: number,
  breaks: readonly number[],
  valueAt: (instant: number) => number | undefined,
  found: LinearPiece[],
): void {
  forEachPart(from, until, breaks, (start, end) => found.push(pieceOf(start, end, valueAt)))
}

/** Calls `visit` with the parts `[start, end)` into which breaks divide `[from, until)`, in order. */
export function forEachPart(
  from: number,
  until: number,
  breaks: readonly number[],
  visit: (start: number, end: number) => void,
): void {
  const inside = breaks.filter((at) => at > from && at < until)
  const edges = new Float64Array([from, ...inside, until]).sort()
  for (let i = 0; i + 1 < edges.length; i++) {
    const [start, end] = [edges[i] as number, edges[i + 1] as number]
    if (start < end) visit(start, end)
  }
}

function pieceOf(from: number, until: number, valueAt: (instant: number) => number | undefined): LinearPiece {
  const value = valueAt(from)
  const last = until - from > 1 ? valueAt(until - 1) : value
  const growth = value === undefined || last === undefined ? 0 : last - value
  const slope = growth === 0 ? 0 : 1
  // A break is missing, so answers from this piece would be wrong.
  if ((value === undefined) !== (last === undefined) || (slope === 1 && growth !== until - 1 - from))
    throw new Error(`no straight line from ${from} (${value}) to ${until - 1} (${last})`)
  return { from, until, value, slope }
}

/** The value of a piece at one of its instants. */
export function valueIn({ from, value, slope }: LinearPiece, instant: number): number | null | undefined {
  return typeof value === 'number' ? value + slope * (instant - from) : value
}
