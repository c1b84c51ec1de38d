import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { startBrowser } from '../../support/browser'

/** A browser for pages of one test file. */
export interface LiveBrowser {
  /**
   * Opens a page from disk, at a fixed time. The page must say nothing on the console and ask for no other file: `close`
   * checks it.
   */
  open(html: string, options: OpenOptions): Promise<OpenPage>
  stop(): Promise<void>
}

interface OpenOptions extends BrowserContextOptions {
  /** The current time of the page. */
  readonly now: string
  readonly fragment?: string
}

export interface OpenPage {
  readonly page: Page
  readonly url: string
  /** @param visits How often the page was loaded. */
  close(visits?: number): Promise<void>
}

/** Starts the browser. */
export async function liveBrowser(): Promise<LiveBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'dueby-page-'))
  const { browser, stop } = await startBrowser()
  let count = 0
  return {
    async open(html, options) {
      count += 1
      const file = join(folder, `page-${count}.html`)
      writeFileSync(file, html)
      return openIn(browser, `file://${file}`, options)
    },
    async stop() {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function openIn(
  browser: Browser,
  url: string,
  { now, fragment = '', ...options }: OpenOptions,
): Promise<OpenPage> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const said: string[] = []
  const requests: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  page.on('dialog', (dialog) => said.push(dialog.message()))
  page.on('request', (request) => requests.push(request.url()))
  await page.clock.setFixedTime(new Date(now))
  await page.goto(url + fragment)
  return {
    page,
    url,
    async close(visits = 1) {
      await context.close()
      expect(said).toEqual([])
      // A file for the calendar is handed over as a blob.
      expect(requests.filter((request) => !request.startsWith('blob:'))).toEqual(Array(visits).fill(url))
    },
  }
}

/** Chooses the radio button with a name. */
export const choose: (page: Page, name: string | RegExp) => Promise<void> = (page, name) =>
  page.getByRole('radio', { name }).check()

/** The instants of elements for times. */
export const instantsOf = (times: Locator): Promise<string[]> =>
  times.evaluateAll((found: unknown) => (found as { dateTime: string }[]).map(({ dateTime }) => dateTime))

/** The due times that the answer shows, as instants. */
export const dueTimes = (page: Page): Promise<string[]> => instantsOf(page.locator('.dueby-due time:visible'))

/** The sentence of the answer. */
export const said = (page: Page): Promise<string | null> => page.locator('.dueby-promise').textContent()
