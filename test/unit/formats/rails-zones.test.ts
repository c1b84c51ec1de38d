import { defineSchedule } from 'dueby'
import { expect, test } from 'vitest'
import { MOVED_RAILS_ZONES, RAILS_ZONES } from '../../../src/formats/zendesk/rails-zones'
import { RAILS_7_1 } from './rails-7-1'

test.each(Object.entries({ ...RAILS_ZONES }))(
  '%s is the zone %s, which this runtime knows',
  (_, timeZone) => {
    expect(() => defineSchedule({ timeZone, weekly: {} })).not.toThrow()
  },
)

test('names that moved are known, and their other zones too', () => {
  for (const [name, timeZone] of Object.entries(MOVED_RAILS_ZONES)) {
    expect(RAILS_ZONES).toHaveProperty([name])
    expect(() => defineSchedule({ timeZone, weekly: {} })).not.toThrow()
  }
})

/** Where ours is not what Rails 7.1 has, and why. */
const DEVIATIONS: Record<string, string | undefined> = {
  // In later versions; it has no other meaning here.
  Asuncion: 'America/Asuncion',
  // The zones of those names, as later versions have them. They have the same clocks in this century.
  Canberra: 'Australia/Canberra',
  Chongqing: 'Asia/Chongqing',
  // Both are names that moved, so that the report asks which is meant.
  Astana: 'Asia/Almaty',
  'International Date Line West': 'Pacific/Midway',
  // How versions before 5.1 spelt Ulaanbaatar.
  'Ulaan Bataar': 'Asia/Ulaanbaatar',
}

test('the zones are those of ActiveSupport::TimeZone::MAPPING in Rails 7.1, but for what is listed', () => {
  expect(RAILS_ZONES).toEqual({ ...RAILS_7_1, ...DEVIATIONS })
})

test('what deviates and is no new name is pointed out, or has the same clock', () => {
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
