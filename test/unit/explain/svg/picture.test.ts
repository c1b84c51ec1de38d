import { type Ledger, toSvg, toText } from 'dueby'
import { describe, expect, test } from 'vitest'
import { type DrawnText, elementsOf, textsOf } from '../../../support/drawn'
import { type Given, ledgerOf } from '../../../support/ledgers'
import { clocks, clocksForward, longLedger } from '../../../support/pictured'
import { pt } from '../../../support/vocabulary'

const contents = (ledger: Ledger, width = 720): string[] =>
  textsOf(toSvg(ledger, { width })).map(({ content }) => content)
const isHour = ({ content }: DrawnText): boolean => /^\d\d:00$/.test(content)
/** The strips of dates: the tracks under their bands. */
const tracksOf = (ledger: Ledger): Map<string, string>[] =>
  elementsOf(toSvg(ledger), 'rect').filter((each) => each.get('fill') === '#f7f8fa')

/** A ledger of calendar time. */
const always = (from: string, due: string, rest: Partial<Given> = {}): Ledger =>
  ledgerOf({ from, due, spans: [[due, 'calendar time']], ...rest })

describe('hours over the strips', () => {
  test('one that has no room after a skipped hour is left out', () => {
    const hours = textsOf(toSvg(clocksForward, { width: 600 })).filter(isHour)
    const usual = ['00:00', '03:00', '06:00', '09:00', '12:00', '15:00', '18:00', '21:00', '24:00']
    expect(hours.map(({ content }) => content)).toEqual([
      ...usual,
      ...usual.filter((hour) => hour !== '03:00'),
    ])
  })

  test('they are over dates, not over a gap', () => {
    const ledger = ledgerOf({
      from: 'Sat 2023-11-11 00:00',
      due: 'Mon 2023-11-27 10:00',
      spans: [
        ['Mon 2023-11-13 00:00', 'weekend'],
        ['Sat 2023-11-18 00:00', 'open'],
        ['Mon 2023-11-20 00:00', 'weekend'],
        ['Sat 2023-11-25 00:00', 'open'],
        ['Mon 2023-11-27 00:00', 'weekend'],
        ['Mon 2023-11-27 10:00', 'open'],
      ],
    })
    const written = contents(ledger).filter((content) => /^\w{3} \d\d-\d\d( – .*)?$|^00:00$/.test(content))
    expect(written.slice(0, 3)).toEqual(['Sat 11-11 – Sun 11-12 · weekend', '00:00', 'Mon 11-13'])
    expect(written.filter((content) => content === '00:00')).toHaveLength(1)
  })
})

describe('the clock', () => {
  test('of a schedule with corrected clock changes', () => {
    const zoneChanges = [{ at: '2024-02-01T08:00Z', offset: '-07:00' }] as const
    const ledger = always('Wed 2024-01-31 10:00', 'Thu 2024-02-01 12:00', {
      zoneChanges,
    })
    expect(contents(ledger)).toContain('00:00 clocks went forward 1 h')
  })

  test('a change before the first or after the last time is marked as well', () => {
    const [before, after] = [
      clocks('Sun 2023-11-05 10:00', 'Sun 2023-11-05 18:00'),
      clocks('Sat 2023-11-04 10:00', 'Sun 2023-11-05 00:30'),
    ]
    for (const ledger of [before, after]) expect(contents(ledger)).toContain('02:00 clocks went back 1 h')
  })

  test('a change is listed with the notes of its date', () => {
    const marks = ['08:00', '01:00'].map(
      (time) => ({ at: pt(`Sun 2023-11-05 ${time}`), kind: 'event', event: 9, text: 'called' }) as const,
    )
    const ledger = always('Sat 2023-11-04 14:00', 'Sun 2023-11-05 13:00', { marks })
    const list = contents(ledger).filter((content) => /called|clocks/.test(content))
    expect(list).toEqual(['01:00 called', '02:00 clocks went back 1 h', '08:00 called'])
  })

  test('a longer date in a gap takes no width from the others', () => {
    const inGap = tracksOf(always('Mon 2023-10-23 10:00', 'Mon 2023-11-20 10:00'))
    const without = tracksOf(always('Mon 2023-11-06 10:00', 'Mon 2023-12-04 10:00'))
    expect(inGap[0]?.get('width')).toBe(without[0]?.get('width'))
  })
})

test('what is after the last date is not drawn', () => {
  const mark = (time: string, text: string) => ({ at: pt(time), kind: 'event', event: 9, text }) as const
  const ledger = always('Mon 2023-11-06 10:00', 'Mon 2023-11-06 14:00', {
    marks: [mark('Mon 2023-11-06 12:00', 'called'), mark('Tue 2023-11-07 12:00', 'called back')],
  })
  expect(contents(ledger).filter((content) => content.includes('called'))).toEqual(['12:00 called'])
})

test('any width from 320 to 4000 pixels', () => {
  for (const width of [320, 4000]) expect(toSvg(clocksForward, { width })).toContain(`width="${width}"`)
})

test('the description has at most 200 lines of the text before the due time', () => {
  const ledger = longLedger(200)
  const lines = toText(ledger).split('\n')
  const [, described = ''] = /<desc>([^<]*)<\/desc>/.exec(toSvg(ledger)) ?? []
  // Above them are the heading and the receipt, and below them is the due time.
  const left = lines.length - 3 - 200
  expect(left).toBeGreaterThan(0)
  expect(described.split('\n')).toEqual([
    ...lines.slice(0, 102),
    `            … and ${left} more`,
    ...lines.slice(-101),
  ])
  expect(toSvg(longLedger(30))).not.toContain('… and')
})

test('the line of now does not run through the words of a band', () => {
  const ledger = ledgerOf({
    from: 'Mon 2023-11-06 00:00',
    due: 'Mon 2023-11-06 23:00',
    nowAt: 'Mon 2023-11-06 11:00',
    state: 'running',
    spans: [
      ['Mon 2023-11-06 22:00', { kind: 'not begun', exception: 'Holiday cover' }],
      ['Mon 2023-11-06 23:00', 'calendar time'],
    ],
  })
  const svg = toSvg(ledger)
  const [words] = textsOf(svg).filter(({ content }) => content === 'not begun: Holiday cover')
  const now = Number(/M([\d.]+) \d+\.?\d*m-5-4/.exec(svg)?.[1])
  expect(now).toBeGreaterThan(100)
  expect(words?.right).toBeLessThan(now)
  expect(contents(ledger)).toContain('not begun')
  expect(contents(ledger)).not.toContain('closed')
})
