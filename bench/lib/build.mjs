// The build that is measured: `dist/` of this repository, or the folder given with `--dist`.
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url))
const VARIABLE = 'DUEBY_BENCH_PACKAGE'

/** The folder of the measured package. Child processes inherit it through the environment. */
export const packageFolder = () => process.env[VARIABLE] ?? REPOSITORY

/** Measures the build in `folder`: a copy inside a package, where it can import itself as 'dueby'. */
export function useBuild(folder) {
  const copy = mkdtempSync(join(tmpdir(), 'dueby-bench-'))
  cpSync(folder, join(copy, 'dist'), { recursive: true })
  cpSync(join(REPOSITORY, 'package.json'), join(copy, 'package.json'))
  symlinkSync(join(REPOSITORY, 'node_modules'), join(copy, 'node_modules'))
  process.env[VARIABLE] = copy
  process.on('exit', () => rmSync(copy, { recursive: true, force: true }))
}

/** The path of a built file, such as `index.js`. */
export const builtFile = (name) => join(packageFolder(), 'dist', name)

export const dueby = () => import(pathToFileURL(builtFile('index.js')).href)

export const formats = () => import(pathToFileURL(builtFile('formats.js')).href)
