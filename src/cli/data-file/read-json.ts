import type { Path } from 'dueby'
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { type LocatedData, positionsIn, type SyntaxIssue } from './located-data'

// JSON.parse names no line, stops at the first mistake, and silently keeps the last of two equal keys. It stays the
// one that makes the data: the tree only says where everything is.

/** The deepest nesting of a file. Deeper ones would overflow the stack of its readers. */
const DEEPEST = 200

/** Reads JSON with the place of every value. */
export function readJson(text: string): LocatedData | readonly SyntaxIssue[] {
  const at = positionsIn(text)
  if (depthOf(text) > DEEPEST) {
    return [{ line: 1, column: 1, message: `It is nested more than ${DEEPEST} levels deep.` }]
  }
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true, allowEmptyContent: false })
  const issues = errors.map(
    ({ error, offset, length }): SyntaxIssue => ({
      ...at(offset),
      message: syntaxMessage(printParseErrorCode(error), text.slice(offset, offset + length)),
    }),
  )
  if (root === undefined || issues.length > 0) return withoutEchoes(issues)
  const repeated = repeatedKeys(root).map(({ offset, value }) => ({
    ...at(offset),
    message: `the key ${JSON.stringify(value)} is already there. Only one of the two values can count. Remove one.`,
  }))
  if (repeated.length > 0) return repeated
  return { data: JSON.parse(text), positionOf: (path, of) => at(nodeAt(root, path, of).offset) }
}

const WORDS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'is not a JSON value. Write a text in double quotes',
  InvalidNumberFormat: 'is not a number',
  PropertyNameExpected:
    'is here, where a key is expected. Write it in double quotes; after the last entry there is no comma',
  ValueExpected: 'is here, where a value is expected. After the last entry there is no comma',
  ColonExpected: "is here, where ':' is expected after the key",
  CommaExpected: "is here, where ',' is expected between two entries",
  CloseBraceExpected: "is here, where '}' is expected",
  CloseBracketExpected: "is here, where ']' is expected",
  EndOfFileExpected: 'is here, after the end of the data',
  InvalidCommentToken: 'is a comment, which JSON does not have. Remove it, or write the policy as YAML',
  UnexpectedEndOfComment: 'is a comment that does not end',
  UnexpectedEndOfString: 'is a text that does not end. Write a double quote at its end',
  UnexpectedEndOfNumber: 'is a number that does not end',
  InvalidUnicode: 'has an invalid \\u escape',
  InvalidEscapeCharacter: 'has an invalid escape. Write \\\\ for a backslash',
  InvalidCharacter: 'contains a control character. Write it as an escape, \\n or \\t for example',
}

function syntaxMessage(code: string, found: string): string {
  const shown =
    found === '' ? 'the end of the file' : `'${found.length > 40 ? `${found.slice(0, 40)}…` : found}'`
  return `${shown} ${WORDS[code] ?? 'is not valid JSON'}.`
}

/** One mistake can make the parser report several at one place. The first one says what it is. */
function withoutEchoes(issues: readonly SyntaxIssue[]): SyntaxIssue[] {
  return issues.filter(
    ({ line, column }, index) =>
      issues.findIndex((other) => other.line === line && other.column === column) === index,
  )
}

function depthOf(text: string): number {
  let [depth, deepest] = [0, 0]
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === '[' || token === '{') deepest = Math.max(deepest, ++depth)
    else if (token === ']' || token === '}') depth--
  }
  return deepest
}

function repeatedKeys(node: Node): Node[] {
  const seen = new Set<unknown>()
  return (node.children ?? []).flatMap((child) => {
    const key = child.type === 'property' ? child.children?.[0] : undefined
    const isRepeated = key !== undefined && seen.has(key.value)
    seen.add(key?.value)
    return [...(isRepeated ? [key] : []), ...repeatedKeys(child)]
  })
}

function nodeAt(root: Node, path: Path, of: 'value' | 'key'): Node {
  let node = root
  for (const [index, step] of path.entries()) {
    const children: readonly Node[] = node.children ?? []
    if (node.type === 'array') {
      const item = children[step as number]
      if (item === undefined) return node
      node = item
      continue
    }
    const property = children.find(({ children: [key] = [] }) => key?.value === String(step))
    const [key, value] = property?.children ?? []
    if (key === undefined || value === undefined) return node
    if (of === 'key' && index === path.length - 1) return key
    node = value
  }
  return node
}
