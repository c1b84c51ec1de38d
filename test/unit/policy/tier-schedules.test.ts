/** P8: tiers with hours of their own, in single calls, columns and clocks. */
import {
  checkPolicy,
  defineSchedule,
  due,
  firstResponseDue,
  firstResponseDueMany,
  type PolicyInput,
  parsePolicy,
  policyHistory,
  type ScheduleInput,
} from 'dueby'
import { describe, expect, test } from 'vitest'
import { at, brief, DESK, deskWith, issuesOf, shownAt, statusAt } from '../../support/tickets'

/** 09:00 to 17:00 in Tokyo is 16:00 to 24:00 of the day before in Los Angeles, in November. */
const tokyo = {
  timeZone: 'Asia/Tokyo',
  weekly: { 'mon-fri': ['09:00-17:00'] },
  holidays: [{ name: 'Labour Thanksgiving', on: '2023-11-23' }],
} as const
const targets = {
  firstResponse: { P1: '2 business hours', P2: 'next business day', P3: '1 hour', P4: '1 hour' },
} as const
const policyWith = (more: object) =>
  deskWith({ tierSchedules: { premium: tokyo }, targets, exceptions: [], ...more })
const policy = policyWith({})

const dueAt = (cell: string, receivedAt: string, of = policy): string => {
  const [tier = '', priority = ''] = cell.split(' ')
  return shownAt(firstResponseDue({ tier, priority, receivedAt: at(receivedAt) }, of).dueAt)
}

describe('a tier with hours of its own (P8)', () => {
  test.each([
    ['standard P1', 'Mon 16:00', 'Mon 18:00', 'the hours of the policy'],
    ['premium P1', 'Mon 16:00', 'Mon 18:00', 'both are open'],
    ['premium P1', 'Mon 10:00', 'Mon 18:00', 'its own hours begin at 16:00'],
    ['premium P1', 'Mon 23:00', 'Tue 17:00', 'and end at midnight'],
    ['premium P2', 'Mon 10:00', 'Wed 00:00', 'there it is Tuesday; Wednesday closes at 17:00'],
    ['standard P2', 'Mon 10:00', 'Tue 18:00', 'here it is Monday'],
    ['premium P3', 'Mon 10:00', 'Mon 11:00', 'calendar time is the same'],
  ])('%s received %s: due %s, %s', (cell, receivedAt, expected) => {
    expect(dueAt(cell, receivedAt)).toBe(expected)
  })

  test('the cut-off is by its own clock', () => {
    const cut = policyWith({ dayCutoff: '15:00' })
    // In Tokyo it is Tuesday 14:59, then 15:00.
    expect(dueAt('premium P2', 'Mon 21:59', cut)).toBe('Wed 00:00')
    expect(dueAt('premium P2', 'Mon 22:00', cut)).toBe('Thu 00:00')
    expect(dueAt('standard P2', 'Mon 14:59', cut)).toBe('Tue 18:00')
    expect(dueAt('standard P2', 'Mon 15:00', cut)).toBe('Wed 18:00')
  })

  test('columns answer as single calls, cell by cell', () => {
    const cut = policyWith({
      dayCutoff: '15:00',
      exceptions: [
        { name: 'Holidays', during: 'holidays', targets: { firstResponse: { P1: '3 hours' } } },
        {
          name: 'Night',
          during: 'outside hours',
          targets: { firstResponse: { P2: { premium: '5 hours' } } },
        },
      ],
    })
    const start = at('Sun 2023-11-05 00:00').getTime()
    const count = 2 * 24 * 30
    const receivedAt = Float64Array.from({ length: count }, (_, i) => start + i * 1_800_000)
    const tiers = Array.from(receivedAt, (_, i) => (i % 2 ? 'premium' : 'standard'))
    const priorities = Array.from(receivedAt, (_, i) => `P${((i >> 1) % 4) + 1}`)
    const single = (tier: string, priority: string, i: number) =>
      firstResponseDue({ tier, priority, receivedAt: new Date(receivedAt[i] ?? 0) }, cut).dueAt.getTime()
    const mixed = firstResponseDueMany({ receivedAt, tier: tiers, priority: priorities }, cut)
    expect(Array.from(mixed)).toEqual(tiers.map((tier, i) => single(tier, priorities[i] ?? '', i)))
    for (const tier of ['premium', 'standard']) {
      for (const priority of ['P1', 'P2', 'P3']) {
        const column = firstResponseDueMany({ receivedAt, tier, priority }, cut)
        expect(Array.from(column)).toEqual(Array.from(receivedAt, (_, i) => single(tier, priority, i)))
      }
    }
  })

  test('holidays and hours of an exception are its own', () => {
    const cover = policyWith({
      exceptions: [
        { name: 'Holidays', during: 'holidays', targets: { firstResponse: { P3: '6 hours' } } },
        { name: 'Night', during: 'outside hours', targets: { firstResponse: { P4: '5 hours' } } },
      ],
    })
    const during = (cell: string, receivedAt: string) => {
      const [tier = '', priority = ''] = cell.split(' ')
      return firstResponseDue({ tier, priority, receivedAt: at(receivedAt) }, cover).during
    }
    // 2023-11-23 in Tokyo begins here on the 22nd at 07:00.
    expect(during('premium P3', 'Wed 2023-11-22 06:59')).toBeUndefined()
    expect(during('premium P3', 'Wed 2023-11-22 07:00')).toBe('Labour Thanksgiving')
    expect(during('standard P3', 'Wed 2023-11-22 07:00')).toBeUndefined()
    expect(during('premium P4', 'Mon 10:00')).toBe('outside hours')
    expect(during('standard P4', 'Mon 10:00')).toBeUndefined()
    expect(during('premium P4', 'Mon 20:00')).toBeUndefined()
    expect(during('standard P4', 'Mon 20:00')).toBe('outside hours')
  })

  test('a clock counts in the hours of the current tier', () => {
    const events = ['Mon 12:00 received standard P1', 'Mon 13:00 tier-changed premium']
    expect(brief(statusAt('firstResponse', events, 'Mon 12:30', {}, policy))).toBe(
      'running, due Mon 14:00, 30 of 120 min',
    )
    expect(brief(statusAt('firstResponse', events, 'Mon 17:00', {}, policy))).toBe(
      'running, due Mon 18:00, 60 of 120 min',
    )
    expect(brief(statusAt('firstResponse', events, 'Mon 17:00', { onChange: 'carry' }, policy))).toBe(
      // One hour was left at 16:00, but the due time is not before the one without the change of hours (C15).
      'running, due Mon 18:00, 120 of 120 min',
    )
  })

  test('due takes them for every metric', () => {
    const resolution = { P1: '2 business hours', P2: '1 hour', P3: '1 hour', P4: '1 hour' }
    const both = policyWith({ targets: { ...targets, resolution } })
    const request = { tier: 'premium', priority: 'P1', receivedAt: at('Mon 10:00') }
    expect(shownAt(due('resolution', request, both).dueAt)).toBe('Mon 18:00')
  })
})

describe('the issues of tierSchedules', () => {
  const issues = (tierSchedules: object, more: Partial<PolicyInput> = {}): string[] =>
    issuesOf(() => deskWith({ tierSchedules, exceptions: [], ...more }))

  test('an unknown tier, and a schedule with issues', () => {
    expect(issues({ gold: tokyo })).toEqual(['tierSchedules.gold unknown-tier'])
    expect(issues({ premium: { timeZone: 'Mars', weekly: {} } })).toEqual([
      'tierSchedules.premium.timeZone unknown-zone',
    ])
    expect(issues({ premium: null })).toEqual(['tierSchedules.premium wrong-type'])
    expect(issues([] as never)).toEqual(['tierSchedules wrong-type'])
  })

  test('the policy keeps them as checked data', () => {
    expect(policy.tierSchedules?.premium).toEqual(tokyo)
    expect(Object.isFrozen(policy.tierSchedules?.premium)).toBe(true)
    expect(JSON.parse(JSON.stringify(policy))).toEqual(policy)
    expect(deskWith({})).not.toHaveProperty('tierSchedules')
    expect(DESK).not.toHaveProperty('tierSchedules')
  })
})

describe('the time zones of a policy (S7)', () => {
  const names = Intl.supportedValuesOf('timeZone').filter((name) => name !== DESK.schedule.timeZone)
  /** A policy whose tiers are in as many other zones. */
  const inZones = (count: number, from = 0) => {
    const tiers = names.slice(from, from + count)
    const targets = Object.fromEntries(DESK.priorities.map((each) => [each, '1 hour']))
    return {
      name: 'Everywhere',
      schedule: DESK.schedule,
      tiers,
      priorities: DESK.priorities,
      targets: { firstResponse: targets },
      tierSchedules: Object.fromEntries(tiers.map((timeZone) => [timeZone, { ...tokyo, timeZone }])),
    }
  }

  test('are at most sixty, that of the policy included', () => {
    expect(checkPolicy(inZones(59)).filter(({ severity }) => severity === 'error')).toEqual([])
    const [issue] = checkPolicy(inZones(60))
    expect(issue).toMatchObject({
      code: 'too-large',
      path: ['tierSchedules'],
      expected: 'at most 60 time zones',
    })
  })

  test('are those of all policies in a history', () => {
    const [first, second, third] = [inZones(30), inZones(29, 30), inZones(30, 30)].map(parsePolicy)
    const followedBy = (policy: unknown) =>
      issuesOf(() => policyHistory([{ policy: first }, { from: '2024-01-01', policy }] as never))
    expect(followedBy(first)).toEqual(['no error'])
    expect(followedBy(second)).toEqual(['no error'])
    expect(followedBy(third)).toEqual(['versions too-large'])
  })
})

describe('the changes of a policy (S7)', () => {
  const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
  const monthly = weekdays.flatMap((weekday) => [1, 2, 3, 4].map((nth) => ({ every: { weekday, nth } })))
  const yearly = Array.from({ length: 9 }, (_, i) => ({ every: { month: 1, day: i + 1 } }))
  /** Two changes for the clock, 480 for 240 dates and 18 for nine: 500 a year. */
  const changing = () => ({
    timeZone: 'UTC',
    weekly: { 'mon-fri': ['09:00-17:00'] },
    holidays: [...monthly, ...yearly],
  })
  const policyOf = (schedules: readonly unknown[]) => {
    const tiers = schedules.map((_, i) => `T${i}`)
    return {
      name: 'Many calendars',
      schedule: schedules[0],
      tiers,
      priorities: ['P1'],
      targets: { firstResponse: { P1: '1 hour' } },
      tierSchedules: Object.fromEntries(tiers.map((tier, i) => [tier, schedules[i]])),
    }
  }
  const schedules = (count: number) =>
    Array.from({ length: count }, () => defineSchedule(changing() as unknown as ScheduleInput))

  test('are at most 5,000 a year, and a schedule of several tiers counts once', () => {
    const errors = (given: unknown) => checkPolicy(given).filter(({ severity }) => severity === 'error')
    const ten = schedules(10)
    expect(errors(policyOf(ten))).toEqual([])
    expect(errors(policyOf([...ten, ...ten]))).toEqual([])
    expect(errors(policyOf([...ten, defineSchedule(tokyo)]))).toMatchObject([
      {
        code: 'too-large',
        path: [],
        expected:
          'at most 5000 changes a year in schedules and exceptions, where those of exceptions count four times',
      },
    ])
  })

  test('are those of its schedules and four times those of its exceptions', () => {
    const exceptionsOf = (count: number) =>
      Array.from({ length: count }, (_, i) => ({
        name: `Closed ${i}`,
        during: [...monthly, ...yearly],
        targets: { firstResponse: { P1: '2 hours' } },
      }))
    const errors = (exceptions: unknown) =>
      checkPolicy({ ...policyOf(schedules(6)), exceptions }).filter(({ severity }) => severity === 'error')
    expect(errors(exceptionsOf(1))).toEqual([])
    const [onSaturdays, onHolidays] = [['sat'], 'holidays'].map((during) => ({
      ...exceptionsOf(1)[0],
      name: `${during}`,
      during,
    }))
    expect(errors([...exceptionsOf(1), onHolidays])).toEqual([])
    expect(errors([...exceptionsOf(1), onSaturdays])).toMatchObject([{ code: 'too-large', path: [] }])
    expect(errors([...exceptionsOf(1), onHolidays, onSaturdays])).toMatchObject([
      { code: 'too-large', path: [] },
    ])
  })

  test('are those of all policies in a history', () => {
    const ten = schedules(10)
    const [first, second] = [ten.slice(0, 5), ten.slice(5)].map((each) => parsePolicy(policyOf(each)))
    const more = parsePolicy(policyOf([...ten.slice(5), defineSchedule(tokyo)]))
    const followedBy = (policy: unknown) =>
      issuesOf(() => policyHistory([{ policy: first }, { from: '2024-01-01', policy }] as never))
    expect(followedBy(second)).toEqual(['no error'])
    expect(followedBy(more)).toEqual(['versions too-large'])
    expect(followedBy(first)).toEqual(['no error'])
  })
})
