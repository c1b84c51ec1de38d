import type { Path } from 'dueby'
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import type { LocatedData, Position, SyntaxIssue } from './located-data'
import { sentence, yamlProblem } from './yaml-problem'

/** The most aliases that are followed: a small file can otherwise expand to gigabytes. */
const MAX_ALIASES = 100

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
    const [first] = firstMistakes(document)
    // A parser goes on as if it knew what was meant, so most of what it reports after the first mistake is not so.
    if (first)
      return [
        {
          ...at(startOfMistake(first, document)),
          message: yamlProblem(first, text),
        },
      ]
    const unknown = unknownAliases(document).map(({ offset, name }) => ({
      ...at(offset),
      message: `a text that begins with * needs quotes: '*${name}'. Without them it stands for what is marked &${name}, which this file does not have.`,
    }))
    if (unknown.length > 0) return unknown
    const repeated = repeatedKeys(document).map((offset) => ({ ...at(offset), message: REPEATED }))
    if (repeated.length > 0) return repeated
    const data: unknown = document.toJS({ maxAliasCount: MAX_ALIASES })
    return { data, positionOf: (path, of) => at(offsetAt(document.contents, path, of)) }
  } catch (error) {
    return [{ line: 1, column: 1, message: whyRefused(error as Error) }]
  }
}

const REPEATED = 'this key is already there. Only one of the two values can count. Remove one.'

type YamlDocument = ReturnType<typeof parseDocument>

/** The mistakes in the syntax, the first one first. */
function firstMistakes({ errors, warnings }: YamlDocument): YAMLError[] {
  // A parser that gave up reports much else that is not so.
  const rank = ({ code }: YAMLError): number => (code === 'RESOURCE_EXHAUSTION' ? 0 : 1)
  return [...errors, ...warnings].sort((a, b) => rank(a) - rank(b) || a.pos[0] - b.pos[0])
}

/** Where a mistake begins: that of a quote which is not closed where it is opened, not at the end of the file. */
function startOfMistake({ code, message, pos }: YAMLError, document: YamlDocument): number {
  let start = pos[0]
  if (code === 'MISSING_CHAR' && /quote/.test(message))
    visit(document, {
      Scalar(_, node) {
        const [from, to] = node.range ?? [start, start]
        if (node.type?.startsWith('QUOTE') && from <= pos[0] && pos[0] <= to) start = from
      },
    })
  return start
}

/** Aliases of which the file has no anchor. */
function unknownAliases(document: YamlDocument): { readonly offset: number; readonly name: string }[] {
  const found: { offset: number; name: string }[] = []
  const marked = new Set<string>()
  visit(document, (_, node) => {
    if (isAlias(node)) {
      if (!marked.has(node.source)) found.push({ offset: startOf(node) ?? 0, name: node.source })
    } else if (isNode(node) && node.anchor !== undefined) marked.add(node.anchor)
  })
  return found
}

/** Why a document that can be parsed cannot be made into data. */
function whyRefused({ name, message }: Error): string {
  if (name === 'RangeError') return 'it is nested too deeply.'
  if (/alias count/.test(message)) return 'its aliases repeat too much. Write out what they stand for.'
  return sentence(message)
}

/** The offsets of keys that their map has already. */
function repeatedKeys(document: YamlDocument): number[] {
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
