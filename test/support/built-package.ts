import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the checkout. */
export const root: string = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

const OUTPUTS = ['index', 'formats'].flatMap((entry) =>
  ['js', 'cjs', 'd.ts', 'd.cts'].map((extension) => `${entry}.${extension}`),
)
/** What `npm run build` runs. */
const BUILDS: readonly (readonly [tool: string, ...args: string[]])[] = [
  ['tsup/dist/cli-default.js'],
  ['vite/bin/vite.js', 'build', '--logLevel', 'warn'],
]
const LOCK = join(root, 'node_modules/.cache/dueby-build.lock')
const ATTEMPTS = 1200

/** Builds `dist/` if it is missing or older than a source file. Tests in other processes wait for the build. */
export function builtPackage(): void {
  takeLock()
  try {
    if (isFresh()) return
    try {
      for (const [tool, ...args] of BUILDS)
        execFileSync(process.execPath, [join(root, 'node_modules', tool), ...args], { cwd: root })
    } catch (error) {
      const { stdout, stderr } = error as { stdout: Buffer; stderr: Buffer }
      throw new Error(`dist/ is older than src/, and the build fails:\n${stdout}${stderr}`, { cause: error })
    }
  } finally {
    rmSync(LOCK, { force: true })
  }
}

const CONFIGS = ['tsup.config.ts', 'vite.config.ts']

function isFresh(): boolean {
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const newest = Math.max(
    ...[...sources, ...CONFIGS.map((name) => join(root, name))].map((file) => statSync(file).mtimeMs),
  )
  return [...OUTPUTS, 'cli/main.js', 'page/index.html']
    .map((name) => join(root, 'dist', name))
    .every((file) => existsSync(file) && statSync(file).mtimeMs >= newest)
}

function takeLock(): void {
  mkdirSync(join(LOCK, '..'), { recursive: true })
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
      return
    } catch {
      if (isAbandoned()) rmSync(LOCK, { force: true })
      // The callers are synchronous hooks, each in its own process, so nothing else waits for this sleep.
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
    }
  }
  throw new Error(`Another process holds ${LOCK}. If none is building, delete that file.`)
}

function isAbandoned(): boolean {
  try {
    const holder = Number(readFileSync(LOCK, 'utf8'))
    // The file is still empty between its creation and the write.
    if (holder === 0) return false
    process.kill(holder, 0)
    return false
  } catch (error) {
    return (error as { code?: string }).code === 'ESRCH'
  }
}
