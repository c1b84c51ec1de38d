import type { Message } from '../core/issue'

export const EMPTY_NAME: Message = {
  code: 'empty-name',
  words: (received) => [`the name ${received} is empty`, 'a name with a visible character'],
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

export const INVALID_TIME: Message = {
  code: 'invalid-time',
  words: (received) => [`${received} is not a time of day`, "a 24-hour time 'HH:MM', such as '15:00'"],
}

export const NO_POLICY: Message = {
  code: 'missing-target',
  rule: 'P9',
  words: (received) => [
    `no policy is in force at ${received}`,
    'a later instant, or a first version without `from`',
  ],
}

export const METRIC_WITHOUT_TARGETS: Message = {
  code: 'missing-target',
  rule: 'P7',
  words: (received, metrics) => [`the policy has no targets for ${received}`, metrics],
}

export const NO_TARGET: Message = {
  code: 'no-target',
  rule: 'P7',
  words: (received, who) => [
    `the policy has no ${received} target for ${who}`,
    'a tier and priority with such a target',
  ],
}

export const OUTSIDE_HOURS_CANNOT_WAIT: Message = {
  code: 'unknown-option',
  rule: 'P4',
  words: (received) => [
    `${received} cannot be combined with during: 'outside hours', which begins and ends every day`,
    "'received'",
  ],
}

export const FIRST_RESPONSE_NEEDED: Message = {
  code: 'invalid-target',
  rule: 'P7',
  words: (received) => [
    `${received} is not allowed for the first response: every request needs a target`,
    "a target such as '1 hour' or 'next business day'",
  ],
}

export const NONE_CANNOT_WAIT: Message = {
  code: 'invalid-target',
  rule: 'P7',
  words: (received) => [
    `${received} cannot be combined with when: 'waiting', because a request that waits keeps its target`,
    "a target such as '1 hour', or 'when' set to 'received'",
  ],
}

export const NO_TARGET_TABLES: Message = {
  code: 'missing-target',
  rule: 'P12',
  words: (_, what) => [
    `the text has no table of ${what}`,
    'a text that describePolicy wrote in Markdown or HTML',
  ],
}
