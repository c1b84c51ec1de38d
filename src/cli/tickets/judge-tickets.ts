import { DuebyError } from 'dueby'
import { withCommas } from '../shell/counted'
import type { LabelledLines } from '../shell/labelled-lines'
import { allProblems } from '../table/cells/row-problems'
import { problemText } from '../table/rows/problem-text'
import { isUnread, type Ticket, type TicketFile, type UnreadTicket } from './ticket'

/** The most rejected tickets that are named. */
const MOST_NAMED = 20

/** The tickets that could not be read, or not be judged by the policy. */
export interface Rejects {
  readonly count: number
  /** Each of them, or the first of them. */
  readonly tickets: readonly UnreadTicket[]
}

/**
 * Gives each ticket of a file to a function, which throws the issues of its history.
 *
 * @param keepsAll Whether all rejected tickets are needed, and not only the first of them.
 */
export async function judgeTickets(
  { tickets, problemOf }: Pick<TicketFile, 'tickets' | 'problemOf'>,
  judge: (ticket: Ticket) => void,
  keepsAll: boolean,
): Promise<Rejects> {
  const rejects: UnreadTicket[] = []
  let count = 0
  for await (const batch of tickets) {
    for (const ticket of batch) {
      const problem = isUnread(ticket) ? ticket : problemIn(ticket, judge, problemOf)
      if (problem === undefined) continue
      count++
      if (keepsAll || rejects.length < MOST_NAMED) rejects.push(problem)
    }
  }
  return { count, tickets: rejects }
}

function problemIn(
  ticket: Ticket,
  judge: (ticket: Ticket) => void,
  problemOf: TicketFile['problemOf'],
): UnreadTicket | undefined {
  try {
    judge(ticket)
    return undefined
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    return { line: ticket.line, id: ticket.id, problem: allProblems(error.issues.map(problemOf)) }
  }
}

/** Why tickets were rejected, as lines of a label and a text. */
export function rejectLines({ count, tickets }: Rejects): LabelledLines {
  const lines = tickets
    .slice(0, MOST_NAMED)
    .map(({ line, problem }): [string, string] => ['Rejected', problemText(line, problem)])
  return count > MOST_NAMED ? [...lines, ['Rejected', `and ${withCommas(count - MOST_NAMED)} more`]] : lines
}

/** How many tickets there are of each kind, as a sum: `5 in = 3 in the report + 2 rejected`. Kinds that are absent are left out. */
export function ticketSum(kinds: readonly (readonly [count: number | undefined, kind: string])[]): string {
  const known = kinds.flatMap(([count, kind]) => (count === undefined ? [] : [[count, kind] as const]))
  const all = known.reduce((sum, [count]) => sum + count, 0)
  return `${withCommas(all)} in = ${known.map(([count, kind]) => `${withCommas(count)} ${kind}`).join(' + ')}`
}
