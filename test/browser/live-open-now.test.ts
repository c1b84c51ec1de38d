/** Whether the team is open, in a real browser: the state changes when it should, and only the display ticks. */
import { gladly, parsePolicy } from 'dueby'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser } from '../support/browser'
import { builtPackage } from '../support/built-package'
import { livePage } from '../support/live-page'
import { pt } from '../support/vocabulary'
import { instantsOf, type LiveBrowser, liveBrowser } from './page/live'

const iso = (text: string) => pt(text).toISOString()

describe.skipIf(!hasBrowser)('are we open?', () => {
  let browser: LiveBrowser

  beforeAll(async () => {
    browser = await liveBrowser()
    builtPackage()
  }, 240_000)
  afterAll(() => browser?.stop())

  test.each([
    ['America/Los_Angeles', 'en-US', 1],
    ['Europe/Berlin', 'de-DE', 2],
    ['Asia/Kathmandu', 'en-GB', 2],
  ])('since when and until when, in %s, %s', async (timezoneId, locale, clocks) => {
    const now = iso('Mon 2023-11-06 12:00')
    const { page, close } = await browser.open(livePage(), { now, timezoneId, locale })
    expect(await page.locator('.dueby-state').textContent()).toBe('Open now')
    const row = (at: string) => Array(clocks).fill(iso(at))
    expect(await instantsOf(page.locator('.dueby-clocks time'))).toEqual([
      ...row('Mon 2023-11-06 12:00'),
      ...row('Mon 2023-11-06 06:00'),
      ...row('Mon 2023-11-06 18:00'),
    ])
    await close()
  })

  test('the state changes at the closing, over the holidays, and is read out once', async () => {
    const now = iso('Fri 2023-12-22 17:58')
    const { page, close } = await browser.open(livePage(), { now, locale: 'en-US' })
    await page.clock.install({ time: new Date(now) })
    await page.reload()
    await page.evaluate(
      "globalThis.changes = 0; new MutationObserver((found) => { changes += found.length }).observe(document.querySelector('.dueby-state'), { childList: true, characterData: true, subtree: true })",
    )
    const countdown = page.locator('.dueby-hours .dueby-countdown')
    expect(await countdown.textContent()).toBe('Closes in 2 minutes')
    await page.clock.runFor(61_000)
    expect(await countdown.textContent()).toBe('Closes in 59 seconds')
    expect(await page.evaluate('changes')).toBe(0)
    await page.clock.runFor(59_100)
    expect(await page.locator('.dueby-state').textContent()).toBe('Closed now')
    expect(await countdown.textContent()).toBe('Opens in 10 days, 12 hours')
    expect(await page.evaluate('changes')).toBe(1)
    await page.clock.runFor(600_000)
    expect(await page.evaluate('changes')).toBe(1)
    await close(2)
  })

  test('the state is computed anew when the page becomes visible', async () => {
    const now = iso('Mon 2023-12-25 12:00')
    const { page, close } = await browser.open(livePage(), { now })
    expect(await page.locator('.dueby-day-note').textContent()).toBe('Holiday today: Christmas week')
    await page.clock.setFixedTime(new Date(iso('Tue 2024-01-02 06:00')))
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(await page.locator('.dueby-state').textContent()).toBe('Open now')
    expect(await page.locator('.dueby-day-note').isVisible()).toBe(false)
    await close()
  })

  test('tiers with hours of their own have a card of their own', async () => {
    const weekly = { 'mon-sun': ['00:00-24:00'] }
    const policy = parsePolicy({
      ...gladly,
      tierSchedules: { premium: { timeZone: 'Asia/Tokyo', weekly } },
    })
    const now = iso('Mon 2023-12-25 12:00')
    const { page, close } = await browser.open(livePage({ policy }), { now, locale: 'en-US' })
    const cards = page.locator('.dueby-hours')
    expect(await cards.count()).toBe(2)
    expect(await cards.nth(0).textContent()).toContain('Hours for premiumOpen nowNo closing time is planned')
    expect(await cards.nth(1).textContent()).toContain('Hours for standardClosed nowOpens in')
    await close()
  })
})
