import {
  addBusinessDays,
  addBusinessTime,
  type DuebyError,
  defineSchedule,
  difference,
  isBusinessDay,
  type Schedule,
} from 'dueby'
import { describe, expect, test } from 'vitest'
import { inZone } from '../support/vocabulary'

const weekly = { 'mon-fri': ['09:00-17:00'] } as const
const office = defineSchedule({ timeZone: 'UTC', weekly })
const noWeekday = defineSchedule({ timeZone: 'UTC', weekly: {} })
const allHolidays = defineSchedule({
  timeZone: 'UTC',
  weekly,
  holidays: [{ from: '1970-01-01', to: '2200-12-31' }],
})
const allBreak = defineSchedule({ timeZone: 'UTC', weekly: { 'mon-sun': ['00:00-24:00'] } })

describe('what never opens is an error, at once (S7)', () => {
  const at = inZone('Mon 2026-03-02 10:00', 'UTC')
  const anHour = (schedule: Schedule) => addBusinessTime(at, '1 hour', schedule)
  const aDay = (schedule: Schedule) => addBusinessDays(at, 1, schedule)

  // schedule, question, where it was seen
  test.each<[string, Schedule, (schedule: Schedule) => Date, string]>([
    ['no weekday, + 1 hour', noWeekday, anHour, 'dayjs-business-time and moment-business-time hang'],
    ['no weekday, + 1 day', noWeekday, aDay, 'luxon-business-days hangs'],
    ['every date a holiday, + 1 hour', allHolidays, anHour, 'moment-business-time hangs'],
    ['emptied by breaks, + 1 hour', difference(office, allBreak), anHour, 'biz runs on'],
  ])('%s', (_, schedule, ask) => {
    expect(() => ask(schedule)).toThrow(expect.objectContaining<Partial<DuebyError>>({ code: 'never-opens' }))
    expect(isBusinessDay(at, schedule)).toBe(false)
  })
})
