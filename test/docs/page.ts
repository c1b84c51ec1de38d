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
function publicNames(): { values: string[]; types: string[] } {
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
  return moduleOf([...header(fences), ...imports(fences)], nested(fences, bodies), 'export {}')
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
  return { module: moduleOf([...header(fences), ...imports(fences)], body, ''), checked }
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

/** Puts all public names in scope of an `@example`. A page has only the names that it imports. */
function header(fences: readonly Fence[]): Line[] {
  if (fences.some(isOnPage)) return []
  const own = new Set(fences.flatMap(importedNames))
  const [values, types] = Object.values(publicNames()).map((all) => all.filter((name) => !own.has(name)))
  return [
    line(`import { ${values?.join(', ')} } from '${PUBLIC}'`),
    line(`import type { ${types?.join(', ')} } from '${PUBLIC}'`),
  ]
}

/** Whether a fence is on a Markdown page, not in a docblock. */
export function isOnPage({ file }: Fence): boolean {
  return file.endsWith('.md')
}

/** The imports of the fences. A name that several of them import from one module is imported once. */
function imports(fences: readonly Fence[]): Line[] {
  const seen = new Set<string>()
  const isNew = (name: string, module: string): boolean => {
    const key = `${name} ${module}`
    return !seen.has(key) && seen.add(key) !== undefined
  }
  return fences.flatMap((fence) => {
    const source = parsed(fence.code)
    return importsOf(fence.code).flatMap((declaration) => {
      const module = declaration.moduleSpecifier.getText()
      const names = specifiers(declaration)
      const from = { fence, line: source.getLineAndCharacterOfPosition(declaration.getStart()).line + 1 }
      if (names.length === 0 || declaration.importClause?.name)
        return isNew(declaration.getText(), module)
          ? [line(declaration.getText().replaceAll('\n', ' '), from)]
          : []
      const keyword = declaration.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ? 'type ' : ''
      const left = names.filter(({ name }) => isNew(name.text, module)).map((name) => name.getText())
      return left.length > 0 ? [line(`import ${keyword}{ ${left.join(', ')} } from ${module}`, from)] : []
    })
  })
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
