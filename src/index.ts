// The public API, room by room. A room may import only from the rooms before it (rooms.json).

// core/: instants, durations, issues
export type { ClockText } from './core/clock-text'
export type { CheckedDuration, Duration, DurationText } from './core/duration'
export { DuebyError } from './core/error'
export type { Checked, Instant, InstantText } from './core/instant'
export type { Issue, Path } from './core/issue'
export type { IssueCode } from './core/issue-code'
export type { DateText, Weekday } from './core/local-date'

// zone/: wall-clock times
export type { WallClock } from './zone/wall-clock'
export type { ZoneChange } from './zone/corrections'
export { type LocalTime, localTime } from './zone/local-time'
export { showInZone } from './zone/show-in-zone'
export { type Disambiguation, type WallTimeText, wallTime } from './zone/wall-time'

// schedule/: hours, holidays and special hours as data; combined schedules
export type {
  DatedHoliday,
  DateRange,
  Holiday,
  HoursText,
  ScheduleInput,
  Season,
  SpecialHours,
  WeekdayKey,
  Weekly,
  WeeklySchedule,
} from './schedule/schedule'
export { defineCombined, defineSchedule, parseSchedule } from './schedule/define-schedule'
export { checkSchedule } from './schedule/check-schedule'
export type { AdviceSpan } from './schedule/advice/advice-span'
export type {
  CombinedInput,
  CombinedSchedule,
  Schedule,
  ScheduleVersion,
} from './schedule/combined/combined-schedule'
export { complement, difference, intersection, succession, union } from './schedule/combined/combine'
export { canonicalSchedule } from './schedule/canonical/canonical-schedule'
export { equalSchedules } from './schedule/canonical/equal-schedules'
export { type ClosedDate, closedDates } from './schedule/holidays/closed-dates'
export { type HolidayDate, holidayDates } from './schedule/holidays/holiday-dates'
export { holidaysKnownThrough } from './schedule/holidays-known-through'
export type { MonthDay, YearlyDate } from './schedule/holidays/yearly-date'
export type { Observed, YearlyRange, YearlyRule } from './schedule/holidays/yearly-rule'

// business/: open time and business days
export { isOpen } from './business/is-open'
export { nextClose, nextOpen, previousClose, previousOpen } from './business/openings-and-closings'
export { addBusinessTime } from './business/add-business-time'
export { addBusinessTimeMany } from './business/add-business-time-many'
export { businessTimeBetween } from './business/business-time-between'
export { type OpenInterval, openIntervals } from './business/open-intervals'
export { type CalendarDay, calendarDays, type DayHours } from './business/calendar-days'
export { isBusinessDay } from './business/is-business-day'
export { addBusinessDays, type Roll } from './business/add-business-days'
export { businessDaysBetween } from './business/business-days-between'
export { type ScheduleDiff, scheduleDiff } from './business/schedule-diff'
export { whoseHours } from './business/whose-hours'

// targets/: the words of targets and warnings
export type { By, Target, TargetText } from './targets/target'
export type { WarningText } from './targets/warning'

// policy/: tiers, priorities and exceptions; due times
export { METRIC_NAMES, METRICS, type Metric } from './policy/metric'
export type { ExampleRequest, PolicyIssue } from './policy/advice/policy-issue'
export { checkPolicy } from './policy/check-policy'
export { definePolicy, parsePolicy } from './policy/define-policy'
export { parsePolicyHistory } from './policy/parse-policy-history'
export {
  type AnyPolicy,
  type PolicyHistory,
  type PolicyVersion,
  policyHistory,
} from './policy/policy-history'
export { policyAt } from './policy/policy-at'
export { type DescribeOptions, describePolicy } from './policy/describe-policy'
export {
  type DescribedTargets,
  type ReadTargetsOptions,
  readTargets,
  type TargetCells,
} from './policy/read-targets'
export type { CoverageWarning } from './policy/coverage-warning'
export { type Due, due, type Request } from './policy/due'
export { firstResponseDue } from './policy/first-response-due'
export { firstResponseDueMany } from './policy/first-response-due-many'
export type { RequestColumns } from './policy/request-columns'
export type {
  Exception,
  Guidance,
  MetricTargets,
  Policy,
  PolicyInput,
  PriorityDetail,
  SomeTargets,
  Targets,
  TargetsOrNone,
} from './policy/policy'
export type { ChangeRule, ClockRules, PauseRule, PauseRules, ReopenRule, WarningSpec } from './policy/rules'

// clock/: the clocks of a ticket
export type {
  Clock,
  ClockSource,
  ClockState,
  ClockStatus,
  CycleSummary,
  IdleClock,
  NextChange,
  Outcome,
  ReachedWarning,
  ReplacedTarget,
  WaitingWarning,
  Warning,
} from './clock/clock'
export { clockStatus } from './clock/clock-status'
export { comparePolicies } from './clock/compare-policies'
export type {
  ComparedCycle,
  ComparedState,
  ComparedTotal,
  PolicyComparison,
  UnjudgedTicket,
  Verdict,
} from './clock/policy-comparison'
export { decidedAt } from './clock/decided-at'
export { type DueSoon, dueWithin, type Watched } from './clock/due-within'
export { mergeEvents } from './clock/merge-events'
export { parseEvents } from './clock/parse-events'
export { type TicketRow, ticketHistory } from './clock/ticket-history'
export { type Clocks, type TicketStatus, ticketStatus } from './clock/ticket-status'
export type { ClockOptions } from './clock/read-clock-options'
export type { TicketEvent } from './clock/ticket-event'
export {
  type ComplianceReport,
  type ComplianceRow,
  complianceReport,
  type ReportValue,
} from './clock/compliance-report'
export type {
  ComplianceFigures,
  ExemptionCount,
  OutcomeCounts,
  ReportDurations,
  Spread,
} from './clock/report/compliance-figures'
export type { ReportedCycle } from './clock/report/read-cycle'
export type { ReportKey, ReportOptions } from './clock/report/report-options'
export type { Period, ReportPeriod } from './clock/report/report-period'

// explain/: why
export { explain } from './explain/explain'
export { explainClock } from './explain/explain-clock'
export type {
  Closed,
  Counted,
  Ledger,
  LedgerDay,
  LedgerMark,
  LedgerRule,
  LedgerSegment,
  Uncounted,
} from './explain/ledger'
export { toText } from './explain/to-text'
export { toSvg } from './explain/to-svg'
export { type PromiseOptions, type PromiseWords, type Promised, promiseText } from './explain/promise-text'

// policies/: a policy and a holiday list, ready to use
export { gladly } from './policies/gladly'
export { usFederalHolidays } from './policies/us-federal-holidays'

// tables/: policies and schedules as rows for a database
export { type DuePieces, duePieces, type LineRow } from './tables/due-pieces'
export { type OpenPieces, openPieces } from './tables/open-pieces'
export { type OpeningRow, type OpeningsTable, openingsTable } from './tables/openings-table'
export { type BusinessDayRow, type BusinessDaysTable, businessDaysTable } from './tables/business-days-table'
export type { Piece } from './tables/piece'
export type { TableStamp } from './tables/table-stamp'
export type { TableOptions } from './tables/read-years'
