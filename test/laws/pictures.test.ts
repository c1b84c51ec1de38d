/** Laws of pictures: whatever a ledger contains, its picture can be read at any width and in both schemes. */
import { Resvg } from '@resvg/resvg-js'
import { explainClock, type Ledger, toSvg } from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askedClock, clockOf } from '../support/asked-clock'
import { policyOf } from '../support/clock-status'
import { crowded, darkened, overlapsOf, textsOf } from '../support/drawn'
import { crowdedLedger, LEDGERS } from '../support/pictured'
import { holds } from '../support/property'

const CASES = Object.keys(LEDGERS).flatMap((name) => [320, 360, 720, 1200].map((width) => ({ name, width })))

describe.each(CASES)('$name at $width pixels', ({ name, width }) => {
  const svg = toSvg(LEDGERS[name] as Ledger, { width })

  test('no text overlaps another one or leaves the picture, and none is small', () => {
    const texts = textsOf(svg)
    expect(overlapsOf(texts)).toEqual([])
    for (const { content, left, right, size } of texts) {
      expect(left, content).toBeGreaterThanOrEqual(16)
      expect(right, content).toBeLessThanOrEqual(width - 16)
      expect(size).toBeGreaterThanOrEqual(11)
    }
  })

  test('the picture has that width, in the light and the dark scheme', () => {
    // The renderer parses XML strictly.
    const light = new Resvg(svg, { font: { loadSystemFonts: false } }).render()
    const dark = new Resvg(darkened(svg), { font: { loadSystemFonts: false } }).render()
    expect(light.width).toBe(width)
    const middle = 4 * (width * 2 + width / 2)
    expect([...light.pixels.subarray(middle, middle + 3)]).toEqual([255, 255, 255])
    expect([...dark.pixels.subarray(middle, middle + 3)]).toEqual([0x14, 0x18, 0x1f])
  })

  test('all its colours are in the dark scheme', () => {
    const used = svg.replace(/<style>.*<\/style>/, '').matchAll(/(?:fill|stroke)="([^"]*)"/g)
    for (const [, colour = ''] of used)
      if (colour !== 'none') expect(svg).toContain(`[fill="${colour}"]{fill:#`)
    expect(darkened(svg)).not.toContain('undefined')
  })
})

describe('any ledger at any width', () => {
  const width = fc.oneof(fc.constantFrom(320, 360, 720), fc.integer({ min: 320, max: 1400 }))

  test('of a clock', () => {
    holds(fc.record({ asked: askedClock(), width }), ({ asked, width }) => {
      if (clockOf(asked).state === 'idle') return
      const { metric, policy, events, options } = asked
      isReadable(explainClock(metric, events as never, policyOf(policy), options as never), width)
    })
  })

  test('with a crowd of pauses, notes and warnings on one date', () => {
    holds(fc.record({ ledger: crowdedLedger, width }), ({ ledger, width }) => isReadable(ledger, width))
  })
})

/** No text or sign overlaps another one, no text is cut, and every reason and every mark is said in a text. */
function isReadable(ledger: Ledger, width: number): void {
  const svg = toSvg(ledger, { width })
  const texts = textsOf(svg)
  expect(overlapsOf(texts)).toEqual([])
  expect(crowded(svg)).toEqual([])
  for (const { content, left, right } of texts) {
    expect(left, content).toBeGreaterThanOrEqual(16)
    expect(right, content).toBeLessThanOrEqual(width - 16)
    // A length of time is not divided. A sum of many terms is shortened, and so is the list of dates.
    expect(content).not.toMatch(/^(h|min|s)\b|\S…/)
  }
  const words = texts.map(({ content }) => content).join(' ')
  for (const needed of reasonsOf(ledger)) expect(words).toContain(needed)
}

/** What must be read somewhere: the names of segments and dates, and the texts of marks. */
function reasonsOf({ segments, days = [], marks, zone }: Ledger): string[] {
  const ofSegments = segments.flatMap(({ reason, from, to }) => {
    const names = Object.entries(reason).filter(([key]) => /^(name|reason|exception)$/.test(key))
    return from < to ? names.map(([, name]) => `: ${name}`) : []
  })
  // What was before a change with `from change` or `carry` is not drawn.
  const start = (segments.find(({ from, to }) => from < to) ?? segments[0])?.from ?? 0
  const first = new Intl.DateTimeFormat('sv', { timeZone: zone }).format(start)
  const ofDays = days.flatMap(({ date, name }) => (date >= first ? (name ?? []) : []))
  // Bands show when a pause begins and ends, and one mark shows what ended the cycle.
  const shown = /^(paused|resumed|resolved|reopened|responded|updated|cancelled)\b/
  const ofMarks = marks.flatMap(({ at, text }) =>
    at < start || text === undefined || shown.test(text) ? [] : text,
  )
  return [...ofSegments, ...ofDays, ...ofMarks]
}
