import type { Ledger } from 'dueby'
import { expect, test } from 'vitest'
import { marksOf } from '../../../../src/explain/svg/marks'
import { ledgerOf } from '../../../support/ledgers'
import { parsed } from '../../../support/parsed-ledger'
import { pt } from '../../../support/vocabulary'

const at = (time: string): string => `Mon 2023-11-06 ${time}`
const event = (time: string, text: string, index = 9) =>
  ({ at: pt(at(time)), kind: 'event', event: index, text }) as const
const listOf = (ledger: Ledger): string[] =>
  marksOf(parsed(ledger)).map(
    (mark) => `${mark.kind}: ${mark.words} ${new Date(mark.at).toISOString().slice(11, 16)}`,
  )

test('the start, the due time, the end or now, and what happened', () => {
  const running = ledgerOf({
    from: at('08:00'),
    due: at('12:00'),
    nowAt: at('10:00'),
    state: 'running',
    spans: [[at('12:00'), 'open']],
    marks: [{ at: pt(at('11:00')), kind: 'warning', text: '75%' }, event('09:00', 'called')],
  })
  const common = ['received: received 16:00', 'due: due 20:00']
  expect(listOf(running)).toEqual([...common, 'now: now 18:00', 'warning: 75% 19:00', 'event: called 17:00'])
  // Once it has ended, nobody waits any more.
  expect(listOf({ ...running, endedAt: pt(at('09:30')), marks: [] })).toEqual([
    ...common,
    'ended: answered 17:30',
  ])
})

test('a kind of mark that a later version may have is left out', () => {
  const spans = [[at('12:00'), 'open']] as const
  const marks = ['early warning', 'warning light'].map((kind) => ({
    at: pt(at('11:00')),
    kind,
    text: '20%',
  })) as never
  const ledger = ledgerOf({ from: at('08:00'), due: at('12:00'), spans, marks })
  expect(listOf(ledger)).toEqual(['received: received 16:00', 'due: due 20:00'])
})

test('the event that ended a clock has one mark, unless its text says more', () => {
  const marked = (text: string): string[] => {
    const spans = [[at('12:00'), 'open']] as const
    const marks = [event('10:00', text, 5)]
    const ledger = ledgerOf({
      from: at('08:00'),
      due: at('12:00'),
      ended: at('10:00'),
      endedBy: 5,
      spans,
      marks,
    })
    return listOf(ledger).slice(2)
  }
  expect(marked('cancelled')).toEqual(['ended: cancelled 18:00'])
  expect(marked('cancelled: duplicate')).toEqual([
    'ended: cancelled 18:00',
    'event: cancelled: duplicate 18:00',
  ])
  expect(marked('all responded')).toEqual(['ended: answered 18:00', 'event: all responded 18:00'])
})

test('the end of a pause is part of its band, a note at its end is not', () => {
  const ledger = ledgerOf({
    from: at('08:00'),
    due: at('13:00'),
    spans: [
      [at('09:00'), 'open'],
      [at('10:00'), { kind: 'paused', event: 1 }],
      [at('13:00'), 'open'],
    ],
    marks: [event('10:00', 'resumed'), event('10:00', 'resumed by mistake'), event('11:00', 'resumed')],
  })
  expect(listOf(ledger).slice(2)).toEqual(['event: resumed by mistake 18:00', 'event: resumed 19:00'])
})

test('the work for marks grows with the segments and events, not with their product (S7)', () => {
  const count = 1000
  const spans = [[at('12:00'), 'open']] as const
  const marks = Array.from({ length: count }, (_, index) => event('09:00', 'called', index))
  const ledger = parsed(ledgerOf({ from: at('08:00'), due: at('12:00'), spans, marks }))
  const [segment] = ledger.segments
  let reads = 0
  const segments = Array.from({ length: count }, () => ({
    ...(segment as typeof segment & {}),
    get reason() {
      reads++
      return { kind: 'paused', event: count + 1 } as const
    },
  }))
  expect(marksOf({ ...ledger, segments })).toHaveLength(2 + count)
  expect(reads).toBeLessThan(10 * count)
})
