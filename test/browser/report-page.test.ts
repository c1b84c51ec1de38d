/** The page of `dueby report` in a real browser, from disk: phone and desktop, light and dark, without violations of axe. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../support/axe'
import { hasBrowser, startBrowser } from '../support/browser'
import { builtPackage, root } from '../support/built-package'

const folder = mkdtempSync(join(tmpdir(), 'dueby-report-'))
const file = join(folder, 'report.html')

describe.skipIf(!hasBrowser)('the page of dueby report', () => {
  let browser: Browser
  let stop: () => Promise<void>

  beforeAll(async () => {
    builtPackage()
    const sample = join(root, 'examples/tickets.csv')
    const now = '2024-01-05T09:00:00-08:00'
    const args = ['report', sample, '--now', now, '--format', 'html', '--out', file]
    execFileSync(process.execPath, [join(root, 'dist/cli/main.js'), ...args], { stdio: 'pipe' })
    const started = await startBrowser()
    browser = started.browser
    stop = started.stop
  }, 180_000)
  afterAll(async () => {
    await stop?.()
    rmSync(folder, { recursive: true, force: true })
  })

  test.each([
    [1200, 'light'],
    [1200, 'dark'],
    [360, 'light'],
    [360, 'dark'],
  ] as const)('%i pixels wide, %s', async (width, colorScheme) => {
    // The policy of the page forbids scripts, and axe is one.
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      bypassCSP: true,
    })
    const page = await context.newPage()
    const said: string[] = []
    const requests: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(`file://${file}`)
    for (const details of await page.locator('summary').all()) await details.click()

    expect(requests).toEqual([`file://${file}`])
    expect(said).toEqual([])
    const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
    expect(overflow).toBe(0)
    const sizes = await page.evaluate(
      "[...document.querySelectorAll('body *')].filter((e) => e.children.length === 0 && e.textContent.trim() && e.getClientRects().length > 0).map((e) => parseFloat(getComputedStyle(e).fontSize))",
    )
    expect(Math.min(...(sizes as number[]))).toBeGreaterThanOrEqual(11)
    expect(await violations(page)).toEqual([])
    await context.close()
  })

  test('its own content security policy lets its style through', async () => {
    const context = await browser.newContext({ viewport: { width: 800, height: 600 } })
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    await page.goto(`file://${file}`)
    expect(await page.evaluate("getComputedStyle(document.querySelector('.tiles')).display")).toBe('grid')
    expect(said).toEqual([])
    await context.close()
  })
})
