import type { Issue, Path } from 'dueby'
import { eventsFromJira, type StatusMeaning } from 'dueby/formats'
import { readLocated } from '../policy-file/read-policy'
import { InputError } from '../shell/input-error'
import type { Machine } from '../shell/machine'
import { readText } from '../shell/read-text'

/** Reads what the statuses of a help desk mean: JSON or YAML with their names as keys. */
export async function readStatuses(
  path: string,
  machine: Machine,
): Promise<Readonly<Record<string, StatusMeaning>>> {
  const what = `the file of statuses '${path}'`
  const { data } = await readLocated(what, path, await readText(what, path, machine))
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new InputError(
      `${what} has no statuses. Expected lines such as 'Waiting for customer: { paused: customer }'.`,
    )
  }
  const statuses = data as Readonly<Record<string, StatusMeaning>>
  // The importer knows what a status can mean. Nothing else is wrong with its options.
  const refused = eventsFromJira({}, { tier: 'any', statuses }).report.filter(
    ({ at }) => Array.isArray(at) && at[0] === 'options',
  )
  const issues = refused.map(({ at, message }): Issue => {
    const path = (at as Path).slice(2)
    return { code: 'unknown-option', severity: 'error', path, message: `${path.join('.')}: ${message}` }
  })
  if (issues.length > 0) throw new InputError(what, issues)
  return statuses
}
