/** The published types work for every kind of consumer, with nothing else installed. */
import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type TypeScript from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../support/built-package'
import { type Packed, packed } from './packed'

let pack: Packed

beforeAll(() => {
  if (!existsSync(join(COMPILERS, 'node_modules')))
    execFileSync('npm', ['ci', '--prefix', COMPILERS], { stdio: 'pipe', shell: process.platform === 'win32' })
  pack = packed()
}, 180_000)
afterAll(() => pack.remove())

const USES = `
const schedule: Schedule = defineSchedule({ timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } })
const policy = definePolicy({
  name: 'Acme',
  schedule,
  tiers: ['gold', 'silver'],
  priorities: ['urgent', 'normal'],
  targets: { firstResponse: { urgent: { gold: '1 hour', silver: '2 business hours' }, normal: 'next business day' } },
})
const due: Due<'gold' | 'silver', 'urgent' | 'normal'> = firstResponseDue(
  { tier: 'silver', priority: 'urgent', receivedAt: '2024-02-02T16:30:00Z' },
  policy,
)
export const at: number = due.dueAt.getTime()
export const calendar: string = dueToIcal(due, { title: 'Answer' } as never)
export type Read = Imported
export const codes: readonly string[] = new DuebyError([...checkPolicy({})] as never).issues.map(({ code }) => code)
// @ts-expect-error The policy has no such tier, so the types are not 'any'.
firstResponseDue({ tier: 'bronze', priority: 'urgent', receivedAt: 0 }, policy)
// @ts-expect-error A literal text without an offset is not an instant.
firstResponseDue({ tier: 'gold', priority: 'urgent', receivedAt: '2024-02-02T16:30:00' }, policy)
`
const NAMES = 'checkPolicy, definePolicy, defineSchedule, DuebyError, firstResponseDue'
const HEAD = `import { ${NAMES}, type Due, type Schedule } from 'dueby'
import { dueToIcal, type Imported } from 'dueby/formats'`

const COMPILERS = join(root, 'test/package/compilers')
const CONSUMERS = [
  { consumer: 'node16, ESM and CJS', files: ['consumer.mts', 'consumer.cts'], resolution: 'Node16' },
  { consumer: 'bundler', files: ['consumer.ts'], resolution: 'Bundler' },
] as const

const require = createRequire(join(COMPILERS, 'package.json'))

// The compiler of this package is between the two others.
describe.each([
  ['oldest', '5.4'],
  ['typescript', '5.9'],
  ['newest', '6.0'],
])('TypeScript %s, %s', (compiler, version) => {
  test.each(CONSUMERS)('$consumer', ({ files, resolution }) => {
    const ts: typeof TypeScript = require(compiler)
    expect(ts.version.startsWith(`${version}.`)).toBe(true)
    const paths = files.map((file) => join(pack.consumer, file))
    for (const path of paths) writeFileSync(path, `${HEAD}\n${USES}`)
    const program = ts.createProgram(paths, {
      module: ts.ModuleKind[resolution === 'Node16' ? 'Node16' : 'ESNext'],
      moduleResolution: ts.ModuleResolutionKind[resolution],
      target: ts.ScriptTarget.ES2022,
      // No DOM and no Node: a consumer may have neither.
      lib: ['lib.es2022.d.ts'],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      noEmit: true,
    })
    const errors = ts.getPreEmitDiagnostics(program).map(({ file: where, start = 0, messageText }) => {
      const line = (where?.getLineAndCharacterOfPosition(start).line ?? 0) + 1
      return `${where?.fileName}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
    })
    expect(errors).toEqual([])
    const used = program.getSourceFiles().filter(({ fileName }) => fileName.includes('node_modules/dueby'))
    const extensions = files.map((file) => (file.endsWith('.cts') ? 'cts' : 'ts'))
    for (const extension of extensions)
      for (const entry of ['index', 'formats'])
        expect(used.map(({ fileName }) => fileName.split('/').at(-1))).toContain(`${entry}.d.${extension}`)
  })
})
