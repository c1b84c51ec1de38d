import { describe } from '../../core/describe'
import { isRecord } from '../../core/is-record'
import { refuseOtherOptions } from './other-options'
import type { Report } from './report'
import { errorsOf } from './report-result'

/** Whether a value is an IANA zone that a schedule may name. */
export function isZone(name: unknown): name is string {
  return typeof name === 'string' && errorsOf({ timeZone: name, weekly: {} }).length === 0
}

/**
 * Reads the zone from the options of an importer whose format has no zones, and refuses options that it does not have.
 *
 * @param others The other options of the importer.
 */
export function readZone(
  options: unknown,
  report: Report,
  others: readonly string[] = [],
): string | undefined {
  const given = isRecord(options) ? options : {}
  refuseOtherOptions(given, ['timeZone', ...others], report)
  const { timeZone } = given
  if (isZone(timeZone)) return timeZone
  report.refused(
    ['options', 'timeZone'],
    `${describe(timeZone)} is not a time zone. Expected an IANA name, 'America/Los_Angeles'`,
  )
  return undefined
}
