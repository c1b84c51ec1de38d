/** Very large policies (S7). They are apart, because they take long. */
import { checkPolicy, usFederalHolidays } from 'dueby'
import { expect, test } from 'vitest'

const SOUND = {
  name: 'Acme',
  schedule: { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } },
} as const

const names = (count: number) => Array.from({ length: count }, (_, index) => `n${index}`)
const all = (count: number, target: (index: number) => unknown) =>
  Object.fromEntries(names(count).map((name, index) => [name, target(index)]))
const firstResponse = (targets: object) => ({ targets: { firstResponse: targets } })

test('a grid with millions of cells is compared in full if most of them are alike', () => {
  const grid = all(1000, (index) => (index === 500 ? '1 business hour' : `${index + 1} business hours`))
  const large = { ...SOUND, tiers: names(3000), priorities: names(1000), ...firstResponse(grid) }
  const places = (options?: Parameters<typeof checkPolicy>[1]) =>
    checkPolicy(large, options).map(({ code, path }) => `${code} ${path.join('.')}`)
  expect(places()).toEqual(['lower-priority-first targets.firstResponse.n500'])
  expect(places({ from: '2024-05-06', through: '2024-05-31' })).toEqual([
    'lower-priority-first targets.firstResponse.n500',
  ])
})

test('a policy that would take too long says that not everything was compared', () => {
  const tiers = names(1500)
  const found = checkPolicy({
    ...SOUND,
    tiers,
    priorities: ['P1', 'P2'],
    ...firstResponse({ P1: all(1500, (index) => `${index + 1} hours`), P2: '9000 hours' }),
  })
  expect(found).toEqual([
    {
      code: 'more-advice',
      rule: 'S7',
      severity: 'advice',
      path: [],
      message:
        'the policy is so large that not all of its targets were compared. Expected a smaller policy, if you need all advice.',
      problem: 'the policy is so large that not all of its targets were compared',
      expected: 'a smaller policy, if you need all advice',
    },
  ])
})

test('the dates of the same exceptions are compared once, so a policy with many cells gets all advice', () => {
  const metrics = ['firstResponse', 'nextResponse', 'periodicUpdate', 'resolution']
  const targets = (hours: number) => {
    const row = { gold: `${hours} hours`, silver: `${hours + 1} hours` }
    return Object.fromEntries(metrics.map((metric) => [metric, { P1: row, P2: row, P3: row, P4: row }]))
  }
  const exception = (name: string, during: unknown) => ({
    name,
    during,
    when: 'waiting',
    targets: targets(1),
  })
  const policy = {
    name: 'Acme',
    schedule: {
      timeZone: 'America/New_York',
      weekly: { 'mon-fri': ['09:00-17:00'] },
      holidays: usFederalHolidays,
    },
    tiers: ['gold', 'silver'],
    priorities: ['P1', 'P2', 'P3', 'P4'],
    targets: targets(4),
    exceptions: [exception('Holidays', 'holidays'), exception('Weekends', ['sat-sun'])],
  }
  expect(checkPolicy(policy)).toEqual([])
  const sundays = { ...policy, exceptions: [...policy.exceptions, exception('Sundays', ['sun'])] }
  const found = checkPolicy(sundays).map(({ code, path }) => `${code} ${path.slice(0, 2).join('.')}`)
  expect(new Set(found)).toEqual(new Set(['unreachable-target exceptions.2']))
  expect(found).toHaveLength(32)
})
