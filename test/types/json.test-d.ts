import {
  type CombinedInput,
  definePolicy,
  isOpen,
  type PolicyInput,
  parseSchedule,
  union,
  wallTime,
} from 'dueby'

// Data from a file has an unknown type. It is checked when it is parsed, and has a type from then on.
declare const data: unknown
const policy = definePolicy(data as PolicyInput)
isOpen(new Date(), policy.schedule)
definePolicy({ ...policy, schedule: union(policy.schedule, parseSchedule(data)) })

// A wall-clock time from a form is a string; only literals are checked at compile time.
declare const typed: string
wallTime(typed, 'Europe/London')

// @ts-expect-error a union is a list of schedules
export const wrong: CombinedInput = { union: { timeZone: 'UTC', weekly: {} } }

// @ts-expect-error a difference has two schedules
export const one: CombinedInput = { difference: [{ timeZone: 'UTC', weekly: {} }] }
