import type { Issue, TicketEvent } from 'dueby'
import type { LabelledLines } from '../shell/labelled-lines'
import type { RowProblem } from '../table/rows/row'

/** A ticket of a file. */
export interface Ticket {
  /** The number of its line. */
  readonly line: number
  /** Its number or name in the file, else `line 7`. */
  readonly id: string
  readonly events: readonly TicketEvent[]
  /** Its cells in the columns of `--group-by`, without spaces around them. */
  readonly groups: readonly string[]
}

/** A row that is no ticket, and why. */
export interface UnreadTicket {
  readonly line: number
  /** Its number or name, if the row has one, else `line 7`. */
  readonly id: string
  readonly problem: RowProblem
}

/** A file of tickets, whose rows are read one by one. */
export interface TicketFile {
  /** The name of the input: its path, or `the input`. */
  readonly source: string
  /** What is used for each field, as lines of a label and a text. */
  readonly stated: LabelledLines
  /** The instant at which open tickets are looked at. */
  readonly now: Date
  /** Whether events that cannot have happened are left out. */
  readonly history: 'strict' | 'lenient'
  /** An issue of the events of a ticket, at its place in the file. */
  problemOf(issue: Issue): RowProblem
  /** What to say about the rows so far: times that the clock shows twice or never, and what was left out. */
  notes(): LabelledLines
  readonly tickets: AsyncIterable<readonly (Ticket | UnreadTicket)[]>
}

/** Whether a row is no ticket. */
export function isUnread(ticket: Ticket | UnreadTicket): ticket is UnreadTicket {
  return 'problem' in ticket
}
