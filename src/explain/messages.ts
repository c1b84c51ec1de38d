import type { Message } from '../core/issue'

export const NOTHING_TO_EXPLAIN: Message = {
  code: 'no-target',
  rule: 'P6',
  words: (received, when) => [
    `the clock of ${received} has no due time at ${when}`,
    "a clock that is not 'idle': one that has begun and has a target",
  ],
}

export const NO_SUCH_CYCLE: Message = {
  code: 'out-of-range',
  rule: 'C11',
  words: (received, count) => [
    `${received} is not a cycle of this clock`,
    count === '0' ? 'no number, because no cycle has begun' : `a whole number from 1 to ${count}`,
  ],
}

export const POLICY_DIFFERS: Message = {
  code: 'policy-differs',
  rule: 'P6',
  words: (received, now) => [
    `this policy gives ${now}, not ${received}`,
    'the policy that gave the due time; policyHistory keeps earlier policies',
  ],
}

export const TOO_LONG: Message = {
  code: 'too-large',
  rule: 'S7',
  words: (_, max) => [
    `the time to explain is divided into more than ${max} spans`,
    'an earlier due time, or an earlier `now`',
  ],
}
