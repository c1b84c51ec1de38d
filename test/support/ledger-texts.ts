/** Ledgers of a Monday and a weekend, and their texts. */
import { type Ledger, toText, type WallClock } from 'dueby'
import { type Given, ledgerOf } from './ledgers'

export const linesOf = (ledger: Ledger, options?: { zone: WallClock }): string[] =>
  toText(ledger, options).split('\n')
export const monday = (spans: Given['spans'], rest: Partial<Given> = {}): Ledger =>
  ledgerOf({ from: 'Mon 2023-11-06 10:00', due: 'Mon 2023-11-06 12:00', spans, ...rest })
export const simple = (rest: Partial<Given> = {}): Ledger => monday([['Mon 2023-11-06 12:00', 'open']], rest)
/** Due at closing on a Friday, with these spans until Monday. */
export const lateOnMonday = (spans: Given['spans']): Ledger =>
  ledgerOf({
    from: 'Fri 2023-11-10 16:00',
    due: 'Fri 2023-11-10 18:00',
    nowAt: 'Mon 2023-11-13 09:00',
    state: 'missed',
    spans: [['Fri 2023-11-10 18:00', 'open'], ...spans],
  })
