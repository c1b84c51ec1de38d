import {
  type AnyPolicy,
  type Due,
  DuebyError,
  due,
  type Metric,
  type Policy,
  ticketHistory,
  ticketStatus,
} from 'dueby'
import { nameReader } from '../../table/cells/name-reader'
import { problemsOf } from '../../table/cells/problems-of'
import { allProblems, timeProblems } from '../../table/cells/row-problems'
import { type ColumnTimes, timeColumn } from '../../table/cells/time-column'
import { type ColumnPlan, nameOf } from '../../table/columns/plan-columns'
import { prioritiesOf } from '../../table/columns/priorities-of'
import { isProblem, type RowProblem } from '../../table/rows/row'
import type { HolidayWarnings } from '../../tickets/holiday-warnings'
import { metricsOf } from './added-columns'
import type { Cell, TimeCell } from './cell'
import { NO_DUE, NO_STATE, stateCells } from './state-cells'

/** What the answers depend on, beside the rows. */
export interface AnswerOptions {
  readonly policy: AnyPolicy
  /** Its names and its metrics. */
  readonly merged: Policy
  readonly plan: ColumnPlan
  readonly names: {
    readonly tier: ReadonlyMap<string, string>
    readonly priority: ReadonlyMap<string, string>
  }
  readonly times: {
    readonly received: ColumnTimes
    readonly responded: ColumnTimes
    readonly resolved: ColumnTimes
  }
  /** The instant at which the state of open tickets is told. */
  readonly now: Date
  readonly timeCell: TimeCell
  /** Gets the warnings of each answer. */
  readonly warnings: HolidayWarnings
}

/** Gives the cells that a row gets, or says why it gets none. */
export type Answerer = (cells: readonly string[]) => readonly Cell[] | RowProblem

/** Whether the file has states: it does if it says when tickets were answered or resolved. */
export function hasStates({ responded, resolved }: ColumnPlan): boolean {
  return responded !== undefined || resolved !== undefined
}

/** Makes the function that answers rows. */
export function answerer(options: AnswerOptions): Answerer {
  const { policy, merged, plan, now, timeCell, warnings } = options
  const tierOf = nameReader('tier', plan.tier, options.names.tier, merged.tiers)
  const priorityOf = nameReader('priority', plan.priority, options.names.priority, prioritiesOf(merged))
  const receivedOf = timeColumn(plan.received, options.times.received)
  const respondedOf = timeColumn(plan.responded, options.times.responded)
  const resolvedOf = timeColumn(plan.resolved, options.times.resolved)
  const metrics = metricsOf(merged)
  const withStates = hasStates(plan)
  const empty = withStates ? [...NO_DUE, ...NO_STATE] : NO_DUE
  const dues = metrics.map((metric) => (isFromReceipt(metric) ? dueReader(metric, policy) : undefined))

  const dueCells = ({ dueAt, target, exception }: Due): readonly Cell[] => [
    timeCell(dueAt),
    target.text,
    exception ?? null,
  ]

  const emptyTime: RowProblem = { column: nameOf(plan.received), reason: 'it is empty' }

  return (cells) => {
    const tier = tierOf(cells)
    const priority = priorityOf(cells)
    const receivedAt = receivedOf(cells) ?? emptyTime
    const respondedAt = respondedOf(cells)
    const resolvedAt = resolvedOf(cells)
    try {
      if (
        isProblem(tier) ||
        isProblem(priority) ||
        isProblem(receivedAt) ||
        isProblem(respondedAt) ||
        isProblem(resolvedAt)
      ) {
        const known = [tier, priority, receivedAt, respondedAt, resolvedAt].filter(isProblem)
        return allProblems([...known, ...timeProblems([receivedAt, respondedAt, resolvedAt], plan)])
      }
      if (!withStates) {
        const answers = dues.map((dueOf) => dueOf?.(tier, priority, receivedAt))
        warnings.add(answers.flatMap((answer) => answer?.warnings ?? []))
        return answers.flatMap((answer) => (answer ? dueCells(answer) : empty))
      }
      const row = { tier, priority, receivedAt: receivedAt as Date }
      const history = ticketHistory({
        ...row,
        respondedAt: respondedAt as Date,
        resolvedAt: resolvedAt as Date,
      })
      const { clocks } = ticketStatus(history, policy, { now })
      const found: { readonly code: string }[] = []
      const answers = metrics.flatMap((metric, index) => {
        const status = clocks[metric]
        const clock = status === undefined || status.state === 'idle' ? undefined : status
        const states = clock === undefined ? NO_STATE : stateCells(clock)
        const dueOf = dues[index]
        if (dueOf !== undefined) {
          const answer = dueOf(tier, priority, receivedAt)
          if (answer === undefined) return empty
          found.push(...answer.warnings)
          return [...dueCells(answer), ...states]
        }
        if (clock === undefined) return empty
        found.push(...clock.warnings)
        return [timeCell(clock.dueAt), clock.target.text, clock.source.exception ?? null, ...states]
      })
      warnings.add(found)
      return answers
    } catch (error) {
      // The library may name only the first of them.
      const problems = timeProblems([receivedAt, respondedAt, resolvedAt], plan)
      return allProblems(problems.length > 1 ? problems : problemsOf(error, plan))
    }
  }
}

/** The clocks of these metrics start at receipt. Those of the others start at later events. */
function isFromReceipt(metric: Metric): boolean {
  return metric === 'firstResponse' || metric === 'resolution'
}

/** Gives the due time of a request. `undefined` if the policy has no target for it. */
function dueReader(
  metric: Metric,
  policy: AnyPolicy,
): (tier: string, priority: string, receivedAt: Date | string) => Due | undefined {
  // An error for each row would be slow, so the cells of the policy without a target are remembered. The versions of a
  // history can differ in them.
  const isHistory = 'versions' in policy
  const withoutTarget = new Map<string, Set<string>>()
  return (tier, priority, receivedAt) => {
    if (withoutTarget.get(tier)?.has(priority)) return undefined
    try {
      return due(metric, { tier, priority, receivedAt: receivedAt as Date }, policy)
    } catch (error) {
      if (!isWithoutTarget(error)) throw error
      if (!isHistory) withoutTarget.set(tier, (withoutTarget.get(tier) ?? new Set()).add(priority))
      return undefined
    }
  }
}

/** A version of a history can have targets for other metrics than the others. */
function isWithoutTarget(error: unknown): boolean {
  return error instanceof DuebyError && (error.code === 'no-target' || error.code === 'missing-target')
}
