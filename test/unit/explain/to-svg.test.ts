import { Resvg } from '@resvg/resvg-js'
import { DuebyError, type Ledger, type LedgerSegment, toSvg, toText } from 'dueby'
import { describe, expect, test } from 'vitest'
import { type BandKind, bandShape, LOOKS } from '../../../src/explain/svg/bands'
import { type Background, COLOURS, inkOn } from '../../../src/explain/svg/elements'
import { widthOf, wrapped } from '../../../src/explain/svg/text-width'
import { crowded, elementsOf, textsOf, unescaped } from '../../support/drawn'
import { issuesOf } from '../../support/issues'
import { EXAMPLES, ledgerOf } from '../../support/ledgers'
import {
  busy,
  christmasEve,
  clocks,
  clocksBack,
  clocksForward,
  HOSTILE,
  LEDGERS,
  longLedger,
  manyPauses,
} from '../../support/pictured'
import { pt } from '../../support/vocabulary'

const ledgerBy = (name: string): Ledger => LEDGERS[name] as Ledger
const titlesOf = (svg: string): string[] =>
  [...svg.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title = '']) => unescaped(title))
const contentsOf = (ledger: Ledger, width = 720): string[] =>
  textsOf(toSvg(ledger, { width })).map(({ content }) => content)

describe('what it says', () => {
  test.each(Object.keys(LEDGERS))('%s: the heading and the text of toText', (name) => {
    const svg = toSvg(ledgerBy(name))
    const text = toText(ledgerBy(name))
    expect(titlesOf(svg)[0]).toBe(text.split('\n')[0])
    expect(unescaped(/<desc>([^<]*)<\/desc>/.exec(svg)?.[1] ?? '')).toBe(text)
  })

  test('each band has a title with its time and its reason', () => {
    expect(titlesOf(toSvg(EXAMPLES.christmas))).toEqual(
      expect.arrayContaining([
        'Fri 12-22 17:00–18:00: 1 h',
        'Fri 12-22 18:00–24:00: after closing',
        'Sat 12-23 00:00–24:00: weekend',
        'Wed 12-27 00:00–24:00: holiday: Christmas week',
        'Tue 01-02 06:00–07:00: 1 h',
      ]),
    )
  })

  test('a date a strip, what counted at its right, and the marks with their times', () => {
    expect(contentsOf(EXAMPLES.christmas)).toEqual(
      expect.arrayContaining([
        'Fri 12-22',
        'Mon 01-01',
        '1 h',
        'received 17:00',
        'due 07:00',
        'counted',
        'holiday',
        'closed',
      ]),
    )
    expect(contentsOf(EXAMPLES.threeDays)).toEqual(
      expect.arrayContaining(['day 1', 'day 2', 'day 3', 'day of receipt', 'open hours']),
    )
    expect(contentsOf(EXAMPLES.missed)).toEqual(
      expect.arrayContaining(['answered 12:40', 'Missed · answered', '40 min late', 'late']),
    )
  })

  test('pauses with their reasons, in the band or under it', () => {
    const contents = contentsOf(EXAMPLES.twoPauses, 1200)
    const names = ['11:00–11:30 paused: customer', '13:00–14:15 paused: vendor', 'paused']
    expect(contents).toEqual(expect.arrayContaining(names))
    expect(contents.filter((content) => content === '1 h 30')).toHaveLength(2)
  })

  test('what is still left is drawn apart from what was used', () => {
    const contents = contentsOf(ledgerBy('eightWeeks'))
    expect(contents).toEqual(expect.arrayContaining(['now 11:00', '5 h', '7 h', 'left', 'counted']))
  })

  test('events of a pause are not repeated, nor the event that ended the cycle', () => {
    const marks = [
      { at: pt('Mon 2023-11-06 11:00'), kind: 'event', event: 1, text: 'paused' },
      { at: pt('Mon 2023-11-06 11:30'), kind: 'event', event: 2, text: 'resumed' },
      { at: pt('Mon 2023-11-06 12:00'), kind: 'event', event: 7, text: 'updated' },
      { at: pt('Mon 2023-11-06 15:00'), kind: 'event', event: 4, text: 'responded' },
      { at: pt('Mon 2023-11-06 15:00'), kind: 'event', event: 5, text: 'resolved' },
      { at: pt('Mon 2023-11-06 15:00'), kind: 'ended', event: 4 },
    ] as const
    const ledger = {
      ...EXAMPLES.twoPauses,
      endedAt: pt('Mon 2023-11-06 15:00'),
      state: 'met',
      marks,
    } as const
    const contents = contentsOf(ledger).filter((content) =>
      /^(\d\d:\d\d )?(paused|resumed|updated|responded|answered|resolved)( \d\d:\d\d)?$/.test(content),
    )
    expect(contents.sort()).toEqual(['12:00 updated', '15:00 resolved', 'answered 15:00', 'paused'])
  })

  test('nor those of the time while it was resolved, but words of people are', () => {
    const mark = (time: string, event: number, text: string) =>
      ({ at: pt(`Mon 2023-11-06 ${time}`), kind: 'event', event, text }) as const
    const ledger = ledgerOf({
      metric: 'resolution',
      from: 'Mon 2023-11-06 08:00',
      due: 'Mon 2023-11-06 18:00',
      ended: 'Mon 2023-11-06 17:00',
      state: 'met',
      spans: [
        ['Mon 2023-11-06 10:00', 'open'],
        ['Mon 2023-11-06 13:00', { kind: 'resolved', event: 1 }],
        ['Mon 2023-11-06 18:00', 'open'],
      ],
      marks: [
        mark('10:00', 1, 'resolved'),
        mark('13:00', 2, 'reopened'),
        mark('13:00', 3, 'was reopened'),
        mark('15:00', 4, 'reopened'),
        mark('17:00', 5, 'resolved'),
        mark('17:00', 6, 'resolved by phone'),
        mark('17:00', 7, 'not resolved'),
      ],
    })
    const titles = titlesOf(toSvg(ledger)).filter((title) => /^\d\d:00 (\w+ )*re|^resolved \d/.test(title))
    expect(titles.sort()).toEqual([
      '13:00 was reopened',
      '15:00 reopened',
      '17:00 not resolved',
      '17:00 resolved by phone',
      'resolved 17:00',
    ])
  })

  test('a due time at midnight is at the end of its date', () => {
    const ledger = ledgerOf({
      from: 'Mon 2023-11-06 22:00',
      due: 'Tue 2023-11-07 00:00',
      spans: [['Tue 2023-11-07 00:00', 'open']],
    })
    expect(contentsOf(ledger)).toContain('due 24:00')
    expect(contentsOf(ledger)).not.toContain('Tue 11-07')
  })
})

describe('names and notes', () => {
  const at = (time: string): string => `Mon 2023-11-06 ${time}`
  const note = (time: string, text: string) => ({ at: pt(at(time)), kind: 'event', event: 99, text }) as const

  test('are listed under the strip, in order and with their times', () => {
    const pauses = [
      '08:30–08:40 paused: reason 2',
      '09:30–09:40 paused: reason 0',
      '09:35 called',
      '10:30–10:40 paused: reason 1',
      '11:30–11:40 paused: reason 2',
      '11:45 75%',
      '12:30–12:40 paused: reason 0',
      '13:30–13:40 paused: reason 1',
      '14:30–14:40 paused: reason 2',
      '15:30–15:40 paused: reason 0',
    ]
    for (const width of [360, 720])
      expect(contentsOf(manyPauses, width).filter((content) => /^\d\d:\d\d\S* \S/.test(content))).toEqual(
        pauses,
      )
  })

  test('special hours are said once for their date, and its pauses and notes as well', () => {
    const others = ['assigned to Anna', 'internal note', 'paused: customer', 'paused: vendor']
    for (const width of [360, 720, 1200]) {
      const contents = contentsOf(christmasEve, width)
      expect(contents.filter((content) => content.includes('special hours: '))).toEqual([
        'special hours: Christmas Eve',
      ])
      for (const words of others)
        expect(contents.filter((content) => content.includes(words))).toHaveLength(1)
    }
    expect(titlesOf(toSvg(christmasEve))).toContain(
      'Mon 11-06 08:00–09:00: open, special hours: Christmas Eve',
    )
  })

  test('of late time within special hours, the length and the name', () => {
    const late = (to: string) =>
      contentsOf(
        ledgerOf({
          from: at('08:00'),
          due: at('09:00'),
          ended: at(to),
          spans: [
            [at('09:00'), 'open'],
            [at(to), { kind: 'special hours', name: 'Fair' }, 'late'],
          ],
        }),
      )
    expect(late('21:00')).toContain('12 h late, special hours: Fair')
    expect(late('12:30')).toEqual(expect.arrayContaining(['3 h 30 late', 'special hours: Fair']))
  })

  test('notes are under the strip with their times, on several lines if need be', () => {
    const long = 'asked the database team and then the team next door'
    const ledger = ledgerOf({
      from: at('10:00'),
      due: at('14:00'),
      spans: [[at('14:00'), 'open']],
      marks: [note('11:10', long)],
    })
    expect(contentsOf(ledger, 720)).toContain(`11:10 ${long}`)
    expect(contentsOf(ledger, 320)).not.toContain(`11:10 ${long}`)
    expect(contentsOf(ledger, 320).join(' ')).toContain(`11:10 ${long}`)
  })

  test('every event of a date has a text and a title, and its sign has room', () => {
    const events = (contents: readonly string[]): string[] =>
      contents.filter((text) => /noted: number/.test(text))
    for (const width of [320, 720]) {
      const svg = toSvg(busy, { width })
      expect(events(textsOf(svg).map(({ content }) => content))).toHaveLength(8)
      expect(events(titlesOf(svg))).toHaveLength(8)
      expect(crowded(svg)).toEqual([])
    }
  })

  test('of a great many, the first are listed, and how many more there are', () => {
    const ledger = {
      ...busy,
      marks: Array.from({ length: 1000 }, (_, index) => note('17:00', `number ${index}`)),
    }
    const contents = contentsOf(ledger)
    expect(contents.filter((content) => /: number|\d number/.test(content))).toHaveLength(23)
    expect(contents).toContain('and 978 more')
  })

  test('a reason that is the whole meaning of a look is in the legend alone', () => {
    const ledger = ledgerOf({
      from: at('10:00'),
      due: at('14:00'),
      spans: [
        [at('11:00'), 'open'],
        [at('11:10'), { kind: 'paused', event: 1 }],
        [at('14:00'), 'open'],
      ],
    })
    expect(contentsOf(ledger).filter((content) => content === 'paused')).toHaveLength(1)
  })
})

describe('clock changes', () => {
  /** The widths of the strips of dates: the tracks under their bands. */
  const tracksOf = (ledger: Ledger): number[] =>
    elementsOf(toSvg(ledger), 'rect')
      .filter((each) => each.get('fill') === '#f7f8fa')
      .map((each) => Number(each.get('width')))

  test('a date of 25 or 23 hours is as long as that', () => {
    const [saturday = 0, sunday = 0] = tracksOf(clocksBack)
    expect(sunday / saturday).toBeCloseTo(25 / 24, 3)
    const [before = 0, after = 0] = tracksOf(clocksForward)
    expect(after / before).toBeCloseTo(23 / 24, 3)
  })

  test('the change is marked, and the date has hours of its own', () => {
    expect(contentsOf(clocksBack)).toContain('02:00 clocks went back 1 h')
    expect(contentsOf(clocksForward)).toContain('02:00 clocks went forward 1 h')
    for (const ledger of [clocksBack, clocksForward])
      expect(contentsOf(ledger).filter((content) => content === '12:00')).toHaveLength(2)
    expect(contentsOf(EXAMPLES.christmas).filter((content) => content === '12:00')).toHaveLength(1)
  })

  test('a date that the clock skips has no strip', () => {
    const apia = clocks('Thu 2011-12-29 12:00', 'Sat 2011-12-31 12:00', 'Pacific/Apia')
    const dates = contentsOf(apia).filter((content) => /^\w{3} 12-\d\d$/.test(content))
    expect(dates).toEqual(['Thu 12-29', 'Sat 12-31'])
  })
})

describe('more than 14 dates', () => {
  const rowsOf = (ledger: Ledger): string[] =>
    contentsOf(ledger).filter((content) => /^\w{3} \d\d-\d\d$|^\w{3} \d\d-\d\d – /.test(content))

  test('14 are drawn one by one', () => {
    expect(rowsOf(longLedger(12))).toHaveLength(12)
  })

  test('dates with one reason are folded', () => {
    const rows = rowsOf(longLedger(16))
    expect(rows).toHaveLength(14)
    expect(rows).toContain('Sat 11-11 – Sun 11-12 · weekend')
  })

  test('then those in the middle, but not the date of today', () => {
    const rows = rowsOf(ledgerBy('eightWeeks'))
    expect(rows).toEqual([
      'Mon 11-06',
      'Tue 11-07',
      'Wed 11-08',
      'Thu 11-09',
      'Fri 11-10',
      'Sat 11-11 – Tue 11-28 · 18 dates',
      'Wed 11-29',
      'Thu 11-30 – Sun 12-24 · 25 dates',
      'Mon 12-25',
      'Tue 12-26',
      'Wed 12-27',
      'Thu 12-28',
      'Fri 12-29',
    ])
  })

  test('a gap says its reason at any width, on a second line if need be', () => {
    const narrow = contentsOf(longLedger(16), 360)
    expect(narrow.slice(narrow.indexOf('Sat 11-11 – Sun 11-12')).slice(0, 2)).toEqual([
      'Sat 11-11 – Sun 11-12',
      'weekend',
    ])
  })

  test('what is marked or named in a gap is listed under it', () => {
    const marks = [
      { at: pt('Wed 2023-11-15 09:00'), kind: 'warning', text: '25%' },
      { at: pt('Mon 2023-12-04 23:59'), kind: 'event', event: 3, text: 'noted: asked' },
    ] as const
    const long = longLedger(54, { state: 'running', nowAt: 'Wed 2023-11-29 11:00', marks })
    const segments = long.segments.map(
      (segment): LedgerSegment =>
        segment.to.getTime() === pt('Tue 2023-11-14 18:00').getTime()
          ? ({
              ...segment,
              counted: false,
              reason: { kind: 'paused', event: 1, reason: 'customer' },
            } as LedgerSegment)
          : segment,
    )
    for (const width of [360, 720])
      expect(contentsOf({ ...long, segments }, width)).toEqual(
        expect.arrayContaining(['paused: customer', 'Wed 11-15 09:00 25%', 'Mon 12-04 23:59 noted: asked']),
      )
  })

  test('two centuries are a picture of ordinary size', () => {
    const ledger = ledgerOf({
      from: 'Mon 1973-01-01 10:00',
      due: 'Tue 2199-12-31 10:00',
      target: '9000 hours',
      spans: [['Tue 2199-12-31 10:00', 'calendar time']],
    })
    const svg = toSvg(ledger)
    expect(Number(/ height="(\d+)"/.exec(svg)?.[1])).toBeLessThan(700)
    expect(svg.length).toBeLessThan(40_000)
    expect(contentsOf(ledger)).toContain('Sat 1973-01-06 – Thu 2199-12-26 · 82900 dates; 454 clock changes')
  })
})

describe('names from elsewhere', () => {
  test('markup and characters that XML forbids are escaped', () => {
    const svg = toSvg({ ...busy, policy: `${HOSTILE} \u0000 \ud800 \uffff "'` })
    expect(svg).not.toMatch(/<img|<script|<\/script/)
    expect(svg.replaceAll('\n', '')).not.toMatch(/[\p{Cs}\p{Cc}\uffff]/u)
    expect(svg).toContain('&#60;/script&#62;&#60;img src=x')
    expect(svg).toContain('\\u0000 \ufffd \ufffd')
    expect(() => new Resvg(svg)).not.toThrow()
  })

  test('kinds and names that every object has are handled like others', () => {
    const segments = EXAMPLES.missed.segments.map((segment) => ({
      ...segment,
      counted: false,
      reason: { kind: '__proto__' },
    }))
    const ledger = { ...EXAMPLES.missed, tier: 'constructor', segments } as unknown as Ledger
    expect(titlesOf(toSvg(ledger))).toContain('Tue 12-26 10:00–12:00: __proto__')
  })

  test('a name of any length and script fits', () => {
    for (const policy of ['Ж'.repeat(500), '漢'.repeat(500), 'W'.repeat(100_000), 'a '.repeat(5_000)]) {
      const texts = textsOf(toSvg({ ...EXAMPLES.missed, policy }, { width: 360 }))
      expect(Math.max(...texts.map(({ right }) => right))).toBeLessThanOrEqual(341)
    }
  })
})

describe('colours', () => {
  const luminance = (colour: string): number => {
    const digits =
      colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit) : colour.match(/\w\w/g)
    const [r = 0, g = 0, b = 0] = (digits ?? []).map((digit) => {
      const value = Number.parseInt(digit, 16) / 255
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (a: string, b: string): number => {
    const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
    return (high + 0.05) / (low + 0.05)
  }
  const colour = (name: string, scheme: number): string =>
    (COLOURS as Readonly<Record<string, string>>)[name]?.split(' ')[scheme] ?? ''
  const onPage = ['ink', 'muted', 'now', 'warning', 'late'].map((name) => [name, 'page'] as const)
  const backgrounds: readonly Background[] = [
    'closed',
    'holiday',
    'special',
    'counted',
    'open',
    'paused',
    'resolved',
    'late',
  ]
  const onBands = backgrounds.map((name) => [inkOn(name), name] as const)

  test.each([...onPage, ...onBands])('%s on %s can be read in both schemes (WCAG AA)', (text, background) => {
    for (const scheme of [0, 1])
      expect(contrast(colour(text, scheme), colour(background, scheme))).toBeGreaterThanOrEqual(4.5)
  })

  test('counted time stands out from its neighbours (WCAG, graphics)', () => {
    for (const scheme of [0, 1])
      for (const background of ['closed', 'track', 'open', 'holiday', 'special', 'resolved'])
        expect(contrast(colour('counted', scheme), colour(background, scheme))).toBeGreaterThanOrEqual(3)
  })

  test('no two looks of bands are alike, even without colours', () => {
    const kinds = Object.keys(LOOKS) as BandKind[]
    for (const scheme of [0, 1]) {
      const greys = kinds.map((kind) => {
        const band = Object.values(COLOURS).reduce(
          (svg, colours) => {
            const [light = '', other = ''] = colours.split(' ')
            return scheme ? svg.replaceAll(`"${light}"`, `"_${other}"`) : svg
          },
          bandShape(kind, 0, 0, 60, 30),
        )
        const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30">${band.replaceAll('"_', '"')}</svg>`
        const { pixels } = new Resvg(svg).render()
        return Array.from({ length: 1800 }, (_, index) => {
          const [r = 0, g = 0, b = 0] = pixels.subarray(4 * index)
          return 0.3 * r + 0.6 * g + 0.1 * b
        })
      })
      for (const [index, a] of greys.entries())
        for (const b of greys.slice(index + 1)) {
          const apart = a.filter((grey, pixel) => Math.abs(grey - (b[pixel] ?? 0)) > 24).length
          expect(apart).toBeGreaterThan(60)
        }
    }
  })

  test('colours that are equal in the light scheme are equal in the dark one', () => {
    const dark = new Map<string, string>()
    for (const colours of Object.values(COLOURS)) {
      const [light = '', other = ''] = colours.split(' ')
      expect(dark.get(light) ?? other).toBe(other)
      dark.set(light, other)
    }
  })
})

describe('widths of texts', () => {
  // Advance widths in em of DejaVu Sans, Inter and Arimo (the metrics of Arial), regular and semi-bold or bold.
  test.each([
    ['Standard P1, first response', false, [13.6, 12.71, 12.12]],
    ['Standard P1, first response', true, [15.54, 13.02, 13.0]],
    ['Wed 2023-12-27 17:00 PST', false, [13.73, 13.05, 12.45]],
    ['Wed 2023-12-27 17:00 PST', true, [15.26, 13.3, 12.56]],
  ])('%s, bold: %s', (text, isBold, fonts) => {
    for (const width of fonts) expect(widthOf(text, 1, isBold)).toBeGreaterThanOrEqual(width)
  })

  test('a text is shortened to what fits', () => {
    expect(wrapped('weekend', 100, 11, 1)).toEqual(['weekend'])
    expect(wrapped('weekend', 40, 11, 1)).toEqual([expect.stringMatching(/^w\w+…$/)])
    expect(widthOf(wrapped('holiday: Christmas week', 90, 11, 1)[0] ?? '', 11)).toBeLessThanOrEqual(90)
  })

  test('a text is divided at spaces, and its last line shortened', () => {
    expect(wrapped('', 100, 11)).toEqual([])
    expect(wrapped('one two', 100, 11)).toEqual(['one two'])
    const lines = wrapped('one two three four five six seven eight nine ten eleven twelve', 100, 11)
    expect(lines).toHaveLength(3)
    expect(lines[0]).toBe('one two three')
    expect(lines[2]).toMatch(/…$/)
  })

  test('a word that is longer than a line is divided', () => {
    const lines = wrapped('an unbreakablewordthatislong', 60, 11, 9)
    expect(lines[0]).toBe('an')
    expect(lines.join('')).toBe('anunbreakablewordthatislong')
    expect(wrapped('漢'.repeat(500), 60, 11, 2)).toEqual([
      expect.stringMatching(/^漢+$/),
      expect.stringMatching(/^漢+…$/),
    ])
  })

  test('a length of time is never divided', () => {
    const lengths = ['1 h', '1 h 30', '31 min', '5 h 59', '12 h 5 min 7.5 s', '3 s', '60 h']
    for (let room = 120; room < 400; room++) {
      const lines = wrapped(`${lengths.slice(1).join(' + ')} = 60 h`, room, 12, 20)
      expect(lines.join(' ')).toBe(`${lengths.slice(1).join(' + ')} = 60 h`)
      for (const line of lines) expect(line).toMatch(/^([+=] )?\d.* (h|h \d\d|min|s)$/)
      for (const length of lengths)
        if (!lines.join('|').includes(`|${length}`)) expect(lines.join('|')).toContain(length)
    }
  })
})

test('issues', () => {
  const codesOf = (options: unknown): string[] =>
    issuesOf(() => toSvg(EXAMPLES.missed, options as never)).map(
      ({ code, path }) => `${path.join('.')} ${code}`,
    )
  for (const width of [319, 4001, 720.5, Number.NaN, '720'])
    expect(codesOf({ width })).toEqual(['options.width wrong-type'])
  expect(codesOf({ height: 1 })).toEqual(['options.height unknown-key'])
  expect(() => toSvg({} as never)).toThrow(DuebyError)
})
