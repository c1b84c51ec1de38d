import { describe, expect, test, vi } from 'vitest'
import { formatterOf } from '../../../src/zone/offset-at'
import {
  firstInstantShowing,
  forEachShowing,
  segmentsAround,
  segmentsShowing,
} from '../../../src/zone/showing'
import { latestLocalAt, localAt, zoneOf } from '../../../src/zone/zone'

const LA = zoneOf('America/Los_Angeles')
const HOUR = 3_600_000
const SPRING = Date.UTC(2024, 2, 10, 10)
const AUTUMN = Date.UTC(2024, 10, 3, 9)
/** A local time of 10 March or 3 November 2024, as in the zone. */
const march = (hour: number) => Date.UTC(2024, 2, 10, hour)
const november = (hour: number) => Date.UTC(2024, 10, 3, hour)

const shown = (from: number, to: number) => {
  const found: number[][] = []
  forEachShowing(from, to, LA, (start, end) => found.push([start, end]))
  return found
}

describe('the instants at which a clock shows a time', () => {
  test('none in a gap, two intervals where it is set back, otherwise one', () => {
    expect(shown(march(2), march(3))).toEqual([])
    expect(shown(march(1), march(2))).toEqual([[SPRING - HOUR, SPRING]])
    expect(shown(march(1), march(4))).toEqual([
      [SPRING - HOUR, SPRING],
      [SPRING, SPRING + HOUR],
    ])
    expect(shown(november(1), november(2))).toEqual([
      [AUTUMN - HOUR, AUTUMN],
      [AUTUMN, AUTUMN + HOUR],
    ])
    expect(shown(november(2), november(3))).toEqual([[AUTUMN + HOUR, AUTUMN + 2 * HOUR]])
  })

  test('at the very ends of a gap and of a repeated hour', () => {
    const count = (local: number) => segmentsShowing(local, LA).length
    expect([march(2) - 1, march(2), march(3) - 1, march(3)].map(count)).toEqual([1, 0, 0, 1])
    expect([november(1) - 1, november(1), november(2) - 1, november(2)].map(count)).toEqual([1, 2, 2, 1])
    const { before, after } = segmentsAround(march(2), LA)
    expect([before.offset, after.offset]).toEqual([-8 * HOUR, -7 * HOUR])
  })

  test('the first one of them, or the end of the gap', () => {
    const first = (local: number) => firstInstantShowing(local, LA)
    expect([march(2) - 1, march(2), march(2) + HOUR / 2, march(3), march(4)].map(first)).toEqual([
      SPRING - 1,
      SPRING,
      SPRING,
      SPRING,
      SPRING + HOUR,
    ])
    expect([november(1), november(2) - 1, november(2)].map(first)).toEqual([
      AUTUMN - HOUR,
      AUTUMN - 1,
      AUTUMN + HOUR,
    ])
  })
})

test('the latest local time does not go back with the clock', () => {
  const times = [AUTUMN - 1, AUTUMN, AUTUMN + HOUR - 1, AUTUMN + HOUR, AUTUMN + HOUR + 1]
  expect(times.map((at) => latestLocalAt(at, LA) - november(2))).toEqual([-1, -1, -1, 0, 1])
  expect(times.map((at) => localAt(at, LA) - november(2))).toEqual([-1, -HOUR, -1, 0, 1])
})

describe('zones are kept', () => {
  test('by name, whatever its case, and by corrections', () => {
    expect(zoneOf('america/los_angeles')).toBe(LA)
    expect(zoneOf('America/Los_Angeles', [{ at: SPRING, offset: 0 }])).not.toBe(LA)
    expect(formatterOf('EUROPE/berlin')).toBe(formatterOf('Europe/Berlin'))
  })

  test('up to a thousand of them', async () => {
    vi.resetModules()
    const fresh = await import('../../../src/zone/zone')
    const numbered = (offset: number) => fresh.zoneOf('UTC', [{ at: SPRING, offset }])
    const first = numbered(0)
    for (let offset = 1; offset < 1000; offset++) numbered(offset)
    expect(numbered(0)).toBe(first)
    const second = numbered(1)
    numbered(1000)
    expect(numbered(1)).toBe(second)
    expect(numbered(0)).not.toBe(first)
  })
})
