import type { Machine } from '../shell/machine'
import { readText } from '../shell/read-text'
import type { LocatedFile } from './located-data'
import { syntaxError } from './syntax-error'

/**
 * Reads a JSON or YAML file. Throws the mistakes in its syntax.
 *
 * @param what The file as messages name it.
 * @param largest The largest size, in megabytes.
 */
export async function readDataFile(
  what: string,
  path: string,
  machine: Machine,
  largest?: number,
): Promise<LocatedFile> {
  return readLocated(what, path, await readText(what, path, machine, largest))
}

/**
 * Reads the text of a JSON or YAML file. Throws the mistakes in its syntax.
 *
 * @param what The file as messages name it.
 * @param file Its name in front of lines and columns.
 * @param path Its path, for the ending of its name.
 */
export async function readLocated(
  what: string,
  file: string,
  text: string,
  path: string = file,
): Promise<LocatedFile> {
  const isYaml = formatOf(path, text) === 'YAML'
  const read = isYaml
    ? (await import('./read-yaml')).readYaml(text)
    : (await import('./read-json')).readJson(text)
  if ('data' in read) return { ...read, file }
  throw syntaxError(what, isYaml ? 'YAML' : 'JSON', read, text, file)
}

function formatOf(path: string, text: string): 'JSON' | 'YAML' {
  if (/\.ya?ml$/i.test(path)) return 'YAML'
  return /\.json$/i.test(path) || /^\s*[{[]/.test(text) ? 'JSON' : 'YAML'
}
