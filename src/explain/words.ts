import type { ParsedLedger } from './read-ledger'

const ENDED: { readonly [M in ParsedLedger['metric']]: string } = {
  firstResponse: 'answered',
  nextResponse: 'answered',
  periodicUpdate: 'updated',
  resolution: 'resolved',
}

/** What began a cycle. One that does not begin with the ticket was not received, but started (C11). */
export function startWord({ metric, startedAt, marks }: ParsedLedger): string {
  const received = marks.find(({ kind }) => kind === 'received')?.at ?? startedAt
  const isTicket = metric === 'firstResponse' || metric === 'resolution'
  return isTicket && received === startedAt ? 'received' : 'started'
}

/** What ended a cycle: what its metric waits for, unless an event says otherwise. */
export function endWord({ metric, marks, endedAt, state }: ParsedLedger): string {
  const other = marks.find(({ at, text }) => at === endedAt && (text === 'cancelled' || text === 'resolved'))
  return other?.text ?? (state === 'cancelled' ? state : ENDED[metric])
}
