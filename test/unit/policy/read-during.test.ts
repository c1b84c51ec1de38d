/** P4: exceptions on weekdays, on dates and outside hours, in single calls and columns. */
import { firstResponseDue, firstResponseDueMany } from 'dueby'
import { describe, expect, test } from 'vitest'
import { textFromDay } from '../../../src/core/local-date'
import { DAY } from '../../../src/core/time'
import { DURING } from '../../../src/policy/read-during'
import type { NamedDates } from '../../../src/schedule/holidays/named-dates'
import { at, clockAt, deskWith, issuesOf, shownAt } from '../../support/tickets'

const cells = { P1: '2 business hours', P2: '2 business hours', P3: '2 business hours', P4: '1 business day' }
const policyWith = (during: unknown, more: object = {}) =>
  deskWith({
    targets: { firstResponse: cells },
    exceptions: [
      { name: 'X', during, targets: { firstResponse: { P1: '30 minutes', P4: '10 hours' } }, ...more },
    ],
  })

const answerOf = (receivedAt: string, policy: ReturnType<typeof policyWith>): string => {
  const { dueAt, during } = firstResponseDue(
    { tier: 'standard', priority: 'P1', receivedAt: at(receivedAt) },
    policy,
  )
  return `${shownAt(dueAt)} ${during ?? '-'}`
}

/** Half-hours of two weeks, as a column and one by one. */
function expectSameInColumns(policy: ReturnType<typeof policyWith>): void {
  const start = at('Sat 2023-11-04 00:00').getTime()
  const receivedAt = Float64Array.from({ length: 2 * 24 * 14 }, (_, i) => start + i * 1_800_000)
  for (const priority of ['P1', 'P2', 'P4']) {
    const single = Array.from(receivedAt, (each) =>
      firstResponseDue({ tier: 'standard', priority, receivedAt: new Date(each) }, policy).dueAt.getTime(),
    )
    expect(Array.from(firstResponseDueMany({ receivedAt, tier: 'standard', priority }, policy))).toEqual(
      single,
    )
  }
  const priority = Array.from(receivedAt, (_, i) => ['P1', 'P2', 'P4'][i % 3] ?? '')
  const mixed = Array.from(receivedAt, (each, i) =>
    firstResponseDue(
      { tier: 'standard', priority: priority[i] ?? '', receivedAt: new Date(each) },
      policy,
    ).dueAt.getTime(),
  )
  expect(Array.from(firstResponseDueMany({ receivedAt, tier: 'standard', priority }, policy))).toEqual(mixed)
}

describe('weekday keys', () => {
  test('are the local dates on those weekdays, by the key as their name', () => {
    const policy = policyWith(['sat-sun', 'wed'])
    expect(answerOf('Fri 23:59', policy)).toBe('Mon 2023-11-13 08:00 -')
    expect(answerOf('Sat 00:00', policy)).toBe('Sat 00:30 sat-sun')
    expect(answerOf('Sun 23:59', policy)).toBe('Mon 2023-11-13 00:29 sat-sun')
    expect(answerOf('Wed 10:00', policy)).toBe('Wed 10:30 wed')
    expect(answerOf('Thu 00:00', policy)).toBe('Thu 08:00 -')
  })

  test('can be listed beside dates, whose name counts if both name a date', () => {
    const policy = policyWith(['mon', { name: 'Fair', from: '2023-11-06', to: '2023-11-07' }])
    expect(answerOf('Mon 10:00', policy)).toBe('Mon 10:30 Fair')
    expect(answerOf('Tue 10:00', policy)).toBe('Tue 10:30 Fair')
    expect(answerOf('Mon 2023-11-13 10:00', policy)).toBe('Mon 2023-11-13 10:30 mon')
  })

  test('can change a thousand times a year (S7)', () => {
    const found = (count: number) =>
      issuesOf(() => policyWith(['sat-sun', ...Array(count).fill({ every: { month: 12, day: 25 } })]))
    expect(found(499)).toEqual(['no error'])
    expect(found(500)).toEqual(['exceptions.0.during too-large'])
  })

  test('a request can wait for them', () => {
    const policy = policyWith(['sat-sun'], { when: 'waiting' })
    expect(answerOf('Fri 17:00', policy)).toBe('Sat 00:30 sat-sun')
    expect(answerOf('Fri 10:00', policy)).toBe('Fri 12:00 -')
    expect(
      clockAt('firstResponse', ['Fri 17:00 received standard P1'], 'Fri 18:00', {}, policy),
    ).toMatchObject({
      dueAt: at('Sat 00:30'),
      source: { from: 'exception', exception: 'X', during: 'sat-sun' },
    })
  })

  test.each([[['sat-sun']], [['fri', { on: '2023-11-08' }]], [['mon-sun']]])(
    '%j: columns answer as single calls',
    (during) => {
      expectSameInColumns(policyWith(during))
      expectSameInColumns(policyWith(during, { when: 'waiting' }))
    },
  )

  test('are ranges of dates, those in a row together', () => {
    const ranges = (keys: readonly string[], first: string, last: string) =>
      (DURING.read(keys, [], []) as NamedDates)
        .between(Date.parse(first) / DAY, Date.parse(last) / DAY)
        .map(({ name, first, last }) => [name, ...[first, last].map((day) => textFromDay(day).slice(8))])
    // From Monday to the Sunday after the next one.
    expect(ranges(['fri-mon'], '2023-11-06', '2023-11-19')).toEqual([
      ['fri-mon', '06', '06'],
      ['fri-mon', '10', '13'],
      ['fri-mon', '17', '19'],
    ])
    expect(ranges(['tue'], '2023-11-06', '2023-11-14')).toEqual([
      ['tue', '07', '07'],
      ['tue', '14', '14'],
    ])
    expect(ranges(['tue'], '2023-11-08', '2023-11-13')).toEqual([])
  })

  test.each([
    [['saturday'], ['exceptions.0.during.0 invalid-weekday']],
    [['sat', 'sun-mon', 'fun'], ['exceptions.0.during.2 invalid-weekday']],
    [['sat-sun', 'sun'], ['exceptions.0.during.1 repeated-weekday']],
    [['sun', { on: '2023-11-08' }, 'sun'], ['exceptions.0.during.2 repeated-weekday']],
    [['thu-mon', 'sun-fri'], [0, 1, 4, 5].map(() => 'exceptions.0.during.1 repeated-weekday')],
    [['__proto__'], ['exceptions.0.during.0 invalid-weekday']],
    ['sat-sun', ['exceptions.0.during unknown-option']],
    [[7], ['exceptions.0.during.0 wrong-type']],
  ])('%j: %j', (during, expected) => {
    expect(issuesOf(() => policyWith(during))).toEqual(expected)
  })
})

test('a date as a text is an error that shows how to write it', () => {
  expect(() => policyWith(['2023-12-24'])).toThrow(
    "'2023-12-24' is not a weekday or a range of weekdays. Expected 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun' or a range such as 'mon-fri', or a date such as { on: '2024-12-24' }.",
  )
  expect(() => policyWith(['saturday'])).toThrow("{ on: '2024-12-24' } (did you mean 'sat'?).")
})

describe("'outside hours'", () => {
  const policy = policyWith('outside hours')

  test('is whenever the schedule is closed, to the millisecond', () => {
    expect(answerOf('Mon 17:59:59.999', policy)).toBe('Tue 07:59:59.999 -')
    expect(answerOf('Mon 18:00', policy)).toBe('Mon 18:30 outside hours')
    expect(answerOf('Tue 05:59:59.999', policy)).toBe('Tue 06:29:59.999 outside hours')
    expect(answerOf('Tue 06:00', policy)).toBe('Tue 08:00 -')
    expect(answerOf('Sat 10:00', policy)).toBe('Sat 10:30 outside hours')
    expect(answerOf('Mon 2023-12-25 10:00', policy)).toBe('Mon 2023-12-25 10:30 outside hours')
  })

  test('columns answer as single calls', () => expectSameInColumns(policy))

  test('cannot be waited for', () => {
    expect(issuesOf(() => policyWith('outside hours', { when: 'waiting' }))).toEqual([
      'exceptions.0.when unknown-option',
    ])
  })

  test('of a clock, decides by the instant from which it counts', () => {
    const events = ['Mon 19:00 received standard P1']
    expect(clockAt('firstResponse', events, 'Mon 19:10', {}, policy)).toMatchObject({
      dueAt: at('Mon 19:30'),
      source: { from: 'exception', exception: 'X', during: 'outside hours' },
    })
    // A change in hours with 'from change' is by its own instant.
    const changed = ['Mon 19:00 received standard P2', 'Tue 10:00 priority-changed P1']
    expect(
      clockAt('firstResponse', changed, 'Tue 10:10', { onChange: 'from change' }, policy).source,
    ).toEqual({ from: 'policy' })
    expect(clockAt('firstResponse', changed, 'Tue 10:10', {}, policy).source.from).toBe('exception')
  })
})
