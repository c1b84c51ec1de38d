import { clockOf } from './clock-of'

// What runtimes take besides IANA's names of places: read as zones without summer time by some of them.
const ABBREVIATIONS = new Set(
  'ACT AET AGT ART AST BET BST CAT CET CNT CST CTT EAT ECT EET EST HST IET IST JST MET MIT MST NET NST PLT PNT PRT PST SST VST WET'.split(
    ' ',
  ),
)

/**
 * Whether a name is an IANA time zone of this runtime. Bare abbreviations are refused even where the
 * runtime knows them ('PST', 'EST'): they mean different rules in different places and engines.
 */
export function isTimeZone(name: unknown): name is string {
  // Intl takes `undefined` for the zone of the process, on which no answer may depend (T2).
  if (typeof name !== 'string') return false
  if (ABBREVIATIONS.has(name.toUpperCase()) || !/^[A-Za-z]/.test(name)) return false
  try {
    clockOf(name)
    return true
  } catch {
    return false
  }
}
