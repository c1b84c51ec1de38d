import type { DateText } from 'dueby'
import { DAY } from '../../core/time'
import type { Period } from '../options/period'

/** The first and last local date, both included. */
export type Dates = Pick<Period, 'from' | 'through'>

/** A version, and the dates of a period on which it is in force. */
export interface VersionIn<Version> extends Dates {
  readonly version: Version
}

/** The versions that are in force on some date of a period, in order. None if it is before the first one. */
export function versionsIn<Version extends { readonly from?: DateText }>(
  { from, through }: Dates,
  versions: readonly Version[],
): VersionIn<Version>[] {
  return versions.flatMap((version, index) => {
    const next = versions[index + 1]?.from
    const first = version.from !== undefined && version.from > from ? version.from : from
    const last = next !== undefined && next <= through ? dayBefore(next) : through
    return first <= last ? [{ version, from: first, through: last }] : []
  })
}

function dayBefore(date: DateText): DateText {
  return new Date(Date.parse(date) - DAY).toISOString().slice(0, 10) as DateText
}
