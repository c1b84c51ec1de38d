import type { DateText, Holiday, SpecialHours } from 'dueby'

/**
 * The last date of dated entries, for `holidaysThrough`; `undefined` without any. The source shows no later date, and a
 * yearly rule does not extend it (S10).
 */
export function knownThrough(entries: readonly (Holiday | SpecialHours)[]): DateText | undefined {
  const dates = entries.flatMap((entry) => {
    const last = entry.on ?? ('to' in entry ? entry.to : undefined)
    return typeof last === 'string' ? last : []
  })
  return dates.reduce<DateText | undefined>(
    (last, date) => (last === undefined || date > last ? date : last),
    undefined,
  )
}

/** A `holidaysThrough` before all dates of the supported range: nothing is known, so answers about dates warn (S10). */
export const NOTHING_KNOWN: DateText = '1971-12-31'
