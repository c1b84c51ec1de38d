import type { Path } from 'dueby'
import { readDataFile } from '../data-file/read-located'
import { InputError } from '../shell/input-error'
import { issueOf, listedIssues } from '../shell/listed-issues'
import type { Machine } from '../shell/machine'
import type { Meanings, ReadExport } from './exports'

/** The files with the meanings of statuses and people. */
export interface MeaningFiles {
  readonly statuses?: string | undefined
  readonly roles?: string | undefined
}

/** Reads both files, as far as they are given. */
export async function readMeanings(
  read: ReadExport,
  { statuses, roles }: MeaningFiles,
  machine: Machine,
): Promise<Meanings> {
  return {
    statuses: statuses === undefined ? {} : await readMeaning('statuses', statuses, read, machine),
    roles: roles === undefined ? {} : await readMeaning('roles', roles, read, machine),
  }
}

const EXAMPLES = { statuses: 'Waiting for customer: { paused: customer }', roles: 'JIRAUSER10100: agent' }

/** JSON or YAML with the names or ids of a help desk as keys. */
async function readMeaning<Kind extends keyof Meanings>(
  kind: Kind,
  path: string,
  read: ReadExport,
  machine: Machine,
): Promise<Meanings[Kind]> {
  const what = `the file of ${kind} '${path}'`
  const { data } = await readDataFile(what, path, machine)
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new InputError(`${what} has no ${kind}. Expected lines such as '${EXAMPLES[kind]}'.`)
  }
  // The importer knows what is possible.
  const { report } = read({}, { tier: 'any', statuses: {}, roles: {}, [kind]: data })
  const refused = report.filter(({ code, option }) => code === 'invalid-option' && option === kind)
  const issues = refused.map(({ at, message }) => issueOf(`${(at as Path).slice(2).join('.')}: ${message}`))
  if (issues.length > 0) throw new InputError(what, listedIssues(issues))
  return data as Meanings[Kind]
}
