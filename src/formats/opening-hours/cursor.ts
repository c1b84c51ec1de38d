/** A position in a text, and why reading stopped there. */
export interface Cursor {
  readonly text: string
  at: number
  refusal: { readonly index: number; readonly message: string } | undefined
  /** The weekdays on which the rule being read replaces earlier hours, as far as they are known. */
  replaced?: readonly number[]
  /** The holidays on which it does. */
  replacedHolidays?: readonly ('PH' | 'SH')[]
}

/** Matches a pattern at the cursor and moves the cursor past the match. */
export function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  const match = matchAt(cursor, pattern)
  if (match) cursor.at += match[0].length
  return match
}

/** Whether a pattern matches at the cursor. The cursor stays. */
export function sees(cursor: Cursor, pattern: RegExp): boolean {
  return matchAt(cursor, pattern) !== undefined
}

function matchAt({ text, at }: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  const sticky = new RegExp(pattern.source, 'y')
  sticky.lastIndex = at
  return sticky.exec(text) ?? undefined
}

/** Stops reading at a place, by default at the cursor. Only the first reason is kept. */
export function refuse(cursor: Cursor, message: string, index: number = cursor.at): undefined {
  cursor.refusal ??= { index, message }
}

/** Stops reading at the cursor, with a reason that fits the text there. */
export function refuseHere(cursor: Cursor): undefined {
  const rest = cursor.text.slice(cursor.at)
  const known = REASONS.find(([start]) => start.test(rest))
  refuse(cursor, known ? known[1] : rest === '' ? 'the rule is incomplete' : 'this is not supported')
}

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^(\[[^\]]*\])? *[+-] *\d+ *days?/, 'days before or after a date are not supported, except for Easter'],
  [/^\[/, 'weekdays of a month are not supported, except [1] to [5] and [-1]'],
  [/^(\(?\(?(sunrise|sunset|dawn|dusk))/, 'hours that depend on the sun have no fixed time'],
  [/^\(/, 'a text in brackets is not supported: put remarks in quotes'],
  [/^(off|closed)(?![A-Za-z])/i, "this is not supported. Expected 'off' in lower case"],
  [/^(ph|sh)(?![A-Za-z])/i, "this is not a weekday. Expected 'PH' or 'SH' in capitals"],
  [
    /^\d{4} *- *\d{4} +[A-Za-z]/,
    "a range of years is not supported. Expected a date with its year, '2024 Dec 25'",
  ],
  [
    /^([01]\d|2[0-4])[0-5]\d *- *([01]\d|2[0-4])[0-5]\d(?!\d)/,
    "a time needs a colon. Expected '18:00-20:30'",
  ],
  [/^\d\d? *- *\d\d?(?![\d:.])/, "a time needs minutes. Expected '17:00-22:00'"],
  [/^[\u2013\u2014]/, "a range needs the sign '-'"],
  [/^\d\d?\.\d\d/, "a time needs a colon. Expected '18:00-20:30'"],
  [/^\+/, 'an open end is not supported: hours need a closing time, dates a last date'],
  [/^\//, 'hours repeated at an interval are not supported'],
  [/^"/, 'a comment without open or off means that the hours are unknown'],
  [/^unknown/, 'unknown hours cannot be imported'],
  [/^week/, 'weeks of the year are not supported'],
  [/^easter/, "Easter is supported as a yearly date only. Expected 'easter -2 days off'"],
  [
    /^(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/,
    "a month is supported as part of a date only. Expected 'Dec 25 off' or '2024 Dec 24 08:00-12:00'",
  ],
  [/^\d{4}/, "a year is supported as part of a date only. Expected '2024 Dec 25'"],
  [/^(Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)(?![A-Za-z])/, 'weekdays must come first and cannot be combined with dates'],
  [
    /^([A-Z][a-z](?![A-Za-z])|mo|tu|we|th|fr|sa|su|mon|tue|wed|thu|fri|sat|sun)/i,
    'this is not a weekday. Expected Mo, Tu, We, Th, Fr, Sa or Su',
  ],
]
