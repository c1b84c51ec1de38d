/** P7: due times of every metric. */
import { checkPolicy, clockStatus, definePolicy, due, type Metric, parsePolicy } from 'dueby'
import { describe, expect, test } from 'vitest'
import { at, DESK, desk, deskWith, issuesOf, shownAt } from '../../support/tickets'

const request = (cell: string, receivedAt = 'Mon 10:00') => {
  const [tier, priority] = cell.split(' ')
  return { tier, priority, receivedAt: at(receivedAt) } as never
}

describe('due (P7)', () => {
  test.each([
    ['firstResponse', 'standard P1', 'Mon 12:00'],
    ['nextResponse', 'premium P2', 'Mon 14:00'],
    ['periodicUpdate', 'standard P2', 'Mon 18:00'],
    ['resolution', 'standard P1', 'Tue 10:00'],
    ['resolution', 'premium P3', 'Mon 2023-11-13 18:00'],
  ] as const)('%s of %s: %s', (metric, cell, expected) => {
    const answer = due(metric, request(cell), desk)
    expect(shownAt(answer.dueAt)).toBe(expected)
    expect(answer.metric).toBe(metric)
  })

  test('without a date through which the holidays are known, there is no warning', () => {
    const { holidaysThrough: _, ...schedule } = { holidaysThrough: '', ...DESK.schedule }
    const unknown = deskWith({ schedule })
    expect(due('firstResponse', request('standard P1'), unknown).warnings).toEqual([])
  })

  test('hours of both sides of a change are known only as far as those of each side', () => {
    const hours = { timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } }
    const versions = [
      { schedule: { ...hours, holidaysThrough: '2023-11-05' } },
      { from: '2023-11-07', schedule: { ...hours, holidaysThrough: '2024-12-31' } },
    ]
    const changing = deskWith({ schedule: { versions } })
    expect(due('firstResponse', request('standard P3'), changing)).toMatchObject({
      dueAt: at('Tue 18:00'),
      warnings: [{ code: 'calendar-not-covered', through: '2023-11-05' }],
    })
  })

  describe('in calendar time, the holidays that decide are', () => {
    const exception = (when: 'received' | 'waiting', during: unknown = 'holidays') => ({
      name: `${when} ${JSON.stringify(during)}`,
      when,
      during,
      targets: { firstResponse: { P1: '5 hours' } },
    })
    const messages = (receivedAt: string, ...exceptions: readonly object[]) => {
      const policy = parsePolicy({
        name: 'Acme',
        schedule: { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] }, holidaysThrough: '2024-01-31' },
        tiers: ['all'],
        priorities: ['P1'],
        targets: { firstResponse: { P1: '10 hours' } },
        exceptions,
      })
      const { warnings } = due('firstResponse', { tier: 'all', priority: 'P1', receivedAt }, policy)
      return warnings.map(({ message }) => message)
    }
    const [INSIDE, ACROSS] = ['2024-01-31T14:00:00Z', '2024-01-31T14:01:00Z']
    const DEPENDS = [
      expect.stringContaining('only through 2024-01-31, but which target applies depends on later dates'),
    ]

    test('those until it is due, if an exception for holidays waits', () => {
      const both = [exception('received'), exception('waiting')]
      expect(messages(INSIDE, ...both)).toEqual([])
      expect(messages(ACROSS, ...both)).toEqual(DEPENDS)
    })

    test('those of dates on which another exception decides again', () => {
      const decidedOn = (on: string) => [exception('received'), exception('waiting', [{ on }])]
      expect(messages(ACROSS, ...decidedOn('2024-02-01'))).toEqual(DEPENDS)
      expect(messages(INSIDE, ...decidedOn('2024-02-01'))).toEqual([])
      expect(messages(ACROSS, ...decidedOn('2024-02-02'))).toEqual([])
      // Without an exception for holidays, none decides.
      expect(messages(ACROSS, exception('waiting', [{ on: '2024-02-01' }]))).toEqual([])
    })

    test('that of receipt alone, if no exception waits', () => {
      expect(messages(ACROSS, exception('received'))).toEqual([])
      expect(messages('2024-02-01T10:00:00Z', exception('received'))).toEqual(DEPENDS)
    })
  })

  test("a cell with 'no target' has none", () => {
    expect(issuesOf(() => due('resolution', request('standard P4'), desk))).toEqual(['no-target'])
    expect(() => due('resolution', request('standard P4'), desk)).toThrow('standard P4')
  })

  test('a metric without targets is an issue, reported with those of the request', () => {
    const first = deskWith({ targets: { firstResponse: DESK.targets.firstResponse } })
    for (const metric of ['resolution', '__proto__', 'constructor'] as Metric[])
      expect(issuesOf(() => due(metric, request('standard P1'), first))).toEqual(['metric missing-target'])
    expect(() => due('resolution', request('standard P1'), first)).toThrow("'firstResponse'")
    expect(
      issuesOf(() => due('resolution', { tier: 'x', priority: 'y', receivedAt: 'z' } as never, first)),
    ).toEqual([
      'metric missing-target',
      'tier unknown-tier',
      'priority unknown-priority',
      'receivedAt invalid-instant',
    ])
  })

  test('a metric that was forgotten is named', () => {
    const call = due as (...args: readonly unknown[]) => unknown
    expect(issuesOf(() => call(request('standard P1'), desk))).toEqual(['metric wrong-type'])
    expect(issuesOf(() => call(undefined, request('standard P1'), desk))).toEqual(['metric missing'])
    expect(() => call(request('standard P1'), desk)).toThrow("'firstResponse'")
  })

  test('an exception works alike for every metric', () => {
    const policy = deskWith({
      exceptions: [
        {
          name: 'Fair',
          during: [{ on: '2023-11-07' }],
          when: 'waiting',
          targets: { resolution: { P1: '1 hour' } },
        },
      ],
    })
    // The start of the cycle is on Monday, and at midnight one hour is less than what is left.
    const answer = due('resolution', request('standard P1'), policy)
    expect(answer).toMatchObject({ exception: 'Fair', dueAt: at('Tue 01:00'), countedFrom: at('Tue 00:00') })
    expect(due('firstResponse', request('standard P1'), policy)).not.toHaveProperty('exception')
  })
})

test('unchecked data: a due time does not read the rules for clocks, and functions that need them report their issues', () => {
  const unchecked = { ...DESK, warnings: ['never'], onChange: 'sometimes' } as never
  const received = { type: 'received', at: at('Mon 10:00'), tier: 'standard', priority: 'P1' }
  const rules = (where: string) => [`${where}warnings.0 invalid-warning`, `${where}onChange unknown-option`]
  expect(shownAt(due('firstResponse', request('standard P1'), unchecked).dueAt)).toBe('Mon 12:00')
  expect(
    issuesOf(() => clockStatus('firstResponse', [received] as never, unchecked, { now: at('Mon 11:00') })),
  ).toEqual(rules('policy.'))
  expect(issuesOf(() => definePolicy(unchecked))).toEqual(rules(''))
})

describe("'no target' (P7)", () => {
  const none = (exception: object, targets: object = DESK.targets): string[] =>
    issuesOf(() =>
      parsePolicy({ ...DESK, targets, exceptions: [{ name: 'X', during: 'holidays', ...exception }] }),
    )

  test('is allowed in an exception by receipt, for every metric', () => {
    const during = [{ on: '2023-11-06' }]
    const targets = { firstResponse: { P1: 'no target' }, resolution: { P2: { premium: 'no target' } } }
    const policy = deskWith({ exceptions: [{ name: 'Strike', during, targets }] })
    expect(issuesOf(() => due('firstResponse', request('standard P1'), policy))).toEqual(['no-target'])
    expect(shownAt(due('firstResponse', request('standard P1', 'Tue 10:00'), policy).dueAt)).toBe('Tue 12:00')
    expect(issuesOf(() => due('resolution', request('premium P2'), policy))).toEqual(['no-target'])
    expect(shownAt(due('resolution', request('standard P2'), policy).dueAt)).toBe('Wed 10:00')
  })

  test('is an issue in an exception for which requests wait', () => {
    const targets = { resolution: { P1: 'no target' } }
    expect(none({ when: 'waiting', targets })).toEqual(['exceptions.0.targets.resolution.P1 invalid-target'])
    expect(none({ when: 'received', targets })).toEqual(['no error'])
  })

  test('no exception applies to a cell without a target', () => {
    const policy = deskWith({
      exceptions: [{ name: 'X', during: [{ on: '2023-11-06' }], targets: { resolution: { P4: '1 hour' } } }],
    })
    expect(issuesOf(() => due('resolution', request('standard P4'), policy))).toEqual(['no-target'])
  })

  test('is not allowed for the first response', () => {
    const firstResponse = { ...DESK.targets.firstResponse, P4: 'no target' }
    expect(none({ targets: {} as never, during: [] }, { ...DESK.targets, firstResponse })).toEqual([
      'targets.firstResponse.P4 invalid-target',
      'exceptions.0.targets.firstResponse missing',
    ])
  })

  test.each([
    ['no targt', "by 16:00'), or 'no target' (did you mean 'no target'?)."],
    ['No Target', "(did you mean 'no target'?)"],
    ['none', "'3 business days by 16:00'), or 'no target'."],
    ['2 hurs', "(did you mean '2 hours'?)"],
    ['toString', "or 'no target'."],
    [null, "null is not a target. Expected calendar time ('1 hour'"],
  ])('misspelt as %j', (text, hint) => {
    const resolution = { ...DESK.targets.resolution, P4: text }
    const [issue, ...others] = checkPolicy({ ...DESK, targets: { ...DESK.targets, resolution } })
    expect(others).toEqual([])
    expect(issue).toMatchObject({ code: 'invalid-target', path: ['targets', 'resolution', 'P4'] })
    expect(issue?.message).toContain(hint)
  })

  test('is not suggested where it is not allowed', () => {
    const firstResponse = { ...DESK.targets.firstResponse, P4: 'no targt' }
    const [issue] = checkPolicy({ ...DESK, targets: { ...DESK.targets, firstResponse } })
    expect(issue?.message).not.toContain('no target')
  })

  test('a missing cell is an issue, for every metric', () => {
    const { P4: _, ...resolution } = { ...DESK.targets.resolution } as Record<string, unknown>
    const targets = {
      ...DESK.targets,
      resolution,
      nextResponse: { ...DESK.targets.nextResponse, P1: { premium: '1 hour' } },
    }
    expect(issuesOf(() => parsePolicy({ ...DESK, targets }))).toEqual([
      'targets.nextResponse.P1.standard missing-target',
      'targets.resolution.P4 missing-target',
    ])
  })

  test('an exception for a metric without targets is an issue', () => {
    expect(
      none({ targets: { resolution: { P1: '1 hour' } } }, { firstResponse: DESK.targets.firstResponse }),
    ).toEqual(['exceptions.0.targets.resolution missing-target'])
    const exception = { name: 'Cover', during: 'holidays', targets: { nextResponse: { P1: '1 hour' } } }
    const { firstResponse } = DESK.targets
    expect(() => parsePolicy({ ...DESK, targets: { firstResponse }, exceptions: [exception] })).toThrow(
      "exceptions[0].targets.nextResponse: the policy has no targets for 'nextResponse'. Expected 'firstResponse'.",
    )
  })
})
