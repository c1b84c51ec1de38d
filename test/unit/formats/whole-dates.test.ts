import { beforeAll, describe, expect, test } from 'vitest'
import { type IcalReading, readIcalProperties } from '../../../src/formats/ical/read/properties'
import { loadIcalReader } from '../../../src/formats/ical/read/reader'
import { withDates } from '../../../src/formats/ical/read/whole-dates'

let reading: IcalReading
beforeAll(async () => {
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
    ['a rule on another clock', ['DTSTART:20241224T120000Z', 'DTEND:20241224T160000Z', 'RRULE:FREQ=YEARLY']],
  ])('with %s has none', (_, lines) => {
    expect(read(...lines)).toBeUndefined()
  })
})
