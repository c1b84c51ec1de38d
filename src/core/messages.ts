import type { Message } from './issue'

// Messages that several rooms report, in the order of `docs/errors.md`. Messages of a single room are in that room.

export const MISSING: Message = {
  code: 'missing',
  words: (_, what) => ['a required value is missing', what],
}

const WRONG_TYPE: Message = {
  code: 'wrong-type',
  words: (received, what) => [`${received} has the wrong type`, what],
}

/** For a value that is required and has the wrong type, or was left out. */
export const missingOrWrongType = (value: unknown): Message => (value === undefined ? MISSING : WRONG_TYPE)

/** For a list or a column whose length is wrong. `received` is the length. */
export const WRONG_LENGTH: Message = {
  code: 'wrong-type',
  words: (received, what) => [received === '1' ? 'there is 1 entry' : `there are ${received} entries`, what],
}

export const UNKNOWN_KEY: Message = {
  code: 'unknown-key',
  words: (received, what) => [`unknown key ${received}`, what],
}

export const UNKNOWN_OPTION: Message = {
  code: 'unknown-option',
  words: (received, known) => [`${received} is not one of the allowed values`, known],
}

export const EMPTY_LIST: Message = {
  code: 'empty-list',
  words: (_, what) => ['the list is empty', what],
}

export const NOT_IN_ORDER: Message = {
  code: 'not-in-order',
  rule: 'S8',
  words: (received, before) => [
    `${received} is not later than ${before}`,
    'each entry to be later than the one before it',
  ],
}

export const INVALID_INSTANT: Message = {
  code: 'invalid-instant',
  rule: 'T1',
  words: (received, why) => [
    `${received} is not an instant${why}`,
    "a valid Date, whole milliseconds since 1970, an ISO 8601 string with 'Z' or an offset such as '2023-12-26T10:00:00-08:00', or a Temporal.Instant",
  ],
}

export const MISSING_OFFSET: Message = {
  code: 'missing-offset',
  rule: 'T1',
  words: (received) => [
    `${received} has no offset, so it is a different instant in every time zone`,
    "'Z' or an offset at the end, such as '2023-12-26T10:00:00-08:00', or wallTime(text, zone)",
  ],
}

export const OUT_OF_RANGE: Message = {
  code: 'out-of-range',
  rule: 'T4',
  words: (received, what) => [
    `${what || received} is outside the supported range`,
    'an instant from 1972-01-08T00:00Z to 2199-12-31T23:59:59.999Z',
  ],
}

export const INVALID_DURATION: Message = {
  code: 'invalid-duration',
  rule: 'T3',
  words: (received, why) => [
    `${received} is not a duration${why}`,
    "whole milliseconds, '2 hours', '1 hour 30 minutes', 'PT2H', { hours: 2 } or a Temporal.Duration",
  ],
}

export const INVALID_DATE: Message = {
  code: 'invalid-date',
  rule: 'S8',
  words: (received) => [
    `${received} is not a calendar date`,
    "an existing date as 'YYYY-MM-DD', such as '2023-12-25'",
  ],
}

export const REVERSED_RANGE: Message = {
  code: 'reversed-range',
  rule: 'S8',
  words: (received, from) => [
    `the range ends on ${received}, before it starts on ${from}`,
    'a last date on or after the first; both are included',
  ],
}
