import { defineSchedule, type ScheduleInput } from 'dueby'
import { describe, expect, test } from 'vitest'
import { type BusinessDayTime, businessDayTime } from '../../../src/targets/business-day-time'
import { receiptChanges } from '../../../src/targets/receipt-changes'
import { openTimeOf } from '../../../src/timeline/open-time'
import { hours, pt } from '../../support/vocabulary'

const office = {
  timeZone: 'America/Los_Angeles',
  weekly: { 'mon-fri': ['06:00-18:00'] },
} as const satisfies ScheduleInput

const timeOf = (input: ScheduleInput, cutoff?: number): BusinessDayTime =>
  businessDayTime(openTimeOf(defineSchedule(input)), 'close', cutoff)

describe('the changes of the business day of receipt', () => {
  test('lists them in order where a date is skipped', () => {
    const apia = { ...office, timeZone: 'Pacific/Apia' } as const
    const [from, to] = [Date.UTC(2011, 11, 29), Date.UTC(2011, 11, 31, 2)]
    // The clock skipped 30 December: its midnight and its cut-off are those of the 31st, 34 and 49 hours later.
    expect(receiptChanges(timeOf(apia, hours(15)), from, to).map((at) => (at - from) / hours(1))).toEqual([
      1, 10, 25, 34, 34, 49, 49,
    ])
  })

  test('lists the instants at which the business day of receipt can change', () => {
    const [from, to] = [pt('Wed 2024-06-05 00:00'), pt('Thu 2024-06-06 15:00')].map(Number) as [
      number,
      number,
    ]
    const changes = (cutoff?: number) =>
      receiptChanges(timeOf(office, cutoff), from, to).map((at) => (at - from) / hours(1))
    expect(changes()).toEqual([24])
    expect(changes(hours(15))).toEqual([15, 24, 39])
    const time = timeOf(office, hours(15))
    expect(receiptChanges(time, to - 1, to)).toEqual([to])
    expect(receiptChanges(time, to, to + 1)).toEqual([])
  })
})
