// Writes THIRD-PARTY.md: the packages whose code is in dist/, with their licences. Build first.
// node scripts/third-party.mjs [--check]    With --check nothing is written, and the exit code is 1 if it is out of date.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)
const read = (name) => readFileSync(new URL(name, root), 'utf8')
const { buildSync } = createRequire(createRequire(import.meta.url).resolve('tsup'))('esbuild')

/** The folder of a package in a path: everything to the last node_modules/ and the name behind it. */
const FOLDER = /(?:\S*?node_modules\/(?:@[^/\n]+\/)?[^/\n]+)(?=\/(?!.*node_modules\/))/

/** Package folder → where its code is. */
function packages() {
  const found = new Map()
  const add = (path, place) => {
    const folder = FOLDER.exec(path)?.[0].replace(/^.*?(?=node_modules\/)/, '')
    if (folder) found.set(folder, (found.get(folder) ?? new Set()).add(place))
  }
  // The library is tree-shaken after the bundler wrote the origins of its modules, so its inputs are asked for.
  const { metafile } = buildSync({
    entryPoints: [fileURLToPath(new URL('src/index.ts', root))],
    bundle: true,
    metafile: true,
    write: false,
    absWorkingDir: fileURLToPath(root),
  })
  for (const path of Object.keys(metafile.inputs)) add(path, 'the library')
  for (const file of readdirSync(new URL('dist', root), { recursive: true })) {
    if (!/\.c?js$/.test(file)) continue
    const place = file.startsWith('cli') ? 'the command' : `\`dist/${file}\``
    for (const [, path] of read(`dist/${file}`).matchAll(/^ *\/\/ (\S*node_modules\/\S+)$/gm))
      add(path, place)
  }
  return found
}

function licenceOf(folder) {
  const file = readdirSync(new URL(folder, root)).find((name) => /^licen[cs]e/i.test(name))
  if (!file) throw new Error(`${folder} has no licence file`)
  return read(`${folder}/${file}`).replaceAll('\r\n', '\n').trim()
}

function section([folder, places]) {
  const { name, version } = JSON.parse(read(`${folder}/package.json`))
  const what =
    name === 'date-fns'
      ? 'Functions in the command, and in the library three constants: the milliseconds in a day, an hour and a minute.'
      : `In ${[...places].sort().join(' and ')}.`
  return `## ${name} ${version}\n\n${what}\n\n\`\`\`text\n${licenceOf(folder)}\n\`\`\`\n`
}

const HEAD = `# Third-party code

dueby has no run-time dependencies. The files in \`dist/\` contain the parts of other packages that dueby uses, listed
here with their copyright and permission notices. Most of them are only in the command.

Optional peer dependencies are not included. You install them yourself: ical.js for \`holidaysFromIcal\`,
date-holidays for \`holidaysFromDateHolidays\`, and @resvg/resvg-js for \`dueby explain --png\`.
`

const sections = [...packages()].map(section).sort()
const text = [HEAD, ...new Set(sections)].join('\n')
if (!process.argv.includes('--check')) writeFileSync(new URL('THIRD-PARTY.md', root), text)
else if (text !== read('THIRD-PARTY.md')) {
  console.error('THIRD-PARTY.md is out of date. Run: npm run build && node scripts/third-party.mjs')
  process.exitCode = 1
}
