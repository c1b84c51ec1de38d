import { date } from './date'
import { isRecord } from './is-record'
import { type Issue, type Path, report } from './issue'
import { textFromDay } from './local-date'
import { MISSING, NOT_IN_ORDER } from './messages'
import { optional, type Reader, record } from './reader'

/** What was read of a version, with its first date as a day number; `-Infinity` if it is the first and has none. */
type Version<Values> = { readonly from: number } & {
  readonly [Key in keyof Values]?: Values[Key] | undefined
}

/**
 * Reads versions that follow one another (S9, P9). Each one but the first has a local date `from` on which it comes into
 * force, later than that of the version before it.
 *
 * @param expected An example of a version, for messages.
 * @param expectedFrom What the date is, for messages.
 * @param fields The other keys of a version.
 */
export function readVersionList<Values>(
  versions: readonly unknown[],
  expected: string,
  expectedFrom: string,
  fields: { readonly [Key in keyof Values]: Reader<Values[Key]> },
  path: Path,
  issues: Issue[],
): Version<Values>[] {
  const version = record<{ readonly from: number } & Values>(expected, {
    from: optional(date(expectedFrom)),
    ...fields,
  } as never)
  let last = Number.NEGATIVE_INFINITY
  return versions.map((entry, index) => {
    const place = [...path, index]
    const found = version.read(entry, place, issues)
    const from = found?.from
    if (from !== undefined && from <= last)
      report(issues, NOT_IN_ORDER, [...place, 'from'], textFromDay(from), 'the version before it')
    else if (index > 0 && isRecord(entry) && entry.from === undefined)
      report(issues, MISSING, [...place, 'from'], undefined, expectedFrom)
    last = from ?? last
    return { ...found, from: last } as Version<Values>
  })
}
