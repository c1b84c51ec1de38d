import { checkSchedule } from 'dueby'
import { expect, test } from 'vitest'
import { MOVED_RAILS_ZONES, RAILS_ZONES } from '../../../src/formats/zendesk/rails-zones'
import { RAILS_7_1 } from './rails-7-1'

test.each(Object.entries({ ...RAILS_ZONES }))('this runtime knows the zone of %s, %s', (_, timeZone) => {
  expect(checkSchedule({ timeZone, weekly: {} })).toEqual([])
})

test('moved names are in the list, and this runtime knows their other zones', () => {
  for (const [name, timeZone] of Object.entries(MOVED_RAILS_ZONES)) {
    expect(RAILS_ZONES).toHaveProperty([name])
    expect(checkSchedule({ timeZone, weekly: {} })).toEqual([])
  }
})

/** Where the list deviates from Rails 7.1, and why. */
const DEVIATIONS: Record<string, string | undefined> = {
  // Added in a later version.
  Asuncion: 'America/Asuncion',
  // Later versions have these zones. They have the same clocks in this century.
  Canberra: 'Australia/Canberra',
  Chongqing: 'Asia/Chongqing',
  // Both names moved, so the report mentions the other zone.
  Astana: 'Asia/Almaty',
  'International Date Line West': 'Pacific/Midway',
  // The spelling of Ulaanbaatar before version 5.1.
  'Ulaan Bataar': 'Asia/Ulaanbaatar',
}

test('the zones are those of ActiveSupport::TimeZone::MAPPING in Rails 7.1, except for the deviations above', () => {
  expect(RAILS_ZONES).toEqual({ ...RAILS_7_1, ...DEVIATIONS })
})

test('a deviation is a new name, is reported as moved, or has the same clock', () => {
  const others = Object.keys(DEVIATIONS).filter((name) => name in RAILS_7_1 && !(name in MOVED_RAILS_ZONES))
  expect(others).toEqual(['Canberra', 'Chongqing'])
  const noons = Array.from({ length: 8400 }, (_, day) => Date.UTC(2001, 0, 1 + day, 12))
  const clock = (timeZone = '') => {
    const { format } = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    return noons.map(format)
  }
  for (const name of others) expect(clock(RAILS_ZONES[name])).toEqual(clock(RAILS_7_1[name]))
  expect(MOVED_RAILS_ZONES).toMatchObject({
    Astana: RAILS_7_1.Astana,
    'International Date Line West': RAILS_7_1['International Date Line West'],
  })
})
