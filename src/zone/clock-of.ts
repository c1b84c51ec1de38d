// A clock costs as much as sixty readings of it, and zone data is constant while a process runs.
const clocks = new Map<string, Intl.DateTimeFormat>()

/**
 * The clock of a zone as the runtime's own zone data has it: what it shows, in a form that is the same on
 * every machine (T2).
 *
 * @throws RangeError for a name that the runtime does not know.
 */
export function clockOf(timeZone: string): Intl.DateTimeFormat {
  // Names mean the same in any case: as keys they must not fill the memo in every one.
  const key = timeZone.toLowerCase()
  const known = clocks.get(key)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  clocks.set(key, clock)
  return clock
}
