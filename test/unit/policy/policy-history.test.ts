/** P9: policies that follow one another, in every function that takes a policy. */
import {
  clockStatus,
  type DuebyError,
  describePolicy,
  due,
  explain,
  explainClock,
  firstResponseDue,
  firstResponseDueMany,
  parsePolicy,
  policyHistory,
  ticketStatus,
} from 'dueby'
import { describe, expect, test } from 'vitest'
import { at, DESK, desk, deskWith, history, issuesOf, shownAt } from '../../support/tickets'

const first = '1 hour'
const faster = deskWith({
  name: 'Faster',
  targets: { ...DESK.targets, firstResponse: { P1: first, P2: first, P3: first, P4: first } },
  exceptions: [],
})
/** In force from Wednesday on. */
const policies = policyHistory([{ policy: parsePolicy(desk) }, { from: '2023-11-08', policy: faster }])
const tuesday = { tier: 'standard', priority: 'P1', receivedAt: at('Tue 17:00') }
const wednesday = { ...tuesday, receivedAt: at('Wed 00:00') }

describe('a history can be used wherever a policy can (P9)', () => {
  test('firstResponseDue', () => {
    expect(shownAt(firstResponseDue(tuesday, policies).dueAt)).toBe('Wed 07:00')
    expect(shownAt(firstResponseDue(wednesday, policies).dueAt)).toBe('Wed 01:00')
  })

  test('due', () => {
    expect(shownAt(due('resolution', tuesday, policies).dueAt)).toBe('Wed 17:00')
    expect(shownAt(due('firstResponse', wednesday, policies).dueAt)).toBe('Wed 01:00')
  })

  test('firstResponseDueMany', () => {
    const receivedAt = Float64Array.of(at('Wed 00:00').getTime(), at('Tue 23:59:59.999').getTime())
    const dues = firstResponseDueMany({ receivedAt, tier: 'standard', priority: ['P1', 'P1'] }, policies)
    expect(Array.from(dues, (each) => shownAt(new Date(each)))).toEqual(['Wed 01:00', 'Wed 08:00'])
  })

  test('clockStatus and ticketStatus', () => {
    for (const [events, dueAt, policy] of [
      [['Tue 17:00 received standard P1'], 'Wed 07:00', 'Desk'],
      [['Wed 00:00 received standard P1'], 'Wed 01:00', 'Faster'],
    ] as const) {
      const options = { now: at('Wed 00:30') }
      const clock = clockStatus('firstResponse', history(...events), policies, options)
      expect(clock).toMatchObject({ dueAt: at(dueAt), rules: { policy } })
      expect(ticketStatus(history(...events), policies, options).clocks.firstResponse).toEqual(clock)
    }
  })

  test('explain and explainClock', () => {
    const ledger = explain(firstResponseDue(wednesday, policies), policies)
    expect(ledger).toMatchObject({ policy: 'Faster', dueAt: at('Wed 01:00') })
    const events = history('Tue 17:00 received standard P1')
    expect(explainClock('firstResponse', events, policies, { now: at('Wed 06:00') })).toMatchObject({
      policy: 'Desk',
      dueAt: at('Wed 07:00'),
    })
  })

  test('describePolicy', () => {
    const page = describePolicy(policies)
    expect(page).toContain('In force through 7 November 2023.')
    for (const target of ['2 business hours', first]) expect(page).toContain(target)
  })
})

describe('the policy in force', () => {
  test('begins at midnight of the schedule that begins there', () => {
    const tokyo = deskWith({
      ...faster,
      name: 'Tokyo',
      schedule: { ...DESK.schedule, timeZone: 'Asia/Tokyo' },
    })
    const moved = policyHistory([{ policy: parsePolicy(desk) }, { from: '2023-11-08', policy: tokyo }])
    // Midnight in Tokyo is 07:00 of the day before in Los Angeles.
    expect(shownAt(firstResponseDue({ ...tuesday, receivedAt: at('Tue 06:59') }, moved).dueAt)).toBe(
      'Tue 08:59',
    )
    expect(shownAt(firstResponseDue({ ...tuesday, receivedAt: at('Tue 07:00') }, moved).dueAt)).toBe(
      'Tue 08:00',
    )
  })

  test('before the first version there is none, unless it has no date', () => {
    const since = policyHistory([{ from: '2023-11-08', policy: faster }])
    const atReceipt = ['receivedAt missing-target']
    expect(issuesOf(() => firstResponseDue(tuesday, since))).toEqual(atReceipt)
    expect(issuesOf(() => due('firstResponse', tuesday, since))).toEqual(atReceipt)
    expect(issuesOf(() => explain(firstResponseDue(tuesday, policies), since as typeof policies))).toEqual([
      'due.receivedAt missing-target',
    ])
    expect(
      issuesOf(() =>
        clockStatus('firstResponse', history('Tue 17:00 received standard P1'), since, {
          now: at('Wed 10:00'),
        }),
      ),
    ).toEqual(['events.0.at missing-target'])
    const receivedAt = Float64Array.of(at('Wed 00:00').getTime(), at('Tue 17:00').getTime())
    expect(
      issuesOf(() => firstResponseDueMany({ receivedAt, tier: 'standard', priority: 'P1' }, since)),
    ).toEqual(['receivedAt.1 missing-target'])
  })

  test('an instant that cannot be read is the issue, and not that no policy is in force then', () => {
    const since = policyHistory([{ from: '2023-11-08', policy: faster }])
    for (const versions of [policies, since])
      for (const [receivedAt, code] of [
        ['soon', 'invalid-instant'],
        ['2023-11-08T10:00', 'missing-offset'],
        [undefined, 'missing'],
      ] as const) {
        // Which names the policy in force would know is not known either.
        const request = { tier: 'gold', priority: 'P1', receivedAt } as never
        const expected = [`receivedAt ${code}`]
        expect(issuesOf(() => firstResponseDue(request, versions))).toEqual(expected)
        expect(issuesOf(() => due('resolution', request, versions))).toEqual(expected)
        const answer = { ...firstResponseDue(wednesday, versions), receivedAt } as never
        expect(issuesOf(() => explain(answer, versions))).toEqual([`due.receivedAt ${code}`])
      }
  })

  const events = ['Tue 10:00 received standard P1', 'Tue 10:30 responded', 'Wed 10:00 customer-replied']
  const nextFaster = deskWith({
    name: 'Next',
    targets: { ...DESK.targets, nextResponse: { P1: first, P2: first, P3: first, P4: first } },
  })
  const later = policyHistory([{ policy: parsePolicy(desk) }, { from: '2023-11-08', policy: nextFaster }])

  test('at receipt is that of all cycles of a ticket', () => {
    const clock = clockStatus('nextResponse', history(...events), later, { now: at('Wed 10:30') })
    expect(clock).toMatchObject({ dueAt: at('Wed 12:00'), rules: { policy: 'Desk' } })
  })

  test("with policyAt: 'start' each cycle has the one in force at its start", () => {
    const options = { now: at('Wed 10:30'), policyAt: 'start' } as const
    expect(clockStatus('nextResponse', history(...events), later, options)).toMatchObject({
      dueAt: at('Wed 11:00'),
      rules: { policy: 'Next' },
    })
    // A running clock never changes its policy.
    expect(clockStatus('resolution', history(...events), later, options)).toMatchObject({
      rules: { policy: 'Desk' },
    })
  })

  test('has to know the names of the ticket', () => {
    const narrow = parsePolicy({
      ...DESK,
      name: 'Narrow',
      tiers: ['premium'],
      targets: {
        firstResponse: { P1: first, P2: first, P3: first, P4: first },
        nextResponse: { P1: first, P2: first, P3: first, P4: first },
      },
      exceptions: [],
    })
    const shrunk = policyHistory([{ policy: parsePolicy(desk) }, { from: '2023-11-08', policy: narrow }])
    const at10 = { now: at('Wed 10:30') }
    expect(clockStatus('nextResponse', history(...events), shrunk, at10).state).toBe('running')
    expect(
      issuesOf(() => clockStatus('nextResponse', history(...events), shrunk, { ...at10, policyAt: 'start' })),
    ).toEqual(['events.2 unknown-tier'])
    expect(issuesOf(() => firstResponseDue(wednesday, shrunk))).toEqual(['tier unknown-tier'])
    const receivedAt = Float64Array.of(at('Tue 00:00').getTime(), at('Wed 00:00').getTime())
    expect(
      issuesOf(() => firstResponseDueMany({ receivedAt, tier: 'standard', priority: 'P1' }, shrunk)),
    ).toEqual(['tier.1 unknown-tier'])
    const bad = Float64Array.of(Number.NaN, at('Wed 00:00').getTime(), 0.5)
    expect(
      issuesOf(() => firstResponseDueMany({ receivedAt: bad, tier: 'standard', priority: 'P1' }, shrunk)),
    ).toEqual(['receivedAt.0 invalid-instant', 'tier.1 unknown-tier', 'receivedAt.2 invalid-instant'])
  })
})

describe('columns with a history', () => {
  const TIMES = ['Tue 10:00', 'Wed 10:00', 'Tue 17:00', 'Wed 17:00']
  const receivedAt = Float64Array.from({ length: 32 }, (_, i) => at(TIMES[i % 4] ?? '').getTime())
  const tiers = Array.from(receivedAt, (_, i) => (i & 4 ? 'premium' : 'standard'))
  const priorities = Array.from(receivedAt, (_, i) => `P${1 + (i >> 3)}`)

  test('every tier and priority, in lists and alone, as single requests', () => {
    for (const tier of [tiers, 'premium'])
      for (const priority of [priorities, 'P2'])
        expect(Array.from(firstResponseDueMany({ receivedAt, tier, priority } as never, policies))).toEqual(
          Array.from(receivedAt, (each, i) =>
            firstResponseDue(
              {
                tier: Array.isArray(tier) ? tier[i] : tier,
                priority: Array.isArray(priority) ? priority[i] : priority,
                receivedAt: each,
              } as never,
              policies,
            ).dueAt.getTime(),
          ),
        )
  })

  test('a priority of one version is not mistaken for another priority of another version', () => {
    const version = (from: string | undefined, P1: string, P2: string) => ({
      ...(from && { from }),
      policy: parsePolicy({
        name: `since ${from}`,
        schedule: DESK.schedule,
        tiers: ['all'],
        priorities: ['P1', 'P2'],
        targets: { firstResponse: { P1, P2 } },
      }),
    })
    const three = policyHistory([
      version(undefined, '1 hour', '2 hours'),
      version('2023-11-08', '3 hours', '4 hours'),
      version('2023-11-09', '5 hours', '6 hours'),
    ] as never)
    const days = ['Tue 10:00', 'Wed 10:00', 'Thu 10:00'].map((time) => at(time).getTime())
    const columns = {
      receivedAt: Float64Array.from([...days, ...days]),
      tier: 'all',
      priority: ['P1', 'P1', 'P1', 'P2', 'P2', 'P2'],
    }
    const hours = Array.from(
      firstResponseDueMany(columns as never, three),
      (dueAt, i) => (dueAt - (days[i % 3] as number)) / 3_600_000,
    )
    expect(hours).toEqual([1, 3, 5, 2, 4, 6])
  })

  test('names that the policy in force does not know are listed by their place', () => {
    const narrow = parsePolicy({
      name: 'Narrow',
      schedule: DESK.schedule,
      tiers: ['standard'],
      priorities: ['P1'],
      targets: { firstResponse: { P1: first } },
    })
    const shrunk = policyHistory([{ policy: parsePolicy(desk) }, { from: '2023-11-08', policy: narrow }])
    const columns = {
      receivedAt: receivedAt.slice(0, 4),
      tier: ['standard', 'premium', 'premium', 'standard'],
      priority: ['P1', 'P1', 'P2', 'P2'],
    }
    expect(issuesOf(() => firstResponseDueMany(columns as never, shrunk))).toEqual([
      'tier.1 unknown-tier',
      'priority.3 unknown-priority',
    ])
  })
})

describe('policyHistory', () => {
  test('is frozen data without anything else', () => {
    expect(policies.versions.map(({ from, policy }) => [from, policy.name])).toEqual([
      [undefined, 'Desk'],
      ['2023-11-08', 'Faster'],
    ])
    expect(
      Object.isFrozen(policies) &&
        Object.isFrozen(policies.versions) &&
        Object.isFrozen(policies.versions[0]),
    ).toBe(true)
    expect(policies.versions[0]).not.toHaveProperty('from')
  })

  test('accepts what was stored as JSON', () => {
    const revived = policyHistory(JSON.parse(JSON.stringify(policies)).versions)
    expect(firstResponseDue(wednesday, revived)).toEqual(firstResponseDue(wednesday, policies))
  })

  test.each([
    [[], ['versions empty-list']],
    [undefined, ['versions missing']],
    [[{ policy: DESK }, { policy: DESK }], ['versions.1.from missing']],
    [
      [
        { from: '2024-01-01', policy: DESK },
        { from: '2024-01-01', policy: DESK },
      ],
      ['versions.1.from not-in-order'],
    ],
    [
      [{ from: '2024-07-01', policy: DESK }, { policy: DESK }, { from: '2024-01-01', policy: DESK }],
      ['versions.1.from missing', 'versions.2.from not-in-order'],
    ],
    [
      [{ from: '2024-07-01', policy: { ...DESK, name: '' } }, { from: '2024-07-01' }],
      ['versions.0.policy.name empty-name', 'versions.1.policy missing', 'versions.1.from not-in-order'],
    ],
    [[{ from: '2024-02-30', policy: DESK }], ['versions.0.from invalid-date']],
    [[{ policy: { ...DESK, name: '' } }], ['versions.0.policy.name empty-name']],
    [[{ policy: DESK }, { from: '2024-01-01' }], ['versions.1.policy missing']],
    [
      [{ policy: DESK }, {}],
      ['versions.1.policy missing', 'versions.1.from missing'],
    ],
    [[{ policy: DESK, until: 1 }], ['versions.0.until unknown-key']],
  ])('issues %#', (versions, expected) => {
    expect(issuesOf(() => policyHistory(versions as never))).toEqual(expected)
  })

  test('tells what an issue is about', () => {
    const issueOf = (versions: unknown, index = 0) => {
      try {
        policyHistory(versions as never)
      } catch (error) {
        return (error as DuebyError).issues[index]
      }
      return undefined
    }
    const twice = [
      { from: '2024-07-01', policy: DESK },
      { from: '2024-07-01', policy: DESK },
    ]
    expect(issueOf(twice)).toMatchObject({ received: "'2024-07-01'" })
    expect(issueOf([{ policy: DESK }, { policy: DESK }])).toMatchObject({ code: 'missing' })
  })

  test('has the very policies that it was made from', () => {
    const made = policyHistory([{ policy: faster }, { from: '2024-07-01', policy: parsePolicy(desk) }])
    expect(made.versions.map(({ policy }) => policy === faster || policy === desk)).toEqual([true, true])
  })

  test('does not change when its data changes later', () => {
    const versions = [{ policy: parsePolicy(desk) }]
    const made = policyHistory(versions)
    versions.push({ policy: faster })
    expect(made.versions).toHaveLength(1)
  })

  test('reports at most a hundred issues', () => {
    expect(issuesOf(() => policyHistory(Array(40).fill({ policy: {} })))).toHaveLength(101)
  })
})
