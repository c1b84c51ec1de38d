/** The live parts in a real browser: axe-core, widths, both colour schemes, motion, and names that look like markup. */
import { gladly, parsePolicy } from 'dueby'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acme, acmeHistory } from '../support/acme'
import { violations } from '../support/axe'
import { hasBrowser } from '../support/browser'
import { builtPackage } from '../support/built-package'
import { livePage } from '../support/live-page'
import { choose, type LiveBrowser, liveBrowser, said } from './page/live'

const now = '2024-01-05T17:00:30Z'
const berlin = { now, timezoneId: 'Europe/Berlin', locale: 'en-US' } as const
const ANSWER = '#v1&tier=standard&priority=P1&at=2023-12-23T01:00Z'
const HOSTILE = '</script><img src=x onerror=alert(1)>'

describe.skipIf(!hasBrowser)('the look of the live parts', () => {
  let browser: LiveBrowser

  beforeAll(async () => {
    browser = await liveBrowser()
    builtPackage()
  }, 240_000)
  afterAll(() => browser?.stop())

  const narrow = { viewport: { width: 320, height: 900 } }
  const overflow = 'document.documentElement.scrollWidth - window.innerWidth'
  const small =
    "[...document.querySelectorAll('.dueby-live *')].filter((e) => e.children.length === 0 && !(e instanceof SVGElement) && e.textContent.trim() && e.getClientRects().length > 0 && parseFloat(getComputedStyle(e).fontSize) < 13).map((e) => e.outerHTML)"

  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    test.each([320, 360, 1280, 1600])('%i pixels wide', async (width) => {
      // The policy of the page forbids scripts, and axe is one.
      const options = { ...berlin, viewport: { width, height: 900 }, colorScheme, bypassCSP: true }
      const { page, close } = await browser.open(livePage(), { ...options, fragment: ANSWER })
      await page.waitForSelector('.dueby-picture svg')
      await page.getByText('The same as text').click()
      const faults = async () => {
        expect(await page.evaluate(overflow)).toBe(0)
        expect(await page.evaluate(small)).toEqual([])
        // Between the two widths, axe finds nothing else. The colours of both are the same.
        if (width !== 360 && width !== 1280) return []
        return violations(page, { contrast: width === 1280 })
      }
      expect(await faults()).toEqual([])
      await choose(page, /Los Angeles/)
      await page.fill('input[type=datetime-local]', '2024-03-10T02:30')
      expect(await faults()).toEqual([])
      await page.getByRole('searchbox').fill('agent')
      await page.fill('input[type=datetime-local]', '')
      expect(await faults()).toEqual([])
      await close()
    })
  })

  // In the zone of the team there is one clock, elsewhere there are two.
  test.each([320, 390, 480])('one clock on a screen %i pixels wide', async (width) => {
    const options = { ...berlin, timezoneId: 'America/Los_Angeles', viewport: { width, height: 900 } }
    const { page, close } = await browser.open(livePage(), options)
    await page.waitForSelector('.dueby-clocks .dueby-moment')
    expect(await page.evaluate(overflow)).toBe(0)
    await close()
  })

  test('many tiers and long names find room', async () => {
    const tiers = Array.from({ length: 30 }, (_, index) => `${HOSTILE} ${index} ${'long'.repeat(30)}`)
    const options = { ...berlin, viewport: { width: 320, height: 900 } }
    const { page, close } = await browser.open(livePage({ policy: acme(tiers) }), options)
    await page.locator('select').selectOption({ index: 3 })
    await choose(page, /high/)
    expect(await said(page)).toContain('We will answer')
    expect(await page.evaluate(overflow)).toBe(0)
    expect(await page.evaluate('location.hash.length')).toBeLessThanOrEqual(500)
    await close()
  })

  test('names that look like markup are text', async () => {
    const policy = parsePolicy({
      ...acme([HOSTILE, '__proto__'], HOSTILE),
      priorities: [HOSTILE, 'constructor'],
      targets: { firstResponse: Object.fromEntries([HOSTILE, 'constructor'].map((id) => [id, '1 hour'])) },
      alerts: {},
      exceptions: [],
    })
    const { page, close } = await browser.open(livePage({ policy }), berlin)
    await page.getByRole('radio', { name: HOSTILE }).first().check()
    await page.getByRole('radio', { name: 'constructor' }).check()
    await page.waitForSelector('.dueby-picture svg')
    expect(await page.locator('img, .dueby-live script').count()).toBe(0)
    expect(await page.locator('.dueby-why pre').textContent()).toContain(HOSTILE)
    await close()
  })

  test.each([30, 43, 126])('words of %i letters do not make the page wider', async (length) => {
    const word = 'Donaudampfschifffahrtsgesellschaftskapitaen'.repeat(3).slice(0, length)
    const other = { guidance: { right: [word], wrong: [{ example: word, shouldBe: word }] } }
    const policy = parsePolicy({
      name: word,
      schedule: {
        ...gladly.schedule,
        holidays: [
          { name: word, on: '2023-12-06' },
          { name: word, on: '2024-01-05' },
        ],
        specialHours: [{ name: word, on: '2023-12-07', hours: [] }],
        seasons: [{ name: word, from: { month: 6, day: 1 }, to: { month: 8, day: 31 }, weekly: {} }],
      },
      tiers: [word, 'other'],
      tierSchedules: { other: { timeZone: 'Asia/Kathmandu', weekly: { mon: ['09:00-10:00'] } } },
      priorities: [{ id: word, name: word, meaning: word, ...other }, 'low'],
      targets: { firstResponse: { [word]: '2 business hours', low: '1 hour' } },
      exceptions: [{ name: word, during: 'holidays', targets: { firstResponse: { [word]: '1 hour' } } }],
    })
    const { page, close } = await browser.open(livePage({ policy }), { ...berlin, ...narrow })
    await page.getByRole('radio').first().check()
    await page.getByRole('radio', { name: word }).nth(1).check()
    for (const place of [
      '.dueby-day-note',
      '.dueby-facts',
      '.dueby-choices',
      '.dates',
      '.columns',
      '.exceptions',
    ])
      expect(await page.locator(place).first().textContent()).toContain(word.slice(0, 30))
    expect(await page.evaluate(overflow)).toBe(0)
    await close()
  })

  test.each(['America/Los_Angeles', 'Asia/Kathmandu', 'Europe/Berlin'])(
    'the times of two clocks stand apart on a narrow screen, in %s',
    async (timezoneId) => {
      const options = { ...berlin, ...narrow, timezoneId, now: '2026-11-27T06:10:00Z' }
      const { page, close } = await browser.open(livePage(), options)
      const touching = `[...document.querySelectorAll('.dueby-clocks tr')].flatMap((row) => {
        const texts = [...row.cells].filter((cell) => cell.textContent).map((cell) => {
          const range = document.createRange()
          range.selectNodeContents(cell)
          return range.getBoundingClientRect()
        })
        return texts.filter((a, i) => texts.some((b, j) => i < j && a.top < b.bottom && b.top < a.bottom && a.right + 4 > b.left))
      }).length`
      expect(await page.evaluate(touching)).toBe(0)
      // Each part of a time, and each name of a place, is on one line or broken between words.
      const broken = `[...document.querySelectorAll('.dueby-clocks :is(b, time small)')].filter((text) => text.getClientRects().length !== 1).length`
      expect(await page.evaluate(broken)).toBe(0)
      expect(await page.getByRole('row').first().getByRole('columnheader').first().textContent()).toMatch(/,/)
      await close()
    },
  )

  test.each([
    [
      ['Enterprise', 'Professional', 'Community'],
      ['P1', 'P2'],
    ],
    [['gold'], ['Produktionsausfall', 'Beeinträchtigung']],
    [
      ['gold', 'silver'],
      ['Produktionsausfall', 'Beeinträchtigung'],
    ],
  ])('tables that scroll on a narrow screen are reached by the keyboard: %j, %j', async (tiers, ids) => {
    const policy = parsePolicy({
      ...acme(tiers),
      priorities: ids,
      targets: { firstResponse: Object.fromEntries(ids.map((id) => [id, '2 business hours'])) },
      alerts: {},
      exceptions: [],
    })
    const options = { ...berlin, ...narrow, bypassCSP: true }
    const { page, close } = await browser.open(livePage({ policy }), options)
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(overflow)).toBe(0)
    await close()
  })

  test('with forced colours, what is chosen looks different', async () => {
    const options = { ...berlin, forcedColors: 'active', fragment: ANSWER } as const
    const { page, close } = await browser.open(livePage(), options)
    const look = (selector: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('${selector}')).backgroundColor`)
    expect(await look('input:checked + .dueby-choice-text')).not.toBe(
      await look('input:not(:checked) + .dueby-choice-text'),
    )
    expect(await look('.dueby-grid [aria-pressed=true]')).not.toBe(
      await look('.dueby-grid [aria-pressed=false]'),
    )
    await close()
  })

  test('lengths, lists, dates and times are in the language of the labels around them', async () => {
    const weekly = { 'mon-sun': ['00:00-24:00'] }
    const policy = parsePolicy({
      ...gladly,
      tiers: ['premium', 'standard', 'basic'],
      targets: { firstResponse: Object.fromEntries(gladly.priorities.map(({ id }) => [id, '2 hours'])) },
      alerts: {},
      exceptions: [],
      tierSchedules: { premium: { timeZone: 'Asia/Tokyo', weekly } },
    })
    const { page, close } = await browser.open(livePage({ policy }), { ...berlin, locale: 'fr-FR' })
    await choose(page, 'basic')
    await choose(page, /P1/)
    expect(await page.locator('.dueby-open-now').textContent()).toMatch(
      /standard and basic.*Closes in 9 hours/,
    )
    expect(await page.locator('.dueby-answer .dueby-countdown').textContent()).toBe('in 2 hours')
    expect(await page.locator('.dueby-due').textContent()).toContain('Friday, January 5, 2024')
    await close()
  })

  test('nothing moves for those who do not want it', async () => {
    const duration = "getComputedStyle(document.querySelector('.dueby-grid button')).transitionDuration"
    const calm = await browser.open(livePage(), { ...berlin, reducedMotion: 'reduce' })
    expect(await calm.page.evaluate(duration)).toBe('0s')
    await calm.close()
    const usual = await browser.open(livePage(), berlin)
    expect(await usual.page.evaluate(duration)).toBe('0.14s')
    await usual.close()
  })

  test('a history has no examples to search', async () => {
    const { page, close } = await browser.open(livePage({ policy: acmeHistory() }), berlin)
    expect(await page.getByRole('searchbox').count()).toBe(0)
    await close()
  })
})
