/** Tiers that advice compares only once, because they differ in their names only (P13). */
import { parsePolicy } from 'dueby'
import { expect, test } from 'vitest'
import { haveSameHours, tierClasses } from '../../../../src/policy/advice/tier-classes'
import { compiledPolicyOf } from '../../../../src/policy/define-policy'

const HOURS = { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } }

const parsedWith = (change: object) =>
  compiledPolicyOf(
    parsePolicy({
      name: 'Acme',
      schedule: HOURS,
      tiers: ['gold', 'silver', 'bronze'],
      priorities: ['P1', 'P2'],
      targets: { firstResponse: { P1: '1 hour', P2: '2 hours' } },
      ...change,
    }),
  ).parsed

const classes = (change: object): string[] =>
  tierClasses(parsedWith(change)).map(({ tier, tiers }) => `${tier}: ${[...tiers].join(' ')}`)

const targets = (P1: unknown, P2: unknown = '2 hours', more: object = {}) => ({
  targets: { firstResponse: { P1, P2 }, ...more },
})
const each = (gold: string, silver: string, bronze: string) => ({ gold, silver, bronze })
const exception = (name: string, P1: unknown, P2?: unknown) => ({
  name,
  during: 'holidays',
  targets: { firstResponse: { P1, ...(P2 === undefined ? {} : { P2 }) } },
})

test.each<[string, object, string[]]>([
  ['the same targets for all', {}, ['gold: gold silver bronze']],
  ['equal targets', targets(each('1 hour', '1 hour', '1 hour')), ['gold: gold silver bronze']],
  ['one other target', targets(each('1 hour', '2 hours', '1 hour')), ['gold: gold bronze', 'silver: silver']],
  [
    'the same targets for other priorities',
    targets(each('1 hour', '2 hours', '1 hour'), each('2 hours', '1 hour', '2 hours')),
    ['gold: gold bronze', 'silver: silver'],
  ],
  [
    'an entry for the other priority',
    {
      ...targets('1 hour'),
      exceptions: [exception('A', { gold: '1 hour' }, { silver: '1 hour' })],
    },
    ['gold: gold', 'silver: silver', 'bronze: bronze'],
  ],
  [
    'an entry of the other exception',
    { exceptions: [exception('A', { gold: '1 hour' }), exception('B', { silver: '1 hour' })] },
    ['gold: gold', 'silver: silver', 'bronze: bronze'],
  ],
  [
    'another target of a later metric',
    targets('1 hour', '2 hours', {
      resolution: { P1: each('no target', '9 hours', '9 hours'), P2: '9 hours' },
    }),
    ['gold: gold', 'silver: silver bronze'],
  ],
  [
    'the same target of the other metric',
    {
      ...targets('1 hour', '2 hours', { resolution: { P1: '9 hours', P2: '9 hours' } }),
      exceptions: [
        {
          name: 'A',
          during: 'holidays',
          targets: { firstResponse: { P1: { gold: '1 hour' } }, resolution: { P1: { silver: '1 hour' } } },
        },
      ],
    },
    ['gold: gold', 'silver: silver', 'bronze: bronze'],
  ],
  ['alerts', { alerts: { P1: ['gold', 'bronze'] } }, ['gold: gold bronze', 'silver: silver']],
  [
    'alerts for other priorities',
    { alerts: { P1: ['gold'], P2: ['silver'] } },
    ['gold: gold', 'silver: silver', 'bronze: bronze'],
  ],
  [
    'hours of its own, even if they are equal',
    { tierSchedules: { gold: HOURS, silver: HOURS } },
    ['gold: gold', 'silver: silver', 'bronze: bronze'],
  ],
])('%s', (_, change, expected) => {
  expect(classes(change)).toEqual(expected)
})

test('tiers without hours of their own count on the same ones', () => {
  const parsed = parsedWith({ tierSchedules: { gold: HOURS } })
  expect(haveSameHours('silver', 'bronze', parsed)).toBe(true)
  expect(haveSameHours('gold', 'bronze', parsed)).toBe(false)
})
