import type { Message } from '../core/issue'

export const INVALID_WEEKDAY: Message = {
  code: 'invalid-weekday',
  rule: 'S8',
  words: (received, hint) => [
    `${received} is not a weekday or a range of weekdays`,
    `'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun' or a range such as 'mon-fri'${hint}`,
  ],
}

export const REPEATED_WEEKDAY: Message = {
  code: 'repeated-weekday',
  rule: 'S8',
  words: (_, problem) => [problem, 'each weekday in one key only'],
}

export const INVALID_HOURS: Message = {
  code: 'invalid-hours',
  rule: 'S2',
  words: (received, hint) => [
    `${received} is not a row of hours`,
    `two 24-hour times, 'HH:MM-HH:MM', such as '06:00-18:00', '22:00-06:00' or '12:00-24:00'${hint}`,
  ],
}

export const EMPTY_HOURS: Message = {
  code: 'empty-hours',
  rule: 'S2',
  words: (received) => [
    `${received} opens and closes at the same time`,
    "'00:00-24:00' for the whole day, or an empty list for a closed day",
  ],
}

export const OVERLAPPING_HOURS: Message = {
  code: 'overlapping-hours',
  rule: 'S8',
  words: (received, other) => [
    `${received} overlaps ${other}`,
    'rows that do not overlap, including the part of a row after midnight',
  ],
}

export const REPEATED_DATE: Message = {
  code: 'repeated-date',
  rule: 'S8',
  words: (received, name) => [
    `${received} already has special hours, in the entry ${name}`,
    'one entry for each date, with all its rows in one list',
  ],
}

export const OVERLAPPING_SEASONS: Message = {
  code: 'overlapping-seasons',
  rule: 'S12',
  words: (_, problem) => [problem, 'seasons that have no date in common in any year'],
}

export const CONTRADICTING_ZONE_CHANGES: Message = {
  code: 'contradicting-zone-changes',
  rule: 'T6',
  words: (received, key) => [
    `schedules in ${received} have different zoneChanges`,
    `the same zoneChanges in all of them, or 'zoneChanges' next to '${key}' for the combined schedule`,
  ],
}

export const DAY_NOT_IN_MONTH: Message = {
  code: 'impossible-rule',
  rule: 'S8',
  words: (received, days) => [`the month has no day ${received}`, `a day from 1 to ${days}`],
}

export const DATE_IN_NO_YEAR: Message = {
  code: 'impossible-rule',
  rule: 'S8',
  words: (received, since) => [
    `the date does not occur in any year from ${since} through ${received}`,
    'a range of years in which the date occurs',
  ],
}

/** For too many parts of a schedule. `detail` is the limit, such as `'50 time zones'`. */
export const TOO_MANY_PARTS: Message = {
  code: 'too-large',
  rule: 'S7',
  words: (_, limit) => [`there are more than ${limit}`, `at most ${limit}`],
}
