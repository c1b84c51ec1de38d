import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'

const [NEWLINE, COMMA, ZERO, MINUS] = [...Buffer.from('\n,0-')]
const SHOWN = 3

/**
 * Compares the answers of an engine with those of the library. `file` has a line `id,answer` for each row, in any
 * order; ids count from 0. An answer that is empty or `\N` is none, as NaN is in `expected`.
 */
function differences(file, expected) {
  const seen = new Uint8Array(expected.length)
  const counts = { lines: 0, twice: 0, different: 0, missing: 0 }
  const shown = []
  for (const [id, answer] of pairsIn(readFileSync(file))) {
    counts.lines++
    if (seen[id]) counts.twice++
    seen[id] = 1
    // NaN is not equal to itself, and 0 is equal to -0.
    if (answer === expected[id] || (Number.isNaN(answer) && Number.isNaN(expected[id]))) continue
    counts.different++
    if (shown.length < SHOWN) shown.push({ id, answer, expected: expected[id] })
  }
  counts.missing = seen.reduce((missing, isSeen) => missing - isSeen, seen.length)
  return { ...counts, shown }
}

/** Throws unless every row has exactly one answer, and the right one. */
export function assertSame(file, expected) {
  const { lines, twice, different, missing, shown } = differences(file, expected)
  if (twice === 0 && different === 0 && missing === 0 && lines === expected.length) return
  throw new Error(
    `${lines} answers for ${expected.length} rows: ${different} different, ${missing} missing, ${twice} twice. ${JSON.stringify(shown)}`,
  )
}

/** Not by splitting texts: a million lines would be two million strings. */
function* pairsIn(bytes) {
  for (let at = 0; at < bytes.length; ) {
    const [id, comma] = integerAt(bytes, at)
    if (bytes[comma] !== COMMA) throw new Error(`Not a line 'id,answer': '${lineAt(bytes, at)}'`)
    const [answer, end] = integerAt(bytes, comma + 1)
    const next = bytes.indexOf(NEWLINE, end)
    if (!isEnd(bytes, end)) throw new Error(`Not a line 'id,answer': '${lineAt(bytes, at)}'`)
    yield [id, answer]
    at = next === -1 ? bytes.length : next + 1
  }
}

/** The integer at `start`, or NaN, and the place behind it. */
function integerAt(bytes, start) {
  let at = bytes[start] === MINUS ? start + 1 : start
  const first = at
  let value = 0
  for (; bytes[at] >= ZERO && bytes[at] <= ZERO + 9; at++) value = value * 10 + (bytes[at] - ZERO)
  if (at === first) return [Number.NaN, isNull(bytes, start) ? start + 2 : start]
  return [first > start ? -value : value, at]
}

const isNull = (bytes, at) => bytes[at] === 0x5c && bytes[at + 1] === 0x4e
const isEnd = (bytes, at) => at >= bytes.length || bytes[at] === NEWLINE || bytes[at] === 0x0d
const lineAt = (bytes, at) =>
  bytes
    .subarray(at, at + 80)
    .toString()
    .split('\n')[0]
