import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtPackage, root } from '../support/built-package'

/** The package as it is published, alone in a folder of somebody else's. */
export interface Packed {
  readonly tarball: string
  /** What the tarball holds. */
  readonly files: readonly string[]
  /** A folder outside the checkout with nothing but `node_modules/dueby`. */
  readonly consumer: string
  readonly remove: () => void
}

export function packed(): Packed {
  builtPackage()
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dueby-package-')))
  const json = execFileSync(
    'npm',
    ['pack', '--ignore-scripts', '--json', '--loglevel=error', '--pack-destination', folder],
    { cwd: root, encoding: 'utf8' },
  )
  const [pack] = JSON.parse(json) as { filename: string; files: { path: string }[] }[]
  if (!pack) throw new Error(`npm pack packed nothing: ${json}`)
  const tarball = join(folder, pack.filename)
  const consumer = join(folder, 'consumer')
  const installed = join(consumer, 'node_modules/dueby')
  mkdirSync(installed, { recursive: true })
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1'])
  return {
    tarball,
    files: pack.files.map(({ path }) => path).sort(),
    consumer,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
