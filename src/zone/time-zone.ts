import { type Issue, issue, type Path } from '../core/issue'
import { type Reader, text } from '../core/reader'
import { isTimeZone } from './is-time-zone'
import { UNKNOWN_ZONE } from './messages'

/** Reads the name of a time zone. The runtime must know it. */
export const TIME_ZONE: Reader<string> = text("an IANA time zone such as 'America/Los_Angeles'", readTimeZone)

function readTimeZone(name: string, path: Path, issues: Issue[]): string | undefined {
  if (isTimeZone(name)) return name
  issues.push(issue(UNKNOWN_ZONE, path, name))
  return undefined
}
