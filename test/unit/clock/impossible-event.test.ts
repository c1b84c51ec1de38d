/** C9: events that cannot have happened. */
import { describe, expect, test } from 'vitest'
import { clockAt, desk, deskWith, issuesOf, statusAt } from '../../support/tickets'

const RECEIVED = 'Mon 10:00 received standard P1'

const strict = (...events: readonly string[]): string[] =>
  issuesOf(() => statusAt('firstResponse', events, 'Mon 17:00'))

describe('impossible', () => {
  test.each([
    [['Mon 11:00 received standard P1'], 'a second receipt'],
    [['Mon 11:00 resumed'], 'resumed without a pause'],
    [['Mon 11:00 reopened'], 'reopened while open'],
    [['Mon 11:00 due-agreed nextResponse Tue 12:00'], 'agreed without a running cycle'],
    [['Mon 11:00 due-agreed resolution Mon 10:00'], 'agreed for the start of the cycle'],
    [['Mon 11:00 due-agreed resolution Mon 09:00'], 'agreed for a time before the start'],
  ])('%s: %s', (events) => {
    expect(strict(RECEIVED, ...events)).toEqual(['events.1 impossible-event'])
  })

  test.each([
    ['paused', 'Mon 12:00 paused vendor', 'paused while paused'],
    ['resolved', 'Mon 12:00 paused', 'paused while resolved'],
    ['resolved', 'Mon 12:00 resolved', 'resolved when resolved'],
    ['resolved', 'Mon 12:00 resumed', 'resolving ends a pause'],
    ['responded', 'Mon 12:00 due-agreed firstResponse Tue 12:00', 'the cycle has ended'],
    ['cancelled', 'Mon 12:00 responded', 'after cancelled'],
    ['cancelled', 'Mon 12:00 customer-replied', 'after cancelled'],
    ['cancelled', 'Mon 12:00 updated', 'after cancelled'],
    ['cancelled', 'Mon 12:00 paused', 'after cancelled'],
    ['cancelled', 'Mon 12:00 resolved', 'after cancelled'],
    ['cancelled', 'Mon 12:00 reopened', 'after cancelled'],
    ['cancelled', 'Mon 12:00 cancelled', 'after cancelled'],
    ['cancelled', 'Mon 12:00 priority-changed P2', 'after cancelled'],
    ['cancelled', 'Mon 12:00 tier-changed premium', 'after cancelled'],
    ['cancelled', 'Mon 12:00 due-agreed resolution Tue 12:00', 'after cancelled'],
  ])('after %s: %s, %s', (before, event) => {
    expect(strict(RECEIVED, `Mon 11:00 ${before}`, event)).toEqual(['events.2 impossible-event'])
  })

  test('before the first event', () => {
    expect(strict('Mon 09:00 responded', RECEIVED)).toEqual(['events.0 impossible-event'])
  })
})

describe('a due time is agreed only for a clock that is running', () => {
  test('but an unknown cell has no clocks, so only its name is an issue', () => {
    const agreed = 'Mon 12:00 due-agreed firstResponse Tue 12:00'
    expect(strict('Mon 10:00 received gold P1', agreed)).toEqual(['events.0.tier unknown-tier'])
    expect(strict('Mon 10:00 received gold P1', 'Mon 11:00 cancelled', agreed)).toEqual([
      'events.2 impossible-event',
      'events.0.tier unknown-tier',
    ])
  })

  const agreed = 'Mon 12:00 due-agreed resolution Tue 12:00'
  const strictly = (events: readonly string[], options = {}, policy: unknown = desk): string[] =>
    issuesOf(() => statusAt('resolution', [RECEIVED, ...events], 'Mon 17:00', options, policy))

  test("not in a cell with 'no target'", () => {
    expect(strictly(['Mon 11:00 priority-changed P4', agreed])).toEqual(['events.2 impossible-event'])
    expect(strictly(['Mon 11:00 priority-changed P4', 'Mon 11:30 priority-changed P2', agreed])).toEqual([
      'no error',
    ])
  })

  test('but again after a change that moved nothing, because it was agreed before (C19)', () => {
    const first = 'Mon 11:00 due-agreed resolution Wed 12:00'
    expect(strictly([first, 'Mon 11:30 priority-changed P4', agreed])).toEqual(['no error'])
  })

  test("not if an exception says 'no target', by the date that the rule for changes uses", () => {
    const policy = deskWith({
      exceptions: [
        { name: 'Strike', during: [{ on: '2023-11-06' }], targets: { resolution: { P1: 'no target' } } },
      ],
    })
    const later = [
      'Tue 11:00 priority-changed P2',
      'Tue 11:30 priority-changed P1',
      'Tue 12:00 due-agreed resolution Wed 12:00',
    ]
    expect(strictly([agreed], {}, policy)).toEqual(['events.1 impossible-event'])
    expect(strictly(later, {}, policy)).toEqual(['events.3 impossible-event'])
    expect(strictly(later, { onChange: 'carry' }, policy)).toEqual(['events.3 impossible-event'])
    expect(strictly(later, { onChange: 'from change' }, policy)).toEqual(['no error'])
  })
})

describe('possible', () => {
  test.each([
    ['Mon 11:00 paused', 'Mon 12:00 resumed', 'Mon 12:00 paused vendor'],
    ['Mon 11:00 paused', 'Mon 11:30 resolved', 'Mon 12:00 reopened', 'Mon 12:00 paused'],
    ['Mon 11:00 cancelled', 'Mon 12:00 noted merged', 'Mon 12:00 exempted spam'],
    ['Mon 11:00 resolved', 'Mon 12:00 responded', 'Mon 12:00 updated', 'Mon 12:00 customer-replied'],
    ['Mon 11:00 resolved', 'Mon 12:00 cancelled'],
    ['Mon 11:00 due-agreed firstResponse Mon 10:00:00.001'],
    ['Mon 11:00 due-agreed resolution Tue 12:00', 'Mon 11:30 due-agreed resolution Wed 12:00'],
  ])('%s', (...events) => {
    expect(strict(RECEIVED, ...events)).toEqual(['no error'])
  })
})

describe('a strict history', () => {
  const events = [
    RECEIVED,
    'Mon 11:00 resumed',
    'Mon 12:00 responded #a',
    'Mon 11:30 noted called',
    'Mon 13:00 responded #a',
    'Mon 14:00 reopened',
  ]

  test('reports all of them together, each with its path', () => {
    expect(strict(...events).toSorted()).toEqual([
      'events.1 impossible-event',
      'events.3 not-in-order',
      'events.4 repeated-event',
      'events.5 impossible-event',
    ])
  })

  test('checks events after now as well', () => {
    expect(issuesOf(() => statusAt('firstResponse', events, 'Mon 10:30'))).toHaveLength(4)
  })

  test('lists at most a hundred, and says that there are more', () => {
    const bad = Array.from({ length: 80 }, () => ['Mon 12:00 resumed', 'Mon 11:00 tier-changed gold']).flat()
    const issues = strict(RECEIVED, ...bad)
    expect(issues).toHaveLength(101)
    expect(issues.filter((issue) => issue === 'more-issues')).toHaveLength(1)
    expect(issues.at(-1)).toBe('more-issues')
  })

  test('says why', () => {
    expect(() =>
      statusAt('firstResponse', [RECEIVED, 'Mon 11:00 paused', 'Mon 12:00 paused'], 'Mon 13:00'),
    ).toThrow("the event 'paused' is impossible: the ticket is paused; 'resumed' has to come first")
  })

  test('is told apart from data of a wrong form, which is an error even when lenient', () => {
    const lenient = { history: 'lenient' } as const
    const wrong = [RECEIVED, 'Mon 11:00 priority-changed P9', 'Mon 12:00 tier-changed gold']
    for (const options of [{}, lenient])
      expect(issuesOf(() => statusAt('firstResponse', wrong, 'Mon 13:00', options))).toEqual([
        'events.1.priority unknown-priority',
        'events.2.tier unknown-tier',
      ])
    // Names are wrong data even in events that cannot have happened.
    const impossible = [
      [RECEIVED, 'Mon 11:00 received gold P1'],
      [RECEIVED, 'Mon 11:00 cancelled', 'Mon 12:00 priority-changed P9'],
      [RECEIVED, 'Mon 11:00 noted called #a', 'Mon 12:00 tier-changed gold #a'],
    ].map((events) => issuesOf(() => statusAt('firstResponse', events, 'Mon 13:00', lenient)))
    expect(impossible).toEqual([
      ['events.1.tier unknown-tier'],
      ['events.2.priority unknown-priority'],
      ['events.2.tier unknown-tier'],
    ])
    expect(strict(RECEIVED, 'Mon 11:00 received gold P1')).toEqual([
      'events.1 impossible-event',
      'events.1.tier unknown-tier',
    ])
    expect(
      issuesOf(() => statusAt('firstResponse', [RECEIVED, 'Mon 11:00 answered'], 'Mon 13:00', lenient)),
    ).toEqual(['events.1.type unknown-event'])
  })
})

describe('a lenient history', () => {
  test('is sorted, and lists what it left out', () => {
    const clock = clockAt(
      'firstResponse',
      [
        'Mon 11:30 resumed',
        'Mon 11:00 paused',
        RECEIVED,
        'Mon 11:30 resumed',
        'Mon 11:40 resumed',
        'Mon 09:00 responded',
      ],
      'Mon 11:45',
      { history: 'lenient' },
    )
    expect(clock).toMatchObject({ state: 'running', elapsedMs: 75 * 60_000 })
    expect(clock.skipped.map(({ code, path }) => `${path.join('.')} ${code}`)).toEqual([
      'events.5 impossible-event',
      'events.3 repeated-event',
      'events.4 impossible-event',
    ])
  })

  test('lists all that it left out, however many', () => {
    const events = [
      RECEIVED,
      ...Array.from({ length: 150 }, () => 'Mon 11:00 resumed'),
      'Mon 11:30 noted called #a',
      ...Array.from({ length: 150 }, () => 'Mon 11:30 noted called #a'),
    ]
    expect(clockAt('firstResponse', events, 'Mon 12:00', { history: 'lenient' }).skipped).toHaveLength(300)
  })

  test('lists a repeated event once, and leaves it out, also if more events come after now', () => {
    const noted = 'Mon 10:30 noted called #a'
    const events = [RECEIVED, noted, noted, 'Mon 11:00 resumed', 'Mon 13:00 responded']
    const { skipped } = clockAt('firstResponse', events, 'Mon 12:00', { history: 'lenient' })
    expect(skipped.map(({ code, path }) => `${path.join('.')} ${code}`)).toEqual([
      'events.2 repeated-event',
      'events.3 impossible-event',
    ])
  })

  test('says what it left out, without the advice that was followed already', () => {
    const events = [RECEIVED, 'Mon 11:00 resumed']
    const strictly = () => statusAt('firstResponse', events, 'Mon 12:00')
    expect(strictly).toThrow(
      "impossible: the ticket is not paused. Expected a history in which it can happen; history: 'lenient'",
    )
    const [skipped] = clockAt('firstResponse', events, 'Mon 12:00', { history: 'lenient' }).skipped
    expect(skipped?.message).toBe(
      "events[1]: the event 'resumed' was left out, because it is impossible: the ticket is not paused. Expected a history in which it can happen.",
    )
  })

  test('says that another event has the same id, and not that both are the same', () => {
    const messageOf = (...events: string[]) =>
      clockAt('firstResponse', [RECEIVED, ...events], 'Mon 12:00', { history: 'lenient' }).skipped[0]?.message
    expect(messageOf('Mon 11:00 paused #a', 'Mon 11:30 resumed #a')).toBe(
      "events[2]: the id 'a' occurs twice: events[1] has it, too. Expected each event once, with an id of its own.",
    )
    expect(messageOf('Mon 11:00 responded', 'Mon 11:00 responded')).toBe(
      "events[2]: the event 'responded' occurs twice: it is the same as events[1]. Expected each event once, or ids that tell equal events apart.",
    )
  })

  test('leaves nothing out of a valid history', () => {
    const events = [RECEIVED, 'Mon 11:00 paused', 'Mon 11:30 resumed']
    const [lenient, strict] = (['lenient', 'strict'] as const).map((history) =>
      statusAt('firstResponse', events, 'Mon 12:00', { history }),
    )
    expect(lenient).toEqual(strict)
    expect(lenient?.skipped).toEqual([])
  })

  test('takes the first of two receipts', () => {
    const clock = clockAt('firstResponse', ['Mon 11:00 received standard P2', RECEIVED], 'Mon 11:30', {
      history: 'lenient',
    })
    expect(clock.priority).toBe('P1')
    expect(clock.skipped.map(({ path }) => path)).toEqual([['events', 0]])
  })

  test('needs a receipt', () => {
    for (const history of ['strict', 'lenient'] as const)
      expect(
        issuesOf(() => statusAt('firstResponse', ['Mon 11:00 responded'], 'Mon 12:00', { history })),
      ).toEqual(['events missing'])
  })
})
