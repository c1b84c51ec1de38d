// The contents page: rooms in the order in which they may know each other.

export { addBusinessDays, type Roll } from './business/add-business-days'
export { addBusinessTime } from './business/add-business-time'
export { addBusinessTimeMany } from './business/add-business-time-many'
export { businessDaysBetween } from './business/business-days-between'
export { businessTimeBetween } from './business/business-time-between'
export { isBusinessDay } from './business/is-business-day'
export { isOpen } from './business/is-open'
export { nextClose } from './business/next-close'
export { nextOpen } from './business/next-open'
export { type OpenInterval, openIntervals } from './business/open-intervals'
export { previousClose } from './business/previous-close'
export { previousOpen } from './business/previous-open'
export { type ScheduleDiff, scheduleDiff } from './business/schedule-diff'
export { whoseHours } from './business/whose-hours'
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
export type { CombinedInput, CombinedSchedule, ScheduleVersion } from './schedule/combined-schedule'
export { complement } from './schedule/complement'
export { defineSchedule } from './schedule/define-schedule'
export { difference } from './schedule/difference'
export { intersection } from './schedule/intersection'
export { parseSchedule } from './schedule/parse-schedule'
export type {
  DateRange,
  Holiday,
  HoursText,
  Schedule,
  ScheduleInput,
  SpecialHours,
  WeekdayKey,
  Weekly,
  WeeklySchedule,
} from './schedule/schedule'
export { succession } from './schedule/succession'
export { union } from './schedule/union'
export type { By, Target, TargetText } from './target/target'
export { showInZone } from './zone/show-in-zone'
export { type Disambiguation, type WallTimeText, wallTime } from './zone/wall-time'
