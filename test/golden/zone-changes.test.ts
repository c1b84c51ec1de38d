import {
  addBusinessTime,
  businessDaysBetween,
  businessTimeBetween,
  canonicalSchedule,
  checkSchedule,
  complement,
  defineCombined,
  defineSchedule,
  equalSchedules,
  intersection,
  isBusinessDay,
  isOpen,
  openIntervals,
  parseSchedule,
  type Schedule,
  showInZone,
  succession,
  union,
  wallTime,
} from 'dueby'
import { describe, expect, test } from 'vitest'
import { hours } from '../support/vocabulary'

// What a zone may decide after a runtime was released: here Los Angeles keeps summer time from 2024 on.
const permanentSummer = defineSchedule({
  timeZone: 'America/Los_Angeles',
  zoneChanges: [{ at: '2024-03-10T10:00:00Z', offset: '-07:00' }],
  weekly: { 'mon-fri': ['06:00-18:00'] },
})

describe('corrected zone rules (T6)', () => {
  test('until the first change the runtime’s rules, from then on the corrected ones alone', () => {
    expect(isOpen('2024-01-08T13:59:59Z', permanentSummer)).toBe(false)
    expect(isOpen('2024-01-08T14:00:00Z', permanentSummer)).toBe(true)
    expect(isOpen('2024-07-08T13:00:00Z', permanentSummer)).toBe(true)
    expect(isOpen('2024-12-09T13:00:00Z', permanentSummer)).toBe(true)
    expect(addBusinessTime('2024-11-01T17:00:00-07:00', '2 hours', permanentSummer)).toEqual(
      new Date('2024-11-04T07:00:00-07:00'),
    )
  })

  test('changes closer together than any real ones are all seen', () => {
    const restless = defineSchedule({
      timeZone: 'UTC',
      zoneChanges: [
        { at: '2024-05-01T10:00:00Z', offset: '+01:00' },
        { at: '2024-05-01T11:30:00Z', offset: '+00:00' },
        { at: '2024-05-02T00:00:00Z', offset: '-02:30' },
      ],
      weekly: { 'mon-sun': ['11:00-12:00'] },
    })
    // 11:00 comes as the clock jumps at 10:00Z, and again at 11:30Z, half past by then.
    expect(businessTimeBetween('2024-05-01T00:00:00Z', '2024-05-02T00:00:00Z', restless)).toBe(hours(1.5))
    expect(isOpen('2024-05-02T13:30:00Z', restless)).toBe(true)
    expect(isOpen('2024-05-02T11:30:00Z', restless)).toBe(false)
  })

  test('a change at an odd time just after one of the runtime’s own', () => {
    // New York's clock falls back at 06:00Z; four minutes and a half later it becomes that of London.
    const odd = defineSchedule({
      timeZone: 'America/New_York',
      zoneChanges: [{ at: '2024-11-03T06:04:30.500Z', offset: '+00:00' }],
      weekly: { sun: ['01:00-01:30', '06:00-06:30'] },
    })
    const [first, again, ...later] = openIntervals('2024-11-03T00:00:00Z', '2024-11-04T00:00:00Z', odd)
    // From 01:00 to 01:30 in summer time, the same for four minutes and a half in winter time, and what is left of 06:00.
    expect(first).toEqual({ start: new Date('2024-11-03T05:00:00Z'), end: new Date('2024-11-03T05:30:00Z') })
    expect(again).toEqual({ start: new Date('2024-11-03T06:00:00Z'), end: new Date('2024-11-03T06:30:00Z') })
    expect(later).toEqual([])
  })

  test('they are plain data, and do not touch other schedules of the zone', () => {
    expect(parseSchedule(JSON.parse(JSON.stringify(permanentSummer)))).toEqual(permanentSummer)
    const { zoneChanges: _, ...usual } = permanentSummer
    expect(isOpen('2024-12-09T13:00:00Z', defineSchedule(usual))).toBe(false)
  })

  test('and checked', () => {
    const codes = (zoneChanges: unknown) =>
      checkSchedule({ timeZone: 'UTC', weekly: {}, zoneChanges }).map(
        ({ code, path }) => `${code} ${path.join('.')}`,
      )
    expect(codes('-07:00')).toEqual(['wrong-type zoneChanges'])
    expect(codes([{ at: '2024-03-10T10:00', offset: '-7' }, { to: 1 }, 5])).toEqual([
      'missing-offset zoneChanges.0.at',
      'wrong-type zoneChanges.0.offset',
      'missing zoneChanges.1.at',
      'missing zoneChanges.1.offset',
      'unknown-key zoneChanges.1.to',
      'wrong-type zoneChanges.2',
    ])
    expect(
      codes([
        { at: '2024-03-10T10:00Z', offset: '-07:00' },
        { at: '2024-03-10T10:00Z', offset: '-08:00' },
      ]),
    ).toEqual(['not-in-order zoneChanges.1.at'])
  })
})

describe('corrected zones in schedules put together', () => {
  const newYork = defineSchedule({
    timeZone: 'America/New_York',
    zoneChanges: [{ at: '2024-03-10T07:00:00Z', offset: '-04:00' }],
    weekly: { 'mon-sat': ['00:00-24:00'] },
  })
  const everywhere = (timeZone: string) =>
    defineSchedule({ timeZone, weekly: { 'mon-sun': ['00:00-24:00'] } })
  const days = (schedule: Schedule) =>
    businessDaysBetween('2024-12-09T12:00:00Z', '2024-12-16T12:00:00Z', schedule)

  test('the whole reads the corrected clock however deep the part that corrects it lies', () => {
    const never = defineSchedule({ timeZone: 'Asia/Tokyo', weekly: {} })
    const flat = defineCombined({ timeZone: 'America/New_York', union: [never, newYork] })
    const nested = defineCombined({
      timeZone: 'America/New_York',
      union: [never, intersection(everywhere('Asia/Tokyo'), newYork)],
    })
    // Monday to Saturday on the corrected clock; on the runtime's Sunday would hold an hour of Saturday.
    expect(days(flat)).toBe(6)
    expect(days(nested)).toBe(6)
  })

  test('equal schedules have equal business days, and so has the canonical form', () => {
    const whole = union(intersection(newYork, everywhere('America/Anchorage')))
    const canonical = parseSchedule(canonicalSchedule(whole))
    expect(equalSchedules(whole, canonical)).toBe(true)
    for (const at of ['2024-12-15T04:30:00Z', '2024-12-15T03:30:00Z', '2024-12-14T04:30:00Z'])
      expect(isBusinessDay(at, canonical)).toBe(isBusinessDay(at, whole))
    const usual = defineSchedule({ timeZone: newYork.timeZone, weekly: newYork.weekly })
    expect(equalSchedules(union(newYork), union(usual))).toBe(false)
  })

  test('a schedule put together is a part like any other, and zone names mean the same in any case', () => {
    const zoneChanges = [{ at: '2024-03-10T07:00:00Z', offset: '-04:00' }] as const
    const tokyo = defineSchedule({ timeZone: 'Asia/Tokyo', weekly: { 'mon-fri': ['09:00-17:00'] } })
    const desk = defineCombined({ timeZone: 'America/New_York', zoneChanges, union: [tokyo] })
    const usual = defineCombined({ timeZone: 'America/New_York', union: [tokyo] })
    // Tokyo's Monday begins on Sunday evening in New York, and on its corrected clock too.
    const sunday = '2024-12-16T04:30:00Z'
    expect([isBusinessDay(sunday, desk), isBusinessDay(sunday, usual)]).toEqual([true, true])
    const at = '2024-12-14T04:30:00Z'
    for (const whole of [desk, union(desk), complement(complement(desk))])
      expect(isBusinessDay(at, whole)).toBe(isBusinessDay(at, desk))
    expect(equalSchedules(union(desk), union(usual))).toBe(false)
    const lowerCase = defineCombined({ timeZone: 'america/new_york', union: [newYork] })
    expect(days(lowerCase)).toBe(days(union(newYork)))
    const contradicting = {
      timeZone: 'America/New_York',
      zoneChanges: [{ at: '2024-03-10T07:00:00Z', offset: '-06:00' }],
      union: [tokyo],
    }
    const found = checkSchedule({ timeZone: 'America/New_York', union: [newYork, contradicting] })
    expect(found.map(({ code }) => code)).toEqual(['contradicting-zone-changes'])
  })

  test('and says its clock in its data, by which times are read and shown', () => {
    for (const whole of [union(newYork), complement(newYork), succession({ schedule: newYork })]) {
      expect(whole.zoneChanges).toEqual([{ at: '2024-03-10T07:00:00.000Z', offset: '-04:00' }])
      expect(wallTime('2024-12-09T06:00', whole)).toEqual(new Date('2024-12-09T10:00:00Z'))
      expect(showInZone('2024-12-09T10:00:00Z', whole)).toBe('Mon 2024-12-09 06:00 GMT-4')
      expect(parseSchedule(JSON.parse(JSON.stringify(whole)))).toEqual(whole)
    }
  })

  test('parts that contradict one another are refused, unless the whole says what holds', () => {
    const other = defineSchedule({
      timeZone: 'America/New_York',
      zoneChanges: [{ at: '2024-03-10T07:00:00Z', offset: '-05:00' }],
      weekly: newYork.weekly,
    })
    expect(() => union(newYork, other)).toThrow(
      expect.objectContaining({ code: 'contradicting-zone-changes' }),
    )
    // Their hours go by their own clocks; only the dates of the whole are in question.
    expect(() => defineCombined({ timeZone: 'UTC', union: [newYork, other] })).not.toThrow()
    const { zoneChanges = [] } = newYork
    expect(days(defineCombined({ zoneChanges, union: [newYork, newYork] }))).toBe(6)
    expect(() => defineCombined({ zoneChanges, union: [newYork, other] })).not.toThrow()
  })
})
