// Writes the reference of every entry of the package as Markdown to site/generated/reference, for the documentation site.
// node scripts/reference.mjs [--check]    With --check nothing is written. A name or a property without a docblock, a
// link that leads nowhere or a comment that cannot be read is an error in both.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Application } from 'typedoc'
import { referencePage, withAnchors } from '../site/reference-page.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'site/generated/reference')

/** Properties that nobody reads or writes: brands, keys of type `never`, and the keys of mapped types. */
const NOT_DOCUMENTED = [
  ...['from', 'to', 'on'].map((key) => `dueby.DateRange.__type.${key}`),
  'dueby.SpecialHours.__type.observed',
  'dueby.ReportOptions.__type.period',
  'dueby.WeeklySchedule.[useDefineSchedule]',
  'dueby.PolicyHistory.[usePolicyHistory]',
  'dueby.Policy.[useDefinePolicy]',
  ...['firstResponse', 'nextResponse', 'periodicUpdate', 'resolution'].map(
    (metric) => `dueby.Exception.targets.__type.${metric}`,
  ),
  ...['low', 'normal', 'high', 'urgent'].map(
    (level) => `dueby/formats.ZendeskSlaOptions.priorities.__type.${level}`,
  ),
]

/** The entries of package.json with code in them: name → source. */
function entries() {
  const { name, exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return Object.keys(exports)
    .filter((key) => typeof exports[key] === 'object')
    .map((key) => [key.replace('.', name), join(root, 'src', key, 'index.ts')])
}

/** The first page, in place of that of typedoc. */
function indexPage() {
  const list = entries().map(([name]) => `- [\`${name}\`](${name}/index.md)`)
  return `# Reference

Every name that the package exports, with its types, its errors and an example, from the docblocks that your editor shows.

${list.join('\n')}

To find a function by what you want to know, see [All functions, by question](/functions).
`
}

/** Gives the modules the names that people import, instead of those that typedoc makes of their paths. */
function withImportedNames(project) {
  const modules = project.children ?? []
  for (const [name, file] of entries()) {
    const path = file.slice(join(root, 'src/').length).replace(/\.ts$/, '')
    const found = modules.find((module) => [path, path.replace(/\/index$/, '')].includes(module.name))
    if (!found) throw new Error(`typedoc found no module for the entry ${name}`)
    found.name = name
  }
}

const app = await Application.bootstrapWithPlugins({
  plugin: ['typedoc-plugin-markdown'],
  entryPoints: entries().map(([, file]) => file),
  tsconfig: join(root, 'tsconfig.json'),
  // `npm run types` has checked them.
  skipErrorChecking: true,
  name: 'Reference',
  readme: 'none',
  // The checkout has no address that a link to a source could have.
  disableSources: true,
  excludeInternal: true,
  validation: { invalidLink: true, notDocumented: true, notExported: false },
  requiredToBeDocumented: [
    'Class',
    'Constructor',
    'Function',
    'Interface',
    'Method',
    'Property',
    'TypeAlias',
    'Variable',
  ],
  intentionallyNotDocumented: NOT_DOCUMENTED,
  out: folder,
  entryFileName: 'index',
  hideBreadcrumbs: true,
  hidePageHeader: true,
  useCodeBlocks: true,
  indexFormat: 'table',
  groupOrder: ['Functions', 'Variables', 'Classes', 'Interfaces', 'Type Aliases'],
  // A default is prose as often as code.
  jsDocCompatibility: { defaultTag: false },
  pageTitleTemplates: { index: '{projectName}', module: '{name}', member: '{name}' },
  expandParameters: true,
  logLevel: 'Warn',
})

const project = await app.convert()
if (!project) process.exit(1)
withImportedNames(project)
app.validate(project)
if (!process.argv.includes('--check')) {
  await app.generateOutputs(project)
  const pages = readdirSync(folder, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md'))
  const codes = new Set(
    readFileSync(join(root, 'docs/errors.md'), 'utf8').match(/(?<=^### `)[a-z-]+(?=`$)/gm),
  )
  const texts = new Map(
    pages.map((path) => [path, referencePage(readFileSync(join(folder, path), 'utf8'), codes)]),
  )
  for (const [path, text] of texts) writeFileSync(join(folder, path), withAnchors(text, path, texts))
  writeFileSync(join(folder, 'index.md'), indexPage())
}
if (app.logger.hasErrors() || app.logger.hasWarnings()) process.exit(1)
