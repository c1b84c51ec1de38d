import {
  definePolicy,
  firstResponseDue,
  gladly,
  type PolicyInput,
  parsePolicy,
  type WeeklySchedule,
} from 'dueby'
import { describe, expect, test } from 'vitest'
import { hours, inZone, pt } from '../support/vocabulary'

type Tier = 'premium' | 'standard'
type Priority = 'P1' | 'P2' | 'P3' | 'P4'

// received, tier, priority, due, why (from the Gladly policy as published for the 2023 holidays)
const ROWS: readonly (readonly [string, Tier, Priority, string, string])[] = [
  ['Tue 2023-12-26 10:00', 'standard', 'P1', 'Tue 2023-12-26 12:00', 'holiday cover: 2 calendar hours'],
  [
    'Fri 2023-12-29 23:30',
    'standard',
    'P1',
    'Sat 2023-12-30 01:30',
    'received on a holiday, calendar time continues past it',
  ],
  [
    'Sat 2023-12-30 10:00',
    'standard',
    'P1',
    'Tue 2024-01-02 08:00',
    'a weekend is not a holiday; January 1 is closed',
  ],
  ['Fri 2023-12-22 17:00', 'standard', 'P1', 'Tue 2024-01-02 07:00', '1 h on Friday, 1 h after the holidays'],
  ['Mon 2023-12-25 03:00', 'premium', 'P1', 'Mon 2023-12-25 04:00', 'calendar time'],
  ['Wed 2023-12-27 12:00', 'standard', 'P2', 'Tue 2024-01-02 10:00', '4 business hours'],
  ['Fri 2023-12-22 10:00', 'premium', 'P3', 'Tue 2024-01-02 18:00', 'next business day'],
  ['Fri 2023-12-22 10:00', 'standard', 'P3', 'Tue 2024-01-02 18:00', 'next business day'],
  ['Fri 2023-12-22 10:00', 'premium', 'P4', 'Thu 2024-01-04 18:00', 'January 2, 3, 4'],
  ['Fri 2023-12-22 10:00', 'standard', 'P4', 'Thu 2024-01-04 18:00', 'January 2, 3, 4'],
  ['Fri 2023-11-03 16:00', 'standard', 'P1', 'Fri 2023-11-03 18:00', 'due at closing time (S4)'],
  ['Fri 2023-11-03 17:30', 'standard', 'P2', 'Mon 2023-11-06 09:30', 'over a weekend with a clock change'],
  ['Mon 2024-01-01 00:00', 'standard', 'P1', 'Mon 2024-01-01 02:00', "the first instant of New Year's Day"],
  [
    'Sun 2023-12-31 23:59:59.999',
    'standard',
    'P1',
    'Tue 2024-01-02 08:00',
    'the last millisecond before the holiday',
  ],
  [
    'Mon 2024-01-01 23:59:59.999',
    'standard',
    'P1',
    'Tue 2024-01-02 01:59:59.999',
    'the last millisecond of the holiday',
  ],
  ['Tue 2024-01-02 00:00', 'standard', 'P1', 'Tue 2024-01-02 08:00', 'the first instant after the holiday'],
  ['Sun 2023-12-24 23:30', 'premium', 'P2', 'Mon 2023-12-25 03:30', 'premium counts calendar time'],
]

const due = (tier: Tier, priority: Priority) =>
  firstResponseDue({ tier, priority, receivedAt: pt('Mon 2023-12-25 03:00') }, gladly)

describe('Gladly Support, 2023 holidays', () => {
  test.each(ROWS)('%s %s %s is due %s: %s', (received, tier, priority, due) => {
    const { dueAt, receivedAt } = firstResponseDue({ tier, priority, receivedAt: pt(received) }, gladly)
    expect(dueAt).toEqual(pt(due))
    expect(receivedAt).toEqual(pt(received))
  })

  test('four calendar hours include the repeated hour: Sun 2023-11-05 00:30 PDT to 03:30 PST', () => {
    const { dueAt } = firstResponseDue(
      { tier: 'premium', priority: 'P2', receivedAt: '2023-11-05T00:30:00-07:00' },
      gladly,
    )
    expect(dueAt).toEqual(new Date('2023-11-05T03:30:00-08:00'))
  })

  test('the result has the target, the exception and whether it alerts', () => {
    const due = firstResponseDue(
      { tier: 'standard', priority: 'P1', receivedAt: '2023-12-26T10:00:00-08:00' },
      gladly,
    )
    expect(due).toEqual({
      metric: 'firstResponse',
      tier: 'standard',
      priority: 'P1',
      receivedAt: new Date('2023-12-26T18:00:00Z'),
      dueAt: new Date('2023-12-26T20:00:00Z'),
      target: { text: '2 hours', kind: 'calendar time', milliseconds: hours(2) },
      exception: 'Holiday cover',
      during: 'Christmas week',
      countedFrom: new Date('2023-12-26T18:00:00Z'),
      alerts: false,
      warnings: [],
    })
  })

  test.each([
    ['premium', 'P1', true],
    ['premium', 'P2', true],
    ['premium', 'P3', false],
    ['standard', 'P1', false],
    ['standard', 'P2', false],
  ] as const)('%s %s alerts the team: %s', (tier, priority, alerts) => {
    expect(firstResponseDue({ tier, priority, receivedAt: pt('Mon 2023-12-25 03:00') }, gladly).alerts).toBe(
      alerts,
    )
  })

  test('only a due time after holidaysThrough has a coverage warning (S10)', () => {
    const at = (receivedAt: Date) =>
      firstResponseDue({ tier: 'standard', priority: 'P1', receivedAt }, gladly)
    expect(at(pt('Thu 2026-11-05 10:00')).warnings).toEqual([
      { code: 'calendar-not-covered', message: expect.stringContaining('2024-01-01'), through: '2024-01-01' },
    ])
    // Due at the midnight that ends the last covered date: no later hours were counted.
    expect(at(pt('Mon 2024-01-01 22:00')).dueAt).toEqual(pt('Tue 2024-01-02 00:00'))
    expect(at(pt('Mon 2024-01-01 22:00')).warnings).toEqual([])
    // Due on a later date, but what applies was decided on the holiday, and the target counts at all hours.
    expect(at(pt('Mon 2024-01-01 22:00:00.001')).warnings).toEqual([])
  })

  test('a target that counts at all hours has a warning only if a later holiday could replace it', () => {
    const warned = (exceptions: readonly object[], receivedAt: string): string[] => {
      const policy = parsePolicy({
        name: 'Around the clock',
        schedule: { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] }, holidaysThrough: '2024-01-01' },
        tiers: ['all'],
        priorities: ['P1'],
        targets: { firstResponse: { P1: '24 hours' } },
        exceptions,
      })
      const { warnings } = firstResponseDue({ tier: 'all', priority: 'P1', receivedAt }, policy)
      return warnings.map(({ message }) => message)
    }
    const exception = { name: 'Other', targets: { firstResponse: { P1: '1 hour' } } }
    const message =
      'The holidays are known only through 2024-01-01, but which target applies depends on later dates. A holiday after 2024-01-01 would be missed.'
    const [covered, later] = ['2024-01-01T12:00:00Z', '2024-01-02T12:00:00Z']
    expect(warned([], later)).toEqual([])
    expect(warned([{ ...exception, during: [{ on: '2024-01-03' }], when: 'waiting' }], later)).toEqual([])
    expect(warned([{ ...exception, during: 'holidays' }], covered)).toEqual([])
    expect(warned([{ ...exception, during: 'holidays' }], later)).toEqual([message])
    expect(warned([{ ...exception, during: 'holidays', when: 'waiting' }], covered)).toEqual([message])
    // On Tuesday at noon it is closed only if that is a holiday.
    expect(warned([{ ...exception, during: 'outside hours' }], later)).toEqual([message])
  })

  test('a due time at the opening of an uncovered date has a warning, even at midnight', () => {
    const always = definePolicy({
      name: 'Around the clock',
      schedule: { timeZone: 'UTC', weekly: { 'mon-sun': ['00:00-24:00'] }, holidaysThrough: '2024-01-01' },
      tiers: ['all'],
      priorities: ['open', 'point', 'same', 'close', 'hours'],
      targets: {
        firstResponse: {
          open: 'next business day by open',
          point: 'next business day by 00:00',
          same: 'next business day same time',
          close: 'next business day by close',
          hours: '24 business hours',
        },
      },
    })
    const at = (
      priority: 'open' | 'point' | 'same' | 'close' | 'hours',
      receivedAt: `${number}-${number}-${number}T${string}Z`,
    ) => firstResponseDue({ tier: 'all', priority, receivedAt }, always)
    for (const priority of ['open', 'point', 'same'] as const) {
      expect(at(priority, '2024-01-01T00:00:00Z').dueAt).toEqual(new Date('2024-01-02T00:00:00Z'))
      expect(at(priority, '2024-01-01T00:00:00Z').warnings).toHaveLength(1)
    }
    // Due at the midnight that ends a covered date: no later date was needed.
    expect(at('close', '2023-12-31T00:00:00Z').dueAt).toEqual(new Date('2024-01-02T00:00:00Z'))
    expect(at('close', '2023-12-31T00:00:00Z').warnings).toEqual([])
    expect(at('hours', '2024-01-01T00:00:00Z').warnings).toEqual([])
  })

  test('a night that runs into an uncovered date has a warning, because a holiday would end it at midnight', () => {
    const nights = definePolicy({
      ...gladly,
      schedule: { timeZone: 'UTC', weekly: { 'mon-fri': ['22:00-06:00'] }, holidaysThrough: '2024-01-02' },
    })
    const at = (receivedAt: Date) =>
      firstResponseDue({ tier: 'standard', priority: 'P3', receivedAt }, nights)
    expect(at(new Date('2024-01-01T12:00:00Z')).dueAt).toEqual(new Date('2024-01-03T06:00:00Z'))
    expect(at(new Date('2024-01-01T12:00:00Z')).warnings).toHaveLength(1)
    expect(at(new Date('2023-12-31T12:00:00Z')).dueAt).toEqual(new Date('2024-01-02T06:00:00Z'))
    expect(at(new Date('2023-12-31T12:00:00Z')).warnings).toEqual([])
  })

  test('a caller cannot change the target of a later request', () => {
    const { target } = due('premium', 'P1')
    expect(Object.isFrozen(target)).toBe(true)
    expect(() => Object.assign(target, { milliseconds: 1 })).toThrow(TypeError)
    expect(due('premium', 'P1').dueAt).toEqual(pt('Mon 2023-12-25 04:00'))
  })

  test('special hours on a holiday decide its rows, but it is still a holiday for the exception (S3, P4)', () => {
    const halfDay = definePolicy({
      ...gladly,
      schedule: {
        ...gladly.schedule,
        specialHours: [{ name: 'Short day', on: '2023-12-26', hours: ['08:00-12:00'] }],
      },
    })
    const at = (tier: Tier, priority: Priority) =>
      firstResponseDue({ tier, priority, receivedAt: pt('Tue 2023-12-26 10:00') }, halfDay).dueAt
    expect(at('standard', 'P1')).toEqual(pt('Tue 2023-12-26 12:00'))
    expect(at('standard', 'P2')).toEqual(pt('Tue 2024-01-02 08:00'))
    expect(at('standard', 'P3')).toEqual(pt('Tue 2024-01-02 18:00'))
  })
})

describe('the same policy with an exception for waiting requests (P4)', () => {
  const [cover] = gladly.exceptions
  if (!cover) throw new Error('the policy has no exception')
  const waiting = definePolicy({
    ...gladly,
    exceptions: [{ ...cover, when: 'waiting' }],
  } satisfies PolicyInput<Tier, Priority>)
  const at = (receivedAt: Date) => firstResponseDue({ tier: 'standard', priority: 'P1', receivedAt }, waiting)

  test('a request that is unanswered when the holidays begin is due like one received then', () => {
    const due = at(pt('Fri 2023-12-22 17:00'))
    expect(due.dueAt).toEqual(pt('Mon 2023-12-25 02:00'))
    expect(due.exception).toBe('Holiday cover')
    expect(due.target.text).toBe('2 hours')
    expect(due.countedFrom).toEqual(pt('Mon 2023-12-25 00:00'))
    expect(due.receivedAt).toEqual(pt('Fri 2023-12-22 17:00'))
  })

  test('a request that is due before the holidays, or received on them, is not affected', () => {
    expect(at(pt('Fri 2023-12-22 15:00')).dueAt).toEqual(pt('Fri 2023-12-22 17:00'))
    expect(at(pt('Tue 2023-12-26 10:00')).dueAt).toEqual(pt('Tue 2023-12-26 12:00'))
  })

  test('a later holiday applies as well', () => {
    expect(at(pt('Sat 2023-12-30 10:00')).dueAt).toEqual(pt('Mon 2024-01-01 02:00'))
  })
})

describe('the data for a support form', () => {
  test('every priority has a name, a meaning, right examples, and wrong examples with the right priority', () => {
    expect(gladly.priorities.map(({ id, name }) => [id, name])).toEqual([
      ['P1', 'Critical'],
      ['P2', 'Major'],
      ['P3', 'Partial'],
      ['P4', 'Minimal'],
    ])
    for (const { id, meaning, guidance } of gladly.priorities) {
      expect(meaning).toMatch(/\.$/)
      expect(guidance?.right.length).toBeGreaterThan(0)
      expect(guidance?.wrong.map(({ shouldBe }) => shouldBe)).not.toContain(id)
      expect(new Set(guidance?.wrong.map(({ shouldBe }) => shouldBe)).size).toBe(3)
    }
  })

  test('the policy is plain, frozen data that can be stored as JSON', () => {
    const revived = JSON.parse(JSON.stringify(gladly))
    expect(revived).toEqual(gladly)
    expect(definePolicy(revived)).toEqual(gladly)
    expect(Object.isFrozen(gladly.priorities[0]?.guidance?.wrong)).toBe(true)
    expect(Object.isFrozen((gladly.schedule as WeeklySchedule).holidays)).toBe(true)
  })
})

describe('a received and a waiting exception on the same date (P4)', () => {
  const exceptions = [
    {
      name: 'First',
      during: [{ on: '2023-12-25' }],
      targets: { firstResponse: { P1: { standard: '1 hour' } } },
    },
    {
      name: 'Second',
      during: 'holidays',
      when: 'waiting',
      targets: { firstResponse: { P1: { standard: '2 hours' } } },
    },
  ] as const
  const both = definePolicy({ ...gladly, exceptions })

  test('a waiting request is due no later than one received when the dates begin, whichever exception applies', () => {
    const at = (receivedAt: Date) => firstResponseDue({ tier: 'standard', priority: 'P1', receivedAt }, both)
    expect(at(pt('Sun 2023-12-24 12:00')).dueAt).toEqual(pt('Mon 2023-12-25 01:00'))
    expect(at(pt('Sun 2023-12-24 12:00')).exception).toBe('First')
    expect(at(pt('Mon 2023-12-25 00:00')).dueAt).toEqual(pt('Mon 2023-12-25 01:00'))
  })
})

describe('an exception that is slower than the target it replaces (P4)', () => {
  const slow = (when: 'received' | 'waiting') =>
    definePolicy({
      ...gladly,
      exceptions: [
        {
          name: 'Skeleton crew',
          during: [{ on: '2023-11-10' }],
          when,
          targets: { firstResponse: { P1: { premium: '9 hours' } } },
        },
      ],
    })
  const at = (when: 'received' | 'waiting', receivedAt: Date) =>
    firstResponseDue({ tier: 'premium', priority: 'P1', receivedAt }, slow(when))

  test('with received, the last request on its date is due after the first one of the next date', () => {
    expect(at('received', pt('Fri 2023-11-10 23:00')).dueAt).toEqual(pt('Sat 2023-11-11 08:00'))
    expect(at('received', pt('Sat 2023-11-11 00:00')).dueAt).toEqual(pt('Sat 2023-11-11 01:00'))
  })

  test('with waiting, it is due no later than a request received when the date ends', () => {
    const due = at('waiting', pt('Fri 2023-11-10 23:00'))
    expect(due.dueAt).toEqual(pt('Sat 2023-11-11 01:00'))
    expect(due.exception).toBeUndefined()
    expect(due.countedFrom).toEqual(pt('Sat 2023-11-11 00:00'))
    expect(at('waiting', pt('Fri 2023-11-10 10:00')).dueAt).toEqual(pt('Fri 2023-11-10 19:00'))
  })

  test('a date that the zone skipped has no effect: Apia 2011-12-30', () => {
    const apia = definePolicy({
      ...gladly,
      schedule: { timeZone: 'Pacific/Apia', weekly: { 'mon-sun': ['09:00-17:00'] } },
      exceptions: [
        {
          name: 'Nobody’s day',
          during: [{ on: '2011-12-30' }],
          when: 'waiting',
          targets: { firstResponse: { P2: '1 hour' } },
        },
      ],
    })
    const due = firstResponseDue(
      { tier: 'standard', priority: 'P2', receivedAt: inZone('Thu 2011-12-29 15:00', 'Pacific/Apia') },
      apia,
    )
    expect(due.dueAt).toEqual(inZone('Sat 2011-12-31 11:00', 'Pacific/Apia'))
    expect(due.exception).toBeUndefined()
  })
})
