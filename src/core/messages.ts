/** Every code an issue or a `DuebyError` can carry; `docs/errors.md` explains each. */
export type IssueCode =
  | 'missing'
  | 'wrong-type'
  | 'unknown-key'
  | 'unknown-zone'
  | 'invalid-weekday'
  | 'repeated-weekday'
  | 'invalid-hours'
  | 'empty-hours'
  | 'overlapping-hours'
  | 'invalid-date'
  | 'reversed-range'
  | 'repeated-date'
  | 'not-in-order'
  | 'contradicting-zone-changes'
  | 'impossible-rule'
  | 'empty-list'
  | 'empty-name'
  | 'repeated-name'
  | 'unknown-tier'
  | 'unknown-priority'
  | 'missing-target'
  | 'invalid-target'
  | 'invalid-time'
  | 'invalid-instant'
  | 'missing-offset'
  | 'invalid-local-time'
  | 'skipped-time'
  | 'repeated-time'
  | 'unknown-option'
  | 'invalid-duration'
  | 'invalid-count'
  | 'not-a-business-day'
  | 'out-of-range'
  | 'never-opens'
  | 'never-closes'
  | 'missing-peer'
  | 'holiday-on-closed-day'
  | 'special-hours-on-holiday'
  | 'minute-missing'
  | 'clock-change-in-hours'
  | 'holidays-end'

/**
 * One kind of issue: its code, and its words for a value that was found. `detail` is whatever the check knows
 * besides the value.
 */
export interface Message {
  readonly code: IssueCode
  /** `'advice'` for what is legal and yet seldom meant: it never makes anything fail. */
  readonly severity?: 'advice'
  readonly words: (received: string, detail: string) => readonly [problem: string, expected: string]
}

// The catalogue: the words of every code, in one place, in the order of `docs/errors.md`. Each stands by itself,
// so that a program carries only those that its calls can end in.

// Structure of data
export const MISSING: Message = {
  code: 'missing',
  words: (_, what) => ['a required value is missing', what],
}

export const WRONG_TYPE: Message = {
  code: 'wrong-type',
  words: (received, what) => [`${received} has the wrong type`, what],
}

export const UNKNOWN_KEY: Message = {
  code: 'unknown-key',
  words: (received, what) => [`${received} is not a key that is known here`, what],
}

// Schedules
export const UNKNOWN_ZONE: Message = {
  code: 'unknown-zone',
  words: (received) => [
    `${received} is not a time zone of this runtime (S8)`,
    "an IANA name such as 'America/Los_Angeles' or 'UTC', no abbreviation such as 'PST'",
  ],
}

export const INVALID_WEEKDAY: Message = {
  code: 'invalid-weekday',
  words: (received, near) => [
    `${received} is not a weekday or a range of weekdays`,
    `'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun' or a range such as 'mon-fri'${near}`,
  ],
}

export const REPEATED_WEEKDAY: Message = {
  code: 'repeated-weekday',
  words: (received, day) => [
    `${received} names ${day}, which another key names already (S8)`,
    'each weekday once, with all its rows in one list',
  ],
}

export const INVALID_HOURS: Message = {
  code: 'invalid-hours',
  words: (received) => [
    `${received} is not a row of hours (S2)`,
    "two 24-hour times, 'HH:MM-HH:MM', such as '06:00-18:00', '22:00-06:00' or '12:00-24:00'",
  ],
}

export const EMPTY_HOURS: Message = {
  code: 'empty-hours',
  words: (received) => [
    `${received} opens and closes at the same time (S2)`,
    "'00:00-24:00' for the whole day, or an empty list for a closed one",
  ],
}

export const OVERLAPPING_HOURS: Message = {
  code: 'overlapping-hours',
  words: (received, other) => [
    `${received} overlaps ${other} (S8)`,
    'rows that share no time, those past midnight included',
  ],
}

export const INVALID_DATE: Message = {
  code: 'invalid-date',
  words: (received) => [
    `${received} is not a date of the calendar (S8)`,
    "an existing date as 'YYYY-MM-DD', such as '2023-12-25'",
  ],
}

export const REVERSED_RANGE: Message = {
  code: 'reversed-range',
  words: (received, from) => [
    `the range ends on ${received}, before it starts on ${from} (S8)`,
    "'from' on or before 'to', both included",
  ],
}

export const REPEATED_DATE: Message = {
  code: 'repeated-date',
  words: (received, name) => [
    `${received} has special hours already, from ${name} (S8)`,
    'each date once, with all its rows in one list',
  ],
}

export const NOT_IN_ORDER: Message = {
  code: 'not-in-order',
  words: (received, before) => [
    `${received} does not come after ${before} (S8)`,
    'each later than the one before it',
  ],
}

export const CONTRADICTING_ZONE_CHANGES: Message = {
  code: 'contradicting-zone-changes',
  words: (received, key) => [
    `parts in ${received} have different zoneChanges (T6)`,
    `the same in all of them, or 'zoneChanges' for the whole beside '${key}'`,
  ],
}

export const IMPOSSIBLE_RULE: Message = {
  code: 'impossible-rule',
  words: (received, instead) => [`${received} leaves the rule without any date (S8)`, instead],
}

// Policies
export const EMPTY_LIST: Message = {
  code: 'empty-list',
  words: (_, what) => ['the list is empty', what],
}

export const EMPTY_NAME: Message = {
  code: 'empty-name',
  words: (received) => [`the name ${received} is empty`, 'a name with at least one visible character'],
}

export const REPEATED_NAME: Message = {
  code: 'repeated-name',
  words: (received) => [`${received} is listed twice`, 'each name once'],
}

export const UNKNOWN_TIER: Message = {
  code: 'unknown-tier',
  words: (received, known) => [`${received} is not a tier of this policy`, known],
}

export const UNKNOWN_PRIORITY: Message = {
  code: 'unknown-priority',
  words: (received, known) => [`${received} is not a priority of this policy`, known],
}

export const MISSING_TARGET: Message = {
  code: 'missing-target',
  words: (_, who) => [`there is no target for ${who}`, "a target such as '2 business hours'"],
}

export const INVALID_TARGET: Message = {
  code: 'invalid-target',
  words: (received, hint) => [
    `${received} is not a target (P1)`,
    hint ||
      "calendar time ('1 hour', '90 minutes'), business time ('2 business hours') or business days ('next business day', '3 business days by 16:00')",
  ],
}

export const INVALID_TIME: Message = {
  code: 'invalid-time',
  words: (received) => [`${received} is not a time of day`, "a 24-hour time 'HH:MM', such as '15:00'"],
}

// Instants, durations, answers
export const INVALID_INSTANT: Message = {
  code: 'invalid-instant',
  words: (received, why) => [
    `${received} is not an instant (T1)${why}`,
    "a valid Date, whole milliseconds since 1970, an ISO 8601 text with 'Z' or an offset such as '2023-12-26T10:00:00-08:00', or a Temporal.Instant",
  ],
}

export const MISSING_OFFSET: Message = {
  code: 'missing-offset',
  words: (received) => [
    `${received} has no offset, so it names a different instant in every zone (T1)`,
    "'Z' or an offset at the end, such as '2023-12-26T10:00:00-08:00', or wallTime(text, zone)",
  ],
}

export const INVALID_LOCAL_TIME: Message = {
  code: 'invalid-local-time',
  words: (received) => [
    `${received} is not a wall-clock time (T5)`,
    "'YYYY-MM-DDTHH:MM' without an offset, such as '2023-12-26T10:00'",
  ],
}

export const SKIPPED_TIME: Message = {
  code: 'skipped-time',
  words: (received, zone) => [
    `${received} never happens in ${zone}: the clock jumps over it (T5)`,
    "a time that exists, or { disambiguation: 'compatible' | 'earlier' | 'later' }",
  ],
}

export const REPEATED_TIME: Message = {
  code: 'repeated-time',
  words: (received, zone) => [
    `${received} happens twice in ${zone}: the clock falls back (T5)`,
    "an instant with an offset, or { disambiguation: 'compatible' | 'earlier' | 'later' }",
  ],
}

export const UNKNOWN_OPTION: Message = {
  code: 'unknown-option',
  words: (received, known) => [`${received} is not one of the choices`, known],
}

export const INVALID_DURATION: Message = {
  code: 'invalid-duration',
  words: (received, why) => [
    `${received} is not a duration${why}`,
    "whole milliseconds, '2 hours', '1 hour 30 minutes', 'PT2H' or { hours: 2 }",
  ],
}

export const INVALID_COUNT: Message = {
  code: 'invalid-count',
  words: (received) => [`${received} is not a number of days`, 'a whole number'],
}

export const NOT_A_BUSINESS_DAY: Message = {
  code: 'not-a-business-day',
  words: (received) => [
    `${received} lies on a date without hours of its own (S6)`,
    "an instant on a business day, or { roll: 'backward' | 'forward' }",
  ],
}

export const OUT_OF_RANGE: Message = {
  code: 'out-of-range',
  words: (received, what) => [
    `${what || received} lies outside the supported time (T4)`,
    'instants from 1972-01-08T00:00Z to 2199-12-31T23:59:59.999Z',
  ],
}

export const NEVER_OPENS: Message = {
  code: 'never-opens',
  words: (_, after) => [`the schedule never opens again${after} (S7)`, 'a schedule with hours on that side'],
}

export const NEVER_CLOSES: Message = {
  code: 'never-closes',
  words: (_, after) => [
    `the schedule never closes again${after} (S7)`,
    'a schedule with closed time on that side',
  ],
}

// Advice
export const HOLIDAY_ON_CLOSED_DAY: Message = {
  code: 'holiday-on-closed-day',
  severity: 'advice',
  words: (received, date) => [
    `${received} falls on ${date ? `${date}, which is` : 'days that are'} closed anyway, so that it changes no hours (S3)`,
    `${date ? "'observed' with the weekday on which it is kept, or 'none' if it is not" : 'the date on which it is kept, or no entry'}; leave it if a policy has an exception during 'holidays'`,
  ],
}

export const SPECIAL_HOURS_ON_HOLIDAY: Message = {
  code: 'special-hours-on-holiday',
  severity: 'advice',
  words: (received, holiday) => [
    `${received} is also ${holiday}; the special hours win (S3)`,
    'one entry for the date, unless a policy has to know that it is a holiday',
  ],
}

export const MINUTE_MISSING: Message = {
  code: 'minute-missing',
  severity: 'advice',
  words: (received, whole) => [
    `${received} closes a minute before midnight, since the end of a row is not part of it (S2)`,
    `'${whole}' if the day is meant to its end`,
  ],
}

export const CLOCK_CHANGE_IN_HOURS: Message = {
  code: 'clock-change-in-hours',
  severity: 'advice',
  words: (received, what) => [
    `${received} ${what} (S1)`,
    'rows that keep clear of the change, or this one if the time that really passes is meant',
  ],
}

export const HOLIDAYS_END: Message = {
  code: 'holidays-end',
  severity: 'advice',
  words: (received, through) => [
    `no holidays are known after ${received}, and they are needed through ${through} (S10)`,
    "the holidays up to that date, and 'holidaysThrough' with the last date that was looked at",
  ],
}
