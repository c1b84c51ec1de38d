import { type Issue, type Path, report } from '../core/issue'
import { type Reader, text } from '../core/reader'
import { UNKNOWN_ZONE } from './messages'
import { clockOf } from './offset-at'

/** Reads the name of a time zone. The runtime must know it. */
export const TIME_ZONE: Reader<string> = text("an IANA time zone such as 'America/Los_Angeles'", readTimeZone)

function readTimeZone(name: string, path: Path, issues: Issue[]): string | undefined {
  if (isTimeZone(name)) return name
  report(issues, UNKNOWN_ZONE, path, name)
  return undefined
}

// Runtimes also accept abbreviations, some of them as zones without daylight saving time. The lookahead keeps the
// unambiguous names of three letters: UTC and its aliases, and three countries.
const ABBREVIATION = /^(?!UTC|UCT|GMT|PRC|ROC|ROK)[A-Z]{3}$/i

/**
 * Whether a name is an IANA time zone that this runtime knows. Abbreviations ('PST', 'EST') are rejected even
 * if the runtime accepts them, because they mean different rules in different places and engines.
 */
export function isTimeZone(name: unknown): name is string {
  // For `undefined`, Intl uses the zone of the process, and no answer may depend on that (T2).
  if (typeof name !== 'string') return false
  if (ABBREVIATION.test(name) || !/^[A-Z]/i.test(name)) return false
  try {
    clockOf(name)
    return true
  } catch {
    return false
  }
}
