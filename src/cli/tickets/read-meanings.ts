import type { Path } from 'dueby'
import { eventsFromJira, type StatusMeaning, type TicketRole } from 'dueby/formats'
import { readLocated } from '../policy-file/read-policy'
import { InputError } from '../shell/input-error'
import { issueOf, listedIssues } from '../shell/listed-issues'
import type { Machine } from '../shell/machine'
import { readText } from '../shell/read-text'

/** What an export does not say about the statuses and the people in it. */
export interface Meanings {
  readonly statuses: Readonly<Record<string, StatusMeaning>>
  readonly roles: Readonly<Record<string, TicketRole>>
}

/** The files with them. */
export interface MeaningFiles {
  readonly statuses?: string | undefined
  readonly roles?: string | undefined
}

/** Reads both files, as far as they are given. */
export async function readMeanings({ statuses, roles }: MeaningFiles, machine: Machine): Promise<Meanings> {
  return {
    statuses: statuses === undefined ? {} : await readMeaning('statuses', statuses, machine),
    roles: roles === undefined ? {} : await readMeaning('roles', roles, machine),
  }
}

const EXAMPLES = { statuses: 'Waiting for customer: { paused: customer }', roles: 'JIRAUSER10100: agent' }

/** JSON or YAML with the names or ids of a help desk as keys. */
async function readMeaning<Kind extends keyof Meanings>(
  kind: Kind,
  path: string,
  machine: Machine,
): Promise<Meanings[Kind]> {
  const what = `the file of ${kind} '${path}'`
  const { data } = await readLocated(what, path, await readText(what, path, machine))
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new InputError(`${what} has no ${kind}. Expected lines such as '${EXAMPLES[kind]}'.`)
  }
  // The importer knows what is possible. Nothing else is wrong with its options.
  const refused = eventsFromJira({}, { tier: 'any', statuses: {}, [kind]: data }).report.filter(
    ({ at }) => Array.isArray(at) && at[0] === 'options',
  )
  const issues = refused.map(({ at, message }) => issueOf(`${(at as Path).slice(2).join('.')}: ${message}`))
  if (issues.length > 0) throw new InputError(what, listedIssues(issues))
  return data as Meanings[Kind]
}
