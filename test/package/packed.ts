import { execFileSync, execSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtPackage, root } from '../support/built-package'

/** The package as it is published, installed alone in a new folder. */
export interface Packed {
  readonly tarball: string
  /** The paths in the tarball. */
  readonly files: readonly string[]
  /** A folder outside the checkout that contains only `node_modules/dueby`. */
  readonly consumer: string
  readonly remove: () => void
}

export function packed(): Packed {
  const { name, content, files } = tarballOnce()
  const folder = emptyFolder()
  const tarball = join(folder, name)
  writeFileSync(tarball, content)
  const consumer = join(folder, 'consumer')
  mkdirSync(join(consumer, 'node_modules/dueby'), { recursive: true })
  // Relative paths, since GNU tar takes the colon of 'C:' for a host.
  execFileSync('tar', ['-xzf', name, '-C', 'consumer/node_modules/dueby', '--strip-components=1'], {
    cwd: folder,
  })
  return {
    tarball,
    files,
    consumer,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

interface Tarball {
  readonly name: string
  readonly content: Uint8Array
  readonly files: readonly string[]
}

let known: Tarball | undefined

/** Test files of one process share it, because `npm pack` takes seconds. */
function tarballOnce(): Tarball {
  known ??= npmPack()
  return known
}

function npmPack(): Tarball {
  builtPackage()
  const folder = emptyFolder()
  try {
    // Through a shell, since on Windows npm is a script.
    const json = execSync(
      `npm pack --ignore-scripts --json --loglevel=error --pack-destination "${folder}"`,
      {
        cwd: root,
        encoding: 'utf8',
      },
    )
    const [pack] = JSON.parse(json) as { filename: string; files: { path: string }[] }[]
    if (!pack) throw new Error(`npm pack packed nothing: ${json}`)
    return {
      name: pack.filename,
      content: readFileSync(join(folder, pack.filename)),
      files: pack.files.map(({ path }) => path).sort(),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const emptyFolder = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'dueby-package-')))
