import { DuebyError } from 'dueby'
import { withCommas } from '../shell/counted'
import { firstLines, type LabelledLines } from '../shell/labelled-lines'
import { MAX_NAMED } from '../shell/name-list'
import { allProblems } from '../table/cells/row-problems'
import { problemText } from '../table/rows/problem-text'
import { isUnread, type Ticket, type TicketFile, type UnreadTicket } from './ticket'

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
      if (keepsAll || rejects.length < MAX_NAMED) rejects.push(problem)
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

/**
 * How many tickets there are of each kind, as a sum, and why tickets were rejected: `5 in = 3 in the report + 2 rejected`.
 *
 * @param kinds The kinds beside the rejected tickets. One without a number is left out.
 */
export function ticketLines(
  kinds: readonly (readonly [count: number | undefined, kind: string])[],
  { count, tickets }: Rejects,
): LabelledLines {
  const all = [...kinds, [count, 'rejected'] as const]
  const sum = all.reduce((total, [each = 0]) => total + each, 0)
  const terms = all.flatMap(([each, kind]) => (each === undefined ? [] : `${withCommas(each)} ${kind}`))
  const rejected = tickets.map(({ line, problem }) => ['Rejected', problemText(line, problem)] as const)
  return [
    ['Tickets', `${withCommas(sum)} in = ${terms.join(' + ')}`],
    ...firstLines(rejected, count, 'Rejected'),
  ]
}
