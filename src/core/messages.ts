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

/** The codes of what is legal and yet seldom meant: they never make anything fail. */
export const ADVICE: ReadonlySet<IssueCode> = new Set([
  'holiday-on-closed-day',
  'special-hours-on-holiday',
  'minute-missing',
  'clock-change-in-hours',
  'holidays-end',
])

/** What was wrong, and what to write instead; `detail` is whatever the check knows besides the value. */
type Message = (received: string, detail: string) => readonly [problem: string, expected: string]

/** The words of every code, in one place; a test compares `docs/errors.md` with it. */
export const MESSAGES: Readonly<Record<IssueCode, Message>> = {
  // Structure of data
  missing: (_, what) => ['a required value is missing', what],
  'wrong-type': (received, what) => [`${received} has the wrong type`, what],
  'unknown-key': (received, what) => [`${received} is not a key that is known here`, what],

  // Schedules
  'unknown-zone': (received) => [
    `${received} is not a time zone of this runtime (S8)`,
    "an IANA name such as 'America/Los_Angeles' or 'UTC'; abbreviations such as 'PST' mean different things in different places",
  ],
  'invalid-weekday': (received, near) => [
    `${received} is not a weekday or a range of weekdays`,
    `'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun' or a range such as 'mon-fri'${near}`,
  ],
  'repeated-weekday': (received, day) => [
    `${received} names ${day}, which another key names already (S8)`,
    'each weekday once, with all its rows in one list',
  ],
  'invalid-hours': (received) => [
    `${received} is not a row of hours (S2)`,
    "two 24-hour times, 'HH:MM-HH:MM', such as '06:00-18:00', '22:00-06:00' or '12:00-24:00'",
  ],
  'empty-hours': (received) => [
    `${received} opens and closes at the same time (S2)`,
    "'00:00-24:00' for the whole day, or an empty list for a closed one",
  ],
  'overlapping-hours': (received, other) => [
    `${received} overlaps ${other} (S8)`,
    'rows that share no time, those past midnight included',
  ],
  'invalid-date': (received) => [
    `${received} is not a date of the calendar (S8)`,
    "an existing date as 'YYYY-MM-DD', such as '2023-12-25'",
  ],
  'reversed-range': (received, from) => [
    `the range ends on ${received}, before it starts on ${from} (S8)`,
    "'from' on or before 'to', both included",
  ],
  'repeated-date': (received, name) => [
    `${received} has special hours already, from ${name} (S8)`,
    'each date once, with all its rows in one list',
  ],
  'impossible-rule': (received, instead) => [`${received} leaves the rule without any date (S8)`, instead],

  // Policies
  'empty-list': (_, what) => ['the list is empty', what],
  'empty-name': (received) => [`the name ${received} is empty`, 'a name with at least one visible character'],
  'repeated-name': (received) => [`${received} is listed twice`, 'each name once'],
  'unknown-tier': (received, known) => [`${received} is not a tier of this policy`, known],
  'unknown-priority': (received, known) => [`${received} is not a priority of this policy`, known],
  'missing-target': (_, who) => [`there is no target for ${who}`, "a target such as '2 business hours'"],
  'invalid-target': (received, hint) => [
    `${received} is not a target (P1)`,
    hint ||
      "calendar time ('1 hour', '90 minutes'), business time ('2 business hours') or business days ('next business day', '3 business days by 16:00')",
  ],
  'invalid-time': (received) => [
    `${received} is not a time of day`,
    "a 24-hour time 'HH:MM', such as '15:00'",
  ],

  // Instants, durations, answers
  'invalid-instant': (received, why) => [
    `${received} is not an instant (T1)${why}`,
    "a valid Date, whole milliseconds since 1970, an ISO 8601 text with 'Z' or an offset such as '2023-12-26T10:00:00-08:00', or a Temporal.Instant",
  ],
  'missing-offset': (received) => [
    `${received} has no offset, so it names a different instant in every zone (T1)`,
    "'Z' or an offset at the end, such as '2023-12-26T10:00:00-08:00', or wallTime(text, zone)",
  ],
  'invalid-local-time': (received) => [
    `${received} is not a wall-clock time (T5)`,
    "'YYYY-MM-DDTHH:MM' without an offset, such as '2023-12-26T10:00'",
  ],
  'skipped-time': (received, zone) => [
    `${received} never happens in ${zone}: the clock jumps over it (T5)`,
    "a time that exists, or { disambiguation: 'compatible' | 'earlier' | 'later' }",
  ],
  'repeated-time': (received, zone) => [
    `${received} happens twice in ${zone}: the clock falls back (T5)`,
    "an instant with an offset, or { disambiguation: 'compatible' | 'earlier' | 'later' }",
  ],
  'unknown-option': (received, known) => [`${received} is not one of the choices`, known],
  'invalid-duration': (received, why) => [
    `${received} is not a duration${why}`,
    "whole milliseconds, '2 hours', '1 hour 30 minutes', 'PT2H' or { hours: 2 }",
  ],
  'invalid-count': (received) => [`${received} is not a number of days`, 'a whole number'],
  'not-a-business-day': (received) => [
    `${received} lies on a date without hours of its own (S6)`,
    "an instant on a business day, or { roll: 'backward' | 'forward' }",
  ],
  'out-of-range': (received, what) => [
    `${what || received} lies outside the supported time (T4)`,
    'instants from 1972-01-08T00:00Z to 2199-12-31T23:59:59.999Z',
  ],
  'never-opens': (_, after) => [
    `the schedule never opens again${after} (S7)`,
    'a schedule with hours on that side',
  ],
  'never-closes': (_, after) => [
    `the schedule never closes again${after} (S7)`,
    'a schedule with closed time on that side',
  ],

  // Calendars from elsewhere
  'missing-peer': (received, install) => [`${received} cannot be loaded`, install],

  // Advice
  'holiday-on-closed-day': (received) => [
    `${received} falls on days that are closed anyway, so that it changes no hours (S3)`,
    "the date on which it is kept, or no entry; leave it if a policy has an exception during 'holidays'",
  ],
  'special-hours-on-holiday': (received, holiday) => [
    `${received} is also ${holiday}; the special hours win (S3)`,
    'one entry for the date, unless a policy has to know that it is a holiday',
  ],
  'minute-missing': (received, whole) => [
    `${received} closes a minute before midnight, since the end of a row is not part of it (S2)`,
    `'${whole}' if the day is meant to its end`,
  ],
  'clock-change-in-hours': (received, what) => [
    `${received} ${what} (S1)`,
    'rows that keep clear of the change, or this one if the time that really passes is meant',
  ],
  'holidays-end': (received, through) => [
    `no holidays are known after ${received}, and they are needed through ${through} (S10)`,
    "the holidays up to that date, and 'holidaysThrough' with the last date that was looked at",
  ],
}
