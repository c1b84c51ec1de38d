import { isRecord } from './is-record'
import { problemsOf, type Report } from './report'
import { shown } from './shown'

/** Whether a value is an IANA zone that a schedule may name. */
export function isZone(name: unknown): name is string {
  return typeof name === 'string' && problemsOf({ timeZone: name, weekly: {} }).length === 0
}

/** The zone among the options of an importer whose format has none of its own. */
export function readZone(options: unknown, report: Report): string | undefined {
  const timeZone = isRecord(options) ? options.timeZone : undefined
  if (isZone(timeZone)) return timeZone
  report.refused(
    ['options', 'timeZone'],
    `${shown(timeZone)} is not a time zone. Expected an IANA name, 'America/Los_Angeles'`,
  )
  return undefined
}
