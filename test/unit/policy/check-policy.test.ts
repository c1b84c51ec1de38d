import { checkPolicy, gladly } from 'dueby'
import { describe, expect, test } from 'vitest'
import { ACME } from './acme'

/** The errors of the policy with some keys replaced, as `code path`. */
const issues = (change: object) =>
  checkPolicy({ ...ACME, ...change })
    .filter(({ severity }) => severity === 'error')
    .map(({ code, path }) => `${code} ${path.join('.')}`)

const cover = (change: object) => ({
  exceptions: [
    {
      name: 'Cover',
      during: 'holidays',
      targets: { firstResponse: { P1: '30 minutes' } },
      ...change,
    },
  ],
})
const withException = (change: object) => issues(cover(change))

const RESOLVED = { targets: { ...ACME.targets, resolution: { P1: '9 hours', P2: '9 hours', P3: '9 hours' } } }

describe('a policy without errors', () => {
  test.each<[string, object]>([
    ['the required keys', {}],
    ['a schedule that is closed all week', { schedule: { timeZone: 'UTC', weekly: {} } }],
    ['a combined schedule', { schedule: { union: [ACME.schedule, gladly.schedule] } }],
    ['priorities as names and as objects', { priorities: ['P1', { id: 'P2' }, { id: 'P3', name: 'Low' }] }],
    ['empty lists of alerts and exceptions', { alerts: { P1: [] }, exceptions: [] }],
    ['an optional key that is undefined', { alerts: undefined, exceptions: undefined, dayCutoff: undefined }],
    ['a cut-off at midnight', { dayCutoff: '00:00' }],
  ])('%s', (_, change) => {
    expect(issues(change)).toEqual([])
  })

  test.each<[string, object]>([
    ['the holidays of the schedule', { during: 'holidays' }],
    ['a date', { during: [{ on: '2024-05-01' }] }],
    ['a range', { during: [{ name: 'Sale', from: '2024-05-01', to: '2024-05-03' }] }],
    ['a yearly rule', { during: [{ every: { month: 5, day: 1 } }] }],
    ['one tier only', { targets: { firstResponse: { P3: { gold: '1 hour' } } } }],
    ['no target at all', { targets: { firstResponse: {} } }],
  ])('an exception for %s', (_, change) => {
    expect(withException(change)).toEqual([])
  })
})

describe('targets', () => {
  test('every hole in the grid is an issue, in the order of the policy', () => {
    expect(issues({ targets: { firstResponse: { P3: {}, P1: { silver: '1 hour' } } } })).toEqual([
      'missing-target targets.firstResponse.P1.gold',
      'missing-target targets.firstResponse.P2',
      'missing-target targets.firstResponse.P3.gold',
      'missing-target targets.firstResponse.P3.silver',
    ])
    expect(issues({ targets: {} })).toEqual(['missing targets.firstResponse'])
  })

  test('names that cannot be read are the only issue', () => {
    const { P1 } = ACME.targets.firstResponse
    const more = { targets: { firstResponse: { P1, P2: { gold: '1 hour' } } }, alerts: { P8: ['bronze'] } }
    expect(issues({ priorities: 5, ...more, alerts: { P8: ['gold'] } })).toEqual(['wrong-type priorities'])
    expect(
      issues({ tiers: 5, targets: { firstResponse: { P1, P2: { bronze: '1 hour' }, P3: '1 hour' } } }),
    ).toEqual(['wrong-type tiers'])
  })

  test('a name that cannot be read may be any other one, and the others still need their targets', () => {
    const firstResponse = { P1: '1 hour', P2: '8 hours', P4: { gold: '1 hour' } }
    const alerts = { P5: ['bronze'] }
    const targets = { firstResponse }
    expect(issues({ priorities: ['P1', { name: 'P2' }, 'P3'], tiers: ['gold', 5], targets, alerts })).toEqual(
      ['wrong-type tiers.1', 'missing priorities.1.id', 'missing-target targets.firstResponse.P3'],
    )
    const guided = [
      'P1',
      'P2',
      { id: 'P3', guidance: { right: [], wrong: [{ example: 'e', shouldBe: 'P4' }] } },
      '',
    ]
    expect(issues({ priorities: guided })).toEqual(['empty-name priorities.3'])
  })

  test('a priority without an id is the only issue, once', () => {
    expect(issues({ priorities: [{ name: 'P1' }], targets: { firstResponse: { P1: '1 hour' } } })).toEqual([
      'missing priorities.0.id',
    ])
  })

  test('a target that is not a text', () => {
    const firstResponse = { ...ACME.targets.firstResponse, P2: 8, P3: { gold: null, silver: ['1 hour'] } }
    expect(issues({ targets: { firstResponse } })).toEqual([
      'invalid-target targets.firstResponse.P2',
      'invalid-target targets.firstResponse.P3.gold',
      'invalid-target targets.firstResponse.P3.silver',
    ])
  })

  test.each<[object, string, string]>([
    [{ alerts: { P1: ['sliver'] } }, 'unknown-tier', 'silver'],
    [{ alerts: { P22: ['gold'] } }, 'unknown-priority', 'P2'],
    [cover({ during: ['saturday-sunday'] }), 'invalid-weekday', 'sat-sun'],
    [{ ...RESOLVED, ...cover({ targets: { resolutoin: { P1: '1 hour' } } }) }, 'unknown-key', 'resolution'],
  ])('a misspelt name suggests the name that is meant, case %#', (change, code, meant) => {
    const [issue] = checkPolicy({ ...ACME, ...change })
    expect(issue?.code).toBe(code)
    expect(issue?.expected).toContain(`did you mean '${meant}'?`)
    expect(issue?.message).toContain(`did you mean '${meant}'?`)
  })

  test('targets by tier first are one issue, which shows the right order', () => {
    const byTier = { gold: { P1: '1 hour', P2: '8 hours' }, silver: { P1: '2 hours', P2: '9 hours' } }
    const policy = { ...ACME, targets: { firstResponse: byTier } }
    expect(checkPolicy(policy).map(({ message }) => message)).toEqual([
      "targets.firstResponse.gold: 'gold' is not a priority of this policy. Expected targets by priority such as { P1: '1 hour', P2: { premium: '4 hours' } }.",
    ])
    const besides = {
      ...policy,
      targets: { firstResponse: { ...ACME.targets.firstResponse, gold: '1 hour' } },
    }
    expect(checkPolicy(besides).map(({ path }) => path.join('.'))).toEqual(['targets.firstResponse.gold'])
    // Of priorities that could not be read, any name can be one.
    const unread = { ...policy, priorities: ['gold', 5], targets: { firstResponse: { gold: '1 hour' } } }
    expect(checkPolicy(unread).map(({ path }) => path.join('.'))).toEqual(['priorities.1'])
    // A name can be a tier and a priority.
    const bothNamed = { ...policy, priorities: ['gold', 'silver'] }
    expect(checkPolicy(bothNamed).map(({ path }) => path.join('.'))).toContain(
      'targets.firstResponse.gold.P1',
    )
  })

  test('names are compared exactly', () => {
    expect(issues({ alerts: { p1: ['Gold', 'gold '] } })).toEqual([
      'unknown-priority alerts.p1',
      'unknown-tier alerts.p1.0',
      'unknown-tier alerts.p1.1',
    ])
  })
})

describe('alerts', () => {
  test.each<[string, unknown, string]>([
    ['a list of priorities', ['P1'], 'wrong-type alerts'],
    ['one tier without a list', { P1: 'gold' }, 'wrong-type alerts.P1'],
    ['true', { P1: true }, 'wrong-type alerts.P1'],
  ])('%s', (_, alerts, issue) => {
    expect(issues({ alerts })).toEqual([issue])
  })
})

describe("'no target' where it is not possible (P7)", () => {
  test("in a 'waiting' exception, with two ways that are", () => {
    const waiting = (when: string, target: string) =>
      checkPolicy({ ...ACME, ...cover({ when, targets: { firstResponse: { P1: { gold: target } } } }) })
    const [issue, ...others] = waiting('waiting', 'no target')
    expect(issue).toMatchObject({
      code: 'invalid-target',
      rule: 'P7',
      path: ['exceptions', 0, 'targets', 'firstResponse', 'P1', 'gold'],
      received: "'no target'",
    })
    expect(issue?.message).toBe(
      "exceptions[0].targets.firstResponse.P1.gold: 'no target' cannot be combined with when: 'waiting', because a request that waits keeps its target. Expected a target such as '1 hour', or 'when' set to 'received'.",
    )
    expect(others).toEqual([])
    const errors = (when: string, target: string) =>
      waiting(when, target).filter(({ severity }) => severity === 'error')
    expect(errors('received', 'no target')).toEqual([])
    expect(errors('waiting', '1 hour')).toEqual([])
  })

  test('for a first response of the policy itself', () => {
    const firstResponse = { ...ACME.targets.firstResponse, P3: 'no target' }
    const [issue, ...others] = checkPolicy({ ...ACME, targets: { firstResponse } })
    expect(issue?.message).toBe(
      "targets.firstResponse.P3: 'no target' is not allowed for the first response: every request needs a target. Expected a target such as '1 hour' or 'next business day'.",
    )
    expect(others).toEqual([])
  })

  test('another text is no target at all', () => {
    const [issue] = checkPolicy({
      ...ACME,
      ...cover({ when: 'waiting', targets: { firstResponse: { P1: 'no targets' } } }),
    })
    expect(issue?.message).toContain("'no targets' is not a target")
    expect(issue?.message).not.toContain("'no target'")
  })
})

describe('exceptions', () => {
  test.each<[string, unknown, string]>([
    ['no targets at all', '1 hour', 'wrong-type targets'],
    ['no targets for the first response', {}, 'missing targets.firstResponse'],
    ['a text for all targets', { firstResponse: '1 hour' }, 'wrong-type targets.firstResponse'],
  ])('of a policy with %s', (_, targets, issue) => {
    expect(issues({ targets, ...cover({}) })).toEqual([issue])
  })

  test('a metric whose targets have an issue still counts as one with targets', () => {
    const targets = { ...ACME.targets, resolution: '9 hours' }
    expect(issues({ targets, ...cover({ targets: { resolution: { P1: '1 hour' } } }) })).toEqual([
      'wrong-type targets.resolution',
    ])
  })

  test.each<[string, object, string[]]>([
    ['no name', { name: undefined }, ['missing exceptions.0.name']],
    ['no dates', { during: undefined }, ['missing exceptions.0.during']],
    ['another word for the dates', { during: 'weekends' }, ['unknown-option exceptions.0.during']],
    ['no targets', { targets: undefined }, ['missing exceptions.0.targets']],
    ['no metric', { targets: {} }, ['missing exceptions.0.targets.firstResponse']],
    ['a misspelt key', { wenn: 'waiting' }, ['unknown-key exceptions.0.wenn']],
    [
      'a reversed range',
      { during: [{ from: '2024-05-03', to: '2024-05-01' }] },
      ['reversed-range exceptions.0.during.0.to'],
    ],
    [
      'a date that never exists',
      { during: [{ every: { month: 2, day: 30 } }] },
      ['impossible-rule exceptions.0.during.0.every.day'],
    ],
    [
      'names and targets the policy does not know',
      { targets: { firstResponse: { P1: { bronze: '1 hour' }, P9: '1 day' } } },
      [
        'unknown-tier exceptions.0.targets.firstResponse.P1.bronze',
        'unknown-priority exceptions.0.targets.firstResponse.P9',
        'invalid-target exceptions.0.targets.firstResponse.P9',
      ],
    ],
  ])('%s', (_, change, expected) => {
    expect(withException(change)).toEqual(expected)
  })

  test("those for requests that wait are never for 'outside hours'", () => {
    const [issue] = checkPolicy({ ...ACME, ...cover({ during: 'outside hours', when: 'waiting' }) })
    expect(issue).toMatchObject({
      code: 'unknown-option',
      path: ['exceptions', 0, 'when'],
      received: "'waiting'",
    })
  })

  test('those without `when` are by the date of receipt', () => {
    const codes = (change: object) => checkPolicy({ ...ACME, ...cover(change) }).map(({ code }) => code)
    expect(codes({})).toEqual(codes({ when: 'received' }))
    expect(codes({})).toContain('exception-breaks-order')
    expect(codes({ when: 'waiting' })).not.toContain('exception-breaks-order')
  })

  test('two with one name', () => {
    const [exception] = cover({}).exceptions
    expect(issues({ exceptions: [exception, exception] })).toEqual(['repeated-name exceptions.1.name'])
  })

  test('something that is not a list, and something in it that is not an exception', () => {
    expect(issues({ exceptions: { name: 'Cover' } })).toEqual(['wrong-type exceptions'])
    expect(issues({ exceptions: ['holidays'] })).toEqual(['wrong-type exceptions.0'])
  })
})

describe('priorities with guidance', () => {
  const withGuidance = (guidance: unknown) => issues({ priorities: [{ id: 'P1', guidance }, 'P2', 'P3'] })

  test('an example may point to any priority, before or after its own', () => {
    const wrong = [
      { example: 'One user cannot log in', shouldBe: 'P3' },
      { example: 'All users are slow', shouldBe: 'P2' },
    ]
    expect(withGuidance({ right: ['Nobody can log in'], wrong })).toEqual([])
    expect(withGuidance({ right: [], wrong: [] })).toEqual([])
  })

  test.each<[string, unknown, string[]]>([
    [
      'both lists missing',
      {},
      ['missing priorities.0.guidance.right', 'missing priorities.0.guidance.wrong'],
    ],
    ['a text', 'when it burns', ['wrong-type priorities.0.guidance']],
    [
      'an example without its priority',
      { right: [], wrong: [{ example: 'x' }] },
      ['missing priorities.0.guidance.wrong.0.shouldBe'],
    ],
    [
      'an example with a priority that is not in the policy',
      { right: [], wrong: [{ example: 'x', shouldBe: 'P9' }] },
      ['unknown-priority priorities.0.guidance.wrong.0.shouldBe'],
    ],
    ['an unknown key', { right: [], wrong: [], maybe: [] }, ['unknown-key priorities.0.guidance.maybe']],
  ])('%s', (_, guidance, expected) => {
    expect(withGuidance(guidance)).toEqual(expected)
  })

  test('a priority without its id, and one listed as a name and as an object', () => {
    expect(issues({ priorities: [{ name: 'Critical' }, 'P1', 'P2', 'P3'] })).toEqual([
      'missing priorities.0.id',
    ])
    expect(issues({ priorities: ['P1', 'P2', { id: 'P1' }, 'P3'] })).toEqual(['repeated-name priorities.2'])
  })
})

test.each(['15:00', '00:00', '23:59', '24:00'])('%s is a cut-off', (dayCutoff) => {
  expect(issues({ dayCutoff })).toEqual([])
})

test.each(['24:01', '15:60', '9:00', '15:00:00', '15.00', ''])('%j is not a cut-off', (dayCutoff) => {
  expect(issues({ dayCutoff })).toEqual(['invalid-time dayCutoff'])
})

describe('names', () => {
  test.each<[object, string[]]>([
    [{ name: '' }, ['empty-name name']],
    [{ name: ' \t' }, ['empty-name name']],
    [{ tiers: [] }, ['empty-list tiers']],
    [{ priorities: [], targets: { firstResponse: {} } }, ['empty-list priorities']],
    [{ tiers: ['gold', 'silver', ''] }, ['empty-name tiers.2']],
    [{ tiers: ['gold', 'silver', ' '] }, ['empty-name tiers.2']],
    [{ tiers: ['gold', 'silver', 'gold'] }, ['repeated-name tiers.2']],
    [{ priorities: ['P1', 'P2', 'P3', ' '] }, ['empty-name priorities.3']],
  ])('%j: %j', (change, expected) => {
    expect(issues(change)).toEqual(expected)
  })
})
