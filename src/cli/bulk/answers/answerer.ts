import {
  type AnyPolicy,
  type Due,
  DuebyError,
  due,
  type Metric,
  type Policy,
  type TicketRow,
  ticketHistory,
  ticketStatus,
} from 'dueby'
import { namesIn } from '../../../page/policy-parts/names-in'
import { METRICS_FROM_RECEIPT } from '../../../policy/metric'
import { rowReader } from '../../table/cells/row-reader'
import type { ColumnTimes } from '../../table/cells/time-column'
import type { TimeField } from '../../table/columns/field'
import type { ColumnPlan } from '../../table/columns/plan-columns'
import type { ReadSettings } from '../../table/columns/read-settings'
import type { RowProblem } from '../../table/rows/row'
import type { HolidayWarnings } from '../../tickets/holiday-warnings'
import { type Cell, clockCells, dueCells, NO_DUE, NO_STATE, stateCells, type TimeCell } from './cells'

/** What the answers depend on, beside the rows. */
export interface AnswerOptions {
  readonly policy: AnyPolicy
  /** Its names and its metrics. */
  readonly merged: Policy
  readonly plan: ColumnPlan
  readonly names: ReadSettings['names']
  readonly times: { readonly [F in TimeField]: ColumnTimes }
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
  const { policy, merged, plan, names, times, now, timeCell, warnings } = options
  const read = rowReader(plan, names, times, merged)
  const metrics = namesIn(merged).metrics.map((metric) => ({
    metric,
    dueOf: METRICS_FROM_RECEIPT.includes(metric) ? dueReader(metric, policy) : undefined,
  }))

  const duesOf = (row: TicketRow): readonly Cell[] => {
    const answers = metrics.map(({ dueOf }) => dueOf?.(row))
    warnings.add(answers.flatMap((answer) => answer?.warnings ?? []))
    return answers.flatMap((answer) => (answer ? dueCells(answer, timeCell) : NO_DUE))
  }

  const statesOf = (row: TicketRow): readonly Cell[] => {
    const { clocks } = ticketStatus(ticketHistory(row), policy, { now })
    const found: { readonly code: string }[] = []
    const cells = metrics.flatMap(({ metric, dueOf }) => {
      const status = clocks[metric]
      const clock = status === undefined || status.state === 'idle' ? undefined : status
      // A ticket that is received later has no clock yet, but a due time.
      const answer = dueOf?.(row)
      if (answer) {
        found.push(...answer.warnings)
        return [...dueCells(answer, timeCell), ...(clock ? stateCells(clock) : NO_STATE)]
      }
      if (dueOf || !clock) return [...NO_DUE, ...NO_STATE]
      found.push(...clock.warnings)
      return clockCells(clock, timeCell)
    })
    warnings.add(found)
    return cells
  }

  const answer = hasStates(plan) ? statesOf : duesOf
  return (cells) => read(cells, answer)
}

/** Gives the due time of a request. `undefined` if the policy has no target for it. */
function dueReader(metric: Metric, policy: AnyPolicy): (row: TicketRow) => Due | undefined {
  // An error for each row would be slow, so the cells of the policy without a target are remembered. The versions of a
  // history can differ in them.
  const isHistory = 'versions' in policy
  const withoutTarget = new Map<string, Set<string>>()
  return ({ tier, priority, receivedAt }) => {
    if (withoutTarget.get(tier)?.has(priority)) return undefined
    try {
      return due(metric, { tier, priority, receivedAt }, policy)
    } catch (error) {
      if (!isWithoutTarget(error)) throw error
      if (!isHistory) withoutTarget.set(tier, (withoutTarget.get(tier) ?? new Set()).add(priority))
      return undefined
    }
  }
}

/** A version of a history can have targets for other metrics than the others. Before the first there is no policy. */
function isWithoutTarget(error: unknown): boolean {
  if (!(error instanceof DuebyError)) return false
  const [issue] = error.issues
  return error.code === 'no-target' || (error.code === 'missing-target' && issue?.path[0] === 'metric')
}
