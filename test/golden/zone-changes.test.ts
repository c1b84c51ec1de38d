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

// A change of law that the runtime does not know yet: here Los Angeles stays on summer time from 2024 on.
const permanentSummer = defineSchedule({
  timeZone: 'America/Los_Angeles',
  zoneChanges: [{ at: '2024-03-10T10:00:00Z', offset: '-07:00' }],
  weekly: { 'mon-fri': ['06:00-18:00'] },
})

describe('corrected zone rules (T6)', () => {
  test('the runtime’s rules apply before the first change, only the corrections after it', () => {
    expect(isOpen('2024-01-08T13:59:59Z', permanentSummer)).toBe(false)
    expect(isOpen('2024-01-08T14:00:00Z', permanentSummer)).toBe(true)
    expect(isOpen('2024-07-08T13:00:00Z', permanentSummer)).toBe(true)
    expect(isOpen('2024-12-09T13:00:00Z', permanentSummer)).toBe(true)
    expect(addBusinessTime('2024-11-01T17:00:00-07:00', '2 hours', permanentSummer)).toEqual(
      new Date('2024-11-04T07:00:00-07:00'),
    )
  })

  test('changes that are closer together than any real ones all take effect', () => {
    const restless = defineSchedule({
      timeZone: 'UTC',
      zoneChanges: [
        { at: '2024-05-01T10:00:00Z', offset: '+01:00' },
        { at: '2024-05-01T11:30:00Z', offset: '+00:00' },
        { at: '2024-05-02T00:00:00Z', offset: '-02:30' },
      ],
      weekly: { 'mon-sun': ['11:00-12:00'] },
    })
    // The clock shows 11:00 from 10:00Z on, and 11:30 again from 11:30Z on.
    expect(businessTimeBetween('2024-05-01T00:00:00Z', '2024-05-02T00:00:00Z', restless)).toBe(hours(1.5))
    expect(isOpen('2024-05-02T13:30:00Z', restless)).toBe(true)
    expect(isOpen('2024-05-02T11:30:00Z', restless)).toBe(false)
  })

  test('a change can follow minutes after one of the runtime’s own', () => {
    // New York's clock falls back at 06:00Z; four and a half minutes later it switches to London time.
    const odd = defineSchedule({
      timeZone: 'America/New_York',
      zoneChanges: [{ at: '2024-11-03T06:04:30.500Z', offset: '+00:00' }],
      weekly: { sun: ['01:00-01:30', '06:00-06:30'] },
    })
    const [first, again, ...later] = openIntervals('2024-11-03T00:00:00Z', '2024-11-04T00:00:00Z', odd)
    // 01:00 to 01:30 in summer time, then four and a half minutes of it in winter time, then the rest of 06:00 to
    // 06:30.
    expect(first).toEqual({ start: new Date('2024-11-03T05:00:00Z'), end: new Date('2024-11-03T05:30:00Z') })
    expect(again).toEqual({ start: new Date('2024-11-03T06:00:00Z'), end: new Date('2024-11-03T06:30:00Z') })
    expect(later).toEqual([])
  })

  test('they are plain data and do not affect other schedules in the zone', () => {
    expect(parseSchedule(JSON.parse(JSON.stringify(permanentSummer)))).toEqual(permanentSummer)
    const { zoneChanges: _, ...usual } = permanentSummer
    expect(isOpen('2024-12-09T13:00:00Z', defineSchedule(usual))).toBe(false)
  })

  test('they are checked', () => {
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

describe('corrected zones in combined schedules', () => {
  const newYork = defineSchedule({
    timeZone: 'America/New_York',
    zoneChanges: [{ at: '2024-03-10T07:00:00Z', offset: '-04:00' }],
    weekly: { 'mon-sat': ['00:00-24:00'] },
  })
  const everywhere = (timeZone: string) =>
    defineSchedule({ timeZone, weekly: { 'mon-sun': ['00:00-24:00'] } })
  const days = (schedule: Schedule) =>
    businessDaysBetween('2024-12-09T12:00:00Z', '2024-12-16T12:00:00Z', schedule)

  test('a combined schedule uses the corrected clock, however deep the corrected operand is nested', () => {
    const never = defineSchedule({ timeZone: 'Asia/Tokyo', weekly: {} })
    const flat = defineCombined({ timeZone: 'America/New_York', union: [never, newYork] })
    const nested = defineCombined({
      timeZone: 'America/New_York',
      union: [never, intersection(everywhere('Asia/Tokyo'), newYork)],
    })
    // Monday to Saturday on the corrected clock. On the runtime's clock, an hour of Saturday would fall on Sunday.
    expect(days(flat)).toBe(6)
    expect(days(nested)).toBe(6)
  })

  test('equal schedules have equal business days, and so does the canonical form', () => {
    const combined = union(intersection(newYork, everywhere('America/Anchorage')))
    const canonical = parseSchedule(canonicalSchedule(combined))
    expect(equalSchedules(combined, canonical)).toBe(true)
    for (const at of ['2024-12-15T04:30:00Z', '2024-12-15T03:30:00Z', '2024-12-14T04:30:00Z'])
      expect(isBusinessDay(at, canonical)).toBe(isBusinessDay(at, combined))
    const usual = defineSchedule({ timeZone: newYork.timeZone, weekly: newYork.weekly })
    expect(equalSchedules(union(newYork), union(usual))).toBe(false)
  })

  test('a combined schedule can be an operand, and zone names are case-insensitive', () => {
    const zoneChanges = [{ at: '2024-03-10T07:00:00Z', offset: '-04:00' }] as const
    const tokyo = defineSchedule({ timeZone: 'Asia/Tokyo', weekly: { 'mon-fri': ['09:00-17:00'] } })
    const desk = defineCombined({ timeZone: 'America/New_York', zoneChanges, union: [tokyo] })
    const usual = defineCombined({ timeZone: 'America/New_York', union: [tokyo] })
    // Tokyo's Monday begins on Sunday evening in New York, on the corrected clock too.
    const sunday = '2024-12-16T04:30:00Z'
    expect([isBusinessDay(sunday, desk), isBusinessDay(sunday, usual)]).toEqual([true, true])
    const at = '2024-12-14T04:30:00Z'
    for (const combined of [desk, union(desk), complement(complement(desk))])
      expect(isBusinessDay(at, combined)).toBe(isBusinessDay(at, desk))
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

  test('its data includes the corrected clock, which is used to read and show times', () => {
    for (const combined of [union(newYork), complement(newYork), succession({ schedule: newYork })]) {
      expect(combined.zoneChanges).toEqual([{ at: '2024-03-10T07:00:00.000Z', offset: '-04:00' }])
      expect(wallTime('2024-12-09T06:00', combined)).toEqual(new Date('2024-12-09T10:00:00Z'))
      expect(showInZone('2024-12-09T10:00:00Z', combined)).toBe('Mon 2024-12-09 06:00 GMT-4')
      expect(parseSchedule(JSON.parse(JSON.stringify(combined)))).toEqual(combined)
    }
  })

  test('contradicting operands are refused, unless the combined schedule gives the zone changes', () => {
    const other = defineSchedule({
      timeZone: 'America/New_York',
      zoneChanges: [{ at: '2024-03-10T07:00:00Z', offset: '-05:00' }],
      weekly: newYork.weekly,
    })
    expect(() => union(newYork, other)).toThrow(
      expect.objectContaining({ code: 'contradicting-zone-changes' }),
    )
    // Each operand uses its own clock; only the dates of the combined schedule are ambiguous.
    const inUtc = defineCombined({ timeZone: 'UTC', union: [newYork, other] })
    expect([...openIntervals('2024-12-08T12:00:00Z', '2024-12-15T12:00:00Z', inUtc)]).toEqual([
      { start: new Date('2024-12-09T04:00:00Z'), end: new Date('2024-12-15T05:00:00Z') },
    ])
    const { zoneChanges = [] } = newYork
    expect(days(defineCombined({ zoneChanges, union: [newYork, newYork] }))).toBe(6)
    // On that clock, the last hour of the other one is on a Sunday.
    expect(days(defineCombined({ zoneChanges, union: [newYork, other] }))).toBe(7)
  })
})
