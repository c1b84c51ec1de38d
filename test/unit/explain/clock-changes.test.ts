/** Clock changes at the end of a line of the ledger, and at midnight. */
import { definePolicy, due, explain, explainClock, type Ledger, type PolicyInput, toText } from 'dueby'
import { expect, test } from 'vitest'

type Hours = PolicyInput<'all', 'P1'>['schedule']
const policyOf = (target: '4 hours' | '4 business hours', schedule: Hours) =>
  definePolicy({
    name: 'Desk',
    schedule,
    tiers: ['all'],
    priorities: ['P1'],
    targets: { firstResponse: { P1: target } },
  })
const ledgerOf = (schedule: Hours, receivedAt: string): Ledger => {
  const policy = policyOf('4 business hours', schedule)
  return explain(due('firstResponse', { tier: 'all', priority: 'P1', receivedAt }, policy), policy)
}
const notesOf = (ledger: Ledger): string[] =>
  toText(ledger)
    .split('\n')
    .filter((line) => line.includes('clocks went'))
    .map((line) => line.slice(12))
const marksOf = ({ marks }: Ledger): string[] =>
  marks.flatMap(({ kind, at }) => (kind === 'clock change' ? at.toISOString() : []))

test('a change at the end of a line belongs to it, not to the pause that begins there', () => {
  const policy = policyOf('4 hours', {
    timeZone: 'America/Los_Angeles',
    weekly: { 'mon-sun': ['00:00-24:00'] },
  })
  const ledger = explainClock(
    'firstResponse',
    [
      { type: 'received', at: '2023-11-05T00:30:00-07:00', tier: 'all', priority: 'P1' },
      { type: 'paused', at: '2023-11-05T01:00:00-08:00' },
      { type: 'resumed', at: '2023-11-05T02:00:00-08:00' },
    ],
    policy,
    { now: '2023-11-05T03:00:00-08:00' },
  )
  expect(notesOf(ledger)).toEqual(['Sun 11-05 00:30–01:00   calendar time; Sun 02:00 clocks went back 1 h'])
})

test('a change at the due time is a note and a mark', () => {
  const nights = { timeZone: 'America/New_York', weekly: { 'mon-sun': ['22:00-02:00'] } } as const
  const ledger = ledgerOf(nights, '2024-03-09T22:00:00-05:00')
  expect(notesOf(ledger)).toEqual([
    'Sat 03-09 22:00 – Sun 03-10 03:00   open; Sun 02:00 clocks went forward 1 h',
  ])
  expect(marksOf(ledger)).toEqual(['2024-03-10T07:00:00.000Z'])
})

test('a change at midnight belongs to the date that begins', () => {
  // In Beirut, the clocks go from 00:00 to 01:00.
  const days = { timeZone: 'Asia/Beirut', weekly: { 'mon-sun': ['06:00-18:00'] } } as const
  const over = ledgerOf(days, '2024-03-30T17:00:00+02:00')
  expect(notesOf(over)).toEqual(['Sun 03-31 01:00–06:00   before opening; Sun 00:00 clocks went forward 1 h'])
  expect(marksOf(over)).toEqual(['2024-03-30T22:00:00.000Z'])
  const until = ledgerOf({ ...days, weekly: { 'mon-sun': ['20:00-24:00'] } }, '2024-03-30T20:00:00+02:00')
  expect([notesOf(until), marksOf(until)]).toEqual([[], []])
})
