import { type AnyPolicy, type Metric, type PriorityDetail, policyAt } from 'dueby'
import { type Answer, answerTo } from './answer-to'

/** The same question for every tier and priority of the policy in force. */
export interface Grid {
  readonly tiers: readonly string[]
  readonly rows: readonly { readonly priority: PriorityDetail; readonly answers: readonly Answer[] }[]
  /** Whether only the chosen tier is in it, because there are too many for a table. */
  readonly hasChosenTierOnly: boolean
}

/** The most cells that a browser shows without delay. */
const MAX_CELLS = 600

/** Asks for every tier and priority. */
export function gridOf(
  { metric, receivedAt, tier }: { metric: Metric; receivedAt: number; tier: string | undefined },
  policy: AnyPolicy,
): Grid {
  const { tiers: all = [], priorities = [] } = policyAt(receivedAt, policy) ?? {}
  const hasChosenTierOnly = all.length * priorities.length > MAX_CELLS
  const tiers = hasChosenTierOnly ? all.filter((each) => each === tier) : all
  const rows = priorities.map((priority) => ({
    priority,
    answers: tiers.map((each) => answerTo({ metric, tier: each, priority: priority.id, receivedAt }, policy)),
  }))
  return { tiers, rows, hasChosenTierOnly }
}
