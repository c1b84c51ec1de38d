/** Laws of pictures: whatever a ledger contains, its picture can be read at any width and in both schemes. */
import { Resvg } from '@resvg/resvg-js'
import { type Ledger, toSvg } from 'dueby'
import { describe, expect, test } from 'vitest'
import { darkened, overlapsOf, textsOf } from '../support/drawn'
import { LEDGERS } from '../support/pictured'

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

  test('it is a picture of that width, in both schemes', () => {
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
