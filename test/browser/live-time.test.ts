/** The default time is now, for as long as the page is open; and the address belongs to the answer, in a real browser. */
import { type AnyPolicy, gladly, parsePolicy, policyHistory } from 'dueby'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser } from '../support/browser'
import { builtPackage } from '../support/built-package'
import { livePage } from '../support/live-page'
import { choose, dueTimes, type LiveBrowser, liveBrowser } from './page/live'

const FIELD = 'input[type=datetime-local]'
const now = '2024-01-05T17:00:30Z'
const here = { now, timezoneId: 'America/Los_Angeles', locale: 'en-US' } as const
const MINUTE = 60_000
const HOUR = 60 * MINUTE

describe.skipIf(!hasBrowser)('the time of the page', () => {
  let browser: LiveBrowser

  beforeAll(async () => {
    browser = await liveBrowser()
    builtPackage()
  }, 240_000)
  afterAll(() => browser?.stop())

  /** Opens the page with a clock that can be moved. */
  async function withClock(options: Parameters<LiveBrowser['open']>[1] = here, policy?: AnyPolicy) {
    const opened = await browser.open(livePage(policy && { policy }), options)
    await opened.page.clock.install({ time: new Date(options.now) })
    await opened.page.reload()
    return { ...opened, close: () => opened.close(2) }
  }
  const fragmentOf = (page: Page) => page.evaluate('location.hash')
  const hint = (page: Page) => page.locator('.dueby-time-line + p').textContent()
  const asked = async (page: Page) => {
    await choose(page, 'standard')
    await choose(page, /P1/)
  }

  test('the default time stays now: the field, the answer, the table and the address', async () => {
    const { page, close } = await withClock()
    await asked(page)
    await page.clock.runFor(20 * MINUTE)
    expect(await page.locator(FIELD).inputValue()).toBe('2024-01-05T09:20')
    expect(await hint(page)).toBe('This is the current time.')
    expect(await dueTimes(page)).toEqual(['2024-01-05T19:20:00.000Z'])
    expect(await page.locator('.dueby-grid caption').textContent()).toMatch(/9:20\sAM/)
    expect(await fragmentOf(page)).toBe('#v1&tier=standard&priority=P1&at=2024-01-05T17:20Z')
    await close()
  })

  test('the new times of every minute are not read out; the answer to another choice is', async () => {
    const { page, close } = await withClock()
    await asked(page)
    const live = () => page.locator('.dueby-promise').getAttribute('aria-live')
    expect(await live()).toBe('polite')
    await page.clock.runFor(MINUTE)
    expect(await dueTimes(page)).toEqual(['2024-01-05T19:01:00.000Z'])
    expect(await live()).toBe('off')
    await choose(page, /P2/)
    expect(await live()).toBe('polite')
    await close()
  })

  test('a time that somebody types stays, and so does everything while they are in the field', async () => {
    const { page, close } = await withClock()
    await asked(page)
    await page.locator(FIELD).focus()
    await page.clock.runFor(5 * MINUTE)
    expect(await page.locator(FIELD).inputValue()).toBe('2024-01-05T09:00')
    expect(await dueTimes(page)).toEqual(['2024-01-05T19:00:00.000Z'])
    await page.locator(FIELD).blur()
    await page.clock.runFor(1000)
    expect(await dueTimes(page)).toEqual(['2024-01-05T19:05:00.000Z'])
    await page.fill(FIELD, '2024-01-05T10:30')
    await page.locator(FIELD).blur()
    await page.clock.runFor(HOUR)
    expect(await page.locator(FIELD).inputValue()).toBe('2024-01-05T10:30')
    expect(await fragmentOf(page)).toBe('#v1&tier=standard&priority=P1&at=2024-01-05T18:30Z')
    await close()
  })

  test('marked text stays marked', async () => {
    const { page, close } = await withClock()
    await asked(page)
    await page.evaluate("getSelection().selectAllChildren(document.querySelector('.dueby-due dd'))")
    await page.clock.runFor(5 * MINUTE)
    expect(await page.evaluate('getSelection().toString()')).toContain('11:00')
    await page.evaluate('getSelection().removeAllRanges()')
    await page.clock.runFor(1000)
    expect(await dueTimes(page)).toEqual(['2024-01-05T19:05:00.000Z'])
    await close()
  })

  test('an empty form keeps an address that is none of the calculator', async () => {
    const { page, close } = await withClock({ ...here, fragment: '#hours' })
    await page.clock.runFor(2 * MINUTE)
    expect(await fragmentOf(page)).toBe('#hours')
    expect(await page.locator(FIELD).inputValue()).toBe('2024-01-05T09:02')
    await close()
  })

  test('when the page becomes visible again, answer and address are those of now', async () => {
    const { page, close } = await browser.open(livePage(), here)
    await asked(page)
    expect(await fragmentOf(page)).toBe('#v1&tier=standard&priority=P1&at=2024-01-05T17:00Z')
    await page.clock.setFixedTime(new Date('2024-01-05T20:00:30Z'))
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(await dueTimes(page)).toEqual(['2024-01-05T22:00:00.000Z'])
    expect(await fragmentOf(page)).toBe('#v1&tier=standard&priority=P1&at=2024-01-05T20:00Z')
    await close()
  })

  describe('a link to a part of the page', () => {
    const fragment = '#v1&tier=standard&priority=P1&at=2023-12-23T01:00Z'
    const top = (id: string) => `document.getElementById('${id}').getBoundingClientRect().top`

    test('scrolls there and takes the focus along, and a reload still has the question', async () => {
      const { page, close } = await browser.open(livePage(), { ...here, fragment })
      const link = page.getByRole('link', { name: 'Response times' })
      await link.focus()
      await page.keyboard.press('Enter')
      expect(await page.evaluate('document.activeElement.id')).toBe('response-times')
      expect(Math.abs((await page.evaluate(top('response-times'))) as number)).toBeLessThan(100)
      expect(await fragmentOf(page)).toBe(fragment)
      // From there the keyboard goes on to what the part contains.
      await page.keyboard.press('Tab')
      expect(await page.evaluate("document.activeElement.closest('section').id")).toBe('response-times')
      await page.reload()
      expect(await dueTimes(page)).toHaveLength(1)
      await close(2)
    })

    test('is an ordinary link without a question', async () => {
      const { page, url, close } = await browser.open(livePage(), here)
      await page.getByRole('link', { name: 'Response times' }).click()
      expect(page.url()).toBe(`${url}#response-times`)
      expect(Math.abs((await page.evaluate(top('response-times'))) as number)).toBeLessThan(100)
      await close()
    })

    test('opens in a new tab on demand', async () => {
      const { page, url, close } = await browser.open(livePage(), { ...here, fragment })
      const opened = page.context().waitForEvent('page')
      await page.getByRole('link', { name: 'Response times' }).click({ modifiers: ['Control'] })
      // A new page is blank at first.
      await (await opened).waitForURL(`${url}#response-times`)
      expect(await fragmentOf(page)).toBe(fragment)
      await close()
    })
  })

  test('are we open? changes to the next policy when it begins', async () => {
    const berlin = parsePolicy({
      ...gladly,
      tiers: ['premium', 'standard', 'basic'],
      schedule: { timeZone: 'Europe/Berlin', weekly: { 'mon-fri': ['09:00-17:00'] } },
      targets: { firstResponse: Object.fromEntries(gladly.priorities.map(({ id }) => [id, '2 hours'])) },
      alerts: {},
      exceptions: [],
    })
    const history = policyHistory([{ policy: parsePolicy(gladly) }, { from: '2023-12-04', policy: berlin }])
    const options = { ...here, now: '2023-12-03T22:59:50Z', timezoneId: 'Europe/Berlin' }
    const { page, close } = await withClock(options, history as AnyPolicy)
    expect(await page.locator('.dueby-clocks').textContent()).toContain('Los Angeles')
    await page.clock.runFor(15_000)
    expect(await page.locator('.dueby-clocks').textContent()).not.toContain('Los Angeles')
    expect(await page.locator('.dueby-clocks').textContent()).toMatch(/Opens9:00\sAM/)
    await close()
  })
})
