import { range } from './range'

/** The candidate that a typo most likely meant, or `undefined` if none is close. */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** The edit distance. Swapping two adjacent letters is one edit. Names are short, so longer text is cut off. */
function editDistance(a: string, b: string): number {
  const [left, right] = [a.slice(0, 40), b.slice(0, 40)]
  let above: number[] = []
  let row = range(0, right.length + 1)
  for (let i = 1; i <= left.length; i++) {
    const next = [i]
    for (let j = 1; j <= right.length; j++) {
      const substituted = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]
      const swapped = isSwap ? (above[j - 2] ?? 0) + 1 : substituted
      next.push(Math.min(substituted, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    above = row
    row = next
  }
  return row[right.length] ?? 0
}

/** Lists names as `'on', 'from' or 'to'`, and adds the one that a typo in `received` most likely meant. */
export function oneOf(known: readonly string[], received?: string): string {
  const near = received === undefined || known.length === 1 ? undefined : closest(received, known)
  const list = known.map((name) => `'${name}'`)
  const all = list.length < 2 ? list.join() : `${list.slice(0, -1).join(', ')} or ${list.at(-1)}`
  return near === undefined ? all : `${all} (did you mean '${near}'?)`
}
