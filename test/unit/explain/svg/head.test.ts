import type { Ledger } from 'dueby'
import { expect, test } from 'vitest'
import { headOf } from '../../../../src/explain/svg/head'
import { widthOf } from '../../../../src/explain/svg/text-width'
import { type DrawnText, textsOf } from '../../../support/drawn'
import { EXAMPLES, ledgerOf } from '../../../support/ledgers'
import { parsed } from '../../../support/parsed-ledger'
import { pt } from '../../../support/vocabulary'

const head = (ledger: Ledger, width: number): DrawnText[] => textsOf(headOf(parsed(ledger), 0, width)[0])
const contents = (ledger: Ledger, width: number): string[] =>
  head(ledger, width).map(({ content }) => content)

test('what ended a clock is not said twice', () => {
  const marks = [{ at: pt('Mon 2023-11-06 11:00'), kind: 'event', event: 1, text: 'cancelled' }] as const
  const cancelled = ledgerOf({
    from: 'Mon 2023-11-06 10:00',
    due: 'Mon 2023-11-06 12:00',
    ended: 'Mon 2023-11-06 11:00',
    state: 'cancelled',
    spans: [['Mon 2023-11-06 12:00', 'open']],
    marks,
  })
  expect(contents(cancelled, 700)).toContain('Cancelled')
  expect(contents(EXAMPLES.missed, 700)).toContain('Missed · answered')
})

test('facts are side by side where two have room, else one below the other in the whole width', () => {
  const value = widthOf('Mon 2023-11-06 15:45 PST', 12.5, true)
  const tops = (width: number): number => {
    const found = head(EXAMPLES.twoPauses, width).filter(({ content }) => / PST$/.test(content))
    return new Set(found.map(({ top }) => top)).size
  }
  expect(tops(2 * value + 25)).toBe(1)
  expect(tops(2 * value + 15)).toBe(2)
  const long = { ...EXAMPLES.twoPauses, originalDueAt: pt('Wed 2022-12-28 14:00') }
  const note = 'at first due Wed 2022-12-28 14:00'
  expect(widthOf(note, 12)).toBeGreaterThan(value)
  expect(contents(long, 2 * value + 15)).toContain(note)
})

test('facts in several rows are in the same columns, although their values are not equally long', () => {
  const ledger = ledgerOf({
    zone: 'Asia/Kathmandu',
    from: 'Wed 2023-12-27 10:00',
    due: 'Wed 2023-12-27 17:00',
    nowAt: 'Wed 2023-12-27 12:00',
    state: 'running',
    spans: [['Wed 2023-12-27 17:00', 'open']],
  })
  const later = { ...ledger, startedAt: pt('Mon 2023-12-11 21:15:05.123') }
  const facts = head(later, 620).filter(({ content }) => /^\w{3} 2023-12-.*:45$/.test(content))
  expect(facts.map(({ top }) => top === facts[0]?.top)).toEqual([true, true, false, false])
  expect(facts[2]?.left).toBe(facts[0]?.left)
  expect(facts[3]?.left).toBe(facts[1]?.left)
})

test('a value that is longer than the picture is divided', () => {
  const precise = ledgerOf({
    zone: 'Asia/Kathmandu',
    from: 'Wed 2023-12-27 10:00',
    due: 'Wed 2023-12-27 17:00:05.123',
    spans: [['Wed 2023-12-27 17:00:05.123', 'open']],
  })
  const texts = head(precise, 280)
  expect(texts.map(({ content }) => content).join(' ')).toContain('Wed 2023-12-27 17:00:05.123 +05:45')
  for (const { right } of texts) expect(right).toBeLessThanOrEqual(280)
})
