import type { Issue, Path } from 'dueby'
import { isRecord } from '../shared/is-record'
import { dayOf } from '../shared/local-dates'
import { icalIssue } from './ical-issue'

/** What is wrong with the value at a place. */
export type Check = (value: unknown, path: Path) => readonly Issue[]

/** What is wrong with the options of a call: each key that is known is checked, and any other is an issue. */
export function optionIssues(
  options: unknown,
  checks: Readonly<Record<string, Check>>,
  example: string,
): readonly Issue[] {
  if (!isRecord(options)) return [icalIssue('wrong-type', ['options'], options, 'is no object', example)]
  const others = Object.keys(options).filter((key) => !Object.hasOwn(checks, key))
  const known = Object.keys(checks).map((key) => `'${key}'`)
  const expected = `${known.slice(0, -1).join(', ')} or ${known.at(-1)}`
  return [
    ...Object.entries(checks).flatMap(([key, check]) => check(options[key], ['options', key])),
    ...others.map((key) =>
      icalIssue('unknown-key', ['options', key], key, 'is not a key that is known here', expected),
    ),
  ]
}

export const isText: Check = (value, path) =>
  typeof value === 'string' ? [] : [icalIssue('wrong-type', path, value, 'is no text', 'a text')]

export const isDate: Check = (value, path) =>
  dayOf(value) === undefined
    ? [icalIssue('invalid-date', path, value, 'is not a date of the calendar', "a date, '2024-12-31'")]
    : []

/** The same, where there may be nothing. */
export function optional(check: Check): Check {
  return (value, path) => (value === undefined ? [] : check(value, path))
}
