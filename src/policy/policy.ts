import type { ClockText } from '../core/clock-text'
import type { CombinedInput, Schedule } from '../schedule/combined/combined-schedule'
import type { Holiday, ScheduleInput } from '../schedule/schedule'
import type { TargetText } from '../targets/target'

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

/** Targets for some priorities and tiers, in the same form as {@link Targets} (P1). */
export type SomeTargets<Tier extends string, Priority extends string> = {
  readonly [P in Priority]?: TargetText | { readonly [T in Tier]?: TargetText }
}

/** Other targets for certain local dates (P4). The first exception that applies to a request wins. */
export interface Exception<Tier extends string = string, Priority extends string = string> {
  /** The name of the exception. It must be unique, because `Due.exception` returns it. */
  readonly name: string
  /**
   * The local dates of the exception: `'holidays'` for the holidays of the schedule, including those with
   * special hours, or a list of dates, date ranges and yearly rules.
   */
  readonly during: 'holidays' | readonly Holiday[]
  /**
   * `'received'`: applies to requests received on those dates. `'waiting'`: in addition, a request that is still
   * unanswered when the dates begin or end is due no later than a request received at that moment.
   *
   * @defaultValue 'received'
   */
  readonly when?: 'received' | 'waiting'
  /** The targets of the exception. For other tiers and priorities, the exception does not apply. */
  readonly targets: {
    /** Targets for the first response. */
    readonly firstResponse: SomeTargets<Tier, Priority>
  }
}

/** A support policy: a target for the first response for every tier and priority, and exceptions. */
export interface PolicyInput<Tier extends string = string, Priority extends string = string> {
  /** The name of the policy, for people. */
  readonly name: string
  /** The schedule whose open time and business days the targets count. */
  readonly schedule: ScheduleInput | CombinedInput
  /** The customer tiers: at least one, each name once. */
  readonly tiers: readonly Tier[]
  /**
   * The priorities, most urgent first: names, or objects with texts for a support form. At least one, each
   * once.
   */
  readonly priorities: readonly (Priority | PriorityDetail<Priority>)[]
  /** The targets (P1). */
  readonly targets: {
    /** Targets for the first response, one for every tier and priority. */
    readonly firstResponse: Targets<NoInfer<Tier>, NoInfer<Priority>>
  }
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

/**
 * A policy that `definePolicy` has checked and frozen: plain data, with its tiers and priorities as literal
 * types. `firstResponseDue` also works with unchecked data of this type, for example after a cast, but checks it
 * on every call and can throw its issues.
 */
export interface Policy<Tier extends string = string, Priority extends string = string>
  extends PolicyInput<Tier, Priority> {
  /** The checked schedule. */
  readonly schedule: Schedule
  /** The priorities, most urgent first, always as objects. */
  readonly priorities: readonly PriorityDetail<Priority>[]
  /** The requests that alert the team at any hour: for a priority, a list of tiers. */
  readonly alerts: { readonly [P in Priority]?: readonly Tier[] }
  /** Other targets for certain dates (P4). */
  readonly exceptions: readonly Exception<Tier, Priority>[]
  readonly [useDefinePolicy]: readonly [Tier, Priority]
}
