import { definePolicy, firstResponseDue, firstResponseDueMany, type Policy, parsePolicy } from 'dueby'
import { describe, expect, test } from 'vitest'
import { issuesOf } from '../../support/issues'
import { ACME } from './acme'

const HOUR = 3_600_000
const start = Date.parse('2024-05-01T00:00:00Z')

// Exceptions of both kinds, so that some answers are decided while the request waits.
const policy = definePolicy({
  ...ACME,
  dayCutoff: '15:00',
  exceptions: [
    { name: 'Holidays', during: 'holidays', targets: { firstResponse: { P1: { silver: '2 hours' } } } },
    {
      name: 'Fair',
      during: [{ on: '2024-05-04' }],
      when: 'waiting',
      targets: { firstResponse: { P1: '3 hours', P3: '4 hours' } },
    },
  ],
})

const TIERS = ['gold', 'silver'] as const
const PRIORITIES = ['P1', 'P2', 'P3'] as const

// Every tier and priority, each hour for two weeks, not sorted by time.
const rows = Array.from({ length: 14 * 24 * 6 }, (_, index) => ({
  tier: TIERS[index % 2] as 'gold' | 'silver',
  priority: PRIORITIES[index % 3] as 'P1' | 'P2' | 'P3',
  receivedAt: start + ((index * 37) % (14 * 24)) * HOUR,
}))
const columns = () => ({
  tier: rows.map(({ tier }) => tier),
  priority: rows.map(({ priority }) => priority),
  receivedAt: Float64Array.from(rows, ({ receivedAt }) => receivedAt),
})
const expected = () => rows.map((row) => firstResponseDue(row, policy).dueAt.getTime())

test('a column of tiers and priorities gets the answers that single requests get', () => {
  const { receivedAt, tier, priority } = columns()
  expect([...firstResponseDueMany({ receivedAt, tier, priority }, policy)]).toEqual(expected())
})

test('the answers can replace the column of receipts', () => {
  const requests = columns()
  expect(firstResponseDueMany(requests, policy, requests.receivedAt)).toBe(requests.receivedAt)
  expect([...requests.receivedAt]).toEqual(expected())
})

test.each([
  ['one place later', 1, 0],
  ['one place earlier', 0, 1],
])('the answers can be written to the same memory %s', (_, to, from) => {
  const { receivedAt, tier, priority } = columns()
  const memory = new Float64Array(rows.length + 1)
  memory.set(receivedAt, from)
  const out = memory.subarray(to, to + rows.length)
  const own = memory.subarray(from, from + rows.length)
  expect([...firstResponseDueMany({ receivedAt: own, tier, priority }, policy, out)]).toEqual(expected())
})

test('nothing is written when an entry is wrong', () => {
  const { receivedAt, tier, priority } = columns()
  const out = new Float64Array(rows.length)
  const wrong = { receivedAt, tier, priority: priority.with(7, 'P9' as 'P1') }
  expect(issuesOf(() => firstResponseDueMany(wrong, policy, out)).map(({ path }) => path)).toEqual([
    ['priority', 7],
  ])
  expect(out.every((value) => value === 0)).toBe(true)
})

test('a hundred wrong names of a column are listed, and then that there are more', () => {
  const { receivedAt, priority } = columns()
  const wrong = { receivedAt, tier: rows.map(() => 'bronze') as never, priority }
  const issues = issuesOf(() => firstResponseDueMany(wrong, policy))
  expect(issues).toHaveLength(101)
  expect(issues.at(-2)).toMatchObject({ code: 'unknown-tier', path: ['tier', 99] })
  expect(issues.at(-1)).toMatchObject({ code: 'more-issues', path: [] })
})

test('names that every object inherits are names like others in a column', () => {
  const odd = definePolicy(
    JSON.parse(`{ "name": "Odd", "schedule": { "timeZone": "UTC", "weekly": {} },
      "tiers": ["__proto__", "constructor"], "priorities": ["toString", "__proto__"],
      "targets": { "firstResponse": { "toString": "1 hour", "__proto__": { "__proto__": "2 hours", "constructor": "3 hours" } } } }`),
  ) as Policy
  const requests = {
    receivedAt: Float64Array.of(start, start, start),
    tier: ['__proto__', 'constructor', '__proto__'],
    priority: ['__proto__', '__proto__', 'toString'],
  }
  expect([...firstResponseDueMany(requests, odd)].map((due) => (due - start) / HOUR)).toEqual([2, 3, 1])
  const unknown = issuesOf(() => firstResponseDueMany({ ...requests, tier: 'valueOf' }, odd))
  expect(unknown.map(({ code, path }) => [code, path])).toEqual([['unknown-tier', ['tier']]])
})

test.each([
  ['one tier and one priority', { tier: 'silver', priority: 'P1' }],
  ['one tier', { tier: 'silver' }],
  ['one priority', { priority: 'P3' }],
] as const)('%s for all requests: the answers that single requests get', (_, all) => {
  const requests = { ...columns(), ...all }
  const each = rows.map((row) => firstResponseDue({ ...row, ...all }, policy).dueAt.getTime())
  expect([...firstResponseDueMany(requests, policy)]).toEqual(each)
  expect([...firstResponseDueMany(requests, policy, requests.receivedAt)]).toEqual(each)
  expect([
    ...firstResponseDueMany({ ...requests, receivedAt: new Float64Array(0), ...noLists(all) }, policy),
  ]).toEqual([])
})

/** Empty lists for what is not the same for all requests. */
function noLists(all: { readonly tier?: 'silver'; readonly priority?: 'P1' | 'P3' }) {
  return { tier: all.tier ?? [], priority: all.priority ?? [] }
}

test('an exception can have an answer where the policy has none', () => {
  const popUp = definePolicy({
    name: 'Pop-up',
    schedule: { timeZone: 'UTC', weekly: {}, specialHours: [{ on: '2024-05-04', hours: ['09:00-17:00'] }] },
    tiers: ['all'],
    priorities: ['P1'],
    targets: { firstResponse: { P1: '2 business hours' } },
    exceptions: [
      {
        name: 'After',
        during: [{ from: '2024-05-05', to: '2024-05-31' }],
        targets: { firstResponse: { P1: '2 hours' } },
      },
    ],
  })
  const requests = (...receivedAt: string[]) => ({
    tier: 'all' as const,
    priority: 'P1' as const,
    receivedAt: Float64Array.from(receivedAt, (at) => Date.parse(at)),
  })
  const [first, second] = firstResponseDueMany(requests('2024-05-04T08:00Z', '2024-05-20T08:00Z'), popUp)
  expect([first, second]).toEqual([Date.parse('2024-05-04T11:00Z'), Date.parse('2024-05-20T10:00Z')])
  const late = requests('2024-05-04T08:00Z', '2024-06-20T08:00Z', '2024-05-20T08:00Z')
  expect(issuesOf(() => firstResponseDueMany(late, popUp)).map(({ code, path }) => [code, ...path])).toEqual([
    ['never-opens', 'receivedAt', 1],
  ])
})

describe('one tier and priority with exceptions: the answers that single requests get', () => {
  const withTargets = (own: string, exceptions: readonly object[], timeZone = 'UTC') =>
    parsePolicy({
      name: 'Acme',
      schedule: { timeZone, weekly: { 'mon-fri': ['09:00-17:00'] } },
      tiers: ['all'],
      priorities: ['P1'],
      targets: { firstResponse: { P1: own } },
      exceptions: exceptions.map((exception, index) => ({ name: `${index}`, ...exception })),
    })
  const P1 = (target: string) => ({ targets: { firstResponse: { P1: target } } })
  const requests = (receivedAt: readonly number[]) => ({
    receivedAt: Float64Array.from(receivedAt),
    tier: 'all',
    priority: 'P1',
  })
  const everySixHours = Array.from({ length: 4 * 30 }, (_, index) => start + index * 6 * HOUR)
  const expectSame = (policy: Policy, receivedAt: readonly number[] = everySixHours) => {
    const single = receivedAt.map((at) =>
      firstResponseDue({ tier: 'all', priority: 'P1', receivedAt: at }, policy).dueAt.getTime(),
    )
    expect([...firstResponseDueMany(requests(receivedAt), policy)]).toEqual(single)
  }

  test('those of both kinds, with requests that wait for long', () => {
    const wait = { during: [{ on: '2024-05-14' }], when: 'waiting', ...P1('2 hours') }
    const receipt = { during: [{ on: '2024-05-20' }], ...P1('3 hours') }
    for (const exceptions of [[wait], [receipt], [wait, receipt], [receipt, wait]])
      expectSame(withTargets('240 hours', exceptions))
  })

  test('on dates and outside hours together', () => {
    const dated = { during: [{ on: '2024-05-14' }], ...P1('2 hours') }
    const outside = { during: 'outside hours', ...P1('3 hours') }
    for (const exceptions of [[outside], [dated, outside], [outside, dated]])
      expectSame(withTargets('6 business hours', exceptions))
  })

  test('when the local date is not that of UTC', () => {
    const dated = [{ during: [{ on: '2024-05-01' }], ...P1('2 hours') }]
    for (const [timeZone, at] of [
      ['America/Los_Angeles', '2024-05-02T06:30Z'],
      ['Pacific/Kiritimati', '2024-04-30T10:30Z'],
    ] as const) {
      expectSame(withTargets('5 hours', dated, timeZone), [Date.parse(at)])
      expectSame(withTargets('5 hours', dated, timeZone), [Date.parse(at), start + 500 * HOUR])
      expectSame(withTargets('5 hours', dated, timeZone), [start - 500 * HOUR, Date.parse(at)])
    }
  })

  test("the first request with 'no target' is an issue", () => {
    const policy = withTargets('5 hours', [{ during: [{ on: '2024-05-02' }], ...P1('no target') }])
    const found = issuesOf(() => firstResponseDueMany(requests(everySixHours), policy))
    expect(found.map(({ code, path }) => [code, ...path])).toEqual([['no-target', 'receivedAt', 4]])
  })
})

test.each<[string, { readonly [tier: string]: '10 minutes' | '20 minutes' }]>([
  ['one of them with an exception', { gold: '10 minutes' }],
  ['each with another one in the exception', { gold: '10 minutes', silver: '20 minutes' }],
])('tiers with the same target, %s', (_, P2) => {
  const targets = { firstResponse: { P2 } }
  const during = [{ from: '2024-05-02', to: '2024-05-03' }] as const
  const oneTier = definePolicy({ ...ACME, exceptions: [{ name: 'Gold', during, targets }] })
  const { receivedAt, tier } = columns()
  expect([...firstResponseDueMany({ receivedAt, tier, priority: 'P2' }, oneTier)]).toEqual(
    rows.map((row) => firstResponseDue({ ...row, priority: 'P2' }, oneTier).dueAt.getTime()),
  )
})

test('bad columns are reported together', () => {
  const wrong = { receivedAt: Float64Array.of(start, Number.NaN), tier: ['gold'], priority: 'P9' as 'P1' }
  const found = issuesOf(() => firstResponseDueMany({ ...wrong, tier: ['gold'] }, policy))
  expect(found.map(({ code, path }) => [code, ...path])).toEqual([
    ['wrong-type', 'tier'],
    ['unknown-priority', 'priority'],
    ['invalid-instant', 'receivedAt', 1],
  ])
  const single = { receivedAt: Float64Array.of(start, Number.NaN), tier: 'gold', priority: 'P1' } as const
  expect(issuesOf(() => firstResponseDueMany(single, policy)).map(({ path }) => path)).toEqual([
    ['receivedAt', 1],
  ])
  for (const requests of [null, 5, 'x'])
    expect(issuesOf(() => firstResponseDueMany(requests as never, policy)).map(({ code }) => code)).toEqual([
      'wrong-type',
    ])
})

test('the message about a list with one entry is in the singular', () => {
  const receivedAt = Float64Array.of(start, start)
  expect(() => firstResponseDueMany({ receivedAt, tier: ['silver'], priority: 'P1' }, policy)).toThrow(
    'tier: there is 1 entry. Expected 2 entries',
  )
})

test('names are checked even if there are no instants to compare their number with', () => {
  const names = { tier: ['silver', 'bronze' as 'gold'], priority: ['P1', 'P2', 'P9' as 'P1'] } as const
  const found = issuesOf(() => firstResponseDueMany(names as never, policy))
  expect(found.map(({ code, path }) => [code, ...path])).toEqual([
    ['unknown-tier', 'tier', 1],
    ['unknown-priority', 'priority', 2],
    ['missing', 'receivedAt'],
  ])
  const receivedAt = Float64Array.of(start)
  expect(
    issuesOf(() => firstResponseDueMany({ receivedAt, ...names }, policy)).map(({ code, path }) => [
      code,
      ...path,
    ]),
  ).toEqual([
    ['wrong-type', 'tier'],
    ['unknown-tier', 'tier', 1],
    ['wrong-type', 'priority'],
    ['unknown-priority', 'priority', 2],
  ])
})

test('bad instants are reported together, whatever their tiers and priorities', () => {
  const { receivedAt, tier, priority } = columns()
  const bad = [2, 5, 7, 300, receivedAt.length - 1]
  for (const position of bad) receivedAt[position] = position % 2 ? Number.NaN : 0.5
  for (const out of [undefined, receivedAt])
    expect(
      issuesOf(() => firstResponseDueMany({ receivedAt, tier, priority }, policy, out)).map(
        ({ path }) => path,
      ),
    ).toEqual(bad.map((position) => ['receivedAt', position]))
})

test('a policy with many tiers and priorities', () => {
  const tiers = Array.from({ length: 12 }, (_, index) => `tier ${index}`)
  const priorities = Array.from({ length: 11 }, (_, index) => `P${index}`)
  const targets = Object.fromEntries(
    priorities.map((priority, row) => [
      priority,
      Object.fromEntries(tiers.map((tier, column) => [tier, `${row * tiers.length + column + 1} minutes`])),
    ]),
  )
  const policy = parsePolicy({
    name: 'Many',
    schedule: { timeZone: 'UTC', weekly: {} },
    tiers,
    priorities,
    targets: { firstResponse: targets },
  })
  const cells = priorities.flatMap((priority) => tiers.map((tier) => ({ tier, priority })))
  const due = firstResponseDueMany(
    {
      receivedAt: new Float64Array(cells.length).fill(start),
      tier: cells.map(({ tier }) => tier),
      priority: cells.map(({ priority }) => priority),
    },
    policy,
  )
  expect([...due]).toEqual(cells.map((_, index) => start + (index + 1) * 60_000))
  const wrong = { receivedAt: new Float64Array(2).fill(start), tier: ['tier 11', 'tier 12'], priority: 'P10' }
  expect(() => firstResponseDueMany(wrong, policy)).toThrow(/tier\[1\]: 'tier 12' is not a tier/)
})
