import type { Message } from '../../core/issue'

// `received` is the target that the advice is about, and `detail` the problem in words, with the requests that show it.

function withTarget(target: string, problem: string): string {
  return `with the target ${target}, ${problem}`
}

export const LOWER_PRIORITY_FIRST: Message = {
  code: 'lower-priority-first',
  rule: 'P13',
  severity: 'advice',
  words: (target, problem) => [withTarget(target, problem), 'the more urgent priority to be due first'],
}

export const BETTER_TIER_SLOWER: Message = {
  code: 'better-tier-slower',
  rule: 'P13',
  severity: 'advice',
  words: (target, problem) => [
    withTarget(target, problem),
    'the tier that is otherwise due first to be due first here, too',
  ],
}

export const RESOLUTION_FIRST: Message = {
  code: 'resolution-before-response',
  rule: 'P13',
  severity: 'advice',
  words: (target, problem) => [
    withTarget(target, problem),
    'a resolution that is due no earlier than the first response',
  ],
}

export const WEAKER_EXCEPTION: Message = {
  code: 'weaker-exception',
  rule: 'P13',
  severity: 'advice',
  words: (target, problem) => [
    withTarget(target, problem),
    "an exception that is due no later than the target it replaces, or 'no target'",
  ],
}

export const ORDER_BROKEN: Message = {
  code: 'exception-breaks-order',
  rule: 'P4',
  severity: 'advice',
  words: (name, problem) => [
    `with the exception ${name}, ${problem}`,
    "'when' set to 'waiting', so that an earlier request is due no later than a later one; keep it if the date of receipt alone is meant to decide",
  ],
}

/** Requests cannot wait for an exception outside hours, so another change is advised. */
export const ORDER_BROKEN_OUTSIDE: Message = {
  code: 'exception-breaks-order',
  rule: 'P4',
  severity: 'advice',
  words: (name, problem) => [
    `with the exception ${name}, ${problem}`,
    "one target at all hours, or an exception for dates such as during: ['sat-sun'] with 'when' set to 'waiting', because requests cannot wait for 'outside hours'; keep it if the moment of receipt alone is meant to decide",
  ],
}

export const WITHOUT_DATES: Message = {
  code: 'exception-without-dates',
  rule: 'P13',
  severity: 'advice',
  words: (received) => [
    received === "'holidays'"
      ? `${received} has no dates, because no tier with a target in this exception has holidays`
      : `${received} has no dates, so the exception never applies`,
    received === "'holidays'" ? 'holidays in the schedule, or a list of dates' : 'at least one date',
  ],
}

export const WITHOUT_TARGETS: Message = {
  code: 'exception-without-targets',
  rule: 'P4',
  severity: 'advice',
  words: (name) => [
    `the exception ${name} has no targets, so it changes nothing`,
    'a target for at least one priority and tier, or no such exception',
  ],
}

export const UNREACHABLE_TARGET: Message = {
  code: 'unreachable-target',
  rule: 'P4',
  severity: 'advice',
  words: (received, why) => [
    `no request gets the target ${received}: ${why}`,
    'a target that applies to some request, or no such entry',
  ],
}

/** A policy must have targets of its own, so the entry cannot simply be removed. */
export const UNREACHABLE_OWN_TARGET: Message = {
  code: 'unreachable-target',
  rule: 'P13',
  severity: 'advice',
  words: (received, who) => [
    `no request gets the target ${received}: an exception applies to every request of ${who}`,
    "exceptions that do not apply to every request, or the target of the exception as the policy's own target",
  ],
}

export const NOT_BEFORE_DUE: Message = {
  code: 'warning-not-before-due',
  rule: 'P13',
  severity: 'advice',
  words: (received) => [
    `the warning ${received} does not come before the due time`,
    "a warning such as '75%' or '1 hour before', or a 'name' if it is meant for people who take over at that time",
  ],
}

export const NEVER_COMES: Message = {
  code: 'warning-never-comes',
  rule: 'C23',
  severity: 'advice',
  words: (received) => [
    `the warning ${received} never comes: for every target of its metrics, it would be at the start of the clock or before it`,
    "a share of the target such as '75%', or a time that is shorter than a target",
  ],
}

export const FOR_NO_TARGET: Message = {
  code: 'warning-never-comes',
  rule: 'C23',
  severity: 'advice',
  words: (received) => [
    `the warning ${received} never comes: the policy has no targets for its metrics`,
    "'metrics' with one that has targets",
  ],
}

export const NOT_COVERED: Message = {
  code: 'target-not-covered',
  rule: 'S10',
  severity: 'advice',
  words: (through, problem) => [
    `the holidays are known only through ${through}, but ${problem}`,
    "the holidays of the following dates, and 'holidaysThrough' set to the last date that was checked",
  ],
}

/** Like {@link NOT_COVERED}, for a schedule whose holidays are not known at all. */
export const NO_HOLIDAYS_KNOWN: Message = {
  code: 'target-not-covered',
  rule: 'S10',
  severity: 'advice',
  words: (_, problem) => [
    `the holidays are not known yet, but ${problem}`,
    "a list of the holidays, and 'holidaysThrough' set to the last date that was checked",
  ],
}

/** The work for advice is bounded, too (S7). */
export const NOT_ALL_COMPARED: Message = {
  code: 'more-advice',
  rule: 'S7',
  severity: 'advice',
  words: () => [
    'the policy is so large that not all of its targets were compared',
    'a smaller policy, if you need all advice',
  ],
}
