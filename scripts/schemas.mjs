// Writes the JSON Schemas of policies and schedules, so that editors complete and check such files. The structure is in
// scripts/schemas/, the descriptions are the docblocks of the types, and a test compares both schemas with the readers.
//
// node scripts/schemas.mjs            write schema/policy.json, schema/schedule.json and the tables of docs/json.md
// node scripts/schemas.mjs --check    report a difference instead
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { withTables } from './schemas/page.mjs'
import { policyDefinitions } from './schemas/policy.mjs'
import { scheduleDefinitions } from './schemas/schedule.mjs'

const SCHEMAS = [
  {
    file: 'schedule.json',
    title: 'dueby schedule',
    description: 'Business hours, holidays and special hours, as parseSchedule reads them.',
    root: 'schedule',
    definitions: scheduleDefinitions(),
  },
  {
    file: 'policy.json',
    title: 'dueby policy',
    description: 'SLA targets by tier and priority with their schedule, as parsePolicy reads them.',
    root: 'policy',
    definitions: { ...policyDefinitions(), ...scheduleDefinitions() },
  },
]

const root = fileURLToPath(new URL('..', import.meta.url))
const files = SCHEMAS.map(({ file, title, description, root, definitions }) => [
  `schema/${file}`,
  JSON.stringify({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title,
    description,
    $ref: `#/definitions/${root}`,
    definitions,
  }),
])
const page = readFileSync(`${root}docs/json.md`, 'utf8').replaceAll('\r\n', '\n')
files.push(['docs/json.md', withTables(page, { ...policyDefinitions(), ...scheduleDefinitions() })])

// Only the content matters: the formatter decides on white space.
const content = (text) => text.replace(/\s/g, '')

mkdirSync(`${root}schema`, { recursive: true })
for (const [file, text] of files) {
  const found = existsSync(root + file) ? readFileSync(root + file, 'utf8') : ''
  if (content(found) === content(text)) continue
  if (process.argv.includes('--check')) {
    console.error(`${file} is out of date. Run: node scripts/schemas.mjs`)
    process.exitCode = 1
  } else writeFileSync(root + file, `${text.trim()}\n`)
}
