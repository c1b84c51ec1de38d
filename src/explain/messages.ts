import type { Message } from '../core/issue'

export const NOTHING_TO_EXPLAIN: Message = {
  code: 'no-target',
  rule: 'P6',
  words: (received, when) => [
    `no clock of ${received} has a due time at ${when}`,
    "a clock that has begun and has a target; clockStatus says 'idle' of the others",
  ],
}

export const POLICY_DIFFERS: Message = {
  code: 'policy-differs',
  rule: 'P6',
  words: (received, now) => [
    `the due time ${received} does not follow from this policy, which gives ${now}`,
    'the policy that the due time was computed with; policyHistory keeps earlier policies',
  ],
}
