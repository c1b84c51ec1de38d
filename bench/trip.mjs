// The functions and source files that one warm `firstResponseDue` inside business hours goes through, counted with V8
// coverage. Fewer means less for a reader to follow.
//
// node bench/trip.mjs
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { createRequire, SourceMap } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { table } from './lib/report.mjs'

const TARGET = { files: 16, functions: 35 }
const WARM_UP = 10_000

const REPOSITORY = fileURLToPath(new URL('../', import.meta.url))
// The esbuild that builds the package.
const { build } = createRequire(createRequire(import.meta.url).resolve('tsup'))('esbuild')

const folder = mkdtempSync(join(tmpdir(), 'dueby-trip-'))
const bundle = join(folder, 'index.mjs')
await build({
  absWorkingDir: REPOSITORY,
  entryPoints: ['src/index.ts'],
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  logLevel: 'error',
})
const { firstResponseDue, gladly } = await import(pathToFileURL(bundle).href)
const code = readFileSync(bundle, 'utf8')
const map = new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')))
rmSync(folder, { recursive: true })

const request = { tier: 'standard', priority: 'P1', receivedAt: '2023-11-07T10:00:00-08:00' }
for (let time = 0; time < WARM_UP; time++) firstResponseDue(request, gladly)

const session = new Session()
session.connect()
await session.post('Profiler.enable')
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
// Taking the counts resets them.
await session.post('Profiler.takePreciseCoverage')
firstResponseDue(request, gladly)
const { result } = await session.post('Profiler.takePreciseCoverage')
session.disconnect()

const lineStarts = [0, ...[...code.matchAll(/\n/g)].map(({ index }) => index + 1)]
const byFile = new Map()
for (const { functionName, ranges } of result.find(({ url }) => url === pathToFileURL(bundle).href)
  .functions) {
  const [{ startOffset, count }] = ranges
  if (count === 0) continue
  const line = lineStarts.findLastIndex((start) => start <= startOffset)
  const entry = map.findEntry(line, startOffset - lineStarts[line])
  const file = relative(REPOSITORY, resolve(dirname(bundle), entry.originalSource))
  const name = functionName || `(line ${entry.originalLine + 1})`
  byFile.set(file, [...(byFile.get(file) ?? []), count > 1 ? `${name} × ${count}` : name])
}

const files = [...byFile].sort(([a], [b]) => a.localeCompare(b))
const functions = files.flatMap(([, names]) => names)
console.log(`One warm firstResponseDue inside business hours:

${table(
  ['source file', 'functions', 'names'],
  files.map(([file, names]) => [file, names.length, names.join(', ')]),
)}

${files.length} files, target ${TARGET.files}; ${functions.length} functions, target ${TARGET.functions}.`)
