/** P9: histories of policies that were stored as JSON, and their issues. */
import {
  checkPolicy,
  definePolicy,
  firstResponseDue,
  gladly,
  parsePolicy,
  parsePolicyHistory,
  policyHistory,
} from 'dueby'
import { describe, expect, test } from 'vitest'
import { DESK, desk, issuesOf } from '../../support/tickets'

const history = policyHistory([{ policy: gladly }, { from: '2024-07-01', policy: desk }])
const stored = JSON.parse(JSON.stringify(history))

describe('parsePolicyHistory', () => {
  test('reads what was stored as JSON, with tiers and priorities as texts', () => {
    const read = parsePolicyHistory(stored)
    expect(read).toEqual(history)
    expect(Object.isFrozen(read.versions[1]?.policy)).toBe(true)
    const row: { tier: string; priority: string } = { tier: 'standard', priority: 'P1' }
    for (const receivedAt of ['2023-12-26T10:00:00-08:00', '2024-07-05T10:00:00-07:00'])
      expect(firstResponseDue({ ...row, receivedAt }, read)).toEqual(
        firstResponseDue({ tier: 'standard', priority: 'P1', receivedAt }, history),
      )
  })

  test('returns a history as it is', () => {
    expect(parsePolicyHistory(history)).toBe(history)
  })

  test('gives a single policy as a history of one version', () => {
    expect(parsePolicyHistory(gladly)).toEqual(policyHistory([{ policy: gladly }]))
    expect(parsePolicyHistory(DESK)).toEqual(policyHistory([{ policy: desk }]))
    expect(issuesOf(() => parsePolicyHistory({ ...DESK, tiers: [] }))).toEqual(
      issuesOf(() => parsePolicy({ ...DESK, tiers: [] })),
    )
  })

  test('says how to write a history instead of a list of versions, as checkPolicy does', () => {
    const list = [{ policy: gladly }]
    const expected =
      /has the wrong type\. Expected a history of policies such as \{ versions: \[\{ policy \}\] \}\.$/
    expect(() => parsePolicyHistory(list)).toThrow(expected)
    expect(checkPolicy(list)[0]?.message).toMatch(expected)
  })

  test.each<[string, unknown, string[]]>([
    ['nothing', undefined, ['missing']],
    ['no list', { versions: {} }, ['versions wrong-type']],
    ['an empty list', { versions: [] }, ['versions empty-list']],
    ['another key', { versions: [{ policy: DESK }], name: 'Desk' }, ['name unknown-key']],
    [
      'dates out of order',
      {
        versions: [
          { from: '2024-07-01', policy: DESK },
          { from: '2024-07-01', policy: DESK },
        ],
      },
      ['versions.1.from not-in-order'],
    ],
    ['no date', { versions: [{ policy: DESK }, { policy: DESK }] }, ['versions.1.from missing']],
    [
      'bad policies, with their rules',
      {
        versions: [
          { policy: { ...DESK, warnings: ['never'] } },
          { from: '2024-07-01', policy: { ...DESK, schedule: { timeZone: 'Mars', weekly: {} } } },
        ],
      },
      ['versions.0.policy.warnings.0 invalid-warning', 'versions.1.policy.schedule.timeZone unknown-zone'],
    ],
  ])('%s', (_, data, expected) => {
    expect(issuesOf(() => parsePolicyHistory(data))).toEqual(expected)
    expect(
      issuesOfCheck(data).filter((each) => each.startsWith('versions') || expected.includes(each)),
    ).toEqual(data === undefined ? ['missing'] : expected)
  })
})

const issuesOfCheck = (data: unknown): string[] =>
  checkPolicy(data).map(({ path, code }) => `${path.join('.')} ${code}`.trim())

describe('checkPolicy of a history', () => {
  const valid = {
    name: 'Any',
    schedule: { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } },
    tiers: ['all'],
    priorities: ['P1', 'P2'],
    targets: { firstResponse: { P1: '48 hours', P2: '96 hours' } },
  }
  const warned = { ...valid, warnings: ['100%'] }

  test('gives the advice of each version, with its place', () => {
    const [ofFirst] = checkPolicy(history)
    const [alone] = checkPolicy(gladly)
    expect(ofFirst?.path).toEqual(['versions', 0, 'policy', ...(alone?.path ?? [])])
    expect(ofFirst?.message).toBe(`versions[0].policy.${alone?.message}`)
    expect(ofFirst?.example).toEqual(alone?.example)
    const later = checkPolicy({ versions: [{ policy: valid }, { from: '2024-07-01', policy: warned }] })
    expect(later.map(({ path }) => path)).toEqual([['versions', 1, 'policy', 'warnings', 0]])
    expect(checkPolicy(stored)).toEqual(checkPolicy(history))
  })

  test('has a limit', () => {
    const versions = Array.from({ length: 101 }, (_, i) => ({
      ...(i > 0 && { from: new Date(Date.UTC(2024, 0, i)).toISOString().slice(0, 10) }),
      policy: warned,
    }))
    const advice = checkPolicy({ versions })
    expect(advice).toHaveLength(101)
    expect(advice.at(-1)?.code).toBe('more-advice')
    const hundred = checkPolicy({ versions: versions.slice(0, 100) })
    expect(hundred).toHaveLength(100)
    expect(hundred.at(-1)?.code).toBe('warning-not-before-due')
  })

  test('has examples only of the time in which a version is in force', () => {
    const christmas = {
      name: 'Christmas',
      during: [{ on: '2024-12-25' }],
      targets: { firstResponse: { P1: '2 hours' } },
    }
    const festive = { ...valid, exceptions: [christmas] }
    const codesOf = (...versions: object[]) => checkPolicy({ versions }).map(({ code }) => code)
    expect(codesOf({ policy: festive })).toEqual(['exception-breaks-order'])
    expect(codesOf({ policy: valid }, { from: '2024-12-24', policy: festive })).toEqual([
      'exception-breaks-order',
    ])
    // The request that is overtaken comes on 24 December.
    expect(codesOf({ policy: valid }, { from: '2024-12-25', policy: festive })).toEqual([])
    expect(codesOf({ policy: festive }, { from: '2024-12-25', policy: valid })).toEqual([])
  })

  test('knows the dates of a version that run on past its end', () => {
    const holidays = {
      name: 'Holidays',
      during: [{ from: '2024-12-25', to: '2025-01-05' }],
      targets: { firstResponse: { P1: '2 hours' } },
    }
    const versions = [{ policy: { ...valid, exceptions: [holidays] } }, { from: '2025-01-01', policy: valid }]
    expect(issuesOfCheck({ versions })).toEqual(['versions.0.policy.exceptions.0 exception-breaks-order'])
  })

  test('says nothing about uncovered dates without a span, even if a version has a first date', () => {
    const covered = { ...valid, schedule: { ...valid.schedule, holidaysThrough: '2024-01-01' } }
    const targets = { firstResponse: { P1: '1 business hour', P2: '2 business hours' } }
    const versions = [{ policy: valid }, { from: '2024-07-01', policy: { ...covered, targets } }]
    expect(issuesOfCheck({ versions })).toEqual([])
    expect(checkPolicy({ versions }, { from: '2024-01-01' }).map(({ code }) => code)).toEqual([
      'target-not-covered',
    ])
  })

  test('is about the versions that are in force in the span', () => {
    const versions = ['2023-07-01', '2024-01-01', '2024-07-01'].map((from) => ({ from, policy: warned }))
    const placesIn = (span: object) => checkPolicy({ versions }, span).map(({ path }) => path[1])
    expect(placesIn({})).toEqual([0, 1, 2])
    expect(placesIn({ from: '2023-12-31', through: '2024-06-30' })).toEqual([0, 1])
    expect(placesIn({ from: '2024-01-01', through: '2024-07-01' })).toEqual([1, 2])
    expect(placesIn({ from: '2024-07-01' })).toEqual([2])
    expect(placesIn({ through: '2023-06-30' })).toEqual([])
  })

  test('looks at the first week in which a version is in force', () => {
    const swapped = { ...valid, targets: { firstResponse: { P1: '96 hours', P2: '48 hours' } } }
    const versions = [{ policy: valid }, { from: '2024-01-16', policy: swapped }]
    const [advice] = checkPolicy({ versions }, { from: '2024-01-01' })
    expect(advice?.code).toBe('lower-priority-first')
    expect(advice?.example?.[0]?.receivedAt.toISOString().slice(0, 10)).toBe('2024-01-16')
  })
})

test('a history, stored or not, in place of a policy says how to read it', () => {
  const expected = /has the wrong type\. Expected a policy, or parsePolicyHistory\.$/
  const request = { tier: 'premium', priority: 'P1', receivedAt: '2023-11-06T18:00:00Z' } as const
  const history = stored as typeof gladly
  expect(() => parsePolicy(history)).toThrow(expected)
  expect(() => definePolicy(policyHistory([{ policy: gladly }]) as never)).toThrow(expected)
  expect(() => policyHistory([{ policy: history }])).toThrow(expected)
  expect(() => firstResponseDue(request, history)).toThrow(expected)
})
