// Writes what follows from rooms.json, the one list of the folders of src/ in the order in which they may know each
// other: the lint rule in biome.rooms.json and the table in CONTRIBUTING.md.
// node scripts/rooms.mjs [--check]    With --check nothing is written, and the exit code is 1 if a file is out of date.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)
const read = (name) => readFileSync(new URL(name, root), 'utf8')
const rooms = JSON.parse(read('rooms.json'))

/** The lint rule of one room: which imports are errors. A room with `imports` is built on public entries. */
function override({ room, imports, files }, index) {
  const others = rooms.map(({ room: other }) => other)
  const forbidden = imports ? others.filter((other) => other !== room) : others.slice(index + 1)
  const group = [
    ...forbidden.map((other) => `**/${other}/**`),
    '**/index',
    ...(imports ? (files ?? []).map((file) => `!**/${file}`) : ['dueby', 'dueby/**']),
    // A folder inside a room can be called as another room is.
    '!./**',
  ]
  const message = imports
    ? `'${room}/' is built on the public entries: import from ${imports.map((name) => `'${name}'`).join(' or ')}. rooms.json lists the exceptions.`
    : `'${room}/' may import only from the rooms before it in rooms.json.`
  const rule = { level: 'error', options: { patterns: [{ group, message }] } }
  return {
    includes: [`src/${room}/**`],
    linter: { rules: { style: { noRestrictedImports: rule } } },
  }
}

function lintRules() {
  const config = {
    $schema: './node_modules/@biomejs/biome/configuration_schema.json',
    overrides: rooms.map(override),
  }
  return formatted('biome.rooms.json', JSON.stringify(config, null, 2))
}

function contributing() {
  const rows = rooms.map(({ room, holds }) => [`\`${room}/\``, holds])
  const widths = [0, 1].map((column) => Math.max('content'.length, ...rows.map((row) => row[column].length)))
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`
  const table = [
    line(['room', 'content']),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...rows.map(line),
  ]
  const page = read('CONTRIBUTING.md')
  const [start, end] = ['<!-- rooms: written by scripts/rooms.mjs -->', '<!-- /rooms -->']
  const from = page.indexOf(start)
  const to = page.indexOf(end)
  if (from < 0 || to < from) throw new Error('CONTRIBUTING.md has no place for the table of rooms')
  return `${page.slice(0, from)}${start}\n\n${table.join('\n')}\n\n${page.slice(to)}`
}

function formatted(name, text) {
  const biome = fileURLToPath(new URL('node_modules/@biomejs/biome/bin/biome', root))
  return execFileSync(process.execPath, [biome, 'format', `--stdin-file-path=${name}`], {
    cwd: fileURLToPath(root),
    input: text,
    encoding: 'utf8',
  })
}

const isCheck = process.argv.includes('--check')
for (const [name, text] of [
  ['biome.rooms.json', lintRules()],
  ['CONTRIBUTING.md', contributing()],
]) {
  if (read(name) === text) continue
  if (!isCheck) writeFileSync(new URL(name, root), text)
  else {
    console.error(`${name} does not follow rooms.json: run node scripts/rooms.mjs`)
    process.exitCode = 1
  }
}
