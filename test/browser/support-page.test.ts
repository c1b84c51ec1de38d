/** The page of `dueby page` in a real browser, from disk: with and without script, on screens and on paper. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gladly } from 'dueby'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../support/axe'
import { hasBrowser, startBrowser } from '../support/browser'
import { builtPackage, root } from '../support/built-package'
import { RICH_POLICY } from '../support/rich-policy'

const folder = mkdtempSync(join(tmpdir(), 'dueby-page-'))
const HOSTILE = '</script><img src=x onerror="document.title=\'hacked\'">'

/** Writes the page of a policy and returns its address. */
function written(name: string, policy: string, ...options: readonly string[]): string {
  const [source, file] = [join(folder, `${name}.json`), join(folder, `${name}.html`)]
  writeFileSync(source, policy)
  const args = ['page', '--policy', source, '--from', '2023-11-15', '--out', file, ...options]
  execFileSync(process.execPath, [join(root, 'dist/cli/main.js'), ...args], { stdio: 'pipe' })
  return `file://${file}`
}

describe.skipIf(!hasBrowser)('the page of dueby page', () => {
  let browser: Browser
  let stop: () => Promise<void>
  const pages: Record<string, string> = {}

  beforeAll(async () => {
    builtPackage()
    pages.gladly = written('gladly', JSON.stringify(gladly))
    pages.rich = written('rich', RICH_POLICY, '--language', 'de')
    pages.hostile = written('hostile', JSON.stringify({ ...gladly, name: HOSTILE }))
    const started = await startBrowser()
    browser = started.browser
    stop = started.stop
  }, 180_000)
  afterAll(async () => {
    await stop?.()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Opens a page, and returns what it said and requested. */
  async function opened(name: string, options: BrowserContextOptions) {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    const said: string[] = []
    const requests: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(String(error)))
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(pages[name] ?? '')
    const others = () => requests.filter((url) => url !== pages[name] && !url.startsWith('data:'))
    return { page, said, others, close: () => context.close() }
  }

  const widths = [320, 360, 1280, 1600]
  const schemes = ['light', 'dark'] as const
  const screens = ['gladly', 'rich'].flatMap((name) =>
    widths.flatMap((width) => schemes.map((scheme) => [name, width, scheme] as const)),
  )

  test.each(screens)('%s, %i pixels wide, %s', async (name, width, colorScheme) => {
    // The policy of the page forbids other scripts, and axe is one.
    const options = { viewport: { width, height: 900 }, colorScheme, bypassCSP: true }
    const { page, said, others, close } = await opened(name, options)
    expect(await page.locator('.dueby-calculator').count()).toBe(1)
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0)
    // At the widths beyond these two, axe finds nothing else, and it takes most of the time. The colours are the same.
    if (width === 360 || width === 1280)
      expect(await violations(page, { contrast: width === 1280 })).toEqual([])
    expect(others()).toEqual([])
    expect(said).toEqual([])
    await close()
  })

  test.each(schemes)(
    'its own content security policy lets its style and its script through, %s',
    async (colorScheme) => {
      const { page, said, others, close } = await opened('gladly', {
        colorScheme,
        viewport: { width: 1280, height: 900 },
      })
      expect(await styleOf(page, '.months', 'display')).toBe('grid')
      expect(await page.locator('.dueby-calculator').count()).toBe(1)
      expect({ said, others: others() }).toEqual({ said: [], others: [] })
      await close()
    },
  )

  test('a policy cannot run a script by its name', async () => {
    const { page, said, close } = await opened('hostile', { viewport: { width: 800, height: 600 } })
    expect(await page.locator('h1').textContent()).toBe(HOSTILE)
    expect(await page.title()).toContain(HOSTILE)
    expect(await page.locator('img[src="x"]').count()).toBe(0)
    expect(await page.locator('.dueby-calculator').count()).toBe(1)
    expect(said).toEqual([])
    await close()
  })

  test.each(['gladly', 'rich'])('%s without JavaScript', async (name) => {
    const options = { javaScriptEnabled: false, viewport: { width: 360, height: 800 } }
    const { page, close } = await opened(name, options)
    for (const section of ['response-times', 'guidance', 'hours']) {
      expect(await page.locator(`#${section}`).isVisible()).toBe(true)
    }
    for (const section of ['open-now', 'calculator']) {
      expect(await page.locator(`#${section} .notice`).isVisible()).toBe(true)
    }
    const text = await page.locator('main').textContent()
    expect(text).toContain(name === 'gladly' ? 'Christmas week' : 'Heiligabend')
    expect(text).toContain(name === 'gladly' ? '2 business hours' : '1 business hour')
    expect(await page.locator('svg.days[role=img]').count()).toBeGreaterThanOrEqual(13)
    await close()
  })

  test('on paper', async () => {
    // A4 at 96 dots an inch, without margins.
    const { page, close } = await opened('rich', {
      viewport: { width: 672, height: 1000 },
      colorScheme: 'dark',
    })
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('nav').isVisible()).toBe(false)
    expect(await page.locator('#hours').isVisible()).toBe(true)
    // Ink on white paper, also where the reader's screen is dark.
    expect(await styleOf(page, 'body', 'background-color')).toBe('rgb(255, 255, 255)')
    // Nothing is cut off at the right.
    const cut = await page.evaluate(
      "[...document.querySelectorAll('.scroll')].filter((box) => box.scrollWidth > box.clientWidth + 1).length",
    )
    expect(cut).toBe(0)
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(20_000)
    await close()
  })
})

async function styleOf(page: Page, selector: string, property: string): Promise<unknown> {
  return page.evaluate(
    `getComputedStyle(document.querySelector('${selector}')).getPropertyValue('${property}')`,
  )
}
