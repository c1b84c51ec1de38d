import {
  addBusinessDays,
  businessDaysBetween,
  definePolicy,
  defineSchedule,
  firstResponseDue,
  isBusinessDay,
  type PolicyInput,
  type ScheduleInput,
  succession,
  type TargetText,
} from 'dueby'
import { describe, expect, test } from 'vitest'
import { inZone, pt } from '../support/vocabulary'

const LA = 'America/Los_Angeles'

const PACIFIC: ScheduleInput = {
  timeZone: 'America/Los_Angeles',
  weekly: { 'mon-fri': ['06:00-18:00'] },
  holidays: [{ from: '2023-12-25', to: '2023-12-29' }, { on: '2024-01-01' }],
}

/** The due time of a target, computed with a policy that has only this target. */
function due(
  target: TargetText,
  received: Date,
  input: PolicyInput['schedule'],
  dayCutoff?: PolicyInput['dayCutoff'],
): Date {
  const policy = definePolicy({
    name: 'one target',
    schedule: input,
    tiers: ['all'],
    priorities: ['any'],
    targets: { firstResponse: { any: target } },
    ...(dayCutoff && { dayCutoff }),
  })
  return firstResponseDue({ tier: 'all', priority: 'any', receivedAt: received }, policy).dueAt
}

describe('business-day targets (P2), open Mon-Fri 06:00-18:00 Pacific', () => {
  // target, received, due, why
  test.each<[TargetText, string, string, string]>([
    ['next business day', 'Mon 2023-11-13 10:00', 'Tue 2023-11-14 18:00', 'at closing'],
    ['next business day', 'Mon 2023-11-13 03:00', 'Tue 2023-11-14 18:00', 'before opening'],
    ['next business day', 'Mon 2023-11-13 20:00', 'Tue 2023-11-14 18:00', 'after closing'],
    ['next business day', 'Sat 2023-11-11 10:00', 'Mon 2023-11-13 18:00', 'Saturday'],
    ['next business day', 'Sun 2023-11-12 10:00', 'Mon 2023-11-13 18:00', 'Sunday'],
    ['1 business day', 'Fri 2023-11-10 10:00', 'Mon 2023-11-13 18:00', 'the same as next business day'],
    ['3 business days by close', 'Fri 2023-12-22 10:00', 'Thu 2024-01-04 18:00', 'over the holidays'],
    ['next business day by open', 'Mon 2023-11-13 10:00', 'Tue 2023-11-14 06:00', 'by open'],
    ['next business day by 16:00', 'Mon 2023-11-13 10:00', 'Tue 2023-11-14 16:00', 'by a time'],
    [
      'next business day by 03:00',
      'Mon 2023-11-13 10:00',
      'Tue 2023-11-14 06:00',
      'before the hours, moved to opening',
    ],
    [
      'next business day by 22:00',
      'Mon 2023-11-13 10:00',
      'Tue 2023-11-14 18:00',
      'after the hours, moved to closing',
    ],
    ['next business day same time', 'Mon 2023-11-13 10:20', 'Tue 2023-11-14 10:20', 'same time'],
    [
      'next business day same time',
      'Mon 2023-11-13 03:00',
      'Tue 2023-11-14 06:00',
      'counts as received at opening',
    ],
    [
      'next business day same time',
      'Mon 2023-11-13 20:00',
      'Wed 2023-11-15 06:00',
      'counts as received on Tuesday',
    ],
    [
      'next business day same time',
      'Sat 2023-11-11 12:00',
      'Tue 2023-11-14 06:00',
      'counts as received on Monday',
    ],
    ['2 business days same time', 'Fri 2023-11-03 09:00', 'Tue 2023-11-07 09:00', 'over a clock change'],
  ])('%s, received %s: %s (%s)', (target, received, expected) => {
    expect(due(target, pt(received), PACIFIC)).toEqual(pt(expected))
  })

  // with a cut-off of 15:00
  test.each<[TargetText, string, string, string]>([
    ['next business day', 'Fri 2023-11-10 14:59:59.999', 'Mon 2023-11-13 18:00', 'before the cut-off'],
    ['next business day', 'Fri 2023-11-10 15:00', 'Tue 2023-11-14 18:00', 'at the cut-off, counts as Monday'],
    ['next business day', 'Fri 2023-11-10 16:00', 'Tue 2023-11-14 18:00', 'counts as Monday'],
    ['next business day', 'Sat 2023-11-11 10:00', 'Tue 2023-11-14 18:00', 'counts as Monday'],
    ['next business day', 'Mon 2023-11-13 03:00', 'Tue 2023-11-14 18:00', 'Monday'],
    [
      'next business day same time',
      'Fri 2023-11-10 16:00',
      'Tue 2023-11-14 06:00',
      'counts from Monday’s opening',
    ],
    ['next business day same time', 'Fri 2023-11-10 14:00', 'Mon 2023-11-13 14:00', 'before the cut-off'],
  ])('cut-off 15:00, %s, received %s: %s (%s)', (target, received, expected) => {
    expect(due(target, pt(received), PACIFIC, '15:00')).toEqual(pt(expected))
  })

  // with a lunch break and a cut-off in it
  test.each<[TargetText, string, string, string]>([
    [
      'next business day same time',
      'Mon 2023-11-13 12:10',
      'Tue 2023-11-14 13:00',
      'counts from 13:00 on Monday',
    ],
    ['next business day', 'Mon 2023-11-13 12:10', 'Tue 2023-11-14 17:00', 'counts as Monday'],
    [
      'next business day same time',
      'Mon 2023-11-13 12:30',
      'Wed 2023-11-15 08:00',
      'counts from Tuesday’s opening',
    ],
    ['next business day', 'Mon 2023-11-13 12:30', 'Wed 2023-11-15 17:00', 'counts as Tuesday'],
  ])('cut-off 12:30, %s, received %s: %s (%s)', (target, received, expected) => {
    const lunch: ScheduleInput = { ...PACIFIC, weekly: { 'mon-fri': ['08:00-12:00', '13:00-17:00'] } }
    expect(due(target, pt(received), lunch, '12:30')).toEqual(pt(expected))
  })

  // with hours that begin after the cut-off
  test.each<[TargetText, string, string, string]>([
    [
      'next business day same time',
      'Thu 2023-11-09 20:00',
      'Mon 2023-11-13 14:00',
      'counts from Friday’s opening',
    ],
    [
      'next business day same time',
      'Fri 2023-11-10 08:00',
      'Mon 2023-11-13 14:00',
      'before the cut-off of Friday',
    ],
    ['next business day same time', 'Fri 2023-11-10 12:00', 'Tue 2023-11-14 14:00', 'counts as Monday'],
    ['next business day', 'Fri 2023-11-10 08:00', 'Mon 2023-11-13 22:00', 'counts as Friday'],
  ])('late hours, cut-off 12:00, %s, received %s: %s (%s)', (target, received, expected) => {
    const late: ScheduleInput = { ...PACIFIC, weekly: { 'mon-fri': ['14:00-22:00'] } }
    expect(due(target, pt(received), late, '12:00')).toEqual(pt(expected))
  })

  test('a due point in a lunch break is not moved', () => {
    const lunch: ScheduleInput = { ...PACIFIC, weekly: { 'mon-fri': ['08:00-12:00', '13:00-17:00'] } }
    expect(due('next business day by 12:30', pt('Mon 2023-11-13 10:00'), lunch)).toEqual(
      pt('Tue 2023-11-14 12:30'),
    )
  })

  test('a half day moves the due point to its closing', () => {
    const half: ScheduleInput = { ...PACIFIC, specialHours: [{ on: '2023-11-14', hours: ['06:00-12:00'] }] }
    expect(due('next business day by 16:00', pt('Mon 2023-11-13 10:00'), half)).toEqual(
      pt('Tue 2023-11-14 12:00'),
    )
  })
})

describe('same time keeps the order of receipt over clock changes, open around the clock', () => {
  const always: ScheduleInput = { timeZone: 'America/Los_Angeles', weekly: { 'mon-sun': ['00:00-24:00'] } }

  // received, due, why
  test.each([
    [
      '2024-03-09T02:30:00-08:00',
      '2024-03-10T03:00:00-07:00',
      '02:30 is skipped: the first instant after the gap',
    ],
    ['2024-03-09T03:15:00-08:00', '2024-03-10T03:15:00-07:00', 'not due before the row above'],
    ['2024-11-02T01:30:00-07:00', '2024-11-03T01:30:00-07:00', '01:30 occurs twice: the first'],
    ['2024-11-03T01:45:00-07:00', '2024-11-04T01:45:00-08:00', 'received in the first pass'],
    [
      '2024-11-03T01:15:00-08:00',
      '2024-11-04T01:59:59.999-08:00',
      'received in the second pass: just before 02:00',
    ],
    ['2024-11-03T02:00:00-08:00', '2024-11-04T02:00:00-08:00', 'received at 02:00'],
  ])('received %s: due %s (%s)', (received, expected) => {
    expect(due('next business day same time', new Date(received), always)).toEqual(new Date(expected))
  })
})

describe('business days (S6)', () => {
  const nights = defineSchedule({
    timeZone: 'America/Los_Angeles',
    weekly: { 'mon-fri': ['22:00-06:00'] },
    holidays: [{ name: 'Thanksgiving', on: '2023-11-23' }],
  })

  test('the end of Friday night does not make Saturday a business day', () => {
    expect(isBusinessDay(pt('Sat 2023-11-11 03:00'), nights)).toBe(false)
    expect(isBusinessDay(pt('Fri 2023-11-10 03:00'), nights)).toBe(true)
  })

  test('a night closes after midnight, or at midnight before a holiday', () => {
    expect(due('next business day', pt('Mon 2023-11-13 10:00'), nights)).toEqual(pt('Wed 2023-11-15 06:00'))
    expect(due('next business day', pt('Tue 2023-11-21 10:00'), nights)).toEqual(pt('Thu 2023-11-23 00:00'))
  })

  test('a date that the zone skipped is not a business day: Apia 2011-12-30', () => {
    const apia = defineSchedule({ timeZone: 'Pacific/Apia', weekly: { 'mon-sun': ['09:00-17:00'] } })
    const thursday = inZone('Thu 2011-12-29 12:00', 'Pacific/Apia')
    expect(addBusinessDays(thursday, 1, apia)).toEqual(inZone('Sat 2011-12-31 12:00', 'Pacific/Apia'))
  })

  test('a date whose only row is skipped by a clock change is not a business day', () => {
    const gap = defineSchedule({
      timeZone: 'America/Los_Angeles',
      weekly: { sun: ['02:15-02:45'], tue: ['09:00-10:00'] },
    })
    expect(isBusinessDay(pt('Sun 2024-03-10 12:00'), gap)).toBe(false)
    expect(isBusinessDay(pt('Sun 2024-03-17 12:00'), gap)).toBe(true)
  })

  test('adding business days keeps the wall-clock time, in both directions', () => {
    const office = defineSchedule(PACIFIC)
    expect(addBusinessDays(pt('Sat 2023-11-11 12:00'), 1, office)).toEqual(pt('Mon 2023-11-13 12:00'))
    expect(addBusinessDays(pt('Sat 2023-11-11 12:00'), 0, office)).toEqual(pt('Sat 2023-11-11 12:00'))
    expect(addBusinessDays(pt('Sat 2023-11-11 12:00'), -1, office)).toEqual(pt('Fri 2023-11-10 12:00'))
    expect(addBusinessDays(pt('Fri 2023-12-22 18:00'), 3, office)).toEqual(pt('Thu 2024-01-04 18:00'))
    expect(addBusinessDays(pt('Thu 2024-01-04 18:00'), -3, office)).toEqual(pt('Fri 2023-12-22 18:00'))
  })
})

describe('business days that other libraries count differently (S6)', () => {
  // zone, other properties, at, count, expected, where it was seen
  test.each<[string, Partial<ScheduleInput>, string, number, string, string]>([
    [LA, {}, 'Fri 2024-03-08 10:00', 1, 'Mon 2024-03-11 10:00', 'GLPI adds 86,400 s per day: 11:00'],
    [LA, {}, 'Fri 2024-11-01 10:00', 1, 'Mon 2024-11-04 10:00', 'GLPI: 09:00'],
    [
      'America/New_York',
      {},
      'Fri 2024-03-08 23:30',
      1,
      'Mon 2024-03-11 23:30',
      'dayjs-business-time on a UTC host: an hour late',
    ],
    [
      'UTC',
      { specialHours: [{ on: '2026-01-10', hours: ['10:00-14:00'] }] },
      'Fri 2026-01-09 10:00',
      1,
      'Sat 2026-01-10 10:00',
      'a working Saturday; biz skips to Monday',
    ],
    [
      LA,
      { holidays: [{ from: '2023-12-25', to: '2023-12-29' }, { on: '2024-01-01' }] },
      'Fri 2023-12-22 12:00',
      1,
      'Tue 2024-01-02 12:00',
      'moment-business-days gives up on Thu 2023-12-28',
    ],
  ])('%s %j: %s + %d = %s (%s)', (zone, more, at, count, expected) => {
    const schedule = defineSchedule({ timeZone: zone, weekly: { 'mon-fri': ['09:00-17:00'] }, ...more })
    expect(addBusinessDays(inZone(at, zone), count, schedule)).toEqual(inZone(expected, zone))
    expect(addBusinessDays(inZone(expected, zone), -count, schedule)).toEqual(inZone(at, zone))
  })

  test('numpy#23197: counting backwards gives the same count, negative', () => {
    const office = defineSchedule({ timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } })
    const thursday = inZone('Thu 1999-12-30 00:00', 'UTC')
    const saturday = inZone('Sat 2000-01-01 00:00', 'UTC')
    expect(businessDaysBetween(thursday, saturday, office)).toBe(1)
    expect(businessDaysBetween(saturday, thursday, office)).toBe(-1)
  })
})

const THANKSGIVING: ScheduleInput = {
  timeZone: LA,
  weekly: { 'mon-fri': ['06:00-18:00'] },
  holidays: [{ name: 'Thanksgiving', on: '2026-11-26' }],
}

describe('targets in business days (P2), Mon-Fri 06:00-18:00 Pacific, Thanksgiving closed', () => {
  // target, cut-off, received, due, what other tools say
  test.each<[TargetText, PolicyInput['dayCutoff'], string, string, string]>([
    [
      'next business day',
      undefined,
      'Fri 2026-11-13 19:00',
      'Mon 2026-11-16 18:00',
      'GLPI, end of working day',
    ],
    ['next business day', undefined, 'Thu 2026-11-26 10:00', 'Fri 2026-11-27 18:00', 'GLPI: Mon 30 18:00'],
    [
      '3 business days',
      undefined,
      'Tue 2026-11-24 10:00',
      'Mon 2026-11-30 18:00',
      'GLPI, end of working day',
    ],
    [
      'next business day same time',
      undefined,
      'Fri 2026-11-13 19:00',
      'Tue 2026-11-17 06:00',
      'biz, where Sat 10:00 is due earlier, Mon 10:00',
    ],
    [
      'next business day same time',
      undefined,
      'Sat 2026-11-14 10:00',
      'Tue 2026-11-17 06:00',
      'not due before the row above',
    ],
    [
      'next business day same time',
      undefined,
      'Thu 2026-11-26 10:00',
      'Mon 2026-11-30 06:00',
      'GLPI; biz: Fri 27 10:00',
    ],
    ['3 business days same time', undefined, 'Tue 2026-11-24 10:00', 'Mon 2026-11-30 10:00', 'biz and GLPI'],
    [
      '2 business days by 16:00',
      '10:00',
      'Mon 2026-11-09 09:59',
      'Wed 2026-11-11 16:00',
      'ServiceNow, by 4 pm',
    ],
    [
      '2 business days by 16:00',
      '10:00',
      'Mon 2026-11-09 10:01',
      'Thu 2026-11-12 16:00',
      'after 10:00, one day more',
    ],
  ])('%s, cut-off %s, received %s: %s (%s)', (target, dayCutoff, received, expected) => {
    expect(due(target, pt(received), THANKSGIVING, dayCutoff)).toEqual(pt(expected))
  })
})

describe('with versions in distant zones, the local date is that of the version in force (S6)', () => {
  const office = (timeZone: string) => defineSchedule({ timeZone, weekly: { 'mon-fri': ['09:00-17:00'] } })
  const moved = (before: string, after: string) =>
    succession({ schedule: office(before) }, { from: '2024-07-01', schedule: office(after) })
  const TOKYO = moved('Asia/Tokyo', 'America/New_York')
  const AUCKLAND = moved('Pacific/Auckland', 'Pacific/Honolulu')

  // schedule, target, cut-off, received, due, why
  test.each<[string, PolicyInput['schedule'], TargetText, '15:00' | undefined, string, string, string]>([
    [
      'Tokyo',
      TOKYO,
      'next business day same time',
      undefined,
      '2024-03-04T00:00Z',
      '2024-03-05T00:00Z',
      'Mon 09:00 to Tue 09:00',
    ],
    [
      'Tokyo',
      TOKYO,
      'next business day same time',
      '15:00',
      '2024-03-04T00:00Z',
      '2024-03-05T00:00Z',
      'before the cut-off',
    ],
    [
      'Tokyo',
      TOKYO,
      'next business day same time',
      '15:00',
      '2024-03-04T06:00Z',
      '2024-03-06T00:00Z',
      'after the cut-off: from the opening on Tue',
    ],
    [
      'Tokyo',
      TOKYO,
      'next business day by open',
      undefined,
      '2024-03-04T04:59Z',
      '2024-03-05T00:00Z',
      'not due before receipt',
    ],
    [
      'Tokyo',
      TOKYO,
      'next business day',
      undefined,
      '2024-06-28T07:00Z',
      '2024-07-01T21:00Z',
      'Friday in Tokyo, Monday in New York',
    ],
    [
      'Auckland',
      AUCKLAND,
      'next business day',
      undefined,
      '2024-03-04T06:00Z',
      '2024-03-05T04:00Z',
      'Mon 19:00, not due before receipt',
    ],
    [
      'Auckland',
      AUCKLAND,
      'next business day by open',
      undefined,
      '2024-06-30T20:00Z',
      '2024-07-02T19:00Z',
      'already 1 July in Auckland',
    ],
  ])('%s: %s', (_name, schedule, target, cutoff, received, expected) => {
    expect(due(target, new Date(received), schedule, cutoff)).toEqual(new Date(expected))
  })

  test('business days are counted on the clock of the version in force', () => {
    // Sunday evening in New York, but Monday morning in Tokyo, whose version is in force.
    expect(isBusinessDay('2024-03-04T00:00:00Z', TOKYO)).toBe(true)
    expect(businessDaysBetween('2024-03-01T00:00:00Z', '2024-03-04T00:00:00Z', TOKYO)).toBe(1)
    expect(addBusinessDays('2024-06-28T01:30:00Z', 1, TOKYO)).toEqual(new Date('2024-07-01T14:30:00Z'))
  })
})

describe('same time, received after midnight on a date that has night hours itself (decision 0014)', () => {
  const NIGHTS = {
    timeZone: 'UTC',
    weekly: { 'fri-sat': ['22:00-06:00'], mon: ['00:00-24:00'] },
  } satisfies ScheduleInput

  test.each<['15:00' | undefined, string, string, string]>([
    [undefined, '2024-01-06T02:00:00Z', '2024-01-08T02:00:00Z', 'at the time of receipt'],
    [undefined, '2024-01-06T07:00:00Z', '2024-01-08T22:00:00Z', 'counts as received at 22:00'],
    [undefined, '2024-01-05T23:00:00Z', '2024-01-06T23:00:00Z', 'in the night before'],
    ['15:00', '2024-01-06T02:00:00Z', '2024-01-08T22:00:00Z', 'like a request after Friday’s cut-off'],
    ['15:00', '2024-01-05T23:00:00Z', '2024-01-08T22:00:00Z', 'after Friday’s cut-off'],
  ])('cut-off %s, received %s: %s (%s)', (cutoff, received, expected) => {
    expect(due('next business day same time', new Date(received), NIGHTS, cutoff)).toEqual(new Date(expected))
  })
})
