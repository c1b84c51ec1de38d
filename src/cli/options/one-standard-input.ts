import { UsageError } from '../shell/usage-error'

/** Ends with a usage error if `-` names standard input more than once: it can be read only once. */
export function refuseSecondStandardInput(paths: Readonly<Record<string, string | undefined>>): void {
  const names = Object.keys(paths).filter((name) => paths[name] === '-')
  if (names.length < 2) return
  const list = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
  throw new UsageError(
    `${list} cannot ${names.length === 2 ? 'both' : 'all'} come from standard input. Name a file for all but one.`,
  )
}
