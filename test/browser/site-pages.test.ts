/** Every page of the documentation site, those of the reference included, in both colour schemes and on a phone. */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, startBrowser } from '../support/browser'
import { builtSite } from '../support/built-site'
import { type StaticServer, serveFolder } from '../support/static-server'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const [PHONE, DESKTOP] = [360, 1280]

// One for each processor of a small machine.
const LANES = 2

describe.skipIf(!hasBrowser)('every page of the site', () => {
  let pages: string[]
  let server: StaticServer
  let browser: Browser
  let stop: () => Promise<void>

  beforeAll(async () => {
    const folder = builtSite()
    pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html'))
      .map((file) => `/${file.replaceAll('\\', '/')}`)
    server = await serveFolder(folder)
    const started = await startBrowser()
    browser = started.browser
    stop = started.stop
  }, 300_000)
  afterAll(async () => {
    await stop?.()
    await server?.stop()
  })

  /** What is wrong with the pages of a queue, which several lanes share. */
  async function faultsOf(queue: string[]): Promise<string[]> {
    const context = await browser.newContext()
    const page = await context.newPage()
    const found: string[] = []
    let path: string | undefined
    page.on('console', (message) => found.push(`${path} says ${message.text()}`))
    page.on('pageerror', (error) => found.push(`${path} says ${error.message}`))
    page.on('request', (request) => {
      if (!request.url().startsWith(server.address) && !request.url().startsWith('data:'))
        found.push(`${path} asks for ${request.url()}`)
    })
    for (path = queue.shift(); path; path = queue.shift()) {
      await page.emulateMedia({ colorScheme: 'light' })
      await page.setViewportSize({ width: PHONE, height: 800 })
      await page.goto(server.address + path)
      await page.evaluate(axe)
      // A colour that is still changing is none that people read.
      await page.addStyleTag({ content: '* { transition: none !important; }' })
      const faults = await violations(page)
      const over = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
      if (over !== 0) faults.push(`${over} pixels too wide`)
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.locator('html.dark').waitFor()
      await page.setViewportSize({ width: DESKTOP, height: 900 })
      // Only the colours and what the wide layout adds are different.
      faults.push(...(await violations(page, ['color-contrast'])))
      found.push(...faults.map((fault) => `${path} ${fault}`))
    }
    await context.close()
    return found
  }

  /** What axe finds. The bars around a page are the same on all of them, and site.test.ts looks at their colours. */
  async function violations(page: Page, runOnly?: readonly string[]): Promise<string[]> {
    const options = { resultTypes: ['violations'], ...(runOnly && { runOnly }) }
    const content = { exclude: ['.VPNav', '.VPLocalNav', '.VPSidebar'] }
    const asked = `axe.run(${JSON.stringify(content)}, ${JSON.stringify(options)})`
    const { violations } = (await page.evaluate(asked)) as {
      violations: { id: string; nodes: { target: string[] }[] }[]
    }
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)
  }

  test('is accessible, in light and dark, and fits a phone', async () => {
    expect(pages.length).toBeGreaterThan(250)
    const queue = [...pages]
    const found = await Promise.all(Array.from({ length: LANES }, () => faultsOf(queue)))
    expect(found.flat()).toEqual([])
  }, 300_000)
})
