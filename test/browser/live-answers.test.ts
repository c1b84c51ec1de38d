/** The answers of the calculator in a real browser: those of Node, in three time zones. */
import { type AnyPolicy, due, firstResponseDue, gladly, parsePolicy } from 'dueby'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acmeHistory } from '../support/acme'
import { hasBrowser } from '../support/browser'
import { bundled } from '../support/live-page'
import { type LiveBrowser, liveBrowser } from './page/live'

const ZONES = ['America/Los_Angeles', 'Asia/Kathmandu', 'Pacific/Apia'] as const
const SEED = 20231226

describe.skipIf(!hasBrowser)('answers in the browser', () => {
  let browser: LiveBrowser
  let html = ''

  beforeAll(async () => {
    browser = await liveBrowser()
    const script = await bundled('test/browser/page/answers.ts')
    html = `<!doctype html><meta charset="utf-8"><title>Answers</title><script>${script}</script>`
  }, 120_000)
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
})
