import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { builtPackage, root } from './built-package'

const SOURCES = ['docs', 'site', 'src', 'README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'bench/results.md']

/** Builds the documentation site if it is missing or older than its sources. Returns its folder. */
export function builtSite(): string {
  builtPackage()
  const folder = join(root, 'site/dist')
  if (!isFresh(join(folder, 'llms.txt'))) {
    try {
      execFileSync(process.execPath, [join(root, 'scripts/site.mjs'), 'build'], { cwd: root, stdio: 'pipe' })
    } catch (error) {
      const { stdout, stderr } = error as { stdout: Buffer; stderr: Buffer }
      throw new Error(`the site is older than its sources, and its build fails:\n${stdout}${stderr}`, {
        cause: error,
      })
    }
  }
  return folder
}

/** Whether the last file that the build writes is newer than all sources. */
function isFresh(last: string): boolean {
  if (!existsSync(last)) return false
  const built = statSync(last).mtimeMs
  return SOURCES.flatMap(filesIn).every((file) => statSync(file).mtimeMs < built)
}

function filesIn(source: string): string[] {
  const path = join(root, source)
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/[\\/]site[\\/](dist|generated|\.vitepress[\\/](cache|\.temp))[\\/]/.test(file))
}
