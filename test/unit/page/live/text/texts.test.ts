import { describe, expect, test } from 'vitest'
import { cityOf } from '../../../../../src/page/live/text/city-of'
import { lengthText } from '../../../../../src/page/live/text/length-text'
import { sameWallClock } from '../../../../../src/page/live/text/same-wall-clock'
import { timeWriter } from '../../../../../src/page/live/text/time-writer'
import { placeOf, wallClocksOf } from '../../../../../src/page/live/text/wall-clocks-of'
import { wallText } from '../../../../../src/page/live/text/wall-text'

const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000] as const
const LA = 'America/Los_Angeles'
const corrected = { timeZone: LA, zoneChanges: [{ at: '2023-06-01T00:00:00Z', offset: '-06:00' }] } as const
const at = Date.parse('2023-12-26T18:00Z')
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')

describe('a length of time', () => {
  test.each([
    [0, '1 second'],
    [1, '1 second'],
    [SECOND, '1 second'],
    [9 * MINUTE + 59_001, '10 minutes'],
    [5 * MINUTE + SECOND, '5 minutes, 1 second'],
    [10 * MINUTE + 1, '11 minutes'],
    [2 * HOUR, '2 hours'],
    [2 * HOUR - 1, '2 hours'],
    [3 * HOUR + 5 * MINUTE, '3 hours, 5 minutes'],
    [DAY - 1, '1 day'],
    [DAY + 1, '1 day, 1 hour'],
    [11 * DAY + 8 * HOUR, '11 days, 8 hours'],
  ])('%i ms is %s', (ms, text) => {
    expect(lengthText(ms, 'en')).toBe(text)
  })

  test('is in the language of the visitor', () => {
    expect(lengthText(3 * HOUR + 5 * MINUTE, 'de')).toMatch(/^3 Stunden(,| und) 5 Minuten$/)
  })
})

describe('a wall clock', () => {
  test('shows the local minute', () => {
    expect(wallText(at, LA)).toEqual({
      minute: '2023-12-26T10:00',
      local: Date.parse('2023-12-26T10:00Z'),
      zone: 'PST',
    })
    expect(wallText(at + 1234, 'Asia/Kolkata').local).toBe(Date.parse('2023-12-26T23:30:01.234Z'))
  })

  test('follows corrections (T6)', () => {
    expect(wallText(at, corrected)).toMatchObject({ minute: '2023-12-26T12:00', zone: 'GMT-6' })
  })

  test('is one of the visitor and the team if their zone is the same', () => {
    const words = { yourTime: 'Yours', teamTime: 'Theirs' }
    expect(wallClocksOf(LA, LA, words)).toEqual([{ wallClock: LA, whose: '', city: 'Los Angeles' }])
    expect(wallClocksOf(LA, corrected, words).map(({ whose }) => whose)).toEqual(['Yours', 'Theirs'])
    expect(sameWallClock(LA, { timeZone: LA })).toBe(true)
    expect(sameWallClock(LA, 'Europe/Berlin')).toBe(false)
    expect(sameWallClock('Asia/Calcutta', { timeZone: 'Asia/Kolkata' })).toBe(true)
    expect(sameWallClock('Asia/Kathmandu', 'Asia/Kolkata')).toBe(false)
    expect(['UTC', 'America/Argentina/Buenos_Aires'].map(cityOf)).toEqual(['UTC', 'Buenos Aires'])
  })
})

describe('an instant in words', () => {
  const writer = timeWriter('en-US')
  test('has a place: a city and its zone, but UTC only once', () => {
    const placeIn = (zone: string) => {
      return wallClocksOf(zone, zone, { yourTime: '', teamTime: '' }).map((shown) =>
        placeOf(shown, at, writer),
      )
    }
    expect(placeIn(LA)).toEqual(['Los Angeles, PST'])
    expect(placeIn('UTC')).toEqual(['UTC'])
  })

  test('is on a clock, in the language of the visitor', () => {
    expect(plain(writer.full(at, LA))).toBe('Tuesday, December 26, 2023 at 10:00 AM')
    expect(plain(writer.time(at, LA))).toBe('10:00 AM')
    expect(plain(writer.time(at + 7 * SECOND, LA))).toBe('10:00:07 AM')
    expect(writer.longDay(at, LA)).toBe('Tuesday, December 26, 2023')
    expect(writer.day(at, LA)).toBe('December 26, 2023')
    expect(writer.date('2024-01-01')).toBe('January 1, 2024')
    expect(timeWriter('de').longDay(at, LA)).toBe('Dienstag, 26. Dezember 2023')
  })

  test('says the year if it is not near', () => {
    expect(writer.shortDay(at, LA, at + 30 * DAY)).toBe('Tue, Dec 26')
    expect(writer.shortDay(at, LA, at + 300 * DAY)).toBe('Tue, Dec 26, 2023')
    expect(plain(writer.short(at, LA, at))).toBe('Tue, Dec 26, 10:00 AM')
    expect(plain(writer.short(at, LA, at - 300 * DAY))).toBe('Tue, Dec 26, 2023, 10:00 AM')
  })

  test('names the zone of that instant', () => {
    expect(writer.zone(at, LA)).toBe('PST')
    expect(writer.zone(Date.parse('2023-07-01T00:00Z'), { timeZone: LA })).toBe('PDT')
    expect(writer.zone(at, corrected)).toBe('GMT-6')
    expect(plain(writer.full(at, corrected))).toContain('12:00 PM')
  })
})
