/**
 * Every time zone of the runtime, hour by hour from 1972 to 2050: the clock changes that the library finds by sampling are
 * all there are. The naive side asks `Date` in a process that is moved to the zone, so it shares nothing with `src`.
 */
import { afterAll, expect, test } from 'vitest'
import { FIRST_INSTANT } from '../../src/core/time'
import { zoneOf } from '../../src/zone/zone'

const HOUR = 3_600_000
const MINUTE = 60_000
const END = Date.UTC(2051, 0, 1)

const own = process.env.TZ
afterAll(() => {
  if (own === undefined) delete process.env.TZ
  else process.env.TZ = own
})

const clock = new Date(0)

/** The offset of the zone of the process, in milliseconds. */
function offsetAt(instant: number): number {
  clock.setTime(instant)
  return -clock.getTimezoneOffset() * MINUTE
}

test('the runtime has several hundred zones', () => {
  expect(Intl.supportedValuesOf('timeZone').length).toBeGreaterThan(400)
})

test.each(['UTC', ...Intl.supportedValuesOf('timeZone')])('%s', (name) => {
  process.env.TZ = name
  const segments = zoneOf(name).segments.between(FIRST_INSTANT, END)
  const different: string[] = []
  let index = 0
  for (let at = FIRST_INSTANT; at < END; at += HOUR) {
    while ((segments[index]?.end ?? END) <= at) index++
    if (segments[index]?.offset !== offsetAt(at)) different.push(new Date(at).toISOString())
  }
  for (const { start, offset } of segments.slice(1)) {
    if (start >= END) continue
    // The change is at this millisecond, neither earlier nor later.
    if (offsetAt(start) !== offset || offsetAt(start - 1) === offset)
      different.push(new Date(start).toISOString())
  }
  expect(different.slice(0, 10)).toEqual([])
})
