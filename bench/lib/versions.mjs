import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'

const root = new URL('../../', import.meta.url)

export function versionOf(name) {
  const folder = name === 'dueby' ? '' : `node_modules/${name}/`
  return JSON.parse(readFileSync(new URL(`${folder}package.json`, root), 'utf8')).version
}

/** What the figures depend on, without naming the host. */
export function machine() {
  const { node, v8, icu, tz } = process.versions
  return `${cpus().length} cores, Node ${node} (V8 ${v8}), ICU ${icu}, tz ${tz}`
}
