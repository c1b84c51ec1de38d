// The contents page: rooms in the order in which they may know each other.

export { addBusinessDays } from './business/add-business-days'
export { addBusinessTime } from './business/add-business-time'
export { businessTimeBetween } from './business/business-time-between'
export { isBusinessDay } from './business/is-business-day'
export { isOpen } from './business/is-open'
export { nextClose } from './business/next-close'
export { nextOpen } from './business/next-open'
export { type OpenInterval, openIntervals } from './business/open-intervals'
export type { ClockText } from './core/clock-text'
export type { Duration, DurationText } from './core/duration'
export { DuebyError } from './core/error'
export type { Checked, Instant, InstantText } from './core/instant'
export type { Issue, Path } from './core/issue'
export type { DateText, Weekday } from './core/local-date'
export type { IssueCode } from './core/messages'
export { gladly } from './policies/gladly'
export { checkPolicy } from './policy/check-policy'
export { definePolicy } from './policy/define-policy'
export { type Due, firstResponseDue, type Warning } from './policy/first-response-due'
export type {
  Exception,
  Guidance,
  Policy,
  PolicyInput,
  PriorityDetail,
  SomeTargets,
  Targets,
} from './policy/policy'
export { checkSchedule } from './schedule/check-schedule'
export { defineSchedule } from './schedule/define-schedule'
export type {
  DateRange,
  Holiday,
  HoursText,
  Schedule,
  ScheduleInput,
  SpecialHours,
  WeekdayKey,
  Weekly,
} from './schedule/schedule'
export type { By, Target, TargetText } from './target/target'
export { showInZone } from './zone/show-in-zone'
export { type Disambiguation, type WallTimeText, wallTime } from './zone/wall-time'
