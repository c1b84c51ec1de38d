import { checkSchedule, type Issue } from 'dueby'
import type { Machine } from '../shell/machine'
import { UsageError } from '../shell/usage-error'
import { ofOption } from '../shell/words'

/** The value that stands for the zone of the machine. */
const LOCAL = 'local'

/** The issues of an option that names a time zone. */
export function zoneIssues(option: string, timeZone: string): Issue[] {
  return checkSchedule({ timeZone, weekly: {} }).map((issue) => ofOption(option, issue))
}

/** The zone that an option names: an IANA name, or `local`, the zone of the machine. */
export function zoneNamed(option: string | undefined, machine: Machine): string | undefined {
  if (option !== LOCAL) return option
  // A machine can have an ambiguous zone, `EST` for example.
  return zoneIssues('', machine.timeZone).length === 0 ? machine.timeZone : 'UTC'
}

/** The zone that an option names. Ends with a usage error if there is no such zone. */
export function knownZone(option: string, value: string | undefined, machine: Machine): string | undefined {
  const zone = zoneNamed(value, machine)
  const issues = zone === undefined ? [] : zoneIssues(option, zone)
  if (issues.length > 0) throw new UsageError('', issues)
  return zone
}
