/** The answers of the calculator in a real browser: those of Node, in three time zones. */
import { type AnyPolicy, due, firstResponseDue, gladly, parsePolicy } from 'dueby'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeFragment } from '../../src/page/live/calculator/fragment'
import { acmeHistory } from '../support/acme'
import { hasBrowser } from '../support/browser'
import { builtPackage } from '../support/built-package'
import { bundled, livePage } from '../support/live-page'
import { dueTimes, type LiveBrowser, liveBrowser } from './page/live'

const ZONES = ['America/Los_Angeles', 'Asia/Kathmandu', 'Pacific/Apia'] as const
const SEED = 20231226

describe.skipIf(!hasBrowser)('answers in the browser', () => {
  let browser: LiveBrowser
  let html = ''

  beforeAll(async () => {
    browser = await liveBrowser()
    builtPackage()
    const script = await bundled('test/browser/scripts/answers.ts')
    html = `<!doctype html><meta charset="utf-8"><title>Answers</title><script>${script}</script>`
  }, 240_000)
  afterAll(() => browser?.stop())

  const inBrowser = async (timezoneId: string, policy: AnyPolicy, questions: readonly object[]) => {
    const { page, close } = await browser.open(html, { now: '2024-01-05T17:00:00Z', timezoneId })
    const call = `answersTo(${JSON.stringify(JSON.stringify(policy))}, ${JSON.stringify(questions)})`
    const answers = (await page.evaluate(call)) as string[]
    await close()
    return answers.map((answer) => JSON.parse(answer) as object)
  }

  const near = fc.integer({ min: Date.parse('2023-01-01T00:00Z'), max: Date.parse('2024-12-31T00:00Z') })
  const far = fc.integer({ min: Date.parse('1973-01-01T00:00Z'), max: Date.parse('2198-01-01T00:00Z') })

  test.each(ZONES)('2,000 random questions are answered as in Node, in %s', async (zone) => {
    const policy = parsePolicy(gladly)
    const question = fc.record({
      metric: fc.constant('firstResponse' as const),
      tier: fc.constantFrom('premium', 'standard'),
      priority: fc.constantFrom('P1', 'P2', 'P3', 'P4'),
      receivedAt: fc.oneof({ weight: 3, arbitrary: near }, far),
    })
    const questions = fc.sample(question, { numRuns: 2000, seed: SEED })
    const answers = await inBrowser(zone, policy, questions)
    const expected = questions.map((asked) => ({ kind: 'due', due: firstResponseDue(asked, policy) }))
    expect(answers).toEqual(JSON.parse(JSON.stringify(expected)))
  })

  test('a history with several metrics is answered as in Node', async () => {
    const policy = acmeHistory()
    const question = fc.record({
      metric: fc.constantFrom('firstResponse', 'resolution' as const),
      tier: fc.constant('gold'),
      priority: fc.constant('high'),
      receivedAt: near,
    })
    const questions = fc.sample(question, { numRuns: 300, seed: SEED })
    const answers = await inBrowser('Europe/Berlin', policy, questions)
    const expected = questions.map((asked) => ({
      kind: 'due',
      due: due(asked.metric as never, asked, policy),
    }))
    expect(answers).toEqual(JSON.parse(JSON.stringify(expected)))
  })

  test('200 random addresses show the answer of Node', async () => {
    const policy = parsePolicy(gladly)
    const question = fc.record({
      tier: fc.constantFrom('premium', 'standard'),
      priority: fc.constantFrom('P1', 'P2', 'P3', 'P4'),
      receivedAt: near.map((at) => Math.floor(at / 60_000) * 60_000),
      clock: fc.constantFrom('visitor', 'team' as const),
    })
    const questions = fc.sample(question, { numRuns: 200, seed: SEED })
    const fragments = questions.map((asked) => writeFragment({ metric: 'firstResponse', ...asked }))
    const live = livePage()
    const { page, close } = await browser.open(live, {
      now: '2024-01-05T17:00:00Z',
      timezoneId: 'Europe/London',
    })
    const shown = await page.evaluate(
      `(async () => {
        const shown = []
        for (const fragment of ${JSON.stringify(fragments)}) {
          const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }))
          location.hash = fragment
          if (shown.length === 0 || fragment !== shown.at(-1)[0]) await changed
          shown.push([fragment, document.querySelector('.dueby-due time').dateTime])
        }
        return shown
      })()`,
    )
    const expected = questions.map((asked, index) => [
      fragments[index],
      firstResponseDue(asked, policy).dueAt.toISOString(),
    ])
    expect(shown).toEqual(expected)
    await close()
  })

  test('a calculator can stand alone, and goes without a trace', async () => {
    const script = await bundled('test/browser/scripts/calculator-alone.ts')
    const alone = `<!doctype html><meta charset="utf-8"><title>Docs</title><div id="here"></div><script>${script}</script>`
    const now = '2023-12-26T18:00:00Z'
    const { page, url, close } = await browser.open(alone, { now, timezoneId: 'UTC' })
    const zone = JSON.stringify('Asia/Tokyo')
    await page.evaluate(
      `globalThis.mounted = mountAlone(document.getElementById('here'), ${zone}, ${Date.parse(now)}), undefined`,
    )
    expect(await dueTimes(page)).toEqual(Array(2).fill('2023-12-26T20:00:00.000Z'))
    expect(await page.locator('.dueby-due').textContent()).toContain('Tokyo')
    await page.getByRole('radio', { name: 'premium' }).check()
    expect(page.url()).toBe(url)
    expect(await page.getByRole('button', { name: 'Copy link' }).count()).toBe(0)
    await page.evaluate('mounted.stop()')
    expect(await page.locator('#here').innerHTML()).toBe('')
    await close()
  })
})
