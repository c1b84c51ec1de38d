import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { builtPackage, root } from '../support/built-package'

beforeAll(builtPackage, 180_000)

const SCHEDULES = 3000

/** Defines schedules and asks each one question, all in one turn of the event loop. */
const SCRIPT = (entry: string) => `
import { defineSchedule, definePolicy, firstResponseDue, isOpen } from ${JSON.stringify(entry)}
let released = 0
const registry = new FinalizationRegistry(() => { released++ })
const used = () => { gc(); return process.memoryUsage().heapUsed }
const make = (i) => {
  const row = '09:' + String(i % 60).padStart(2, '0') + '-17:' + String((i / 60 | 0) % 60).padStart(2, '0')
  const schedule = defineSchedule({ timeZone: 'Europe/Berlin', weekly: { 'mon-fri': [row] } })
  isOpen(1_700_000_000_000, schedule)
  const policy = definePolicy({
    name: 'P', schedule, tiers: ['all'], priorities: ['any'], targets: { firstResponse: { any: '1 business day' } },
  })
  firstResponseDue({ tier: 'all', priority: 'any', receivedAt: 1_700_000_000_000 }, policy)
  registry.register(schedule)
}
for (let i = 0; i < 50; i++) make(i)
const before = used()
for (let i = 0; i < ${SCHEDULES}; i++) make(i)
const held = used() - before
setTimeout(() => {
  gc()
  setTimeout(() => console.log(JSON.stringify({ held, released })), 50)
}, 50)
`

test('schedules that nobody uses any more are released, even within one turn of the event loop', () => {
  const entry = pathToFileURL(join(root, 'dist/index.js')).href
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', '--input-type=module', '--eval', SCRIPT(entry)],
    { encoding: 'utf8' },
  )
  expect(status, stderr).toBe(0)
  const { held, released } = JSON.parse(stdout) as { held: number; released: number }
  // A compiled schedule takes about 20 kB: 60 MB if all of them were kept.
  expect(held).toBeLessThan(2_000_000)
  expect(released).toBeGreaterThan(SCHEDULES)
})
