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
    const found = read('DTSTART:20240501T000000', 'DURATION:P1D')
    expect(valuesOf(found, 'DTEND')).toEqual([['20240502', true]])
    expect(found?.properties.has('DURATION')).toBe(false)
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

  test.each([
    ['20250430T220000Z', '20250501'],
    ['20250430T215959Z', '20250430'],
    ['20250501T000000', '20250501'],
    ['20250501', '20250501'],
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
