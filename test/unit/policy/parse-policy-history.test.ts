/** P9: histories of policies that were stored as JSON, and their issues. */
import { checkPolicy, firstResponseDue, gladly, parsePolicy, parsePolicyHistory, policyHistory } from 'dueby'
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

  test.each<[string, unknown, string[]]>([
    ['nothing', undefined, ['wrong-type']],
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
    ).toEqual(data === undefined ? ['wrong-type'] : expected)
  })
})

const issuesOfCheck = (data: unknown): string[] =>
  checkPolicy(data).map(({ path, code }) => `${path.join('.')} ${code}`.trim())

describe('checkPolicy of a history', () => {
  test('gives the advice of each version, with its place', () => {
    const [ofFirst, ofSecond] = checkPolicy(history)
    const [alone] = checkPolicy(gladly)
    expect(ofFirst?.path).toEqual(['versions', 0, 'policy', ...(alone?.path ?? [])])
    expect(ofFirst?.message).toBe(`versions[0].policy.${alone?.message}`)
    expect(ofFirst?.example).toEqual(alone?.example)
    expect(ofSecond?.path.slice(0, 3)).toEqual(['versions', 1, 'policy'])
    expect(checkPolicy(stored)).toEqual(checkPolicy(history))
  })

  test('has a limit', () => {
    const versions = Array.from({ length: 101 }, (_, i) => ({
      ...(i > 0 && { from: new Date(Date.UTC(2024, 0, i)).toISOString().slice(0, 10) }),
      policy: gladly,
    }))
    const advice = checkPolicy({ versions })
    expect(advice).toHaveLength(101)
    expect(advice.at(-1)?.code).toBe('more-advice')
    const hundred = checkPolicy({ versions: versions.slice(0, 100) })
    expect(hundred).toHaveLength(100)
    expect(hundred.at(-1)?.code).toBe('exception-breaks-order')
  })
})

test('parsePolicy says how to read a history', () => {
  expect(() => parsePolicy(stored)).toThrow(
    "versions: a single policy has no key 'versions': this is a history of policies. Expected a policy, or parsePolicyHistory to read a history.",
  )
})

test('a stored history in place of a policy says how to read it', () => {
  const request = { tier: 'premium', priority: 'P1', receivedAt: '2023-11-06T18:00:00Z' } as const
  expect(() => firstResponseDue(request, stored as typeof gladly)).toThrow(
    "policy.versions: unknown key 'versions'. Expected policyHistory or parsePolicyHistory for a history of policies.",
  )
})
