import type { ClockText } from '../core/clock-text'
import type { CombinedInput, Schedule } from '../schedule/combined/combined-schedule'
import type { Holiday, ScheduleInput, WeekdayKey } from '../schedule/schedule'
import type { TargetText } from '../targets/target'
import type { Metric } from './metric'
import type { ClockRules } from './rules'

/** Help for people who choose a priority: cases that fit it, and cases that only seem to fit. */
export interface Guidance<Priority extends string = string> {
  /** Examples for which this priority is right. */
  readonly right: readonly string[]
  /** Examples for which it is wrong, each with the right priority. */
  readonly wrong: readonly {
    /** A case that seems to fit this priority. */
    readonly example: string
    /** The priority that the case should have. */
    readonly shouldBe: Priority
  }[]
}

/** A priority with texts for a support form. */
export interface PriorityDetail<Priority extends string = string> {
  /** The name of the priority in targets, alerts and requests, such as `'P1'`. */
  readonly id: Priority
  /** A name for people, such as `'Critical'`. */
  readonly name?: string
  /** When to choose this priority, in a sentence. */
  readonly meaning?: string
  /** Examples that help people choose. */
  readonly guidance?: Guidance<NoInfer<Priority>>
}

/** The targets for all priorities: for each, one target for all tiers, or an object with one for each tier (P1). */
export type Targets<Tier extends string, Priority extends string> = {
  readonly [P in Priority]: TargetText | { readonly [T in Tier]: TargetText }
}

/** Like {@link Targets}, with `'no target'` where there is none (P7). */
export type TargetsOrNone<Tier extends string, Priority extends string> = {
  readonly [P in Priority]: TargetText | 'no target' | { readonly [T in Tier]: TargetText | 'no target' }
}

/** Targets for some priorities and tiers, in the same form as {@link TargetsOrNone} (P1, P7). */
export type SomeTargets<Tier extends string, Priority extends string> = {
  readonly [P in Priority]?: TargetText | 'no target' | { readonly [T in Tier]?: TargetText | 'no target' }
}

/** The targets of a policy by metric (P7). Every policy has targets for the first response. */
export interface MetricTargets<Tier extends string, Priority extends string> {
  /** Targets for the first answer to a request, one for every tier and priority. */
  readonly firstResponse: Targets<Tier, Priority>
  /** Targets for the answers to later messages from the customer. */
  readonly nextResponse?: TargetsOrNone<Tier, Priority>
  /** Targets for regular updates while the ticket is open. */
  readonly periodicUpdate?: TargetsOrNone<Tier, Priority>
  /** Targets for the solution. */
  readonly resolution?: TargetsOrNone<Tier, Priority>
}

/** Other targets for certain local dates (P4). The first exception that applies to a request wins. */
export interface Exception<Tier extends string = string, Priority extends string = string> {
  /** The name of the exception. It must be unique, because `Due.exception` returns it. */
  readonly name: string
  /**
   * When the exception applies (P4): on `'holidays'`, the holidays of the tier's schedule, including those with special
   * hours; `'outside hours'`, when that schedule is closed (with `when: 'received'` only); or on the local dates of a
   * list of dates, date ranges, yearly rules and weekday keys such as `'sat-sun'`.
   */
  readonly during: 'holidays' | 'outside hours' | readonly (Holiday | WeekdayKey)[]
  /**
   * `'received'`: applies to requests received on those dates. `'waiting'`: in addition, a request that is still
   * unanswered when the dates begin or end is due no later than a request received at that moment.
   *
   * @defaultValue 'received'
   */
  readonly when?: 'received' | 'waiting'
  /**
   * The targets of the exception, by metric. For other metrics, tiers and priorities, the exception does not apply, nor
   * where the policy has no target. `'no target'` is allowed unless `when` is `'waiting'` (P7).
   */
  readonly targets: { readonly [M in Metric]?: SomeTargets<Tier, Priority> }
}

/** A support policy: targets for every tier and priority, exceptions, and rules for running clocks. */
export interface PolicyInput<Tier extends string = string, Priority extends string = string>
  extends ClockRules {
  /** The JSON Schema of the file, for editors. It has no effect. */
  readonly $schema?: string
  /** The name of the policy, for people. */
  readonly name: string
  /** The schedule whose open time and business days the targets count. */
  readonly schedule: ScheduleInput | CombinedInput
  /**
   * Schedules of single tiers (P8). Open time, business days, the cut-off, holidays and local dates of such a tier are
   * those of its own schedule. All schedules of a policy have at most 60 time zones. They and the exceptions change
   * at most 5,000 times a year together, where the changes of exceptions count four times (S7).
   *
   * @defaultValue `schedule` for all tiers
   */
  readonly tierSchedules?: { readonly [T in NoInfer<Tier>]?: ScheduleInput | CombinedInput }
  /** The customer tiers: at least one, each name once. */
  readonly tiers: readonly Tier[]
  /**
   * The priorities, most urgent first: names, or objects with texts for a support form. At least one, each
   * once.
   */
  readonly priorities: readonly (Priority | PriorityDetail<Priority>)[]
  /** The targets of each metric (P1, P7). */
  readonly targets: MetricTargets<NoInfer<Tier>, NoInfer<Priority>>
  /**
   * The requests that alert the team at any hour: for a priority, a list of tiers.
   *
   * @defaultValue no alerts
   */
  readonly alerts?: { readonly [P in NoInfer<Priority>]?: readonly NoInfer<Tier>[] }
  /**
   * Other targets for certain dates (P4). For each request, the first exception that applies wins.
   *
   * @defaultValue no exceptions
   */
  readonly exceptions?: readonly Exception<NoInfer<Tier>, NoInfer<Priority>>[]
  /**
   * For targets in business days (P2): a request received on a business day at this local time or later counts as
   * received on the next business day, and so does a request received on a closed date.
   *
   * @defaultValue no cut-off
   */
  readonly dayCutoff?: ClockText
}

// The name appears in the compiler's message if unchecked data is passed.
declare const useDefinePolicy: unique symbol

/** The metrics that a policy has targets for; `string` stands for a policy whose metrics are only known at run time. */
export type KnownMetrics<Metrics extends string> = string extends Metrics ? never : Metrics & Metric

/** The metrics of targets: their keys, or `string` if one of them may be absent at run time. */
export type MetricsOf<Targets> = Targets extends Required<Targets> ? keyof Targets & Metric : string

/** Makes a misspelt metric a compile-time error. */
export type OnlyMetrics<Targets> = { readonly [Key in Exclude<keyof Targets, Metric>]: never }

/** The targets of a checked policy: exactly those of its metrics, if they are known to the compiler. */
export type PolicyTargets<Tier extends string, Priority extends string, Metrics extends string> = {
  /** Targets for the first answer to a request, one for every tier and priority. */
  readonly firstResponse: Targets<Tier, Priority>
} & {
  readonly [M in KnownMetrics<Metrics>]: NonNullable<MetricTargets<Tier, Priority>[M]>
} & (string extends Metrics ? MetricTargets<Tier, Priority> : unknown)

/**
 * A policy that `definePolicy` has checked and frozen: plain data, with its tiers, priorities and metrics as literal
 * types. The functions also work with unchecked data of this type, for example after a cast, but check what they need of
 * it on every call, and can throw its issues.
 */
export interface Policy<
  Tier extends string = string,
  Priority extends string = string,
  Metrics extends string = string,
> extends PolicyInput<Tier, Priority> {
  /** The checked schedule. */
  readonly schedule: Schedule
  /** The checked schedules of single tiers (P8). */
  readonly tierSchedules?: { readonly [T in Tier]?: Schedule }
  /** The priorities, most urgent first, always as objects. */
  readonly priorities: readonly PriorityDetail<Priority>[]
  /** The targets of each metric (P1, P7). */
  readonly targets: PolicyTargets<Tier, Priority, Metrics>
  /** The requests that alert the team at any hour: for a priority, a list of tiers. */
  readonly alerts: { readonly [P in Priority]?: readonly Tier[] }
  /** Other targets for certain dates (P4). */
  readonly exceptions: readonly Exception<Tier, Priority>[]
  readonly [useDefinePolicy]: readonly [Tier, Priority, Metrics]
}

/** Any checked policy, whatever its names are. */
export interface SomePolicy {
  readonly [useDefinePolicy]: readonly [string, string, string]
}

/** The tiers, priorities and metrics of a policy, or of several. */
export type TierOf<P extends SomePolicy> = P[typeof useDefinePolicy][0]
export type PriorityOf<P extends SomePolicy> = P[typeof useDefinePolicy][1]
export type MetricOf<P extends SomePolicy> = P[typeof useDefinePolicy][2]
