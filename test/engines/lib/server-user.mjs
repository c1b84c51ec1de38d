import { execFileSync } from 'node:child_process'
import { getuid } from 'node:process'

const NAME = 'nobody'

let found

/** The user that servers run as: undefined for the user of this process, or `nobody` if that is root. */
export function serverUser() {
  if (getuid() !== 0) return undefined
  found ??= { uid: idOf('-u'), gid: idOf('-g') }
  return found
}

const idOf = (kind) => Number(execFileSync('id', [kind, NAME], { encoding: 'utf8' }))
