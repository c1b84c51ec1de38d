import {
  addBusinessTime,
  businessTimeBetween,
  checkSchedule,
  defineSchedule,
  isOpen,
  parseSchedule,
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
    ).toEqual(['reversed-range zoneChanges.1.at'])
  })
})
