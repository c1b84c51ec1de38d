import type { ParsedLedger } from './read-ledger'

/** The words of a metric: what began a cycle that began with the ticket, and what ended it. */
const WORDS: { readonly [M in ParsedLedger['metric']]: readonly [begun: string, ended: string] } = {
  firstResponse: ['received', 'answered'],
  nextResponse: ['started', 'answered'],
  periodicUpdate: ['started', 'updated'],
  resolution: ['received', 'resolved'],
}

/** What began a cycle. One that does not begin with the ticket was not received, but started (C11). */
export function startWord({ metric, startedAt, marks }: ParsedLedger): string {
  const isReceipt = marks.some(({ kind, at }) => kind === 'received' && at === startedAt)
  // A ledger without any marks does not say.
  return isReceipt || marks.length === 0 ? WORDS[metric][0] : 'started'
}

/** What ended a cycle: what its metric waits for, unless an event says otherwise. */
export function endWord({ metric, marks }: ParsedLedger): string {
  const end = marks.find(({ kind }) => kind === 'ended')
  const by = marks.find(({ kind, event }) => kind === 'event' && event === end?.event)
  return /^(cancelled|resolved)/.exec(by?.text ?? '')?.[0] ?? WORDS[metric][1]
}
