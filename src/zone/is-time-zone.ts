/**
 * Whether a name is an IANA time zone of this runtime. Bare abbreviations are refused even where the
 * runtime knows them ('PST', 'EST'): they mean different rules in different places and engines.
 */
export function isTimeZone(name: unknown): name is string {
  // Intl takes `undefined` for the zone of the process, on which no answer may depend (T2).
  if (typeof name !== 'string') return false
  const isAbbreviation = /^[A-Z]{2,5}$/i.test(name) && !/^(utc|gmt)$/i.test(name)
  if (isAbbreviation || !/^[A-Za-z]/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name })
    return true
  } catch {
    return false
  }
}
