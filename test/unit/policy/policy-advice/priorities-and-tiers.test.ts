import { checkPolicy } from 'dueby'
import { describe, expect, test } from 'vitest'
import {
  advice,
  example,
  FIRST_RESPONSE,
  firstResponse,
  HOURS,
  MAY,
  SATURDAYS,
  SOUND,
  withMayDay,
} from './sound-policy'

describe('lower-priority-first', () => {
  const PLACE = 'lower-priority-first targets.firstResponse.P2'

  test.each([
    ['1 hour', '1 hour', []],
    ['1 hour', '59 minutes', [PLACE]],
    ['2 business hours', '1 business hour', [PLACE]],
    ['2 business hours', '1 hour', [PLACE]],
    ['2 business days', 'next business day', [PLACE]],
    ['2 business days by open', 'next business day by open', [PLACE]],
    ['next business day', '1 business day', []],
    ['next business day', '2 business days', []],
    ['10 business days', '9 business days by open', []],
    // These depend on the time of day, so nothing is said without dates.
    ['1 business hour', '1 hour', []],
    ['2 hours', '1 business hour', []],
    ['2 business days', 'next business day by open', []],
    ['16 business hours', 'next business day', []],
  ])('%s, then %s, without any date', (P1, P2, expected) => {
    expect(advice(firstResponse({ P1, P2 }))).toEqual(expected)
  })

  test.each<[string, string, string[]]>([
    [
      '1 business hour',
      '1 hour',
      [
        'gold P1 2024-05-06T00:00:00.000Z 2024-05-06T10:00:00.000Z',
        'gold P2 2024-05-06T00:00:00.000Z 2024-05-06T01:00:00.000Z',
      ],
    ],
    [
      '2 hours',
      '1 business hour',
      [
        'gold P1 2024-05-06T09:00:00.000Z 2024-05-06T11:00:00.000Z',
        'gold P2 2024-05-06T09:00:00.000Z 2024-05-06T10:00:00.000Z',
      ],
    ],
    [
      '16 business hours',
      'next business day',
      [
        'gold P1 2024-05-06T12:00:00.000Z 2024-05-08T12:00:00.000Z',
        'gold P2 2024-05-06T12:00:00.000Z 2024-05-07T17:00:00.000Z',
      ],
    ],
    [
      '2 business days',
      'next business day by open',
      [
        'gold P1 2024-05-06T00:00:00.000Z 2024-05-08T17:00:00.000Z',
        'gold P2 2024-05-06T00:00:00.000Z 2024-05-07T09:00:00.000Z',
      ],
    ],
  ])('%s, then %s, with dates: two requests show it', (P1, P2, expected) => {
    expect(advice(firstResponse({ P1, P2 }), MAY)).toEqual([PLACE])
    expect(example(firstResponse({ P1, P2 }), MAY)).toEqual(expected)
  })

  test.each<[string, string, string, object]>([
    ['24 hours', 'next business day', '2024-05-06T23:59', {}],
    ['20 hours', 'next business day', '2024-05-06T23:59', {}],
    ['12 hours', 'next business day by open', '2024-05-06T23:59', {}],
    ['32 hours', 'next business day', '2024-05-06T09:59', { dayCutoff: '10:00' }],
    ['24 hours', 'next business day same time', '2024-05-10T16:59', { schedule: SATURDAYS }],
  ])(
    '%s, then %s: at the last moment of a date, before the cut-off or before closing',
    (P1, P2, at, more) => {
      expect(example({ ...firstResponse({ P1, P2 }), ...more }, MAY)?.[0]).toMatch(`gold P1 ${at}`)
    },
  )

  test('a target that is due first only because of a holiday after the week-end', () => {
    const targets = firstResponse({ P1: '3 business days', P2: '144 hours' })
    expect(advice(targets, { from: '2024-05-01' })).toEqual([])
    const schedule = { ...HOURS, holidays: [{ on: '2024-05-27' }] }
    expect(example({ ...targets, schedule }, { from: '2024-05-01' })?.[0]).toBe(
      'gold P1 2024-05-22T00:00:00.000Z 2024-05-28T17:00:00.000Z',
    )
  })

  test.each<[string, object]>([
    [
      'in the second of two weeks',
      { weekly: [HOURS.weekly, { 'mon-wed': ['09:00-17:00'] }], firstWeek: '2024-05-06' },
    ],
    [
      'in a season',
      {
        weekly: HOURS.weekly,
        seasons: [
          { from: { month: 7, day: 1 }, to: { month: 8, day: 31 }, weekly: { 'mon-wed': ['09:00-17:00'] } },
        ],
      },
    ],
  ])('or only %s', (_, hours) => {
    const targets = firstResponse({ P1: 'next business day', P2: '114 hours' })
    expect(advice(targets, { from: '2024-05-06' })).toEqual([])
    expect(advice({ ...targets, schedule: { timeZone: 'UTC', ...hours } }, { from: '2024-05-06' })).toEqual([
      PLACE,
    ])
  })

  test('one target that decides for two pairs of priorities is named for both', () => {
    const pairs = (change: object) =>
      checkPolicy({ ...SOUND, priorities: ['P1', 'P2', 'P3'], ...change }, MAY)
        .filter(({ code }) => code === 'lower-priority-first')
        .map(({ path, example = [] }) =>
          [path.join('.'), ...example.map((each) => `${each.tier} ${each.priority}`)].join(', '),
        )
    const slow = {
      name: 'Nights',
      during: 'outside hours',
      targets: { firstResponse: { P2: '2 business hours' } },
    }
    const P2 = 'exceptions.0.targets.firstResponse.P2'
    expect(
      pairs({
        ...firstResponse({ P1: '4 hours', P2: '4 hours', P3: '4 hours' }),
        exceptions: [slow],
      }),
    ).toEqual([`${P2}, gold P1, gold P2`, `${P2}, gold P2, gold P3`])
    // The same pair in another tier is not named again.
    const shared = {
      P1: { gold: '2 hours', silver: '40 business minutes' },
      P2: { gold: 'no target', silver: '100 business minutes' },
      P3: '1 business hour',
    }
    const P3 = 'targets.resolution.P3'
    const resolved = (resolution: object) =>
      pairs({ targets: { firstResponse: { P1: '1 minute', P2: '1 minute', P3: '1 minute' }, resolution } })
    expect(resolved(shared)).toEqual([`${P3}, gold P1, gold P3`, `${P3}, silver P2, silver P3`])
    expect(resolved({ ...shared, P2: { gold: '3 business hours', silver: '2 business hours' } })).toEqual([
      `${P3}, gold P2, gold P3`,
    ])
  })

  test('the place is the cell that is due first', () => {
    const grid = { P1: '2 hours', P2: { gold: '4 hours', silver: '1 hour' } }
    expect(advice(firstResponse(grid))).toEqual([`${PLACE}.silver`])
    expect(checkPolicy({ ...SOUND, ...firstResponse(grid) })[0]?.message).toBe(
      "targets.firstResponse.P2.silver: with the target '1 hour', silver P2 is due before silver P1, whenever they are received: the other target is '2 hours'. Expected the more urgent priority to be due first.",
    )
  })

  test('an exception for the lower priority, or a slow one for the higher', () => {
    const base = { ...withMayDay, ...firstResponse({ P1: '2 business hours', P2: '1 business day' }) }
    const cover = (P: string, target: string) => ({
      ...base,
      exceptions: [
        {
          name: 'Cover',
          during: 'holidays',
          when: 'waiting',
          targets: { firstResponse: { [P]: { gold: target } } },
        },
      ],
    })
    expect(advice(cover('P2', '2 hours'))).toEqual([
      'lower-priority-first exceptions.0.targets.firstResponse.P2.gold',
    ])
    expect(example(cover('P2', '2 hours'))).toEqual([
      'gold P1 2024-04-30T16:59:00.000Z 2024-05-02T10:59:00.000Z',
      'gold P2 2024-04-30T16:59:00.000Z 2024-05-01T02:00:00.000Z Cover',
    ])
    expect(advice(cover('P1', '100 minutes'))).toEqual([])
  })

  test('where the own targets are in that order, too, they are named and not an exception', () => {
    const targets = firstResponse({ P1: '2 business hours', P2: '4 hours' })
    const weekend = (firstResponse: object) => ({
      exceptions: [{ name: 'Weekend', during: ['sat-sun'], targets: { firstResponse } }],
    })
    const fromSaturday = { ...MAY, from: '2024-05-04' }
    // The first request, of a Saturday, is due by the exception for one of its priorities.
    for (const given of [{ P1: '1 business day' }, { P2: '1 hour' }]) {
      const change = { ...targets, ...weekend(given) }
      expect(advice(change, fromSaturday)).toContain(PLACE)
      expect(example(change, fromSaturday)).toEqual([
        'gold P1 2024-05-06T00:00:00.000Z 2024-05-06T11:00:00.000Z',
        'gold P2 2024-05-06T00:00:00.000Z 2024-05-06T04:00:00.000Z',
      ])
    }
    const sound = firstResponse({ P1: '4 hours', P2: '4 hours' })
    expect(advice({ ...sound, ...weekend({ P1: '1 business day' }) }, fromSaturday)).toContain(
      'lower-priority-first exceptions.0.targets.firstResponse.P1',
    )
  })

  describe('priorities with one target, where exceptions decide', () => {
    const TWO_HOURS = firstResponse({ P1: '2 business hours', P2: '2 business hours' })
    const on = (date: string) => [{ on: date }]
    const cover = (name: string, during: unknown, targets: object, when = 'waiting') => ({
      name,
      during,
      when,
      targets: { firstResponse: targets },
    })
    const advised = (...exceptions: object[]) => advice({ ...withMayDay, ...TWO_HOURS, exceptions })
    const place = (index: number, priority: string) =>
      `lower-priority-first exceptions.${index}.targets.firstResponse.${priority}`

    test('one for the lower priority only', () => {
      expect(advised()).toEqual([])
      expect(advised(cover('Cover', 'holidays', { P1: '30 minutes' }))).toEqual([])
      expect(advised(cover('Cover', 'holidays', { P2: '30 minutes' }))).toEqual([place(0, 'P2')])
    })

    test('one with a target for each: the place is that of the one that is due first', () => {
      expect(advised(cover('Cover', 'holidays', { P1: '30 minutes', P2: '1 hour' }))).toEqual([])
      expect(advised(cover('Cover', 'holidays', { P1: '30 minutes', P2: '30 minutes' }))).toEqual([])
      expect(advised(cover('Cover', 'holidays', { P1: '1 hour', P2: '30 minutes' }))).toEqual([
        place(0, 'P2'),
      ])
    })

    test('two with one target, on other dates', () => {
      const [first, second] = [on('2024-05-02'), on('2024-05-03')]
      expect(
        advised(cover('A', first, { P1: '30 minutes' }), cover('B', second, { P2: '30 minutes' })),
      ).toEqual([place(1, 'P2')])
      expect(
        advised(cover('A', first, { P1: '30 minutes' }), cover('B', first, { P2: '30 minutes' })),
      ).toEqual([])
    })

    test('a slow one for the higher priority: the place is its target', () => {
      const slow = cover('Slow', on('2024-05-02'), { P1: '8 business hours' }, 'received')
      expect(advised(slow)).toContain(place(0, 'P1'))
      expect(advised(slow)).not.toContain('lower-priority-first targets.firstResponse.P2')
    })
  })

  test('cells without a target are skipped, and every metric is looked at', () => {
    const resolution = { P1: '8 hours', P2: 'no target', P3: '6 hours' }
    const change = {
      priorities: ['P1', 'P2', 'P3'],
      targets: { firstResponse: { P1: '1 hour', P2: '1 hour', P3: '1 hour' }, resolution },
    }
    expect(advice(change)).toEqual(['lower-priority-first targets.resolution.P3'])
  })
})

describe('better-tier-slower', () => {
  const grid = (P1: object, P2: object) => firstResponse({ P1, P2 })
  const PLACE = 'better-tier-slower targets.firstResponse.P1.silver'
  const uneven = grid({ gold: '2 hours', silver: '1 hour' }, { gold: '3 hours', silver: '4 hours' })

  test('the order of the tiers says nothing about their targets', () => {
    expect(
      advice(grid({ gold: '2 hours', silver: '1 hour' }, { gold: '4 hours', silver: '3 hours' })),
    ).toEqual([])
    expect(advice(uneven)).toEqual([])
  })

  test('the better tier is the one that is due first for more priorities', () => {
    const three = (targets: object) => ({ priorities: ['P1', 'P2', 'P3'], ...firstResponse(targets) })
    const targets = {
      P1: { gold: '2 hours', silver: '1 hour' },
      P2: { gold: '3 hours', silver: '4 hours' },
      P3: { gold: '5 hours', silver: '6 hours' },
    }
    expect(advice(three(targets))).toEqual([PLACE])
    expect(checkPolicy({ ...SOUND, ...three(targets) })[0]?.message).toContain(
      "silver P1 is due before gold P1, although 'gold' is the better tier otherwise",
    )
  })

  test('or, if that is equal, the one with more alerts', () => {
    expect(advice({ ...uneven, alerts: { P1: ['gold'] } })).toEqual([PLACE])
    expect(advice({ ...uneven, alerts: { P2: ['silver'] } })).toEqual([
      'better-tier-slower targets.firstResponse.P2.gold',
    ])
  })

  test('a tier that is due sometimes sooner and sometimes later is not the better one', () => {
    const P1 = { gold: '4 hours', silver: '2 business hours' }
    expect(advice(grid(P1, { gold: '9 business hours', silver: '9 business hours' }), MAY)).toEqual([])
    expect(advice(grid(P1, { gold: '9 business hours', silver: '8 business hours' }), MAY)).toEqual([
      'better-tier-slower targets.firstResponse.P1.gold',
    ])
  })

  test('targets of two kinds are compared at times of day', () => {
    const mixed = grid(
      { gold: '4 hours', silver: '2 business hours' },
      { gold: '4 business hours', silver: '8 business hours' },
    )
    expect(advice(mixed)).toEqual([])
    expect(advice(mixed, MAY)).toContain(PLACE)
    const found = checkPolicy({ ...SOUND, ...mixed }, MAY).find(({ code }) => code === 'better-tier-slower')
    expect(found?.example?.map(({ tier, dueAt }) => [tier, dueAt.toISOString()])).toEqual([
      ['gold', '2024-05-06T13:00:00.000Z'],
      ['silver', '2024-05-06T11:00:00.000Z'],
    ])
  })

  test('tiers with hours of their own are not compared', () => {
    expect(advice({ ...uneven, alerts: { P1: ['gold'] }, tierSchedules: { gold: HOURS } })).toEqual([])
  })
})

test('resolution-before-response at the last moment of a date', () => {
  const targets = {
    firstResponse: { P1: '2 hours', P2: '2 hours' },
    resolution: { P1: 'next business day by open', P2: 'no target' },
  }
  const schedule = { timeZone: 'UTC', weekly: { 'mon-fri': ['00:00-24:00'] } }
  expect(example({ schedule, targets }, MAY)).toEqual([
    'gold P1 2024-05-06T23:59:00.000Z 2024-05-07T01:59:00.000Z',
    'gold P1 2024-05-06T23:59:00.000Z 2024-05-07T00:00:00.000Z',
  ])
})

test('resolution-before-response', () => {
  const resolved = (P1: string, P2: string) => ({
    targets: { firstResponse: FIRST_RESPONSE, resolution: { P1, P2 } },
  })
  expect(advice(resolved('1 business hour', '4 business hours'))).toEqual([])
  expect(advice(resolved('30 minutes', 'no target'))).toEqual([
    'resolution-before-response targets.resolution.P1',
  ])
  expect(advice(resolved('3 hours', 'no target'))).toEqual([])
  expect(advice(resolved('3 hours', 'no target'), MAY)).toEqual([
    'resolution-before-response targets.resolution.P1',
  ])
  expect(example(resolved('3 hours', 'no target'), MAY)).toEqual([
    'gold P1 2024-05-06T00:00:00.000Z 2024-05-06T10:00:00.000Z',
    'gold P1 2024-05-06T00:00:00.000Z 2024-05-06T03:00:00.000Z',
  ])
})
