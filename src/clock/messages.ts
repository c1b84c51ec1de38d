import type { Message } from '../core/issue'

export const UNKNOWN_EVENT: Message = {
  code: 'unknown-event',
  rule: 'C6',
  words: (received, known) => [`${received} is not a type of event`, known],
}

export const EMPTY_REASON: Message = {
  code: 'missing',
  rule: 'C21',
  words: (received) => [`the reason ${received} is empty`, 'a reason in words'],
}

/** For an event that cannot have happened after those before it. `detail` says why. */
export const IMPOSSIBLE_EVENT: Message = {
  code: 'impossible-event',
  rule: 'C9',
  words: (received, why) => [
    `the event ${received} is impossible: ${why}`,
    "a history in which it can happen; history: 'lenient' leaves such events out",
  ],
}

/** For an event that {@link IMPOSSIBLE_EVENT} would report, but that was left out of a lenient history. */
export const SKIPPED_EVENT: Message = {
  code: 'impossible-event',
  rule: 'C9',
  words: (received, why) => [
    `the event ${received} was left out, because it is impossible: ${why}`,
    'a history in which it can happen',
  ],
}

export const REPEATED_EVENT: Message = {
  code: 'repeated-event',
  rule: 'C9',
  words: (received, other) => [
    `the event ${received} occurs twice: it is the same as ${other}`,
    'each event once, or ids that tell equal events apart',
  ],
}

/** For an event whose `id` an earlier one has. They can differ otherwise. */
export const REPEATED_ID: Message = {
  code: 'repeated-event',
  rule: 'C9',
  words: (received, other) => [
    `the id ${received} occurs twice: ${other} has it, too`,
    'each event once, with an id of its own',
  ],
}

export const EVENT_NOT_IN_ORDER: Message = {
  code: 'not-in-order',
  rule: 'C9',
  words: (received, before) => [
    `${received} is before ${before}, the instant of the event before it`,
    'events in order of time; mergeEvents sorts them',
  ],
}

/** For a time in a row of a table that contradicts the other times. `detail` says how. */
export const IMPOSSIBLE_TIME: Message = {
  code: 'impossible-event',
  rule: 'C9',
  words: (received, why) => [`${received} is impossible: ${why}`, 'times that do not contradict each other'],
}

export const TOO_MANY_WAITS: Message = {
  code: 'too-large',
  rule: 'S7',
  words: (_, max) => [
    `the clock is paused over more than ${max} dates of waiting exceptions`,
    'shorter pauses or fewer waiting exceptions',
  ],
}
