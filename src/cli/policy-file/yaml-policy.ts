import type { Path } from 'dueby'
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import type { LocatedData, Position, SyntaxIssue } from './positions'
import { yamlProblem } from './yaml-problem'

/** The most aliases that are followed: a small file can otherwise expand to gigabytes. */
const MOST_ALIASES = 100

/** Reads YAML 1.2 with the place of every value. Dates and times stay texts; custom tags are refused. */
export function readYaml(text: string): LocatedData | readonly SyntaxIssue[] {
  const lines = new LineCounter()
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  // The parser's own check for equal keys takes quadratic time.
  const options = { lineCounter: lines, prettyErrors: false, uniqueKeys: false, version: '1.2' } as const
  try {
    const document = parseDocument(text, options)
    const all = [...document.errors, ...document.warnings]
    // A parser that gave up reports much else that is not so.
    const gaveUp = all.find(({ code }) => code === 'RESOURCE_EXHAUSTION')
    const problems = (gaveUp ? [gaveUp] : all).map(({ code, message, pos }) => ({
      ...at(pos[0]),
      message: yamlProblem(code, message),
    }))
    if (problems.length > 0) return problems
    const repeated = repeatedKeys(document).map((offset) => ({ ...at(offset), message: REPEATED }))
    if (repeated.length > 0) return repeated
    const data: unknown = document.toJS({ maxAliasCount: MOST_ALIASES })
    return { data, positionOf: (path, of) => at(offsetAt(document.contents, path, of)) }
  } catch (error) {
    return [{ line: 1, column: 1, message: whyRefused(error as Error) }]
  }
}

const REPEATED = 'this key is already there. Only one of the two values can count. Remove one.'

/** Why a document that can be parsed cannot be made into data. */
function whyRefused({ name, message }: Error): string {
  if (name === 'RangeError') return 'it is nested too deeply.'
  if (/alias count/.test(message)) return 'its aliases repeat too much. Write out what they stand for.'
  return yamlProblem('', message)
}

/** The offsets of keys that their map has already. */
function repeatedKeys(document: Parameters<typeof visit>[0]): number[] {
  const offsets: number[] = []
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<string>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        const name = String(key.value)
        if (seen.has(name)) offsets.push(startOf(key) ?? 0)
        seen.add(name)
      }
    },
  })
  return offsets
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
