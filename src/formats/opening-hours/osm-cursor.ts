/** A reader's place in a text, and why it could not go on. */
export interface Cursor {
  readonly text: string
  at: number
  refusal: { readonly index: number; readonly message: string } | undefined
}

/** What stands at the cursor and matches the sticky pattern; the cursor moves past it. */
export function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  const match = matchAt(cursor, pattern)
  if (match) cursor.at += match[0].length
  return match
}

/** As {@link take}, but the cursor stays. */
export function sees(cursor: Cursor, pattern: RegExp): boolean {
  return matchAt(cursor, pattern) !== undefined
}

function matchAt({ text, at }: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  const sticky = new RegExp(pattern.source, 'y')
  sticky.lastIndex = at
  return sticky.exec(text) ?? undefined
}

/** Stops at a place, that of the cursor if none is given. The first reason stays. */
export function refuse(cursor: Cursor, message: string, index: number = cursor.at): undefined {
  cursor.refusal ??= { index, message }
}

/** Stops at the cursor, with what is known about the thing that stands there. */
export function refuseHere(cursor: Cursor): undefined {
  const rest = cursor.text.slice(cursor.at)
  const known = REASONS.find(([start]) => start.test(rest))
  refuse(cursor, known ? known[1] : rest === '' ? 'the rule ends too early' : 'this is not read')
}

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^\[/, 'a weekday counted within the month, such as the first Monday, is not read'],
  [/^(sunrise|sunset|dawn|dusk|\()/, 'hours by the sun have no fixed time'],
  [/^\+/, 'an open end has no closing time'],
  [/^\//, 'hours repeated at an interval are not read'],
  [/^"/, 'a comment without open or off says that the hours are not known'],
  [/^unknown/, 'hours that are not known cannot be kept'],
  [/^week/, 'weeks of the year are not read'],
  [/^easter/, "Easter is read as a date of every year, 'easter -2 days off'"],
  [
    /^(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/,
    "a month is read only as part of a date, 'Dec 25 off' or '2024 Dec 24 08:00-12:00'",
  ],
  [/^\d{4}/, "years are read only as part of a date, '2024 Dec 25'"],
  [/^(Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)(?![A-Za-z])/, 'weekdays stand first, and not beside dates'],
  [
    /^([A-Z][a-z](?![A-Za-z])|mo|tu|we|th|fr|sa|su|mon|tue|wed|thu|fri|sat|sun)/i,
    'weekdays are written Mo, Tu, We, Th, Fr, Sa, Su',
  ],
]
