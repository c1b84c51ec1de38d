/** The documentation site in a real browser: phone and desktop, light and dark, search, the calculator, links. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deadLinks } from '../../site/dead-links'
import { axe, violations } from '../support/axe'
import { hasBrowser, startBrowser } from '../support/browser'
import { builtSite } from '../support/built-site'
import { bundled } from '../support/live-page'
import { type StaticServer, serveFolder } from '../support/static-server'

// One with each kind of bar around it: none, that of the documentation, and that of the reference.
const PAGES = ['/', '/concepts/ledger.html', '/reference/dueby/functions/firstResponseDue.html']
const [PHONE, DESKTOP] = [360, 1280]

// They are the same around every page, and the tests of three whole pages look at them. Axe takes longer with them.
const BARS = ['.VPNav', '.VPLocalNav', '.VPSidebar']

/**
 * Runs in a page before its scripts. Without transitions, no colour is looked at while it changes, and on a connection
 * that saves data, VitePress does not load every page that a link leads to.
 */
const calm = `() => {
  Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
  addEventListener('DOMContentLoaded', () => {
    const style = document.createElement('style')
    style.textContent = '* { transition: none !important; } ${BARS.join()} { display: none !important; }'
    document.head.append(style)
  })
}`

// One more than the processors of a small machine, because each waits for its browser at times.
const LANES = 3

describe.skipIf(!hasBrowser)('the site', () => {
  let folder: string
  let server: StaticServer
  let browser: Browser
  let stop: () => Promise<void>

  beforeAll(async () => {
    folder = builtSite()
    server = await serveFolder(folder)
    const started = await startBrowser()
    browser = started.browser
    stop = started.stop
  }, 600_000)
  afterAll(async () => {
    await stop?.()
    await server?.stop()
  })

  /** Opens a page, and hands over what it said on the console and which other hosts it asked. */
  async function opened(
    path: string,
    options: BrowserContextOptions,
  ): Promise<{ page: Page; said: string[]; strangers: string[]; close(): Promise<void> }> {
    const context = await browser.newContext({ viewport: { width: DESKTOP, height: 900 }, ...options })
    const page = await context.newPage()
    const said: string[] = []
    const strangers: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    page.on('request', (request) => {
      if (!request.url().startsWith(server.address) && !request.url().startsWith('data:'))
        strangers.push(request.url())
    })
    // Then the scripts have run.
    await page.goto(server.address + path, { waitUntil: 'networkidle' })
    return { page, said, strangers, close: () => context.close() }
  }

  const isOfSearch = (violation: string): boolean =>
    /^(label-content-name-mismatch|nested-interactive): .*(class="result|VPLocalSearchBox|localsearch-item)/.test(
      violation,
    )

  test.each(PAGES)('%s: light and dark, desktop and phone', async (path) => {
    const { page, said, strangers, close } = await opened(path, { colorScheme: 'light' })
    if (path === '/') await page.locator('.dueby-calculator').waitFor()
    const overflow = (): Promise<unknown> =>
      page.evaluate('document.documentElement.scrollWidth - window.innerWidth')

    expect(await page.locator('html.dark').count()).toBe(0)
    expect(await violations(page)).toEqual([])
    expect(await overflow()).toBe(0)

    await page.emulateMedia({ colorScheme: 'dark' })
    await page.locator('html.dark').waitFor()
    expect(await violations(page)).toEqual([])

    await page.setViewportSize({ width: PHONE, height: 800 })
    // The colours are the same, and looking at each takes a while.
    expect(await violations(page, { contrast: path === '/' })).toEqual([])
    expect(await overflow()).toBe(0)
    expect(said).toEqual([])
    expect(strangers).toEqual([])
    await close()
  })

  /** The faults of the pages of a queue. Several lanes share it, and the colours that some page has shown. */
  async function faultsOf(queue: string[], colours: Set<string>, scripts: string): Promise<string[]> {
    const context = await browser.newContext({ viewport: { width: PHONE, height: 800 } })
    await context.addInitScript(scripts)
    const page = await context.newPage()
    const found: string[] = []
    let path: string | undefined
    page.on('console', (message) => found.push(`${path} says ${message.text()}`))
    page.on('pageerror', (error) => found.push(`${path} says ${error.message}`))
    page.on('request', (request) => {
      if (!request.url().startsWith(server.address) && !request.url().startsWith('data:'))
        found.push(`${path} asks for ${request.url()}`)
    })
    const over = async (): Promise<string[]> => {
      const pixels = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
      return pixels === 0 ? [] : [`${pixels} pixels too wide`]
    }
    const contrast = async (): Promise<readonly string[]> => {
      const asked = `contrastOfNewColours(${JSON.stringify([...colours])})`
      const { violations, fine } = (await page.evaluate(asked)) as Record<'violations' | 'fine', string[]>
      for (const colour of fine) colours.add(colour)
      return violations
    }
    for (path = queue.shift(); path; path = queue.shift()) {
      if (path.startsWith('/reference/') && page.url().startsWith(server.address)) await followed(page, path)
      else await page.goto(server.address + path)
      // The page of an unknown address is made by its script.
      await page.locator('main').waitFor()
      const faults = await violations(page, { contrast: false, without: BARS })
      faults.push(...(await over()), ...(await contrast()))
      found.push(...faults.map((fault) => `${path} ${fault}`))
    }
    await context.close()
    return found
  }

  /** Follows a link within the site, as most readers of the reference do. The page is not loaded anew. */
  async function followed(page: Page, path: string): Promise<void> {
    await page.evaluate(`{
      const link = document.createElement('a')
      link.href = '${path}'
      document.body.append(link)
      link.click()
      link.remove()
    }`)
    // VitePress names the content after the page.
    await page.locator(`.vp-doc.${path.replace(/(index)?\.html$/, '').replaceAll(/[./]+/g, '_')}`).waitFor()
  }

  test('every page is accessible, in light and dark, and fits a phone', async () => {
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html'))
      .map((file) => `/${file.replaceAll('\\', '/')}`)
    expect(pages.length).toBeGreaterThan(250)
    const scripts = `${axe};${await bundled('test/browser/scripts/new-colours.ts')};(${calm})()`
    const [queue, colours] = [[...pages], new Set<string>()]
    const found = await Promise.all(Array.from({ length: LANES }, () => faultsOf(queue, colours, scripts)))
    expect(found.flat()).toEqual([])
  }, 1_200_000)

  test('search finds holidays', async () => {
    const { page, said, close } = await opened('/', {})
    await page.locator('.DocSearch-Button').click()
    await page.locator('#localsearch-input').fill('holiday')
    const first = page.locator('#localsearch-list .result').first()
    await first.waitFor()
    const found = await page.locator('#localsearch-list .result').allTextContents()
    expect(found[0]).toMatch(/Calendars|Schedules|Policies/)
    // The search box of VitePress is a button with a form in it, and its options contain links, whose names have `>`
    // where icons are. Without its template there is no other way.
    expect((await violations(page)).filter((each) => !isOfSearch(each))).toEqual([])
    await first.click()
    await page
      .locator('.vp-doc')
      .filter({ hasText: /holiday/i })
      .first()
      .waitFor()
    expect(said).toEqual([])
    await close()
  })

  // The page is in English, so its times are, in the form that the visitor prefers if that is English, too.
  test.each([
    ['America/Los_Angeles', 'en-US', /^7:00\sAM/],
    ['Europe/Berlin', 'de-DE', /^4:00\sPM/],
    ['Asia/Kathmandu', 'en-GB', /^20:45/],
  ])('the calculator answers, in %s, %s', async (timezoneId, locale, time) => {
    const { page, said, close } = await opened('/', { timezoneId, locale })
    const calculator = page.locator('.dueby-calculator')
    await calculator.getByText('Why this time?').waitFor()
    expect(await calculator.textContent()).toContain('Tue 2024-01-02 07:00 PST')
    expect(await calculator.locator('.dueby-due time').first().textContent()).toMatch(time)
    await calculator.getByRole('radio', { name: /P4/ }).check({ force: true })
    await expect.poll(() => calculator.textContent()).toContain('3 business days')
    expect(await page.evaluate('location.hash')).toMatch(/^#v1&tier=standard&priority=P4/)
    expect(said).toEqual([])
    await close()
  })

  test('without JavaScript the first page has its text, its picture and its doors', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(server.address)
    const text = (await page.locator('main').textContent()) ?? ''
    expect(text).toContain('By Tuesday, 2 January, 07:00.')
    expect(text).toContain('The calculator needs JavaScript.')
    expect(await page.locator('.doors h3 a:not(.header-anchor)').count()).toBe(3)
    await context.close()
  })

  test('every link leads to a page and to a heading that exist', () => {
    expect(readdirSync(folder, { recursive: true }).length).toBeGreaterThan(200)
    expect(deadLinks(folder)).toEqual([])
  })

  test('llms.txt lists every page once, with the Markdown of each beside it', () => {
    const listed = [
      ...readFileSync(join(folder, 'llms.txt'), 'utf8').matchAll(/^- \[.+?\]\(([^)]+)\)/gm),
    ].map(([, file = '']) => file)
    expect(new Set(listed).size).toBe(listed.length)
    expect(listed.filter((file) => !existsSync(join(folder, file)))).toEqual([])
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html') && !/^(reference|404)/.test(file))
      .map((file) => file.replaceAll('\\', '/').replace('.html', '.md'))
    expect(pages.filter((page) => !listed.includes(page))).toEqual([])
  })
})
