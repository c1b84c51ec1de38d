/** A bundle of `dueby/formats` without its optional peers is built without a warning, and works. */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Packed, packed } from './packed'

let pack: Packed

beforeAll(() => {
  pack = packed()
  writeFileSync(
    join(pack.consumer, 'entry.mjs'),
    `import { DuebyError, isOpen } from 'dueby'
import { fromOpeningHours, holidaysFromDateHolidays, holidaysFromIcal } from 'dueby/formats'
const { schedule } = fromOpeningHours('Mo-Fr 09:00-17:00', { timeZone: 'Europe/London' })
const codeOf = (error) => error instanceof DuebyError && error.code
const year = { from: '2024-01-01', through: '2024-12-31' }
Promise.all([
  holidaysFromIcal('BEGIN:VCALENDAR', year).catch(codeOf),
  holidaysFromDateHolidays({ country: 'DE', ...year }).catch(codeOf),
]).then((codes) => console.log(JSON.stringify([isOpen('2024-01-08T10:00:00Z', schedule), ...codes])))
`,
  )
}, 180_000)
afterAll(() => pack.remove())

function runs(file: string): unknown {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(pack.consumer, file)], {
    encoding: 'utf8',
  })
  expect(status, stderr).toBe(0)
  return JSON.parse(stdout)
}

const WORKS = [true, 'missing-peer', 'missing-peer']
const require = createRequire(import.meta.url)

test('esbuild', async () => {
  const { build } = createRequire(require.resolve('tsup'))('esbuild') as typeof import('esbuild')
  const { warnings } = await build({
    absWorkingDir: pack.consumer,
    entryPoints: ['entry.mjs'],
    outfile: 'esbuild.mjs',
    bundle: true,
    minify: true,
    format: 'esm',
    logLevel: 'silent',
  })
  expect(warnings).toEqual([])
  expect(runs('esbuild.mjs')).toEqual(WORKS)
})

test('vite', async () => {
  const path = createRequire(require.resolve('vitest')).resolve('vite')
  const { build, createLogger } = (await import(pathToFileURL(path).href)) as typeof import('vite')
  const said: string[] = []
  const say = (text: string): void => {
    said.push(text)
  }
  await build({
    root: pack.consumer,
    configFile: false,
    logLevel: 'warn',
    customLogger: { ...createLogger('silent'), warn: say, warnOnce: say, error: say },
    build: {
      lib: { entry: 'entry.mjs', formats: ['es'], fileName: () => 'vite.mjs' },
      outDir: 'vite',
    },
  })
  expect(said).toEqual([])
  expect(runs('vite/vite.mjs')).toEqual(WORKS)
})

test('rollup, with the packages as external ones, as the docs say', async () => {
  const { rollup } = createRequire(require.resolve('tsup'))('rollup') as typeof import('rollup')
  const said: string[] = []
  const fromPackage = createRequire(join(pack.consumer, 'entry.mjs'))
  const bundle = await rollup({
    input: join(pack.consumer, 'entry.mjs'),
    external: ['ical.js', 'date-holidays'],
    plugins: [
      {
        name: 'packages',
        resolveId: (id) =>
          id.startsWith('dueby') ? fromPackage.resolve(id).replace(/\.cjs$/, '.js') : undefined,
      },
    ],
    onwarn: ({ message }) => {
      said.push(message)
    },
  })
  await bundle.write({ file: join(pack.consumer, 'rollup.mjs'), format: 'es', inlineDynamicImports: true })
  expect(said).toEqual([])
  expect(runs('rollup.mjs')).toEqual(WORKS)
})
