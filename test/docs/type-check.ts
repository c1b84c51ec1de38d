import { join } from 'node:path'
import ts from 'typescript'
import { root } from '../support/built-package'
import { type Fence, nameOf } from './fences'
import { importedNames, isOnPage, type Module, moduleToCheck, type Page, placeOf } from './page'

// Errors about missing names and modules. An expected error has to be about types.
const NOT_ABOUT_TYPES = [2304, 2305, 2307, 2552, 2724]

interface Unit {
  readonly file: string
  readonly module: Module
  readonly fences: readonly Fence[]
  /** The fence that must not compile, the last one. */
  readonly wrong?: Fence
}

/** The compiler errors of each fence by its name. All fences are in one program. */
export function typeErrors(pages: readonly Page[]): Map<string, string[]> {
  const units = pages.flatMap((page, index) => unitsOf(page, index))
  const program = programOf(units)
  const errors = new Map<string, string[]>()
  const add = (fence: Fence, text: string) => {
    errors.set(nameOf(fence), [...(errors.get(nameOf(fence)) ?? []), text])
  }
  for (const unit of units) {
    const source = program.getSourceFile(unit.file)
    if (!source) throw new Error(`${unit.file} is not in the program`)
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
    const placed = found.map((diagnostic) => placedIn(unit, source, diagnostic))
    const missing = missingImports(unit, source, program.getTypeChecker())
    if (unit.wrong) {
      for (const { fence, text } of missing) if (fence === unit.wrong) add(fence, text)
      const own = placed.filter(({ fence }) => fence === unit.wrong)
      const wanted = own.filter(({ code }) => code >= 2000 && !NOT_ABOUT_TYPES.includes(code))
      if (wanted.length === 0) {
        add(
          unit.wrong,
          ['marked expect-error, but has no type error', ...own.map(({ text }) => text)].join('; '),
        )
      }
      continue
    }
    for (const { fence, text } of placed) add(fence, text)
    for (const { fence, text } of missing) add(fence, text)
  }
  return errors
}

/** One unit for the fences that compile, and one for each fence that must not, with those before it. */
function unitsOf({ fences }: Page, index: number): Unit[] {
  const file = (suffix: string): string =>
    join(root, 'test/docs/.generated', `types-${index}${suffix}.ts`).replaceAll('\\', '/')
  const isWrong = ({ marks }: Fence): boolean => marks.includes('expect-error')
  const right = fences.filter((fence) => !isWrong(fence))
  const wrongs = fences.filter(isWrong).map((wrong, at) => {
    const before = [...right.filter(({ line }) => line < wrong.line), wrong]
    return { file: file(`-wrong-${at}`), module: moduleToCheck(before), fences: before, wrong }
  })
  return [{ file: file(''), module: moduleToCheck(right), fences: right }, ...wrongs]
}

function programOf(units: readonly Unit[]): ts.Program {
  const config = join(root, 'tsconfig.json')
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, ts.sys.readFile).config,
    ts.sys,
    root,
  )
  const all: ts.CompilerOptions = {
    ...options,
    noUnusedLocals: false,
    noUnusedParameters: false,
    // An example may use `issues[0].code` without a check for an empty list.
    noUncheckedIndexedAccess: false,
  }
  const host = ts.createCompilerHost(all)
  const texts = new Map(units.map(({ file, module }) => [file, module.text]))
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = (name) => texts.has(name) || fileExists(name)
  host.readFile = (name) => texts.get(name) ?? readFile(name)
  host.getSourceFile = (name, languageVersion, ...rest) => {
    const text = texts.get(name)
    return text === undefined
      ? getSourceFile(name, languageVersion, ...rest)
      : ts.createSourceFile(name, text, languageVersion, true)
  }
  // luxon has no types of its own.
  const luxon = join(root, 'test/docs/luxon.d.ts')
  return ts.createProgram([...texts.keys(), luxon], all, host)
}

function placedIn(
  { module, fences }: Unit,
  source: ts.SourceFile,
  { start = 0, code, messageText }: ts.Diagnostic,
): { fence: Fence; code: number; text: string } {
  const found = placeOf(module, source.getLineAndCharacterOfPosition(start).line)
  const text = `TS${code}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
  // A surplus brace is an error in a generated line, not in one of a fence.
  if (!found) return { fence: fences.at(-1) as Fence, code, text }
  return { fence: found.fence, code, text: `${found.place} ${text}` }
}

/** The names that a fence of a page uses but that neither it nor an earlier fence imports. An `@example` has no imports. */
function missingImports(
  { module, fences }: Unit,
  source: ts.SourceFile,
  checker: ts.TypeChecker,
): { fence: Fence; text: string }[] {
  const known = new Set<string>()
  const missing = new Map<string, { fence: Fence; text: string }>()
  const scopes = new Map<Fence, ReadonlySet<string> | undefined>()
  for (const fence of fences) {
    for (const name of importedNames(fence)) known.add(name)
    scopes.set(fence, isOnPage(fence) ? new Set(known) : undefined)
  }
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit)
    if (!ts.isIdentifier(node)) return
    const found = placeOf(module, source.getLineAndCharacterOfPosition(node.getStart()).line)
    const scope = found && scopes.get(found.fence)
    if (!found || !scope || scope.has(node.text)) return
    const symbol = ts.isShorthandPropertyAssignment(node.parent)
      ? checker.getShorthandAssignmentValueSymbol(node.parent)
      : checker.getSymbolAtLocation(node)
    const [declaration] = symbol?.declarations ?? []
    if (!declaration || !ts.isImportSpecifier(declaration) || declaration.getSourceFile() !== source) return
    const text = `${found.place} uses '${node.text}', which this page has not imported yet`
    missing.set(`${nameOf(found.fence)} ${node.text}`, { fence: found.fence, text })
  }
  visit(source)
  return [...missing.values()]
}
