import { type Issue, type Path, report } from './issue'
import { dayFromText } from './local-date'
import { INVALID_DATE } from './messages'
import { type Reader, text } from './reader'

/** Reads a local date as a day number. */
/* @__NO_SIDE_EFFECTS__ */
export function date(expected: string): Reader<number> {
  return text(expected, readDate)
}

function readDate(written: string, path: Path, issues: Issue[]): number | undefined {
  const day = dayFromText(written)
  if (day === undefined) report(issues, INVALID_DATE, path, written)
  return day
}
