import type { Message } from '../core/issue'

export const UNKNOWN_ZONE: Message = {
  code: 'unknown-zone',
  rule: 'S8',
  words: (received, hint) => [
    `${received} is not a known time zone`,
    `the IANA name of a region such as 'America/Los_Angeles', or 'UTC', not an abbreviation such as 'PST'${hint}`,
  ],
}

export const NO_ZONE_DATA: Message = {
  code: 'unknown-zone',
  rule: 'T6',
  words: (received) => [
    `this runtime has no time zone data for ${received}`,
    "'UTC', or zoneChanges from 1972-01-08T00:00Z on",
  ],
}

export const INVALID_LOCAL_TIME: Message = {
  code: 'invalid-local-time',
  rule: 'T5',
  words: (received) => [
    `${received} is not a wall-clock time`,
    "'YYYY-MM-DDTHH:MM' without an offset, such as '2023-12-26T10:00'",
  ],
}

export const SKIPPED_TIME: Message = {
  code: 'skipped-time',
  rule: 'T5',
  words: (received, zone) => [
    `${received} does not exist in ${zone}: the clock skips it`,
    "a time that exists, or { disambiguation: 'compatible' | 'earlier' | 'later' }",
  ],
}

export const REPEATED_TIME: Message = {
  code: 'repeated-time',
  rule: 'T5',
  words: (received, zone) => [
    `${received} occurs twice in ${zone}: the clock is set back and shows it again`,
    "an instant with an offset, or { disambiguation: 'compatible' | 'earlier' | 'later' }",
  ],
}
