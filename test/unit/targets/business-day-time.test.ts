import { type DuebyError, defineSchedule, type ScheduleInput } from 'dueby'
import { describe, expect, test } from 'vitest'
import { businessDayTime } from '../../../src/targets/business-day-time'
import { openTimeOf } from '../../../src/timeline/open-time'
import { hours, inZone, pt } from '../../support/vocabulary'

const office = {
  timeZone: 'America/Los_Angeles',
  weekly: { 'mon-fri': ['06:00-18:00'] },
} as const satisfies ScheduleInput
const nights = { ...office, weekly: { 'mon-fri': ['20:00-04:00'] } } as const

const timeOf = (input: ScheduleInput, ...rest: [By, number?]) =>
  businessDayTime(openTimeOf(defineSchedule(input)), rest[0], rest[1])
type By = Parameters<typeof businessDayTime>[1]

/** The due time of a number of business days, as for a target. */
function due(at: string, days: number, by: By, cutoff?: number, input: ScheduleInput = office): Date {
  const time = timeOf(input, by, cutoff)
  return new Date(time.earliest(time.measure(pt(at).getTime()) + time.amountOf(days)))
}

describe('business days due', () => {
  test.each<[By, string, string]>([
    ['close', 'Wed 2024-06-05 10:00', 'Thu 2024-06-06 18:00'],
    ['open', 'Wed 2024-06-05 10:00', 'Thu 2024-06-06 06:00'],
    [{ time: hours(16) }, 'Wed 2024-06-05 10:00', 'Thu 2024-06-06 16:00'],
    [{ time: hours(5) }, 'Wed 2024-06-05 10:00', 'Thu 2024-06-06 06:00'],
    [{ time: hours(6) }, 'Wed 2024-06-05 10:00', 'Thu 2024-06-06 06:00'],
    [{ time: hours(18) }, 'Wed 2024-06-05 10:00', 'Thu 2024-06-06 18:00'],
    [{ time: hours(23) }, 'Wed 2024-06-05 10:00', 'Thu 2024-06-06 18:00'],
    ['same time', 'Wed 2024-06-05 10:00', 'Thu 2024-06-06 10:00'],
    ['same time', 'Wed 2024-06-05 05:00', 'Thu 2024-06-06 06:00'],
    ['same time', 'Wed 2024-06-05 17:59:59.999', 'Thu 2024-06-06 17:59:59.999'],
    ['same time', 'Wed 2024-06-05 18:00', 'Fri 2024-06-07 06:00'],
    ['same time', 'Sat 2024-06-08 12:00', 'Tue 2024-06-11 06:00'],
    ['close', 'Fri 2024-06-07 23:00', 'Mon 2024-06-10 18:00'],
    ['close', 'Sat 2024-06-08 12:00', 'Mon 2024-06-10 18:00'],
    ['close', 'Mon 2024-06-10 00:00', 'Tue 2024-06-11 18:00'],
  ])('by %j, received %s: %s', (by, at, expected) => {
    expect(due(at, 1, by)).toEqual(pt(expected))
  })

  test.each<[By, string, string]>([
    ['close', 'Wed 2024-06-05 14:59:59.999', 'Thu 2024-06-06 18:00'],
    ['close', 'Wed 2024-06-05 15:00', 'Fri 2024-06-07 18:00'],
    ['close', 'Fri 2024-06-07 15:00', 'Tue 2024-06-11 18:00'],
    ['close', 'Sat 2024-06-08 12:00', 'Tue 2024-06-11 18:00'],
    ['close', 'Mon 2024-06-10 03:00', 'Tue 2024-06-11 18:00'],
    ['open', 'Wed 2024-06-05 15:00', 'Fri 2024-06-07 06:00'],
    [{ time: hours(16) }, 'Wed 2024-06-05 15:00', 'Fri 2024-06-07 16:00'],
    ['same time', 'Wed 2024-06-05 14:00', 'Thu 2024-06-06 14:00'],
    ['same time', 'Wed 2024-06-05 16:00', 'Fri 2024-06-07 06:00'],
    ['same time', 'Thu 2024-06-06 03:00', 'Fri 2024-06-07 06:00'],
    ['same time', 'Thu 2024-06-06 07:00', 'Fri 2024-06-07 07:00'],
    ['same time', 'Fri 2024-06-07 16:00', 'Tue 2024-06-11 06:00'],
  ])('by %j with a cut-off at 15:00, received %s: %s', (by, at, expected) => {
    expect(due(at, 1, by, hours(15))).toEqual(pt(expected))
  })

  test.each<[By, string, string]>([
    ['close', 'Wed 2024-06-05 21:00', 'Fri 2024-06-07 04:00'],
    ['close', 'Thu 2024-06-06 03:00', 'Sat 2024-06-08 04:00'],
    ['same time', 'Wed 2024-06-05 21:00', 'Thu 2024-06-06 21:00'],
    // Thursday is a business day of its own, so 03:00 is before the opening of the next one. Saturday is not, so
    // 03:00 is the time of day of Friday's night.
    ['same time', 'Thu 2024-06-06 03:00', 'Fri 2024-06-07 20:00'],
    ['same time', 'Sat 2024-06-08 03:00', 'Tue 2024-06-11 03:00'],
    [{ time: hours(3) }, 'Wed 2024-06-05 21:00', 'Thu 2024-06-06 20:00'],
  ])('of a night, by %j, received %s: %s', (by, at, expected) => {
    expect(due(at, 1, by, undefined, nights)).toEqual(pt(expected))
  })

  test('in a gap, a named time moves forward by its length, and a time of receipt to its end', () => {
    const early = { ...office, weekly: { 'mon-sun': ['00:00-12:00'] } } as const
    expect(due('Sat 2024-03-09 02:30', 1, { time: hours(2.5) }, undefined, early)).toEqual(
      new Date('2024-03-10T03:30:00-07:00'),
    )
    expect(due('Sat 2024-03-09 02:30', 1, 'same time', undefined, early)).toEqual(
      new Date('2024-03-10T03:00:00-07:00'),
    )
  })

  test('only in the supported range (T4)', () => {
    const last = inZone('Mon 2199-12-30 10:00', 'America/Los_Angeles').getTime()
    for (const by of ['close', { time: hours(18) }] as const) {
      const time = timeOf(office, by)
      expect(() => time.earliest(time.measure(last) + time.amountOf(1))).toThrow(
        expect.objectContaining<Partial<DuebyError>>({ code: 'out-of-range' }),
      )
    }
    expect(due('Mon 2199-12-30 10:00', 1, 'open')).toEqual(new Date('2199-12-31T14:00:00Z'))
  })
})

describe('the timeline of business days', () => {
  test.each<[By, number | undefined, string, string]>([
    ['close', undefined, 'Wed 2024-06-05 10:00', 'Wed 2024-06-05 23:59:59.999'],
    ['close', undefined, 'Fri 2024-06-07 10:00', 'Sun 2024-06-09 23:59:59.999'],
    ['close', hours(15), 'Wed 2024-06-05 10:00', 'Wed 2024-06-05 14:59:59.999'],
    ['close', hours(15), 'Wed 2024-06-05 15:00', 'Thu 2024-06-06 14:59:59.999'],
    ['same time', undefined, 'Wed 2024-06-05 10:00', 'Wed 2024-06-05 10:00'],
    ['same time', undefined, 'Fri 2024-06-07 20:00', 'Mon 2024-06-10 06:00'],
    ['same time', hours(15), 'Wed 2024-06-05 16:00', 'Thu 2024-06-06 06:00'],
  ])('by %j with the cut-off %j: what is received at %s counts the same until %s', (by, cutoff, at, last) => {
    const time = timeOf(office, by, cutoff)
    const amount = time.measure(pt(at).getTime())
    expect(new Date(time.latest(amount))).toEqual(pt(last))
    expect(time.measure(pt(last).getTime())).toBe(amount)
    expect(time.measure(pt(last).getTime() + 1)).toBeGreaterThan(amount)
  })

  test('knows the date of an amount', () => {
    const time = timeOf(office, 'same time')
    const amount = time.measure(pt('Fri 2024-06-07 10:00').getTime())
    const date = (days: number) => time.dateOf(amount + time.amountOf(days)) * 86_400_000
    expect([0, 1, 5].map(date)).toEqual([Date.UTC(2024, 5, 7), Date.UTC(2024, 5, 10), Date.UTC(2024, 5, 14)])
  })

  test('keeps the order of receipts during a night', () => {
    const time = timeOf(nights, 'same time')
    const [early, late] = ['Thu 2024-06-06 03:00', 'Thu 2024-06-06 20:00'].map((at) =>
      time.measure(pt(at).getTime()),
    )
    expect(early).toBeLessThan(late ?? 0)
  })

  test('says that there is no later business day', () => {
    const popUp = {
      ...office,
      weekly: {},
      specialHours: [{ on: '2024-06-05', hours: ['09:00-12:00'] }],
    } as const
    expect(() => timeOf(popUp, 'same time').measure(pt('Wed 2024-06-05 12:00').getTime())).toThrow(
      'no hours after 2024-06-05T19:00:00.000Z',
    )
  })
})
