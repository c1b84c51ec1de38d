import ts from 'typescript'
import { sameSpacing } from './show'

/** The code of a fence with each `// =>` turned into a call of `check`. */
export interface Checked {
  readonly code: string
  readonly expected: readonly Expected[]
  /** Syntax errors, and expectations that cannot be checked. */
  readonly problems: readonly string[]
}

export interface Expected {
  /** The text after `// =>`. */
  readonly text: string
  /** The code of the error that must be thrown. */
  readonly throws?: string
  /** Counted from the first line of the fence. */
  readonly line: number
}

interface Edit {
  readonly at: number
  readonly insert: string
}

/** Rewrites each `// =>` of a fence and keeps the line numbers. `first` is the number of its first check on the page. */
export function withChecks(code: string, first: number): Checked {
  const source = ts.createSourceFile('fence.ts', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS)
  const syntax = syntaxErrors(code)
  if (syntax.length > 0) return { code: '', expected: [], problems: syntax }

  const lineAt = (at: number): number => source.getLineAndCharacterOfPosition(at).line + 1
  const comments = expectationComments(code)
  const expected: Expected[] = []
  const problems: string[] = []
  const edits: Edit[] = []

  const visit = (node: ts.Node): void => {
    // Innermost first: in `if (late) due // => …` the value is that of `due`.
    ts.forEachChild(node, visit)
    if (!ts.isStatement(node) || ts.isBlock(node)) return
    const after = comments.find(({ at }) => at >= node.end && code.slice(node.end, at).trim() === '')
    if (!after) return
    comments.splice(comments.indexOf(after), 1)
    const throws = /^throws ([\w-]+)$/.exec(after.text)?.[1]
    const made = editsFor(node, first + expected.length, throws !== undefined)
    if (typeof made === 'string') {
      problems.push(`line ${lineAt(after.at)}: ${made}`)
      return
    }
    edits.push(...made)
    expected.push({ text: after.text, line: lineAt(after.at), ...(throws ? { throws } : {}) })
  }
  visit(source)
  for (const { at } of comments) {
    problems.push(`line ${lineAt(at)}: no statement ends before this '// =>', so it is not checked`)
  }
  return { code: applied(code, edits), expected, problems }
}

function editsFor(node: ts.Statement, id: number, throws: boolean): Edit[] | string {
  if (ts.isExpressionStatement(node)) {
    const { expression } = node
    const [start, end] = [expression.getStart(), expression.end]
    const waits = awaits(expression)
    const open = throws
      ? `${waits ? 'await ' : ''}check.throws(${id}, ${waits ? 'async ' : ''}() => (`
      : `check.is(${id}, (`
    return [
      { at: start, insert: open },
      { at: end, insert: '))' },
    ]
  }
  if (throws) return "'// => throws' is possible only after an expression"
  if (ts.isReturnStatement(node) && node.expression) {
    return [
      { at: node.expression.getStart(), insert: `check.is(${id}, (` },
      { at: node.expression.end, insert: '))' },
    ]
  }
  const name = ts.isVariableStatement(node) ? onlyName(node) : undefined
  if (name) return [{ at: node.end, insert: `; check.is(${id}, ${name})` }]
  return "'// =>' is possible only after an expression, a return, or a declaration of one name"
}

function onlyName({ declarationList }: ts.VariableStatement): string | undefined {
  const [declaration, ...others] = declarationList.declarations
  let name: ts.BindingName | undefined = declaration?.name
  while (name && !ts.isIdentifier(name)) {
    const [element, ...rest]: readonly ts.ArrayBindingElement[] = name.elements
    name = element && rest.length === 0 && ts.isBindingElement(element) ? element.name : undefined
  }
  return others.length === 0 ? name?.text : undefined
}

function awaits(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return false
  return ts.isAwaitExpression(node) || (ts.forEachChild(node, awaits) ?? false)
}

/** All `// =>` comments. One with an open bracket continues in the comment lines below it. */
function expectationComments(code: string): { at: number; text: string }[] {
  const found: { at: number; text: string }[] = []
  for (const at of commentStarts(code)) {
    const comment = code.slice(at).split('\n', 1)[0] ?? ''
    const last = found.at(-1)
    if (/^\/\/ ?=>/.test(comment)) found.push({ at, text: comment.replace(/^\/\/ ?=>/, '').trim() })
    else if (last && hasOpenBracket(last.text)) last.text += ` ${comment.slice(2).trim()}`
  }
  return found.map(({ at, text }) => ({ at, text: sameSpacing(text) }))
}

function hasOpenBracket(text: string): boolean {
  const bare = text.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, '')
  return bare.replace(/[^[{(]/g, '').length > bare.replace(/[^\]})]/g, '').length
}

/** The positions where `//` begins a comment, not those inside a string. */
function commentStarts(code: string): number[] {
  const source = ts.createSourceFile('fence.ts', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS)
  const starts = new Set<number>()
  const visit = (node: ts.Node): void => {
    if (node.getChildCount(source) === 0) {
      // TypeScript attaches a comment to the token after it.
      const ranges = [
        ...(ts.getTrailingCommentRanges(code, node.pos) ?? []),
        ...(ts.getLeadingCommentRanges(code, node.pos) ?? []),
      ]
      for (const { pos, kind } of ranges) if (kind === ts.SyntaxKind.SingleLineCommentTrivia) starts.add(pos)
    }
    for (const child of node.getChildren(source)) visit(child)
  }
  visit(source)
  return [...starts].sort((a, b) => a - b)
}

function syntaxErrors(code: string): string[] {
  const { diagnostics = [] } = ts.transpileModule(code, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  })
  return diagnostics.map(({ file, start = 0, messageText }) => {
    const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1
    return `line ${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
  })
}

function applied(code: string, edits: readonly Edit[]): string {
  // The sort is stable: of two edits at one position, the inner one comes first.
  return [...edits]
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, insert }) => text.slice(0, at) + insert + text.slice(at), code)
}
