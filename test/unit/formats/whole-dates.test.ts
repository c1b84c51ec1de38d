import { beforeEach, describe, expect, test } from 'vitest'
import { type IcalReading, readIcalProperties } from '../../../src/formats/ical/read/properties'
import { loadIcalReader } from '../../../src/formats/ical/read/reader'
import { withDates } from '../../../src/formats/ical/read/whole-dates'

let reading: IcalReading
beforeEach(async () => {
  reading = { reader: await loadIcalReader(), problems: [], notes: [], asides: [] }
})

const read = (...lines: string[]) => withDates(readIcalProperties(lines, reading), 'Europe/Berlin', reading)
const valuesOf = (found: ReturnType<typeof read>, name: string) =>
  found?.properties.get(name)?.map(({ values, isDate }) => [...values, isDate])

describe('times as dates on the clock of the zone', () => {
  test('the end of an event from midnight to midnight stays exclusive', () => {
    const found = read('DTSTART:20240501T000000', 'DTEND:20240503T000000')
    expect(found?.span).toBeUndefined()
    expect(valuesOf(found, 'DTSTART')).toEqual([['20240501', true]])
    expect(valuesOf(found, 'DTEND')).toEqual([['20240503', true]])
  })

  test('a duration becomes an end', () => {
    for (const duration of ['P1D', '+P1D', ' p1d ', 'P1DT0H', 'PT24H', '+PT24H']) {
      const found = read('DTSTART:20240501T000000', `DURATION:${duration}`)
      expect(valuesOf(found, 'DTEND'), duration).toEqual([['20240502', true]])
      expect(found?.properties.has('DURATION')).toBe(false)
    }
  })

  test('lists of dates, and the date that an event replaces, become dates too', () => {
    const found = read(
      'DTSTART:20240501T000000',
      'DTEND:20240502T000000',
      'RDATE:20240601T000000,20240701T000000',
      'EXDATE:20240601T000000',
      'RECURRENCE-ID:20240501T000000',
    )
    expect(valuesOf(found, 'RDATE')).toEqual([['20240601', '20240701', true]])
    expect(valuesOf(found, 'EXDATE')).toEqual([['20240601', true]])
    expect(valuesOf(found, 'RECURRENCE-ID')).toEqual([['20240501', true]])
  })

  test('the occurrence that an event replaces may have had another time of day', () => {
    const found = read('DTSTART:20240501T000000', 'DURATION:P1D', 'RECURRENCE-ID:20240430T100000')
    expect(valuesOf(found, 'RECURRENCE-ID')).toEqual([['20240430', true]])
    expect(reading).toMatchObject({ problems: [], notes: [] })
  })

  test.each([
    ['20250430T220000Z', '20250501'],
    ['20250430T215959Z', '20250430'],
    ['20250501T000000', '20250501'],
    ['20250501', '20250501'],
    ['20250431T000000', '20250431T000000'],
  ])('the last time %s of a rule becomes the date on which it is there', (until, date) => {
    const rule = `RRULE:FREQ=YEARLY;UNTIL=${until};INTERVAL=1`
    const found = read('DTSTART:20230501T000000', 'DTEND:20230502T000000', rule)
    expect(valuesOf(found, 'RRULE')?.[0]?.[0]).toBe(`FREQ=YEARLY;UNTIL=${date};INTERVAL=1`)
  })
})

describe('a list or a rule at another time of day than the start', () => {
  const early = ['DTSTART:20231224T130000', 'DTEND:20231224T170000']

  test.each([
    ['20241224T110000Z', '20241223'],
    ['20241224T115959Z', '20241223'],
    ['20241224T120000Z', '20241224'],
    ['20241224T125959', '20241223'],
  ])('a rule until %s, before or at 13:00, ends on %s', (until, date) => {
    const found = read(...early, `RRULE:FREQ=YEARLY;UNTIL=${until}`)
    expect(valuesOf(found, 'RRULE')?.[0]?.[0]).toBe(`FREQ=YEARLY;UNTIL=${date}`)
  })

  test('EXDATE leaves out nothing', () => {
    const found = read(...early, 'RRULE:FREQ=YEARLY', 'EXDATE:20241224T100000,20251224T120000Z')
    expect(valuesOf(found, 'EXDATE')).toEqual([['20251224', true]])
    expect(reading.notes).toEqual([
      'its EXDATE 20241224T100000 has another time of day than its DTSTART and leaves out nothing',
    ])
  })

  test('RDATE is a problem', () => {
    read(...early, 'RDATE:20241224T150000,20251224T130000')
    expect(reading.problems).toEqual(['its RDATE 20241224T150000 has another time of day than its DTSTART'])
  })
})

test.each([
  ['Asia/Kolkata', 'DTSTART;TZID=Asia/Calcutta:20240107T000000'],
  ['Europe/Berlin', 'DTSTART;TZID=europe/berlin:20240107T000000'],
  ['UTC', 'DTSTART:20240107T000000Z'],
  ['UTC', 'DTSTART;TZID=Etc/UTC:20240107T000000'],
  ['Etc/UTC', 'DTSTART:20240107T000000Z'],
  ['UTC', 'DTSTART:20240107T000000Z '],
])('%s: a rule on the same clock, %s', (timeZone, start) => {
  const lines = [start, 'DURATION:P1D', 'RRULE:FREQ=WEEKLY']
  const found = withDates(readIcalProperties(lines, reading), timeZone, reading)
  expect(found?.span).toBeUndefined()
  expect(valuesOf(found, 'DTSTART')).toEqual([['20240107', true]])
})

describe('an event within a day', () => {
  test.each([
    [['DTSTART:20241224T130000', 'DTEND:20241224T170000'], { start: 780, end: 1020 }],
    [['DTSTART:20241224T130000', 'DTEND:20241225T000000'], { start: 780, end: 1440 }],
    [['DTSTART:20241224T220000', 'DTEND:20241225T020000'], { start: 1320, end: 1560 }],
    [['DTSTART:20241224T120000Z', 'DTEND:20241224T160000Z'], { start: 780, end: 1020 }],
    [['DTSTART:20241224T130000', 'DURATION:PT4H30M'], { start: 780, end: 1050 }],
    [['DTSTART:20241224T133000', 'DURATION:PT4H'], { start: 810, end: 1050 }],
    [['DTSTART:20241224T130000', 'DTEND:20241225T130000'], { start: 780, end: 2220 }],
    [['DTSTART:20241224T130000', 'DURATION:PT4H30M', 'RRULE:FREQ=YEARLY'], { start: 780, end: 1050 }],
    [['DTSTART:20241224T220000', 'DURATION:PT4H', 'RRULE:FREQ=YEARLY'], { start: 1320, end: 1560 }],
  ])('%j has its time of day, and the date on which it starts', (lines, span) => {
    const found = read(...lines)
    expect(found?.span).toEqual(span)
    expect(valuesOf(found, 'DTSTART')).toEqual([['20241224', true]])
    expect(valuesOf(found, 'DTEND')).toEqual([['20241225', true]])
  })

  test.each([
    ['no length', ['DTSTART:20241224T130000', 'DTEND:20241224T130000']],
    ['an end before its start', ['DTSTART:20241224T130000', 'DTEND:20241224T120000']],
    ['more than a day', ['DTSTART:20241224T130000', 'DTEND:20241225T140000']],
    ['a day and a half from midnight', ['DTSTART:20241224T000000', 'DTEND:20241225T120000']],
    ['no length, at midnight', ['DTSTART:20241224T000000', 'DTEND:20241224T000000']],
    ['a duration of 0', ['DTSTART:20241224T000000', 'DURATION:P0D']],
    ['a duration that is none', ['DTSTART:20241224T000000', 'DURATION:soon']],
    ['a duration that ends oddly', ['DTSTART:20241224T000000', 'DURATION:P1DTX']],
    ['a negative duration of days and hours', ['DTSTART:20241224T000000', 'DURATION:-P1DT48H']],
    ['an end that is none', ['DTSTART:20241224T000000', 'DTEND:soon', 'DURATION:P1D']],
    ['an hour that does not exist', ['DTSTART:20241224T250000', 'DTEND:20241226T000000']],
    ['a minute that does not exist', ['DTSTART:20241224T006000', 'DTEND:20241226T000000']],
    ['an end after the supported time', ['DTSTART:21991231T230000', 'DURATION:PT2H']],
    ['RDATE on another clock', ['DTSTART:20241224T120000Z', 'DURATION:PT1H', 'RDATE:20250101T120000Z']],
    ['EXDATE on another clock', ['DTSTART:20241224T120000Z', 'DURATION:PT1H', 'EXDATE:20250101T120000Z']],
    ['a duration with seconds', ['DTSTART:20241224T130000', 'DURATION:PT90S']],
    ['a negative duration', ['DTSTART:20241224T130000', 'DURATION:-PT1H']],
    ['no start', ['DTEND:20241224T130000']],
    [
      'a rule in another zone',
      ['DTSTART;TZID=Europe/Paris:20241224T120000', 'DURATION:PT1H', 'RRULE:FREQ=YEARLY'],
    ],
    [
      'a rule in a zone that does not exist',
      ['DTSTART;TZID=Mars:20241224T120000', 'DURATION:PT1H', 'RRULE:FREQ=YEARLY'],
    ],
    ['a rule on another clock', ['DTSTART:20241224T120000Z', 'DTEND:20241224T160000Z', 'RRULE:FREQ=YEARLY']],
  ])('with %s has none', (_, lines) => {
    expect(read(...lines)).toBeUndefined()
  })
})
