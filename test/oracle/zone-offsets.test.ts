import { formatInTimeZone } from 'date-fns-tz/formatInTimeZone'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isTimeZone } from '../../src/zone/is-time-zone'
import { offsetsOf } from '../../src/zone/offset-at'
import { localAt, zoneOf } from '../../src/zone/zone'
import { transitionsOf } from '../support/arbitraries'
import { holds } from '../support/property'

const MINUTE = 60_000
const zones = Intl.supportedValuesOf('timeZone').filter(isTimeZone)
const supported = { min: Date.UTC(1972, 0, 8), max: Date.UTC(2200, 0, 1) - 1 }

/** The offset in milliseconds from `xxx`, the only output of date-fns-tz that is correct on every machine. */
function offsetByDateFns(instant: number, zone: string): number {
  const text = formatInTimeZone(instant, zone, 'xxx')
  const [hours = 0, minutes = 0] = text.slice(1).split(':').map(Number)
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * MINUTE || 0
}

test('offsets are the same as those of date-fns-tz, in every zone', () => {
  const cases = fc.record({ zone: fc.constantFrom(...zones), instant: fc.integer(supported) })
  holds(
    cases,
    ({ zone, instant }) => {
      expect(offsetsOf(zone)(instant)).toBe(offsetByDateFns(instant, zone))
      expect(localAt(instant, zoneOf(zone)) - instant).toBe(offsetByDateFns(instant, zone))
    },
    1000,
  )
})

test('offsets are the same within a second of a clock change', () => {
  const cases = fc.constantFrom(...zones).chain((zone) =>
    fc.record({
      zone: fc.constant(zone),
      at: fc.constantFrom(...(transitionsOf(zone).length > 0 ? transitionsOf(zone) : [0])),
      near: fc.constantFrom(-1000, -1, 0, 1, 999, 1000),
    }),
  )
  holds(
    cases,
    ({ zone, at, near }) => {
      const instant = Math.max(at + near, supported.min)
      expect(localAt(instant, zoneOf(zone)) - instant).toBe(offsetByDateFns(instant, zone))
    },
    200,
  )
})
