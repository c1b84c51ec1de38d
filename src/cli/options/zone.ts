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

/** The zone of the machine; `undefined` if its name is none, or an ambiguous one such as `EST`. */
export function zoneOf({ timeZone }: Machine): string | undefined {
  return timeZone === undefined || zoneIssues('', timeZone).length > 0 ? undefined : timeZone
}

/** The zone that an option names: an IANA name, or `local`, the zone of the machine. */
export function zoneNamed(option: string, name: string | undefined, machine: Machine): string | undefined {
  if (name !== LOCAL) return name
  const zone = zoneOf(machine)
  if (zone !== undefined) return zone
  const own =
    machine.timeZone === undefined ? 'has no name' : `is '${machine.timeZone}', which names no region`
  throw new UsageError(
    `${option}: local is the time zone of this machine, but that ${own}. Name the zone, such as Europe/Berlin.`,
  )
}

/** The zone that an option names. Ends with a usage error if there is no such zone. */
export function knownZone(option: string, value: string | undefined, machine: Machine): string | undefined {
  const zone = zoneNamed(option, value, machine)
  const issues = zone === undefined ? [] : zoneIssues(option, zone)
  if (issues.length > 0) throw new UsageError('', issues)
  return zone
}
