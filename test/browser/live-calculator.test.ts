import { firstResponseDue, gladly, parsePolicy } from 'dueby'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser } from '../support/browser'
import { builtPackage } from '../support/built-package'
import { livePage } from '../support/live-page'
import { pt } from '../support/vocabulary'
import { choose, dueTimes, instantsOf, type LiveBrowser, liveBrowser, said } from './page/live'

const FIELD = 'input[type=datetime-local]'
const policy = parsePolicy(gladly)
const now = '2024-01-05T17:00:30Z'
const minute = '2024-01-05T17:00:00Z'
const berlin = { now, timezoneId: 'Europe/Berlin', locale: 'en-US' } as const
const asked = { tier: 'standard', priority: 'P1' } as const
const iso = (text: string) => pt(text).toISOString()

describe.skipIf(!hasBrowser)('the calculator', () => {
  let browser: LiveBrowser

  beforeAll(async () => {
    browser = await liveBrowser()
    builtPackage()
  }, 240_000)
  afterAll(() => browser?.stop())

  const open = (options: Parameters<LiveBrowser['open']>[1], given: Parameters<typeof livePage>[0] = {}) =>
    browser.open(livePage(given), options)

  describe.each([
    ['America/Los_Angeles', 'en-US', 'en', 1],
    ['Europe/Berlin', 'de-DE', 'de', 2],
    ['Pacific/Apia', 'en-GB', 'en', 2],
  ] as const)('in %s, %s', (timezoneId, locale, language, clocks) => {
    const here = { now, timezoneId, locale }

    test('an empty form asks, and the grid answers already', async () => {
      const { page, url, close } = await open(here, { language })
      expect(await dueTimes(page)).toEqual([])
      const cells = page.locator('.dueby-grid time')
      const expected = ['P1', 'P2', 'P3', 'P4'].flatMap((priority) =>
        ['premium', 'standard'].map((tier) => {
          return firstResponseDue({ tier, priority, receivedAt: minute }, policy).dueAt.toISOString()
        }),
      )
      expect(await instantsOf(cells)).toEqual(expected)
      expect(page.url()).toBe(url)
      await close()
    })

    test('a complete form is answered, kept in the address, and asked again from there', async () => {
      const opened = await open(here, { language })
      await choose(opened.page, 'standard')
      await choose(opened.page, /P1/)
      const { dueAt } = firstResponseDue({ ...asked, receivedAt: minute }, policy)
      expect(await dueTimes(opened.page)).toEqual(Array(clocks).fill(dueAt.toISOString()))
      const fragment = '#v1&tier=standard&priority=P1&at=2024-01-05T17:00Z'
      expect(opened.page.url()).toBe(opened.url + fragment)
      await opened.close()

      const again = await open({ ...here, now: '2024-03-01T00:00:00Z', fragment }, { language })
      expect(await dueTimes(again.page)).toEqual(Array(clocks).fill(dueAt.toISOString()))
      expect(await again.page.getByRole('radio', { name: /P1/ }).isChecked()).toBe(true)
      await again.close()
    })

    test('a time is typed on the clock of the visitor or the team', async () => {
      const { page, close } = await open(here, { language })
      await choose(page, 'standard')
      await choose(page, /P1/)
      if (clocks === 2) await choose(page, /Los Angeles/)
      await page.fill(FIELD, '2023-12-29T23:30')
      expect(await dueTimes(page)).toEqual(Array(clocks).fill(iso('Sat 2023-12-30 01:30')))
      if (clocks === 2) {
        await page.locator('.dueby-time-line + p + div').getByRole('radio').first().check()
        const local = { 'Europe/Berlin': '2023-12-29T22:30:00Z', 'Pacific/Apia': '2023-12-29T10:30:00Z' }
        const receivedAt = local[timezoneId as keyof typeof local]
        const { dueAt } = firstResponseDue({ ...asked, receivedAt }, policy)
        expect(await dueTimes(page)).toEqual(Array(clocks).fill(dueAt.toISOString()))
      }
      await close()
    })
  })

  test('dates and times are in the language of the page, in the regional form of the browser', async () => {
    const fragment = '#v1&tier=standard&priority=P1&at=2023-12-23T01:00Z'
    for (const [locale, month, january] of [
      ['de-DE', 'Jan', 'Januar'],
      ['de-AT', 'Jän', 'Jänner'],
      ['en-GB', 'Jan', 'Januar'],
    ] as const) {
      const { page, close } = await open({ ...berlin, locale, fragment }, { language: 'de' })
      expect(await said(page)).toContain(`Wir antworten bis Di., 2. ${month}., `)
      expect(await page.locator('.dueby-due').textContent()).toContain(`Dienstag, 2. ${january} 2024`)
      await close()
    }
  })

  test('a time that happens twice is asked about', async () => {
    const { page, close } = await open(berlin)
    await choose(page, 'premium')
    await choose(page, /P2/)
    await choose(page, /Los Angeles/)
    await page.fill(FIELD, '2023-11-05T01:30')
    expect(await said(page)).toMatch(/^1:30\sAM happened twice in Los Angeles/)
    expect(await dueTimes(page)).toEqual([])
    await choose(page, /PST/)
    // Four elapsed hours after the second 01:30.
    expect((await dueTimes(page))[0]).toBe(iso('Sun 2023-11-05 05:30'))
    await choose(page, /PDT/)
    expect((await dueTimes(page))[0]).toBe(iso('Sun 2023-11-05 04:30'))
    const fragment = page.url().replace(/^.*#/, '#')
    await close()
    const again = await open({ ...berlin, fragment })
    expect(await again.page.getByRole('radio', { name: /PDT/ }).isChecked()).toBe(true)
    expect((await dueTimes(again.page))[0]).toBe(iso('Sun 2023-11-05 04:30'))
    await again.close()
  })

  test('a time that never happens is asked about', async () => {
    const { page, close } = await open({ ...berlin, timezoneId: 'America/Los_Angeles' })
    await choose(page, 'premium')
    await choose(page, /P1/)
    await page.fill(FIELD, '2024-03-10T02:30')
    expect(await said(page)).toMatch(/^2:30\sAM did not exist in Los Angeles/)
    await choose(page, /3:30\sAM/)
    expect(await dueTimes(page)).toEqual([iso('Sun 2024-03-10 04:30')])
    await page.fill(FIELD, '')
    expect(await said(page)).toMatch(/^Enter a date/)
    expect(await page.locator(FIELD).getAttribute('aria-invalid')).toBe('true')
    await page.getByRole('button', { name: 'Now', exact: true }).click()
    expect(await dueTimes(page)).toEqual([iso('Fri 2024-01-05 10:00')])
    await close()
  })

  test.each([
    '#v1&tier=gold&priority=P1&at=2023-12-26T18:00Z',
    '#v9&x',
    `#v1&tier=standard&priority=P1&at=2023-12-26T18:00Z&${'x'.repeat(600)}`,
    '#v1&tier=%E0%A4&priority=P1&at=x',
  ])('a broken fragment shows the empty form: %s', async (fragment) => {
    const { page, close } = await open({ ...berlin, fragment })
    expect(await dueTimes(page)).toEqual([])
    expect(await page.locator(':checked').count()).toBe(1)
    expect(await said(page)).toBe('Choose a plan and a priority, or a time in the table.')
    await close()
  })

  test('another address of the same page asks again', async () => {
    const { page, close } = await open(berlin)
    await page.evaluate("location.hash = '#v1&tier=premium&priority=P1&at=2023-12-25T11:00Z'")
    await page.waitForSelector('.dueby-due time', { state: 'attached' })
    expect((await dueTimes(page))[0]).toBe(iso('Mon 2023-12-25 04:00'))
    expect(await page.locator('.dueby-facts').textContent()).toContain('The team is alerted at any hour.')
    await page.evaluate("location.hash = '#v1&broken'")
    await page.waitForSelector('.dueby-due', { state: 'hidden' })
    await close()
  })

  test('a cell of the grid chooses its question, and keeps the focus', async () => {
    const { page, close } = await open(berlin)
    const cell = page.getByRole('button', { name: /^standard, P2:/ })
    await cell.focus()
    await page.keyboard.press('Enter')
    expect(await cell.getAttribute('aria-pressed')).toBe('true')
    expect(await page.evaluate('document.activeElement.ariaLabel')).toMatch(/^standard, P2:/)
    expect(await page.getByRole('radio', { name: /P2/ }).isChecked()).toBe(true)
    const { dueAt } = firstResponseDue({ tier: 'standard', priority: 'P2', receivedAt: minute }, policy)
    expect((await dueTimes(page))[0]).toBe(dueAt.toISOString())
    await close()
  })

  test('the keyboard is enough', async () => {
    const { page, close } = await open(berlin)
    await page.getByRole('radio', { name: 'premium' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    expect(await said(page)).toContain('We will answer by')
    const outline = await page.evaluate('getComputedStyle(document.activeElement.nextSibling).outlineStyle')
    expect(outline).toBe('solid')
    await close()
  })
})
