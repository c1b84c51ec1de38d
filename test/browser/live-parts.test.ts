/** What the support page does with an answer, and with the examples, in a real browser. */
import { readFileSync } from 'node:fs'
import { type AnyPolicy, due, firstResponseDue, gladly, parsePolicy, policyHistory } from 'dueby'
import { dueToIcal } from 'dueby/formats'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acmeHistory } from '../support/acme'
import { hasBrowser } from '../support/browser'
import { builtPackage } from '../support/built-package'
import { livePage } from '../support/live-page'
import { choose, dueTimes, type LiveBrowser, liveBrowser, said } from './page/live'

const FIELD = 'input[type=datetime-local]'
const policy = parsePolicy(gladly)
const now = '2024-01-05T17:00:30Z'
const berlin = { now, timezoneId: 'Europe/Berlin', locale: 'en-US' } as const

describe.skipIf(!hasBrowser)('the answer', () => {
  let browser: LiveBrowser

  beforeAll(async () => {
    browser = await liveBrowser()
    builtPackage()
  }, 240_000)
  afterAll(() => browser?.stop())

  const open = (options: Parameters<LiveBrowser['open']>[1], given: Parameters<typeof livePage>[0] = {}) =>
    browser.open(livePage(given), options)

  test('the ledger is there as a picture and as text, without a style of its own', async () => {
    const fragment = '#v1&tier=standard&priority=P1&at=2023-12-23T01:00Z'
    const { page, close } = await open({ ...berlin, colorScheme: 'dark', fragment })
    await page.waitForSelector('.dueby-picture svg')
    expect(await page.locator('.dueby-picture style').count()).toBe(0)
    const ground = "getComputedStyle(document.querySelector('.dueby-picture rect')).fill"
    expect(await page.evaluate(ground)).toBe('rgb(20, 24, 31)')
    await page.getByText('The same as text').click()
    expect(await page.locator('.dueby-why pre').textContent()).toContain('holiday: Christmas week')
    await page.setViewportSize({ width: 400, height: 800 })
    // The page forbids eval, so this asks from outside.
    const isNarrow = "document.querySelector('.dueby-picture svg').width.baseVal.value < 400"
    await expect.poll(() => page.evaluate(isNarrow)).toBe(true)
    await close()
  })

  test('an answer can be copied as text and as a link', async () => {
    const fragment = '#v1&tier=standard&priority=P1&at=2023-12-26T18:00Z'
    const permissions = ['clipboard-read', 'clipboard-write']
    const { page, url, close } = await open({ ...berlin, permissions, fragment })
    await page.getByRole('button', { name: 'Copy answer' }).click()
    await page.getByText('Copied.').waitFor()
    const text = (await page.evaluate('navigator.clipboard.readText()')) as string
    expect(text).toContain('Gladly Support: First response, standard P1')
    expect(text).toContain('Holiday cover')
    await page.getByRole('button', { name: 'Copy link' }).click()
    await page.waitForTimeout(100)
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(url + fragment)
    await close()
  })

  test('where the browser does not allow copying, the text can be selected', async () => {
    const fragment = '#v1&tier=standard&priority=P1&at=2023-12-26T18:00Z'
    const { page, close } = await open({ ...berlin, fragment })
    await page.evaluate('navigator.clipboard.writeText = () => Promise.reject(new Error())')
    await page.getByRole('button', { name: 'Copy answer' }).click()
    await page.getByText(/did not allow copying/).waitFor()
    expect(await page.locator('textarea').inputValue()).toContain('Gladly Support')
    await close()
  })

  test('the calendar file is that of dueToIcal', async () => {
    const fragment = '#v1&tier=premium&priority=P1&at=2023-12-25T11:00Z'
    const { page, close } = await open({ ...berlin, fragment })
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Add to calendar' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('due-premium-P1.ics')
    const request = { tier: 'premium', priority: 'P1', receivedAt: '2023-12-25T11:00:00Z' }
    const expected = dueToIcal(firstResponseDue(request, policy), {
      stamp: now,
      summary: 'First response due: premium P1',
    })
    expect(readFileSync(await file.path(), 'utf8')).toBe(expected)
    await close()
  })

  test('the examples are filtered while typing, and fill the calculator', async () => {
    const { page, close } = await open(berlin)
    const examples = page.locator('li[data-example]:visible')
    expect(await examples.count()).toBe(21)
    await page.getByRole('searchbox').fill('agent sign')
    expect(await page.getByText('2 of 21 examples').count()).toBe(1)
    expect(await page.locator('article:visible').count()).toBe(1)
    await page.getByRole('button', { name: /One agent cannot sign in/ }).click()
    expect(await page.getByRole('radio', { name: /P3/ }).isChecked()).toBe(true)
    const focused = 'document.activeElement.name === document.querySelector("#calculator input").name'
    expect(await page.evaluate(focused)).toBe(true)
    await page.getByRole('searchbox').fill('zebra')
    expect(await page.getByText('No example has these words.').count()).toBe(1)
    expect(await examples.count()).toBe(0)
    await page.getByRole('searchbox').fill('production BADLY')
    expect(await page.locator('article:visible h3 b').allInnerTexts()).toEqual(['P2'])
    await close()
  })

  test('20,000 examples are filtered as well', async () => {
    const guidance = { right: Array.from({ length: 20_000 }, (_, index) => `example ${index}`), wrong: [] }
    const many = parsePolicy({
      ...gladly,
      priorities: gladly.priorities.map((each) =>
        each.id === 'P1' ? { ...each, guidance } : { id: each.id },
      ),
    })
    // Work that grows with the square of the examples would not end in the time that the browser allows.
    const { page, close } = await open(berlin, { policy: many })
    await page.getByRole('searchbox').fill('example 12345')
    expect(await page.getByText('1 of 20,000 examples').count()).toBe(1)
    expect(await page.locator('li[data-example]:visible').count()).toBe(1)
    await close()
  })

  test('a history asks by the version in force, for every metric', async () => {
    const history: AnyPolicy = acmeHistory()
    const { page, close } = await open({ ...berlin, now: '2024-06-28T10:00:00Z' }, { policy: history })
    await choose(page, 'Resolution')
    await choose(page, 'gold')
    await choose(page, /high/)
    const request = { tier: 'gold', priority: 'high', receivedAt: '2024-06-28T10:00:00Z' }
    expect((await dueTimes(page))[0]).toBe(due('resolution', request, history).dueAt.toISOString())
    expect(await page.locator('.dueby-facts').textContent()).toContain('Acme 2023')
    await choose(page, 'silver')
    expect(await said(page)).toBe('The policy that applied at that time has no plan silver.')
    await page.fill(FIELD, '2024-07-02T12:00')
    expect(await page.locator('.dueby-facts').textContent()).toContain('Acme 2024, from July 1, 2024')
    await choose(page, 'low')
    expect(await said(page)).toBe('There is no target for this request.')
    await close()
  })

  test('the clock of the team is that of the policy in force, not of a later one', async () => {
    const later = parsePolicy({ ...gladly, schedule: { ...gladly.schedule, timeZone: 'Asia/Tokyo' } })
    const history = policyHistory([{ policy }, { from: '2024-06-01', policy: later }]) as AnyPolicy
    const { page, close } = await open(berlin, { policy: history })
    await choose(page, 'standard')
    await choose(page, /P1/)
    await choose(page, /team’s clock Los Angeles/)
    await page.fill(FIELD, '2024-01-05T09:00')
    expect((await dueTimes(page))[0]).toBe('2024-01-05T19:00:00.000Z')
    await close()
  })
})
