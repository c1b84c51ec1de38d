import { clockOf } from './clock-of'

// What runtimes take besides IANA's names of places, some of them as zones without summer time. Of three
// letters IANA itself has the names of one time and of three countries.
const ABBREVIATION = /^(?!UTC|UCT|GMT|PRC|ROC|ROK)[A-Z]{3}$/i

/**
 * Whether a name is an IANA time zone of this runtime. Bare abbreviations are refused even where the
 * runtime knows them ('PST', 'EST'): they mean different rules in different places and engines.
 */
export function isTimeZone(name: unknown): name is string {
  // Intl takes `undefined` for the zone of the process, on which no answer may depend (T2).
  if (typeof name !== 'string') return false
  if (ABBREVIATION.test(name) || !/^[A-Z]/i.test(name)) return false
  try {
    clockOf(name)
    return true
  } catch {
    return false
  }
}
