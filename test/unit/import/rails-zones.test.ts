import { defineSchedule } from 'dueby'
import { expect, test } from 'vitest'
import { MOVED_RAILS_ZONES, RAILS_ZONES } from '../../../src/import/zendesk/rails-zones'

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
