import type { Cell } from '../compiled-policy'
import { type Adviser, addAdvice, cellLists } from './adviser'
import { localText, nameOf } from './cell-words'
import { ORDER_BROKEN, ORDER_BROKEN_OUTSIDE } from './messages'
import { answerTo, exampleOf } from './requests'

/** Advice about exceptions by the date of receipt that make a later request due before an earlier one (P4). */
export function adviseBrokenOrder(adviser: Adviser): void {
  for (const cells of cellLists(adviser))
    for (const cell of cells)
      if (cell.exceptions.some(({ when }) => when === 'received')) adviseOrderOf(cell, adviser)
}

function adviseOrderOf(cell: Cell, adviser: Adviser): void {
  const { parsed, requests, work } = adviser
  const [times, dues] = [requests.times(cell), requests.dues(cell)]
  let latest = -1
  for (const [index, due] of dues.entries()) {
    if (latest >= 0 && due < (dues[latest] as number)) {
      const [before, after] = [times[latest] as number, times[index] as number]
      const [first, second] = [answerTo(before, cell, work), answerTo(after, cell, work)]
      const name = causeOf([second?.exception, first?.exception], cell)
      const position = parsed.exceptions.findIndex((each) => each.name === name)
      const exception = parsed.exceptions[position]
      if (!first || !second || !exception) return
      const problem = `a later request of ${nameOf(cell)} is due before an earlier one: one received ${localText(after, cell)} is due ${localText(second.due, cell)}; one received ${localText(before, cell)} is due ${localText(first.due, cell)}`
      const message = exception.during === 'outside hours' ? ORDER_BROKEN_OUTSIDE : ORDER_BROKEN
      addAdvice(adviser, message, ['exceptions', position], exception.name, {
        detail: problem,
        example: [exampleOf(before, cell, first), exampleOf(after, cell, second)],
      })
      return
    }
    if (!Number.isNaN(due) && (latest < 0 || due > (dues[latest] as number))) latest = index
  }
}

/** The exception by the date of receipt that breaks the order: preferably one that applies to one of the two requests. */
function causeOf(applied: readonly (string | undefined)[], { exceptions }: Cell): string | undefined {
  const received = exceptions.filter(({ when }) => when === 'received').map(({ name }) => name)
  return applied.find((name) => name !== undefined && received.includes(name)) ?? received[0]
}
