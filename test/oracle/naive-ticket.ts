/** The data of the naive clock: a policy with everything that P7–P13 add, a ticket's events, and the options. */
import type { NaiveDates } from './naive-policy'
import type { NaiveSchedule } from './naive-schedule'

export const metrics = ['firstResponse', 'nextResponse', 'periodicUpdate', 'resolution'] as const

export type Metric = (typeof metrics)[number]
export type ChangeRule = 'from receipt' | 'from change' | 'carry' | 'keep earlier'
export type ReopenRule = 'continue' | 'restart' | 'ignore'

/** One text for every tier, or a text per tier. A text can be 'no target' (P7). */
export type NaiveCells = { readonly [priority: string]: string | { readonly [tier: string]: string } }
export type NaiveTargetsByMetric = { readonly [M in Metric]?: NaiveCells }
export type NaivePauses = { readonly [M in Metric]?: 'all' | 'none' | readonly string[] }

export type NaiveWarning =
  | string
  | {
      readonly at: string
      readonly name?: string
      readonly metrics?: readonly Metric[]
      readonly inHours?: true
    }

export interface NaiveClockException {
  readonly name: string
  /** Weekday keys beside dates (P4). */
  readonly during: 'holidays' | 'outside hours' | readonly (string | NaiveDates)[]
  readonly when?: 'received' | 'waiting'
  readonly targets: NaiveTargetsByMetric
}

export interface NaiveClockPolicy {
  readonly name: string
  readonly schedule: NaiveSchedule
  readonly tierSchedules?: { readonly [tier: string]: NaiveSchedule }
  readonly tiers: readonly string[]
  readonly priorities: readonly string[]
  readonly targets: NaiveTargetsByMetric & { readonly firstResponse: NaiveCells }
  readonly exceptions?: readonly NaiveClockException[]
  readonly dayCutoff?: string
  readonly warnings?: readonly NaiveWarning[]
  readonly pauses?: NaivePauses
  readonly onChange?: ChangeRule
  readonly onReopen?: ReopenRule
}

/** P9: the first policy has no `from`. */
export interface NaivePolicyHistory {
  readonly history: readonly { readonly from?: string; readonly policy: NaiveClockPolicy }[]
}

/** Milliseconds since 1970, or a text with an offset. */
export type NaiveInstant = number | string

export type NaiveEvent = { readonly at: NaiveInstant; readonly id?: string } & (
  | {
      readonly type: 'received'
      readonly tier: string
      readonly priority: string
      readonly openedBy?: 'customer' | 'agent'
    }
  | { readonly type: 'responded' | 'customer-replied' | 'updated' | 'resumed' | 'resolved' | 'reopened' }
  | { readonly type: 'paused' | 'cancelled'; readonly reason?: string }
  | { readonly type: 'noted'; readonly what: string }
  | { readonly type: 'priority-changed'; readonly priority: string }
  | { readonly type: 'tier-changed'; readonly tier: string }
  | { readonly type: 'due-agreed'; readonly metric: Metric; readonly dueAt: NaiveInstant }
  | { readonly type: 'exempted'; readonly reason: string; readonly metric?: Metric }
)

export interface NaiveOptions {
  readonly now: NaiveInstant
  readonly onChange?: ChangeRule
  readonly onReopen?: ReopenRule
  readonly warnings?: readonly NaiveWarning[]
  readonly pauses?: NaivePauses
  readonly policyAt?: 'receipt' | 'start'
}

export interface Cell {
  readonly tier: string
  readonly priority: string
}

export const instantOf = (at: NaiveInstant): number => (typeof at === 'number' ? at : Date.parse(at))

export const scheduleOf = ({ schedule, tierSchedules }: NaiveClockPolicy, tier: string): NaiveSchedule =>
  tierSchedules && Object.hasOwn(tierSchedules, tier) ? (tierSchedules[tier] ?? schedule) : schedule
