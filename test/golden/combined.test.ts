import {
  addBusinessTime,
  businessTimeBetween,
  checkPolicy,
  checkSchedule,
  complement,
  definePolicy,
  defineSchedule,
  difference,
  firstResponseDue,
  gladly,
  intersection,
  isBusinessDay,
  isOpen,
  nextClose,
  nextOpen,
  openIntervals,
  parseSchedule,
  previousOpen,
  type Schedule,
  succession,
  union,
  type Weekly,
  whoseHours,
} from 'dueby'
import { describe, expect, test } from 'vitest'
import { codesWithPaths, issuesOf } from '../support/issues'
import { hours, inZone } from '../support/vocabulary'

const nineToFive = (name: string, timeZone: string) =>
  defineSchedule({ name, timeZone, weekly: { 'mon-fri': ['09:00-17:00'] } })
const newYork = nineToFive('New York', 'America/New_York')
const london = nineToFive('London', 'Europe/London')
const tokyo = nineToFive('Tokyo', 'Asia/Tokyo')
const utc = (text: string): Date => inZone(text, 'UTC')

describe('schedules are combined by instants (S9)', () => {
  // day, hours, from, to, why
  test.each([
    ['2026-01-05', 3, '14:00', '17:00', 'winter time in both; biz says 8'],
    ['2026-03-16', 4, '13:00', '17:00', 'only the US has changed its clocks'],
    ['2024-07-01', 3, '13:00', '16:00', 'summer time in both'],
  ])('New York and London on %s: %d h, %sZ to %sZ (%s)', (day, count, from, to) => {
    const [start, end] = [new Date(`${day}T00:00:00Z`), new Date(`${day}T24:00:00Z`)]
    const both = intersection(newYork, london)
    expect([...openIntervals(start, end, both)]).toEqual([
      { start: new Date(`${day}T${from}:00Z`), end: new Date(`${day}T${to}:00Z`) },
    ])
    expect(businessTimeBetween(start, end, both)).toBe(hours(count))
  })

  test('whoseHours of a follow-the-sun union names the operands that are open', () => {
    const sun = union(tokyo, london, newYork)
    expect(whoseHours('2024-01-09T01:00:00Z', sun)).toEqual(['Tokyo'])
    expect(whoseHours('2024-01-09T15:00:00Z', sun)).toEqual(['London', 'New York'])
    expect(whoseHours('2024-01-09T23:00:00Z', sun)).toEqual([])
    expect(whoseHours('2024-01-09T15:00:00Z', difference(sun, london))).toEqual([])
    expect(whoseHours('2024-01-09T18:00:00Z', difference(sun, london))).toEqual(['New York'])
    expect(whoseHours('2024-01-09T15:00:00Z', complement(london))).toEqual([])
  })

  test('whoseHours of a succession names only the version in force', () => {
    const hours = succession(
      { from: '2000-01-01', schedule: london },
      // In Tokyo, the date begins at 15:00Z of the day before.
      { from: '2024-01-10', schedule: tokyo },
      { from: '2024-01-11', schedule: newYork },
    )
    expect(whoseHours('2024-01-09T14:59:59.999Z', hours)).toEqual(['London'])
    expect(whoseHours('2024-01-09T15:00:00Z', hours)).toEqual([])
    expect(whoseHours('2024-01-10T01:00:00Z', hours)).toEqual(['Tokyo'])
    expect(whoseHours('2024-01-10T15:00:00Z', hours)).toEqual([])
    expect(whoseHours('2024-01-11T15:00:00Z', hours)).toEqual(['New York'])
    expect(whoseHours('1999-12-30T10:00:00Z', hours)).toEqual([])
  })

  test('a combined schedule that never opens or closes is detected (S7)', () => {
    expect(() => nextOpen('2024-01-01T00:00:00Z', difference(london, london))).toThrow(
      expect.objectContaining({ code: 'never-opens' }),
    )
    expect(() => addBusinessTime('2024-01-01T00:00:00Z', '1 hour', intersection(tokyo, newYork))).toThrow(
      expect.objectContaining({ code: 'never-opens' }),
    )
    expect(() => nextClose('2024-01-01T00:00:00Z', union(london, complement(london)))).toThrow(
      expect.objectContaining({ code: 'never-closes' }),
    )
    expect(() => addBusinessTime('2199-12-30T00:00:00Z', '100 hours', union(london, tokyo))).toThrow(
      expect.objectContaining({ code: 'out-of-range' }),
    )
  })

  test('a policy can use a combined schedule, with the holidays and coverage of its operands', () => {
    const us = defineSchedule({
      timeZone: 'America/Los_Angeles',
      weekly: { 'mon-fri': ['06:00-18:00'] },
      holidays: [{ name: 'Christmas week', from: '2023-12-25', to: '2023-12-29' }],
      holidaysThrough: '2024-01-01',
    })
    const policy = definePolicy({ ...gladly, schedule: union(us, tokyo) })
    const due = firstResponseDue(
      { tier: 'standard', priority: 'P1', receivedAt: '2023-12-26T10:00:00-08:00' },
      policy,
    )
    expect(due.exception).toBe('Holiday cover')
    const later = firstResponseDue(
      { tier: 'standard', priority: 'P2', receivedAt: '2024-01-05T17:00:00-08:00' },
      policy,
    )
    expect(later.dueAt).toEqual(inZone('Mon 2024-01-08 12:00', 'Asia/Tokyo'))
    expect(later.warnings.map(({ through }) => through)).toEqual(['2024-01-01'])
    expect(definePolicy(JSON.parse(JSON.stringify(policy)))).toEqual(policy)
  })
})

describe('combinations that other libraries compute differently (S9)', () => {
  const in_ = (timeZone: string, weekly: Weekly) => defineSchedule({ timeZone, weekly })
  const monday = [utc('Mon 2026-01-05 00:00'), utc('Tue 2026-01-06 00:00')] as const
  const at = (hour: string) => utc(`Mon 2026-01-05 ${hour}`)

  test('New York and London overlap 13:00Z to 17:00Z a week before New York changes (support-shift-scheduler#224)', () => {
    const both = intersection(newYork, london)
    const [from, to] = [utc('Mon 2024-10-28 00:00'), utc('Tue 2024-10-29 00:00')]
    expect([...openIntervals(from, to, both)]).toEqual([
      { start: utc('Mon 2024-10-28 13:00'), end: utc('Mon 2024-10-28 17:00') },
    ])
  })

  test('overlapping rows of two schedules count once; biz counts 09-12 and 11-14 as 6 h', () => {
    const both = union(in_('UTC', { mon: ['09:00-12:00'] }), in_('UTC', { mon: ['11:00-14:00'] }))
    expect(businessTimeBetween(...monday, both)).toBe(hours(5))
  })

  test('a break at the opening moves the opening; biz has an empty period at 09:00', () => {
    const open = difference(in_('UTC', { 'mon-fri': ['09:00-17:00'] }), in_('UTC', { mon: ['09:00-10:00'] }))
    expect([...openIntervals(...monday, open)]).toEqual([{ start: at('10:00'), end: at('17:00') }])
  })

  test('a break can cover the end of one row and the start of the next (spec of biz)', () => {
    const rows = in_('UTC', { mon: ['17:00-19:00', '20:00-22:00'] })
    const open = difference(rows, in_('UTC', { mon: ['18:00-21:00'] }))
    expect([...openIntervals(...monday, open)]).toEqual([
      { start: at('17:00'), end: at('18:00') },
      { start: at('21:00'), end: at('22:00') },
    ])
  })
})

describe('successions', () => {
  const before = defineSchedule({
    timeZone: 'Europe/London',
    weekly: { 'mon-fri': ['09:00-17:00'] },
    holidaysThrough: '2024-06-30',
  })
  const after = defineSchedule({
    timeZone: 'Europe/London',
    weekly: { 'mon-fri': ['08:00-20:00'] },
    holidaysThrough: '2025-12-31',
  })
  const support = succession({ schedule: before }, { from: '2024-07-01', schedule: after })

  test('open time across the change counts the hours in force on each side', () => {
    expect(addBusinessTime('2024-06-28T15:00:00+01:00', '10 hours', support)).toEqual(
      new Date('2024-07-01T16:00:00+01:00'),
    )
    expect(businessTimeBetween('2024-06-24T00:00:00+01:00', '2024-07-08T00:00:00+01:00', support)).toBe(
      hours(5 * 8 + 5 * 12),
    )
  })

  test('sla-timer, with minutes for its seconds: 60 a day, then 30 on weekdays and 10 at weekends', () => {
    const support = succession(
      { schedule: defineSchedule({ timeZone: 'UTC', weekly: { 'mon-sun': ['09:00-10:00'] } }) },
      {
        from: '2022-07-27',
        schedule: defineSchedule({
          timeZone: 'UTC',
          weekly: { 'mon-fri': ['09:00-09:30'], 'sat-sun': ['09:00-09:10'] },
        }),
      },
    )
    expect(businessTimeBetween(utc('Mon 2022-07-25 08:35'), utc('Sun 2022-07-31 14:00'), support)).toBe(
      (2 * 60 + 3 * 30 + 2 * 10) * 60_000,
    )
  })

  test('hours before a version that never opens are found, whatever was queried before', () => {
    const closed = defineSchedule({ timeZone: 'UTC', weekly: {} })
    const few = defineSchedule({
      timeZone: 'UTC',
      weekly: {},
      specialHours: [{ on: '2024-06-03', hours: ['09:00-17:00'] }],
    })
    const sale = succession({ schedule: closed }, { from: '2024-01-01', schedule: few })
    expect(previousOpen('2035-01-05T00:00:00Z', sale)).toEqual(new Date('2024-06-03T09:00:00Z'))
    expect(addBusinessTime('2035-01-05T00:00:00Z', '-2 hours', sale)).toEqual(
      new Date('2024-06-03T15:00:00Z'),
    )
    const begun = succession({ schedule: closed }, { from: '2024-01-01', schedule: london })
    const fresh = parseSchedule(JSON.parse(JSON.stringify(begun)))
    isOpen('2025-01-01T00:00:00Z', begun)
    expect(addBusinessTime('2035-01-05T00:00:00Z', '-4000 hours', begun)).toEqual(
      addBusinessTime('2035-01-05T00:00:00Z', '-4000 hours', fresh),
    )
    expect(() => previousOpen('2024-01-01T00:00:00Z', begun)).toThrow(
      expect.objectContaining({ code: 'never-opens' }),
    )
  })

  test('a business day ends with its version, however far ahead the zone of the next one is', () => {
    const honolulu = defineSchedule({ timeZone: 'Pacific/Honolulu', weekly: { 'mon-sun': ['22:00-06:00'] } })
    const kiritimati = defineSchedule({
      timeZone: 'Pacific/Kiritimati',
      weekly: { 'mon-sun': ['09:00-17:00'] },
    })
    const moved = succession({ schedule: honolulu }, { from: '2024-03-04', schedule: kiritimati })
    const policy = definePolicy({ ...gladly, schedule: moved })
    const { dueAt } = firstResponseDue(
      { tier: 'standard', priority: 'P3', receivedAt: '2024-03-01T00:00:00Z' },
      policy,
    )
    expect(dueAt.getTime()).toBeLessThanOrEqual(Date.parse('2024-03-03T10:00:00Z'))
    expect(isOpen(dueAt.getTime() - 1, moved)).toBe(true)
  })

  test('a version that begins before the previous one, across the date line, replaces it', () => {
    const always = (name: string, timeZone: string, weekly: Weekly) =>
      defineSchedule({ name, timeZone, weekly })
    const everyDay = { 'mon-sun': ['00:00-24:00'] } as const
    const hours = succession(
      { schedule: always('UTC', 'UTC', everyDay) },
      // 2024-03-04T11:00Z, an hour after the 5th has begun on Kiritimati.
      { from: '2024-03-04', schedule: always('Pago Pago', 'Pacific/Pago_Pago', everyDay) },
      { from: '2024-03-05', schedule: always('Kiritimati', 'Pacific/Kiritimati', {}) },
    )
    expect(nextClose('2024-03-01T00:00:00Z', hours)).toEqual(new Date('2024-03-04T10:00:00Z'))
    expect(whoseHours('2024-03-04T09:59:59Z', hours)).toEqual(['UTC'])
    expect(isOpen('2024-03-04T10:00:00Z', hours)).toBe(false)
    expect(isOpen('2024-03-04T11:30:00Z', hours)).toBe(false)
    expect(whoseHours('2024-03-04T10:30:00Z', hours)).toEqual([])
  })

  test('a long chain of combinations works like a long list', () => {
    const windows = Array.from({ length: 60 }, (_, i) => {
      const minute = String(i).padStart(2, '0')
      const end = i === 59 ? '13:00' : (`12:${String(i + 1).padStart(2, '0')}` as const)
      return defineSchedule({
        timeZone: 'Europe/London',
        weekly: { 'mon-fri': [`12:${minute}-${end}` as '12:00-12:01'] },
      })
    })
    const chain = windows.reduce<Schedule>((rest, each) => difference(rest, each), london)
    expect(addBusinessTime('2024-01-08T11:30:00Z', '1 hour', chain)).toEqual(new Date('2024-01-08T13:30:00Z'))
    const teams = windows.reduce<Schedule>((rest, each) => union(rest, each), tokyo)
    expect(isOpen('2024-01-08T12:30:00Z', teams)).toBe(true)
  })

  test('a schedule that is nested too deep is refused', () => {
    let deep: object = { timeZone: 'UTC', weekly: {} }
    for (let level = 0; level < 200; level++) deep = { union: [deep] }
    expect(checkSchedule(deep).map(({ code }) => code)).toEqual(['too-large'])
    for (let level = 0; level < 5000; level++) deep = { union: [deep] }
    expect(checkSchedule(deep).map(({ code, received }) => received ?? code)).toEqual([
      'an object that is nested too deeply',
      'too-large',
    ])
  })

  test('missing holidays of an old version do not matter after it ends', () => {
    const gap = succession(
      {
        schedule: defineSchedule({
          timeZone: 'UTC',
          weekly: { 'mon-fri': ['09:00-17:00'] },
          holidaysThrough: '2024-06-15',
        }),
      },
      { from: '2024-07-01', schedule: after },
    )
    const policy = definePolicy({ ...gladly, schedule: gap })
    const at = (receivedAt: Date) =>
      firstResponseDue({ tier: 'standard', priority: 'P2', receivedAt }, policy).warnings
    expect(at(new Date('2024-06-20T10:00:00Z')).map(({ through }) => through)).toEqual(['2024-06-15'])
    expect(at(new Date('2024-09-02T10:00:00Z'))).toEqual([])
  })

  test('a version that does not state how far its holidays are known has no coverage warning (S10)', () => {
    const weekly = { 'mon-fri': ['09:00-17:00'] } as const
    const stated = succession(
      { schedule: defineSchedule({ timeZone: 'UTC', weekly, holidaysThrough: '2024-06-15' }) },
      { from: '2024-07-01', schedule: defineSchedule({ timeZone: 'UTC', weekly }) },
    )
    const policy = definePolicy({ ...gladly, schedule: stated })
    const at = (receivedAt: string) =>
      firstResponseDue({ tier: 'standard', priority: 'P2', receivedAt: new Date(receivedAt) }, policy)
        .warnings
    expect(at('2024-06-20T10:00:00Z')).toHaveLength(1)
    expect(at('2024-09-02T10:00:00Z')).toEqual([])
  })

  test('the complement of a schedule in a corrected zone counts dates on the corrected clock', () => {
    const corrected = defineSchedule({
      timeZone: 'America/Los_Angeles',
      zoneChanges: [{ at: '2024-03-10T10:00:00Z', offset: '-07:00' }],
      weekly: { 'sat-thu': ['00:00-24:00'] },
    })
    expect(isBusinessDay('2024-12-12T20:00:00Z', complement(corrected))).toBe(false)
    expect(isBusinessDay('2024-12-13T20:00:00Z', complement(corrected))).toBe(true)
  })

  test('the coverage of a version counts while it is in force (S10)', () => {
    const policy = definePolicy({ ...gladly, schedule: support })
    const at = (receivedAt: Date) =>
      firstResponseDue({ tier: 'standard', priority: 'P3', receivedAt }, policy).warnings
    expect(at(new Date('2024-07-10T10:00:00Z'))).toEqual([])
    expect(at(new Date('2026-01-05T10:00:00Z')).map(({ through }) => through)).toEqual(['2025-12-31'])
  })
})

describe('combined schedules are checked like any other', () => {
  const office = { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } }

  test.each([
    [{ union: [] }, ['empty-list union']],
    [{ union: office }, ['wrong-type union']],
    [
      { union: [office, { timeZone: 'Mars', weekly: { mon: ['x'] } }] },
      ['unknown-zone union.1.timeZone', 'invalid-hours union.1.weekly.mon.0'],
    ],
    [{ difference: [office] }, ['wrong-type difference']],
    [
      { intersection: [office], timeZone: 'Mars', unknown: 1 },
      ['unknown-zone timeZone', 'unknown-key unknown'],
    ],
    [{ versions: [{ schedule: office }, { schedule: office }] }, ['missing versions.1.from']],
    [
      {
        versions: [
          { from: '2024-07-01', schedule: office },
          { from: '2024-01-01', schedule: office },
        ],
      },
      ['not-in-order versions.1.from'],
    ],
    [
      { versions: [{ from: 'July', schedule: office }, 5] },
      ['invalid-date versions.0.from', 'wrong-type versions.1'],
    ],
  ])('%j', (input, expected) => {
    const found = checkSchedule(input).map(({ code, path }) => `${code} ${path.join('.')}`)
    expect(found).toEqual(expected)
    expect(codesWithPaths(issuesOf(() => parseSchedule(input)))).toEqual(expected)
    expect(checkPolicy({ ...gladly, schedule: input }).map(({ path }) => path[0])).toContain('schedule')
  })

  test('a valid one has no issues', () => {
    expect(checkSchedule(union(london, tokyo))).toEqual([])
    expect(isOpen('2024-01-09T01:00:00Z', union(london, tokyo))).toBe(true)
  })
})
