/** A picture as part of a page: the page's direction and the styles of its texts do not reach into it. */
import { toSvg } from 'dueby'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, startBrowser } from '../support/browser'
import { LEDGERS } from '../support/pictured'

// At a whole pixel, so that the letters are drawn alike.
const PLACE = '<style>svg{position:absolute;left:0;top:0}</style>'
const PLAIN = `<!doctype html><html>${PLACE}<body>`
const HEBREW = `<!doctype html><html dir="rtl">${PLACE}<style>body{letter-spacing:.1em;word-spacing:1em;text-transform:uppercase;font:italic bold small-caps 30px serif;writing-mode:vertical-rl}svg{fill:red;text-anchor:end}</style><body>`

describe.skipIf(!hasBrowser)('a picture in a page', () => {
  let browser: Browser
  let stop: () => Promise<void>
  beforeAll(async () => {
    const started = await startBrowser()
    browser = started.browser
    stop = started.stop
  }, 120_000)
  afterAll(() => stop?.())

  test.each(['busy', 'twoPauses', 'missed', 'excused'])('%s looks the same everywhere', async (name) => {
    const svg = toSvg(LEDGERS[name] as NonNullable<(typeof LEDGERS)[string]>)
    const page = await browser.newPage()
    const look = async (start: string): Promise<Buffer> => {
      await page.setContent(start + svg)
      return page.locator('svg').screenshot()
    }
    const [plain, hebrew] = [await look(PLAIN), await look(HEBREW)]
    expect(plain.equals(hebrew)).toBe(true)
    await page.close()
  })
})
