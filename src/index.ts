// The public API, room by room. A room may import only from the rooms before it (rooms.json).

// core/: instants, durations, issues
export type { ClockText } from './core/clock-text'
export type { Duration, DurationText } from './core/duration'
export { DuebyError } from './core/error'
export type { Checked, Instant, InstantText } from './core/instant'
export type { Issue, Path } from './core/issue'
export type { DateText, Weekday } from './core/local-date'
export type { IssueCode } from './core/issue-code'

// zone/: wall-clock times
export type { Clock } from './zone/clock'
export type { ZoneChange } from './zone/corrections'
export { showInZone } from './zone/show-in-zone'
export { type Disambiguation, type WallTimeText, wallTime } from './zone/wall-time'

// schedule/: hours, holidays and special hours as data; combined schedules
export type { AdviceSpan } from './schedule/advice/advice-span'
export { canonicalSchedule } from './schedule/canonical/canonical-schedule'
export { checkSchedule } from './schedule/check-schedule'
export type {
  CombinedInput,
  CombinedSchedule,
  Schedule,
  ScheduleVersion,
} from './schedule/combined/combined-schedule'
export { complement } from './schedule/combined/complement'
export { defineCombined, defineSchedule } from './schedule/define-schedule'
export { difference } from './schedule/combined/difference'
export { equalSchedules } from './schedule/canonical/equal-schedules'
export { type HolidayDate, holidayDates } from './schedule/holidays/holiday-dates'
export { intersection } from './schedule/combined/intersection'
export type { Observed } from './schedule/holidays/observed'
export { parseSchedule } from './schedule/parse-schedule'
export type {
  DateRange,
  Holiday,
  HoursText,
  ScheduleInput,
  SpecialHours,
  WeekdayKey,
  Weekly,
  WeeklySchedule,
} from './schedule/schedule'
export { succession } from './schedule/combined/succession'
export { union } from './schedule/combined/union'
export type { YearlyDate } from './schedule/holidays/yearly-date'
export type { YearlyRule } from './schedule/holidays/yearly-rule'

// business/: open time and business days
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

// targets/: the words of a target
export type { By, Target, TargetText } from './targets/target'

// policy/: tiers, priorities and exceptions; due times
export { checkPolicy } from './policy/check-policy'
export { definePolicy } from './policy/define-policy'
export { type Due, firstResponseDue, type Warning } from './policy/first-response-due'
export { firstResponseDueMany, type RequestColumns } from './policy/first-response-due-many'
export type {
  Exception,
  Guidance,
  Policy,
  PolicyInput,
  PriorityDetail,
  SomeTargets,
  Targets,
} from './policy/policy'

// policies/: a policy and a holiday list, ready to use
export { gladly } from './policies/gladly'
export { usFederalHolidays } from './policies/us-federal-holidays'
