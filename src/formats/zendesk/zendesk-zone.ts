import { isZone } from '../shared/read-zone'
import type { Report } from '../shared/report'
import { shown } from '../shared/shown'
import { MOVED_RAILS_ZONES, RAILS_ZONES } from './rails-zones'

/** The IANA zone behind a `time_zone` of Zendesk: a name of Rails, or an IANA name as it is. */
export function zendeskZone(
  name: unknown,
  at: readonly (string | number)[],
  report: Report,
): string | undefined {
  if (typeof name === 'string' && Object.hasOwn(RAILS_ZONES, name)) {
    const zone = RAILS_ZONES[name]
    const other = Object.hasOwn(MOVED_RAILS_ZONES, name) ? MOVED_RAILS_ZONES[name] : undefined
    report.read(
      at,
      `'${name}' is ${zone}`,
      other === undefined
        ? []
        : [`in other versions of Rails it is ${other}: check the clock of the account`],
    )
    return zone
  }
  if (isZone(name)) {
    report.kept(at, name)
    return name
  }
  report.refused(
    at,
    `${shown(name)} is not a time zone. Expected a name of Rails, 'Pacific Time (US & Canada)', or of IANA, 'America/Los_Angeles'`,
  )
  return undefined
}
