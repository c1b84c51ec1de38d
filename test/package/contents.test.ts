/** The contents of the tarball, and the licences of the code compiled into it. */
import { readFileSync } from 'node:fs'
import { builtinModules, createRequire } from 'node:module'
import { join } from 'node:path'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../support/built-package'
import { type Packed, packed } from './packed'

// The same esbuild that tsup uses for the build.
const { buildSync }: typeof import('esbuild') = createRequire(createRequire(import.meta.url).resolve('tsup'))(
  'esbuild',
)

const LIBRARY = ['formats', 'index', 'sql'].flatMap((entry) => [`dist/${entry}.cjs`, `dist/${entry}.js`])
const TYPES = ['formats', 'index', 'sql'].flatMap((entry) => [`dist/${entry}.d.cts`, `dist/${entry}.d.ts`])
const SCHEMAS = ['schema/policy.json', 'schema/schedule.json']
const ALWAYS = [
  'LICENSE',
  'dist/cli/main.js',
  'dist/page/index.html',
  'man/dueby.1',
  ...LIBRARY,
  ...SCHEMAS,
  ...TYPES,
  'package.json',
].sort()
/** The subcommands. Each is loaded when it is used. */
const CHUNK = /^dist\/cli\/[a-z-]+-[A-Z0-9]{8}\.js$/
const PAGES = ['CHANGELOG.md', 'CONTRIBUTING.md', 'README.md', 'SECURITY.md', 'THIRD-PARTY.md']
/** What the pages link to. */
const LINKED = [
  'bench/engines/results.md',
  'bench/engines/weekly.mjs',
  'bench/lib/limit.mjs',
  'bench/results.md',
  'bench/sql-today.mjs',
]

let pack: Packed
const commandFiles = (): string[] => pack.files.filter((file) => file.startsWith('dist/cli/'))
const COMMAND_IMPORTS = ['@resvg/resvg-js', 'dueby', 'dueby/formats', 'dueby/sql']
/** The bundler writes the origin above each module: the folder of a package, which can be inside another package. */
const ORIGIN = /^ *\/\/ \S*?node_modules\/((?:\S*node_modules\/)?(?:@[^/\n]+\/)?[^/\n]+)\//gm
const packagesIn = (text: string, form: RegExp): string[] =>
  [...text.matchAll(form)].map((match) => match[1] ?? '')
const read = (file: string): string => readFileSync(join(pack.consumer, 'node_modules/dueby', file), 'utf8')

beforeAll(() => {
  pack = packed()
}, 180_000)
afterAll(() => pack.remove())

test('it contains the built files, the licences, the schemas and the pages, and nothing else', () => {
  const isPage = (file: string): boolean =>
    PAGES.includes(file) ||
    LINKED.includes(file) ||
    (file.startsWith('docs/') && /\.(md|png|svg)$/.test(file))
  expect(pack.files.filter((file) => !isPage(file) && !CHUNK.test(file))).toEqual(ALWAYS)
})

// With a single other character, V8 reads a whole file with two bytes a character, and takes longer.
test.each(LIBRARY)('%s has only ASCII characters', (file) => {
  expect(read(file).match(/.*[^\n\t -~].*/)).toBeNull()
})

test('messages and docblocks point to pages that are in it', () => {
  const named = [...LIBRARY, ...TYPES].flatMap((file) => read(file).match(/docs\/[\w/-]+\.md/g) ?? [])
  expect([...new Set(named)].sort()).toEqual(['docs/errors.md', 'docs/rules.md'])
  for (const page of named) expect(pack.files).toContain(page)
})

test('no script runs when it is installed', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  for (const name of ['preinstall', 'install', 'postinstall', 'prepare', 'preprepare', 'postprepare'])
    expect(scripts, name).not.toHaveProperty(name)
})

test('it has no dependencies, and its peers are optional', () => {
  const manifest = JSON.parse(read('package.json')) as Record<string, unknown>
  for (const field of ['dependencies', 'optionalDependencies', 'bundledDependencies']) {
    expect(manifest[field], field).toBeUndefined()
  }
  const peers = ['@resvg/resvg-js', 'date-holidays', 'ical.js']
  expect(Object.keys(manifest.peerDependencies ?? {})).toEqual(peers)
  expect(manifest.peerDependenciesMeta).toEqual(
    Object.fromEntries(peers.map((name) => [name, { optional: true }])),
  )
})

describe('imports of the built files', () => {
  const isBuiltIn = (name: string): boolean => builtinModules.includes(name.replace(/^node:/, ''))

  const OTHERS = ['formats.d.cts', 'formats.d.ts', 'sql.cjs', 'sql.d.cts', 'sql.d.ts', 'sql.js']
  test.each(OTHERS.map((file) => `dist/${file}`))('%s: the library, by its public name', (file) => {
    expect(modulesNamedIn(file, read(file))).toEqual(['dueby'])
  })

  test.each(['dist/formats.js', 'dist/formats.cjs'])(
    '%s: the library, and its peers through dynamic imports',
    (file) => {
      expect(modulesNamedIn(file, read(file))).toEqual(['dueby', 'date-holidays', 'ical.js'])
      for (const peer of ['ical.js', 'date-holidays']) {
        expect(read(file)).toContain(`await import("${peer}")`)
        expect(read(file)).not.toMatch(new RegExp(`(from |require\\()['"]${peer}`))
      }
    },
  )

  test.each(['dist/index.js', 'dist/index.cjs', 'dist/index.d.cts', 'dist/index.d.ts'])(
    '%s: nothing',
    (file) => {
      expect(modulesNamedIn(file, read(file))).toEqual([])
    },
  )

  test('dist/cli/: the library by its public name, its own files, the peer that draws PNG, and Node', () => {
    const modules = commandFiles().flatMap((file) => modulesNamedIn(file, read(file)))
    const others = new Set(modules.filter((name) => !isBuiltIn(name) && !name.startsWith('./')))
    expect([...others].sort()).toEqual(COMMAND_IMPORTS)
  })

  test('dist/cli/main.js loads the packages of no subcommand', () => {
    const packages = packagesIn(read('dist/cli/main.js'), ORIGIN)
    expect([...new Set(packages)].sort()).toEqual(['@commander-js/extra-typings', 'commander'])
  })

  test('every form of import is recognised', () => {
    const code = `import 'a'; import { b } from 'b'; export * from 'c'; await import('d'); require("e"); require.resolve('f')
      type G = import('g').G; import h = require('h'); const no = 'require("i")' // from 'j'`
    expect(modulesNamedIn('a.ts', code)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
    expect(modulesNamedIn('a.d.ts', '/// <reference types="node" />')).toEqual(['node'])
  })
})

describe('THIRD-PARTY.md', () => {
  // The bundler writes the origin above each module, except in the tree-shaken entry. For that one, esbuild's
  // metafile lists the inputs.
  const { metafile } = buildSync({
    entryPoints: [join(root, 'src/index.ts')],
    bundle: true,
    metafile: true,
    write: false,
    absWorkingDir: root,
  })
  const ofLibrary = packagesIn(
    Object.keys(metafile.inputs).join('\n'),
    /node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//g,
  )
  const ofOthers = (): string[] =>
    [...LIBRARY, ...commandFiles()].flatMap((file) => packagesIn(read(file), ORIGIN))
  const packages = (): string[] => [...new Set([...ofOthers(), ...ofLibrary])].sort()

  test('it names exactly the packages compiled in, with their versions', () => {
    const titles = [...read('THIRD-PARTY.md').matchAll(/^## (.+)$/gm)].map((match) => match[1]).sort()
    expect(packages().length).toBeGreaterThan(0)
    expect(titles).toEqual(packages().map(titleOf).sort())
  })

  test('it contains the full licence of each', () => {
    for (const name of packages()) {
      expect(manifestOf(name).license, name).toMatch(/^(MIT|ISC)$/)
      expect(read('THIRD-PARTY.md'), name).toContain(licenceOf(name))
    }
  })
})

/** Every module that a file imports, in any form. */
function modulesNamedIn(file: string, code: string): string[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.ES2022, true)
  const { typeReferenceDirectives, referencedFiles } = source
  const names = [...typeReferenceDirectives, ...referencedFiles].map(({ fileName }) => fileName)
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit)
    const name = moduleOf(node)
    if (name && ts.isStringLiteralLike(name)) names.push(name.text)
  }
  visit(source)
  return [...new Set(names)]
}

function moduleOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined
  if (ts.isExternalModuleReference(node)) return node.expression
  if (!ts.isCallExpression(node)) return undefined
  const called = node.expression.kind === ts.SyntaxKind.ImportKeyword ? 'import' : node.expression.getText()
  return ['import', 'require', '__require', 'require.resolve'].includes(called)
    ? node.arguments[0]
    : undefined
}

/** The name and version of the package in a folder of `node_modules`. */
function titleOf(folder: string): string {
  const { name, version } = manifestOf(folder)
  return `${name} ${version}`
}

function manifestOf(name: string): { name: string; version: string; license: string } {
  return JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as never
}

function licenceOf(name: string): string {
  for (const file of ['LICENSE', 'LICENSE.md', 'license', 'LICENSE-MIT.txt']) {
    try {
      return readFileSync(join(root, 'node_modules', name, file), 'utf8')
        .replaceAll('\r\n', '\n')
        .trim()
    } catch {}
  }
  throw new Error(`${name} has no LICENSE file`)
}
