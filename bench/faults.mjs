// What each library can do, and the known faults of the field, every answer from a process of its own.
// node bench/faults.mjs [--write]
import { HANGS_MS, isRight } from './lib/ask.mjs'
import { faultRows } from './lib/fault-rows.mjs'
import { featureRows } from './lib/feature-rows.mjs'
import { fill } from './lib/fill.mjs'
import { table } from './lib/table.mjs'
import { machine, versionOf } from './lib/versions.mjs'

const PEERS = [
  'dayjs-business-time',
  'moment-business-time',
  'luxon-business-days',
  'opening_hours',
  'date-fns',
]
const libraries = ['dueby', ...PEERS]

const versions = `${libraries.map((name) => `${name} ${versionOf(name)}`).join(', ')}; ${machine()}. 'hangs' is no answer in ${HANGS_MS / 1000} s.`
console.log(versions)

const features = table(['question', 'right', ...libraries], await featureRows(libraries))
console.log(`\n'yes' is the right answer, '–' no call of its own that asks this.\n\n${features}`)

const rows = await faultRows()
const faults = table(['library', 'process zone', 'question', 'its answer', 'right', 'dueby'], rows)
const agreed = rows.filter(([, , , , right, ours]) => isRight(ours, right)).length
console.log(`\n${faults}\n\ndueby is right in ${agreed} of these ${rows.length} rows.`)

if (process.argv.includes('--write')) {
  fill('versions', versions)
  fill('features', features)
  fill('faults', faults)
}
