import { formatterOf, isUtc } from './offset-at'

// The form of an IANA name. Runtimes also accept abbreviations, some of them as zones without daylight saving time. Of
// the names of three letters, only the unambiguous ones are allowed: UTC and its aliases, and three countries.
const ZONE_NAME = /^(?!(?!UTC|UCT|GMT|PRC|ROC|ROK)[A-Z]{3}$)[A-Z][\w+/-]*$/i

/** Whether a text has the form of an IANA name. */
export function isZoneName(text: string): boolean {
  return ZONE_NAME.test(text)
}

/**
 * Whether a name is an IANA time zone that this runtime knows. Abbreviations ('PST', 'EST') are rejected even
 * if the runtime accepts them, because they mean different rules in different places and engines.
 */
export function isTimeZone(name: unknown): name is string {
  // For `undefined`, Intl uses the zone of the process, and no answer may depend on that (T2).
  if (typeof name !== 'string' || !isZoneName(name)) return false
  if (isUtc(name)) return true
  try {
    formatterOf(name)
    return true
  } catch {
    return false
  }
}
