/** The published types work for every kind of consumer, with nothing else installed. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Packed, packed } from './packed'

let pack: Packed

beforeAll(() => {
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
export const codes: readonly string[] = new DuebyError([...checkPolicy({})] as never).issues.map(({ code }) => code)
// @ts-expect-error The policy has no such tier, so the types are not 'any'.
firstResponseDue({ tier: 'bronze', priority: 'urgent', receivedAt: 0 }, policy)
// @ts-expect-error A literal text without an offset is not an instant.
firstResponseDue({ tier: 'gold', priority: 'urgent', receivedAt: '2024-02-02T16:30:00' }, policy)
`
const NAMES = 'checkPolicy, definePolicy, defineSchedule, DuebyError, firstResponseDue'
const HEAD = `import { ${NAMES}, type Due, type Schedule } from 'dueby'`

const { Node16, ESNext } = ts.ModuleKind
const MODERN = { module: ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }
const NODE16 = { module: Node16, moduleResolution: ts.ModuleResolutionKind.Node16 }

test.each([
  { consumer: 'node16, ESM', file: 'consumer.mts', options: NODE16 },
  { consumer: 'node16, CJS', file: 'consumer.cts', options: NODE16 },
  { consumer: 'bundler', file: 'consumer.ts', options: MODERN },
])('$consumer', ({ file, options }) => {
  const path = join(pack.consumer, file)
  writeFileSync(path, `${HEAD}\n${USES}`)
  const program = ts.createProgram([path], {
    ...options,
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
  expect(used.map(({ fileName }) => fileName.split('/').at(-1))).toEqual([
    file.endsWith('.cts') ? 'index.d.cts' : 'index.d.ts',
  ])
})
