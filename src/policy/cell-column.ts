import { answerOf, type Column } from '../core/column'
import { failure } from '../core/error'
import { range } from '../core/range'
import { dueColumn } from '../targets/due-column'
import { valueOrNone } from '../timeline/value-or-none'
import { applicableTarget } from './applicable-target'
import type { Cell } from './compiled-policy'
import { NO_TARGET } from './messages'
import { positionsNear } from './positions-near'

/** The due times of requests that all have the same tier and priority. */
export function cellColumn(column: Column, cell: Cell): Float64Array {
  const { own, exceptions, time } = cell
  if (column.instants.length === 0) return column.out
  if (own && exceptions.length === 0) return dueColumn(own, column, time)
  const isSame = column.instants.buffer === column.out.buffer
  const kept = isSame ? { ...column, instants: column.instants.slice() } : column
  const due = (receivedAt: number): number => {
    const applicable = applicableTarget(receivedAt, cell)
    if (!applicable) throw failure(NO_TARGET, cell.metric, `${cell.tier} ${cell.priority}`)
    return applicable.due
  }
  for (const position of positionsToDecide()) kept.out[position] = answerOf(kept, position, due)
  return kept.out

  function positionsToDecide(): readonly number[] {
    const isOnlyDated = exceptions.every(({ dates }) => dates !== undefined)
    // If the policy's own target has no due time for some request, the target of an exception may have one.
    const usual = own && isOnlyDated ? valueOrNone(() => dueColumn(own, kept, time), undefined) : undefined
    return usual ? positionsNear(kept.instants, usual, exceptions) : range(0, kept.instants.length)
  }
}
