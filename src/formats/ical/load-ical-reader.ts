import { DuebyError } from 'dueby'
import { icalIssue } from './ical-issue'
import { type IcalReader, icalReader } from './ical-reader'

/**
 * ical.js is loaded when it is first needed, so that the other importers work where it is not installed. The
 * import stands within `try`, by which bundlers know that it may be missing.
 *
 * @throws DuebyError `missing-peer`.
 */
export async function loadIcalReader(): Promise<IcalReader> {
  try {
    const { default: ical } = await import('ical.js')
    return icalReader(ical)
  } catch {
    throw new DuebyError([
      icalIssue('missing-peer', [], 'ical.js', 'cannot be loaded', 'the package: npm install ical.js'),
    ])
  }
}
