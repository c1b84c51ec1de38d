import type { LedgerDay, LedgerSegment } from 'dueby'
import { describe, expect, test } from 'vitest'
import { bandTexts } from '../../../../src/explain/svg/band-texts'
import type { Band } from '../../../../src/explain/svg/bands'
import { type Given, ledgerOf } from '../../../support/ledgers'
import { stripsOf } from '../../../support/parsed-ledger'

const at = (time: string): string => `Mon 2023-11-06 ${time}`

/** The bands of a clock from 08:00 to 18:00 on a Monday. */
function bandsOf(spans: Given['spans'], rest: Partial<Given> = {}): readonly Band[] {
  const ledger = ledgerOf({
    from: at('08:00'),
    due: at('18:00'),
    spans: [...spans, [at('18:00'), 'open']],
    ...rest,
  })
  return stripsOf(ledger)[0]?.bands ?? []
}

test('reasons that recur every week need no name, other reasons do', () => {
  const nameOf = (kind: string): string | undefined =>
    bandsOf([[at('09:00'), kind as LedgerSegment['reason']['kind']]])[0]?.name
  for (const usual of ['weekend', 'before opening', 'break', 'closed']) expect(nameOf(usual)).toBe('')
  for (const other of ['tea break', 'break of the union']) expect(nameOf(other)).toBe(other)
})

test('a name keeps all its words', () => {
  const [band] = bandsOf([[at('09:00'), { kind: 'paused', event: 1, reason: 'left open, no answer' }]])
  expect(band?.name).toBe('paused: left open, no answer')
})

test('open time of a date that does not count has the reason of the date, and its own if it has a name', () => {
  const namesOf = (days: LedgerDay[], reason: LedgerSegment['reason']): (string | undefined)[] => {
    const [band] = bandsOf([[at('12:00'), reason, 'counted']], { days })
    return [band?.kind, band?.name, band?.label]
  }
  const receipt: LedgerDay[] = [{ date: '2023-11-06', reason: 'day of receipt' }]
  const fair = { kind: 'special hours', name: 'Fair' } as const
  const both = 'day of receipt, special hours: Fair'
  expect(namesOf(receipt, { kind: 'open' })).toEqual(['open hours', 'day of receipt', 'day of receipt'])
  expect(namesOf(receipt, fair)).toEqual(['open hours', both, both])
  // The end of the night of another date.
  const night = 'closed, special hours: Fair'
  expect(namesOf([{ date: '2023-11-06', reason: 'special hours', name: 'Fair' }], fair)).toEqual([
    'open hours',
    night,
    night,
  ])
})

test('time that counts is divided where the clock is looked at, other time is not', () => {
  const kindsAt = (nowAt: string): string[] =>
    bandsOf(
      [
        [at('10:00'), 'open'],
        [at('12:00'), 'break'],
      ],
      { nowAt, state: 'running' },
    ).map(({ kind }) => kind)
  expect(kindsAt(at('09:00'))).toEqual(['counted', 'left', 'closed', 'left'])
  expect(kindsAt(at('11:00'))).toEqual(['counted', 'closed', 'left'])
})

describe('dates', () => {
  test('there is one for each date on which a clock is late', () => {
    const late = ledgerOf({
      from: at('16:00'),
      due: at('18:00'),
      ended: 'Wed 2023-11-08 09:00',
      spans: [
        [at('18:00'), 'open'],
        ['Wed 2023-11-08 08:00', 'after closing'],
        ['Wed 2023-11-08 09:00', 'open', 'late'],
      ],
    })
    expect(stripsOf(late).map(({ bands }) => bands.length)).toEqual([2, 1, 2])
  })

  test('of a clock without any time, the date of its due time', () => {
    for (const due of [at('09:00'), at('00:00')]) {
      const [strip, ...more] = stripsOf(ledgerOf({ from: due, due, spans: [] }))
      expect(strip?.day).toBe(Date.UTC(2023, 10, 6) / 86_400_000)
      expect(strip?.bands).toEqual([])
      expect(more).toEqual([])
    }
  })
})

test('a pause without a reason is said in its band', () => {
  const bands = bandsOf([[at('12:00'), { kind: 'paused', event: 1 }]])
  expect(bandTexts(bands, () => true)).toEqual({ inside: ['paused', ''], outside: [] })
})

test('a name is in the longest of its bands', () => {
  const fair = { kind: 'special hours', name: 'Fair' } as const
  const bands = bandsOf([
    [at('09:00'), fair],
    [at('13:00'), 'open'],
    [at('16:00'), fair],
    [at('16:30'), 'open'],
    [at('17:30'), fair],
  ])
  const { inside, outside } = bandTexts(bands, () => true)
  expect(inside.map((words, index) => words.includes('Fair') && index)).toEqual([
    false,
    false,
    2,
    false,
    false,
    false,
  ])
  expect(outside).toEqual([])
})

test('the work for the texts of a date grows with its bands, not with their square (S7)', () => {
  let reads = 0
  const band: Band = { from: 0, to: 1, kind: 'special hours', label: '', name: '', words: '', ms: 0 }
  const bands = Array.from({ length: 1000 }, () => ({
    ...band,
    get name() {
      reads++
      return 'special hours: Fair'
    },
  }))
  bandTexts(bands, () => false)
  expect(reads).toBeLessThan(10 * bands.length)
})
