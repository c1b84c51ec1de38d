import type { Instant } from '../core/instant'
import { choice, optional, type Reader } from '../core/reader'
import type { ParsedRules } from '../policy/parsed-policy'
import { recordWithRules } from '../policy/read-rules'
import type { ClockRules } from '../policy/rules'
import { INSTANT } from '../zone/instant'

/** How to look at a ticket (P10). The rules replace those of the policy. */
export interface ClockOptions extends ClockRules {
  /** The instant at which to look (T1). Later events are checked, but otherwise unknown (C7). */
  readonly now: Instant
  /**
   * `'strict'`: events that cannot have happened are an error. `'lenient'`: the events are sorted, and those that cannot
   * have happened are left out and listed in `skipped` (C9).
   *
   * @defaultValue 'strict'
   */
  readonly history?: 'strict' | 'lenient' | undefined
  /**
   * The policy of a history of policies for each cycle: the one in force at receipt, or when the cycle starts (P9).
   *
   * @defaultValue 'receipt'
   */
  readonly policyAt?: 'receipt' | 'start' | undefined
}

/** The options of a clock that were read. */
export interface ParsedClockOptions extends ParsedRules {
  readonly now: number
  readonly history?: 'strict' | 'lenient' | undefined
  readonly policyAt?: 'receipt' | 'start' | undefined
}

export const HISTORY: Reader<'strict' | 'lenient' | undefined> = optional(choice(['strict', 'lenient']))
export const POLICY_AT: Reader<'receipt' | 'start' | undefined> = optional(choice(['receipt', 'start']))

/** Reads the options of a clock, and other ones. */
/* @__NO_SIDE_EFFECTS__ */
export function clockOptionsAnd(others: { readonly [key: string]: Reader<unknown> }): Reader<{
  readonly [Key in keyof ParsedClockOptions]?: ParsedClockOptions[Key] | undefined
}> {
  return recordWithRules("options such as { now: '2024-01-01T00:00:00Z' }", {
    now: INSTANT,
    history: HISTORY,
    policyAt: POLICY_AT,
    ...others,
  })
}
