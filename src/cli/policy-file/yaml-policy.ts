import type { Path } from 'dueby'
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { LocatedData, Position, SyntaxIssue } from './positions'

/** The most aliases that are followed: a small file can otherwise expand to gigabytes. */
const MOST_ALIASES = 100

/** Reads YAML 1.2 with the place of every value. Dates and times stay texts; custom tags are refused. */
export function readYaml(text: string): LocatedData | readonly SyntaxIssue[] {
  const lines = new LineCounter()
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2' })
    const problems = [...document.errors, ...document.warnings]
    if (problems.length > 0) {
      return problems.map(({ pos, message }) => ({
        ...at(pos[0]),
        message: `${message.replace(/\.?$/, '')}.`,
      }))
    }
    const data: unknown = document.toJS({ maxAliasCount: MOST_ALIASES })
    return { data, positionOf: (path, of) => at(offsetAt(document.contents, path, of)) }
  } catch (error) {
    // A file that nests too deeply overflows the stack, and one with too many aliases is refused.
    const isDeep = error instanceof RangeError
    const message = isDeep ? 'it is nested too deeply.' : `${(error as Error).message.replace(/\.?$/, '')}.`
    return [{ line: 1, column: 1, message }]
  }
}

function offsetAt(root: unknown, path: Path, of: 'value' | 'key'): number {
  let node = root
  // If the rest of the path does not exist, the place is that of the last key that does.
  let offset = startOf(root) ?? 0
  for (const [index, step] of path.entries()) {
    const isLast = index === path.length - 1
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (pair === undefined) return offset
      const value = startOf(pair.value)
      offset = (isLast && of === 'value' ? value : undefined) ?? startOf(pair.key) ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[step as number]
      offset = startOf(node) ?? offset
    } else {
      return offset
    }
  }
  return offset
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}
