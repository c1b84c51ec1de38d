/** Open stretches in order, none touching another, with the open time before each. */
export interface Stretches {
  readonly starts: Float64Array
  readonly ends: Float64Array
  /** Open milliseconds before each start, from the first; one more entry than stretches, the last their sum. */
  readonly before: Float64Array
}

/** Joins touching and overlapping stretches, given as `start, end, …`, into sorted arrays. */
export function joinStretches(flat: readonly number[]): Stretches {
  const ordered = isOrdered(flat) ? flat : sorted(flat)
  const starts = new Float64Array(ordered.length / 2)
  const ends = new Float64Array(ordered.length / 2)
  let count = 0
  for (let i = 0; i < ordered.length; i += 2) {
    const [start, end] = [ordered[i] as number, ordered[i + 1] as number]
    const last = count > 0 ? (ends[count - 1] as number) : Number.NEGATIVE_INFINITY
    if (start <= last) {
      ends[count - 1] = Math.max(last, end)
    } else {
      starts[count] = start
      ends[count] = end
      count++
    }
  }
  const before = new Float64Array(count + 1)
  for (let i = 0; i < count; i++) {
    before[i + 1] = (before[i] as number) + (ends[i] as number) - (starts[i] as number)
  }
  return { starts: starts.slice(0, count), ends: ends.slice(0, count), before }
}

function isOrdered(flat: readonly number[]): boolean {
  for (let i = 2; i < flat.length; i += 2) {
    if ((flat[i] as number) < (flat[i - 2] as number)) return false
  }
  return true
}

/** Out of order only where a clock falls back over midnight, so that a date's rows come in two passes. */
function sorted(flat: readonly number[]): number[] {
  const pairs: [number, number][] = []
  for (let i = 0; i < flat.length; i += 2) pairs.push([flat[i] as number, flat[i + 1] as number])
  return pairs.sort((a, b) => a[0] - b[0]).flat()
}
