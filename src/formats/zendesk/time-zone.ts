import type { Path } from 'dueby'
import { describe } from '../../core/describe'
import type { Report } from '../shared/report'
import { isZone } from '../shared/zone'
import { MOVED_RAILS_ZONES, RAILS_ZONES } from './rails-zones'

/** The IANA zone for a Zendesk `time_zone`, which is a Rails name or an IANA name. */
export function zendeskTimeZone(name: unknown, at: Path, report: Report): string | undefined {
  if (typeof name === 'string' && Object.hasOwn(RAILS_ZONES, name)) {
    const zone = RAILS_ZONES[name]
    const other = Object.hasOwn(MOVED_RAILS_ZONES, name) ? MOVED_RAILS_ZONES[name] : undefined
    const isMoved = `other versions of Rails use ${other} for it: check the clock of the Zendesk account`
    report.kept(at, `'${name}' is ${zone}`, other === undefined ? [] : [isMoved])
    return zone
  }
  if (isZone(name)) {
    report.kept(at, name)
    return name
  }
  report.refused(
    at,
    `${describe(name)} is not a time zone. Expected a Rails name, 'Pacific Time (US & Canada)', or an IANA name, 'America/Los_Angeles'`,
  )
  return undefined
}
