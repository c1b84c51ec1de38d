import type { ClockText } from '../core/clock-text'
import type { CombinedInput, Schedule } from '../schedule/combined/combined-schedule'
import type { Holiday, ScheduleInput } from '../schedule/schedule'
import type { TargetText } from '../targets/target'

/** What helps a person choose a priority: cases that fit it, and cases that look as if they did. */
export interface Guidance<Priority extends string = string> {
  /** Examples for which this priority is right. */
  readonly right: readonly string[]
  /** Examples for which it is wrong, each with the priority it should have had. */
  readonly wrong: readonly { readonly example: string; readonly shouldBe: Priority }[]
}

/** A priority with what a support form shows beside it. */
export interface PriorityDetail<Priority extends string = string> {
  readonly id: Priority
  readonly name?: string
  readonly meaning?: string
  readonly guidance?: Guidance<NoInfer<Priority>>
}

/** A target for every priority: one for all tiers, or one each. */
export type Targets<Tier extends string, Priority extends string> = {
  readonly [P in Priority]: TargetText | { readonly [T in Tier]: TargetText }
}

/** Targets for some priorities and tiers. */
export type SomeTargets<Tier extends string, Priority extends string> = {
  readonly [P in Priority]?: TargetText | { readonly [T in Tier]?: TargetText }
}

/** Other targets for requests received on certain local dates (P4). */
export interface Exception<Tier extends string = string, Priority extends string = string> {
  readonly name: string
  /** `'holidays'` for the schedule's holidays, special hours or not; or dates, ranges and yearly rules of its own. */
  readonly during: 'holidays' | readonly Holiday[]
  /**
   * `'received'` (the default): for requests received on those dates. `'waiting'`: besides, a request
   * still unanswered when they begin, or end, is due no later than one received at that moment.
   */
  readonly when?: 'received' | 'waiting'
  readonly targets: { readonly firstResponse: SomeTargets<Tier, Priority> }
}

/** What was promised to whom: tiers and priorities to targets, with exceptions. */
export interface PolicyInput<Tier extends string = string, Priority extends string = string> {
  readonly name: string
  readonly schedule: ScheduleInput | CombinedInput
  readonly tiers: readonly Tier[]
  /** Most urgent first; names alone, or with what a form shows beside them. */
  readonly priorities: readonly (Priority | PriorityDetail<Priority>)[]
  readonly targets: { readonly firstResponse: Targets<NoInfer<Tier>, NoInfer<Priority>> }
  /** Which priorities of which tiers alert the team, at any hour. */
  readonly alerts?: { readonly [P in NoInfer<Priority>]?: readonly NoInfer<Tier>[] }
  /** The first that fits a request wins (P4). */
  readonly exceptions?: readonly Exception<NoInfer<Tier>, NoInfer<Priority>>[]
  /** From this time on, a request counts as the next business day's for targets in business days (P2). */
  readonly dayCutoff?: ClockText
}

// Named so that the compiler says what is missing where unchecked data is passed.
declare const useDefinePolicy: unique symbol

/** A policy that `definePolicy` has checked and frozen: plain data, with its tiers and priorities as types. */
export interface Policy<Tier extends string = string, Priority extends string = string>
  extends PolicyInput<Tier, Priority> {
  readonly schedule: Schedule
  readonly priorities: readonly PriorityDetail<Priority>[]
  readonly alerts: { readonly [P in Priority]?: readonly Tier[] }
  readonly exceptions: readonly Exception<Tier, Priority>[]
  readonly [useDefinePolicy]: readonly [Tier, Priority]
}
