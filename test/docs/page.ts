import ts from 'typescript'
import { type Checked, withChecks } from './expectations'
import { type Fence, nameOf, textOf } from './fences'

/** A line of a generated module, and the fence that it comes from. */
interface Line {
  readonly text: string
  readonly from?: { readonly fence: Fence; readonly line: number }
}

/** The `ts` fences that share one module: all of a Markdown page, or one fence that stands alone. */
export interface Page {
  readonly fences: readonly Fence[]
}

/** A generated module. Its lines know which fence they come from. */
export interface Module {
  readonly text: string
  readonly lines: readonly Line[]
}

const PUBLIC = 'dueby'

/** The names that `src/index.ts` exports: values and types. */
export function publicNames(): { values: string[]; types: string[] } {
  const source = parsed(textOf('src/index.ts'))
  const [values, types]: [string[], string[]] = [[], []]
  for (const statement of source.statements) {
    if (!ts.isExportDeclaration(statement) || !statement.exportClause) continue
    if (!ts.isNamedExports(statement.exportClause)) continue
    for (const { name, isTypeOnly } of statement.exportClause.elements) {
      const list = statement.isTypeOnly || isTypeOnly ? types : values
      list.push(name.text)
    }
  }
  return { values, types }
}

/** The module that the compiler checks, with the fences as written. */
export function moduleToCheck(fences: readonly Fence[]): Module {
  const bodies = fences.map((fence) => bodyOf(fence))
  return moduleOf([...header(), ...imports(fences)], nested(fences, bodies), 'export {}')
}

/** The module that runs: it checks each `// =>` and announces the start and the end of each fence. */
export function moduleToRun(fences: readonly Fence[]): { module: Module; checked: readonly Checked[] } {
  let first = 0
  const checked = fences.map((fence) => {
    const result = withChecks(bodyOf(fence), first)
    first += result.expected.length
    return result
  })
  const bodies = checked.map(({ code }, index) => `check.enter(${index})\n${code}\ncheck.leave(${index})`)
  const start = line('export default async (check: any) => {')
  const body = [start, ...nested(fences, bodies), line('}')]
  return { module: moduleOf([...header(), ...imports(fences)], body, ''), checked }
}

/** The names that a fence imports. */
export function importedNames(fence: Fence): string[] {
  return importsOf(fence.code)
    .flatMap(specifiers)
    .map(({ name }) => name.text)
}

function line(text: string, from?: Line['from']): Line {
  return from ? { text, from } : { text }
}

function header(): Line[] {
  const { values, types } = publicNames()
  return [
    line(`import { ${values.join(', ')} } from '${PUBLIC}'`),
    line(`import type { ${types.join(', ')} } from '${PUBLIC}'`),
  ]
}

/** The imports of the fences, without the public names, which are in scope already. */
function imports(fences: readonly Fence[]): Line[] {
  const { values, types } = publicNames()
  const given = new Set([...values, ...types])
  const lines = new Map<string, Line>()
  for (const fence of fences) {
    const source = parsed(fence.code)
    for (const declaration of importsOf(fence.code)) {
      const names = specifiers(declaration)
      const isGiven = ({ name, propertyName }: ts.ImportSpecifier) => !propertyName && given.has(name.text)
      if (isPublic(declaration) && names.length > 0 && names.every(isGiven)) continue
      const left = names.filter((name) => !(isPublic(declaration) && isGiven(name)))
      const from = { fence, line: source.getLineAndCharacterOfPosition(declaration.getStart()).line + 1 }
      const keyword = declaration.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ? 'type ' : ''
      const text =
        names.length > 0 && !declaration.importClause?.name
          ? `import ${keyword}{ ${left.map((name) => name.getText()).join(', ')} } from ${declaration.moduleSpecifier.getText()}`
          : declaration.getText().replaceAll('\n', ' ')
      if (!lines.has(text)) lines.set(text, line(text, from))
    }
  }
  return [...lines.values()]
}

/** Nests each fence in a block of the one before, so that it sees the earlier names and may declare one again. */
function nested(fences: readonly Fence[], bodies: readonly string[]): Line[] {
  const opened = bodies.flatMap((body, index) => {
    const fence = fences[index] as Fence
    const extra = body.startsWith('check.enter') ? 1 : 0
    return [line('{'), ...body.split('\n').map((text, at) => line(text, { fence, line: at + 1 - extra }))]
  })
  return [...opened, line('}'.repeat(bodies.length))]
}

/** A fence without `export` and without its imports, which move to the top of the module. */
function bodyOf({ code }: Fence): string {
  const source = parsed(code)
  const gone: ts.Node[] = importsOf(code)
  for (const statement of source.statements) {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : []
    gone.push(...modifiers.filter(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
  }
  return gone.reduce((text, node) => {
    const [start, end] = [node.getStart(), node.end]
    return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end)
  }, code)
}

function moduleOf(head: readonly Line[], body: readonly Line[], end: string): Module {
  const lines = [...head, ...body, line(end)]
  return { lines, text: lines.map(({ text }) => text).join('\n') }
}

function importsOf(code: string): ts.ImportDeclaration[] {
  return parsed(code).statements.filter((statement) => ts.isImportDeclaration(statement))
}

function isPublic({ moduleSpecifier }: ts.ImportDeclaration): boolean {
  return ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text === PUBLIC
}

function specifiers({ importClause }: ts.ImportDeclaration): readonly ts.ImportSpecifier[] {
  const bindings = importClause?.namedBindings
  return bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : []
}

function parsed(code: string): ts.SourceFile {
  return ts.createSourceFile('fence.ts', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS)
}

/** The place of a generated line in its page, `README.md:31`. */
export function placeOf(module: Module, index: number): { fence: Fence; place: string } | undefined {
  const from = module.lines[index]?.from
  return from && { fence: from.fence, place: `${from.fence.file}:${from.fence.line + from.line}` }
}

export function pageName({ fences }: Page): string {
  const [first] = fences
  if (!first) return ''
  return first.file.endsWith('.md') ? first.file : nameOf(first)
}
