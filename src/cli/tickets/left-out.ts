import type { ClockStatus, Issue } from 'dueby'
import { counted } from '../shell/counted'
import type { LabelledLines } from '../shell/labelled-lines'

/** The events that a lenient reading left out (C9), counted, so that a file of any size has a short list. */
export interface LeftOut {
  /** Adds the events that were left out of the history in a line of the file. Every clock of a ticket lists them. */
  add(line: number, clocks: object): void
  lines(): LabelledLines
}

export function leftOut(): LeftOut {
  let [events, tickets] = [0, 0]
  let first: { readonly line: number; readonly issue: Issue } | undefined
  return {
    add(line, clocks) {
      const [clock] = Object.values(clocks) as ClockStatus[]
      const [issue] = clock?.skipped ?? []
      if (clock === undefined || issue === undefined) return
      events += clock.skipped.length
      tickets++
      first ??= { line, issue }
    },
    lines() {
      if (first === undefined) return []
      const counts = `${counted(events, 'event')} of ${counted(tickets, 'ticket')}`
      return [['Left out', `${counts}; the first: line ${first.line}, ${first.issue.message}`]]
    },
  }
}
