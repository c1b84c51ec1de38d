import {
  checkPolicy,
  DuebyError,
  definePolicy,
  defineSchedule,
  firstResponseDue,
  gladly,
  type Policy,
  type PolicyInput,
} from 'dueby'
import { describe, expect, test } from 'vitest'
import { compiledPolicyOf } from '../../../src/policy/define-policy'
import { ACME } from './acme'

const request = { tier: 'gold', priority: 'P1', receivedAt: '2024-05-02T10:00:00Z' } as const
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value))

describe('the defined policy', () => {
  test('has every optional part: priorities as objects, alerts and exceptions', () => {
    const policy = definePolicy(ACME)
    expect(policy.priorities).toEqual([{ id: 'P1' }, { id: 'P2' }, { id: 'P3' }])
    expect(policy.alerts).toEqual({})
    expect(policy.exceptions).toEqual([])
    expect(policy).not.toHaveProperty('dayCutoff')
    expect(policy).toMatchObject({ name: 'Acme', tiers: ACME.tiers, targets: ACME.targets })
  })

  test('keeps what a form shows beside a priority', () => {
    const guidance = { right: ['Nobody can log in'], wrong: [{ example: 'A typo', shouldBe: 'P3' as const }] }
    const critical = { id: 'P1', name: 'Critical', meaning: 'Nothing works.', guidance } as const
    expect(definePolicy({ ...ACME, priorities: [critical, 'P2', 'P3'] }).priorities).toEqual([
      critical,
      { id: 'P2' },
      { id: 'P3' },
    ])
  })

  test('is frozen at every level, and the input is not', () => {
    const input = { ...copy(ACME), alerts: { P1: ['gold'] } } as PolicyInput
    const policy = definePolicy(input)
    const isFrozen = (value: unknown): boolean =>
      typeof value !== 'object' ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every(isFrozen))
    expect(isFrozen(policy)).toBe(true)
    for (const value of [input, ...Object.values(input)]) {
      if (typeof value === 'object') expect(Object.isFrozen(value)).toBe(false)
    }
  })

  test('does not change when the input changes later', () => {
    const input: { targets: { firstResponse: Record<string, unknown> }; tiers: string[] } = copy(
      ACME,
    ) as never
    const policy = definePolicy(input as never) as Policy
    input.targets.firstResponse.P1 = '3 hours'
    input.tiers.push('bronze')
    expect(policy.tiers).toEqual(['gold', 'silver'])
    expect(firstResponseDue<string, string, string>(request, policy).target.text).toBe('1 hour')
  })

  test('is returned unchanged when it is defined again', () => {
    const policy = definePolicy(ACME)
    expect(definePolicy(policy)).toBe(policy)
  })

  test('is compiled once, and data that was not checked on every call', () => {
    for (const policy of [definePolicy(ACME), gladly] as Policy[])
      expect(compiledPolicyOf(policy)).toBe(compiledPolicyOf(policy))
    const data = copy(ACME) as never
    expect(compiledPolicyOf(data)).not.toBe(compiledPolicyOf(data))
  })

  test('shares a schedule that is already defined', () => {
    const schedule = defineSchedule(ACME.schedule)
    expect(definePolicy({ ...ACME, schedule }).schedule).toBe(schedule)
  })

  test('gives the same answers after JSON', () => {
    const policy = definePolicy({
      ...ACME,
      alerts: { P1: ['gold'] },
      dayCutoff: '15:00',
      exceptions: [
        { name: 'Rush', during: [{ on: '2024-05-02' }], targets: { firstResponse: { P1: '30 minutes' } } },
      ],
    })
    const revived = definePolicy(copy(policy))
    expect(revived).toEqual(policy)
    expect(firstResponseDue(request, revived)).toEqual(firstResponseDue(request, policy))
  })
})

describe('a policy with issues', () => {
  const wrong = { ...ACME, tiers: ['gold', ''], dayCutoff: 'noon', alerts: { P9: ['gold'] } } as never

  test('throws one error that carries all of them, as checkPolicy returns them', () => {
    let thrown: unknown
    try {
      definePolicy(wrong)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(DuebyError)
    expect(checkPolicy(wrong).length).toBeGreaterThan(1)
    expect((thrown as DuebyError).issues).toEqual(checkPolicy(wrong))
  })

  test('throws where plain data is used instead of a defined policy', () => {
    expect(() => firstResponseDue(request, wrong)).toThrow(DuebyError)
    expect(firstResponseDue(request, copy(ACME) as never).target.text).toBe('1 hour')
  })
})

describe('names that every object inherits', () => {
  const text = `{
    "name": "__proto__", "tiers": ["__proto__", "valueOf"], "priorities": ["constructor", { "id": "__proto__" }],
    "schedule": { "timeZone": "UTC", "weekly": { "mon-fri": ["09:00-17:00"] } },
    "targets": { "firstResponse": { "constructor": "1 hour", "__proto__": { "__proto__": "2 hours", "valueOf": "3 hours" } } },
    "alerts": { "__proto__": ["__proto__"] },
    "exceptions": [{ "name": "toString", "during": [{ "name": "hasOwnProperty", "on": "2024-05-02" }],
      "targets": { "firstResponse": { "__proto__": { "__proto__": "4 hours" } } } }]
  }`
  const policy = definePolicy(JSON.parse(text)) as Policy
  const due = (tier: string, priority: string, receivedAt: string, by = policy) =>
    firstResponseDue<string, string, string>({ tier, priority, receivedAt }, by)

  test('survive, as keys and as values', () => {
    const { priorities, ...given } = JSON.parse(text)
    expect(JSON.parse(JSON.stringify(policy))).toEqual({
      ...given,
      priorities: [{ id: 'constructor' }, { id: '__proto__' }],
    })
    expect(Object.getPrototypeOf(policy.targets.firstResponse)).toBe(Object.prototype)
    expect(Object.getPrototypeOf(policy.alerts)).toBe(Object.prototype)
  })

  test.each([
    ['__proto__', '__proto__', '2024-05-03T10:00:00Z', '2 hours', undefined, true],
    ['__proto__', '__proto__', '2024-05-02T10:00:00Z', '4 hours', 'toString', true],
    ['valueOf', '__proto__', '2024-05-02T10:00:00Z', '3 hours', undefined, false],
    ['__proto__', 'constructor', '2024-05-02T10:00:00Z', '1 hour', undefined, false],
  ] as const)('%s %s received %s: %s', (tier, priority, receivedAt, target, exception, alerts) => {
    for (const by of [policy, definePolicy(copy(policy)) as Policy]) {
      const answer = due(tier, priority, receivedAt, by)
      expect(answer.target.text).toBe(target)
      expect(answer.exception).toBe(exception)
      expect(answer.during).toBe(exception && 'hasOwnProperty')
      expect(answer.alerts).toBe(alerts)
    }
  })

  test('a name that is not listed is unknown, even an inherited one', () => {
    expect(() => due('toString', 'valueOf', '2024-05-02T10:00:00Z')).toThrow(/toString.*not a tier/s)
    expect(() => firstResponseDue({ ...request, tier: 'constructor' } as never, definePolicy(ACME))).toThrow(
      DuebyError,
    )
  })
})
