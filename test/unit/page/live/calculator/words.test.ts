import { due, explain, gladly, parsePolicy, toText } from 'dueby'
import { describe, expect, test } from 'vitest'
import en from '../../../../../src/page/labels/en.json'
import { answerText, coverageText } from '../../../../../src/page/live/calculator/answer-text'
import { factsOf } from '../../../../../src/page/live/calculator/facts-of'
import { promiseSentence } from '../../../../../src/page/live/calculator/promise-sentence'
import { questionText } from '../../../../../src/page/live/calculator/question-text'
import type { LiveContext } from '../../../../../src/page/live/live-context'
import { timeWriter } from '../../../../../src/page/live/text/time-writer'
import { wallClocksOf } from '../../../../../src/page/live/text/wall-clocks-of'
import { acmeHistory, movingHistory } from '../../../../support/acme'

const words = en.calculator
const writer = timeWriter('en-US')
const policy = parsePolicy(gladly)
const context: LiveContext = {
  policy,
  labels: en,
  language: 'en-US',
  visitorZone: 'Europe/Berlin',
  now: () => 0,
}
const request = { tier: 'standard', priority: 'P1', receivedAt: '2023-12-26T18:00:00Z' }
const answer = due('firstResponse', request, policy)
/** Newer runtimes have other spaces. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')

test('the promise is a sentence in the language of the page', () => {
  expect(promiseSentence(answer, policy.schedule, context)).toBe(
    'We will answer by 12:00 PM Pacific, Tue, Dec 26 (9:00 PM in Berlin).',
  )
})

test('the facts name the target and the exception', () => {
  expect(factsOf(answer, policy.schedule, policy, words, writer)).toEqual([
    { name: 'Target', text: '2 hours' },
    { name: 'Exception', text: 'Holiday cover: Christmas week' },
  ])
})

test('the facts name alerts, and the version of a history', () => {
  const history = acmeHistory()
  const night = { tier: 'silver', priority: 'high', receivedAt: '2024-07-02T22:00:00Z' }
  const found = due('firstResponse', night, history)
  const facts = factsOf(found, 'Europe/London', history, words, writer)
  expect(facts.map(({ name, text }) => `${name}: ${text}`)).toEqual([
    'Target: 30 minutes',
    'Exception: Night: outside hours',
    'Alert: The team is alerted at any hour.',
    'Policy: Acme 2024, from July 1, 2024',
  ])
})

test('the version is the one that answers, also if its schedule moves to another zone', () => {
  const history = movingHistory()
  const asked = { tier: 'gold', priority: 'low', receivedAt: '2024-06-30T20:00:00Z' }
  const facts = factsOf(due('firstResponse', asked, history), 'Asia/Tokyo', history, words, writer)
  expect(facts.map(({ name, text }) => `${name}: ${text}`)).toEqual([
    'Target: 1 business hour',
    'Policy: After, from July 1, 2024',
  ])
})

test('the copied text has both clocks, the promise, the warning and the ledger', () => {
  const late = due('firstResponse', { ...request, receivedAt: '2024-01-05T18:00:00Z' }, policy)
  const ledger = explain(late, policy)
  const clocks = wallClocksOf('Europe/Berlin', policy.schedule, words)
  const text = answerText(late, ledger, clocks, context, writer, 'We promise.')
  const lines = plain(text).split('\n')
  expect(lines[0]).toBe('Gladly Support: First response, standard P1')
  expect(lines[1]).toMatch(/^Received: Friday, January 5, 2024 at 7:00 PM \(Berlin, GMT\+1\); /)
  expect(lines[1]).toMatch(/Friday, January 5, 2024 at 10:00 AM \(Los Angeles, PST\)$/)
  expect(lines[2]).toMatch(
    /^Due: Friday, January 5, 2024 at 9:00 PM .*; Friday, January 5, 2024 at 12:00 PM /,
  )
  expect(lines[3]).toBe('We promise.')
  expect(lines[4]).toBe(
    'Warning: The holidays are known only through January 1, 2024. A later holiday may change this time.',
  )
  expect(text.endsWith(`\n\n${toText(ledger)}\n`)).toBe(true)
})

test('a policy whose holidays are not known at all says so, without a date', () => {
  const schedule = { ...gladly.schedule, holidaysThrough: '1971-12-31' } as const
  const [warning] = due('firstResponse', request, parsePolicy({ ...gladly, schedule })).warnings
  expect(warning && coverageText(warning, words, writer)).toBe(
    'The holidays are not known yet. A holiday may change this time.',
  )
})

describe('the question about a time', () => {
  test.each([
    ['repeated', '2023-11-05T01:30', '1:30 AM happened twice in Los Angeles that day'],
    ['skipped', '2024-03-10T02:30', '2:30 AM did not exist in Los Angeles that day'],
  ] as const)('%s', (kind, typed, text) => {
    expect(plain(questionText(kind, typed, 'America/Los_Angeles', words, writer))).toContain(text)
  })
})
