import { describe, expect, test } from 'vitest'
import { clockChanges } from '../../../src/zone/clock-changes'
import { changesIn } from '../../../src/zone/segments'
import { zoneOf } from '../../../src/zone/zone'

const LA = zoneOf('America/Los_Angeles')
const SPRING = Date.parse('2023-03-12T10:00Z')

const between = (from: string, to: string, zone = LA) => [
  ...clockChanges(Date.parse(from), Date.parse(to), zone),
]

describe('the clock changes of a zone', () => {
  test('are the local times that are skipped and those that are repeated', () => {
    expect(between('2023-01-01', '2024-01-01')).toEqual([
      { kind: 'skipped', first: Date.UTC(2023, 2, 12, 2), end: Date.UTC(2023, 2, 12, 3) },
      { kind: 'repeated', first: Date.UTC(2023, 10, 5, 1), end: Date.UTC(2023, 10, 5, 2) },
    ])
    expect(between('2011-12-01', '2012-01-01', zoneOf('Pacific/Apia'))).toEqual([
      { kind: 'skipped', first: Date.UTC(2011, 11, 30), end: Date.UTC(2011, 11, 31) },
    ])
    expect(between('2000-01-01', '2024-01-01', zoneOf('UTC'))).toEqual([])
  })

  test('over many years are each found once, in order', () => {
    const found = between('2008-01-01', '2024-01-01')
    expect(found.map(({ kind }) => kind)).toEqual(
      Array.from({ length: 32 }, (_, index) => (index % 2 === 0 ? 'skipped' : 'repeated')),
    )
    expect(found.map(({ first }) => first)).toEqual(found.map(({ first }) => first).sort((a, b) => a - b))
  })

  test.each([
    [SPRING, SPRING + 1, 1],
    [SPRING - 1, SPRING, 0],
    [SPRING + 1, SPRING + 2, 0],
    [SPRING, SPRING, 0],
  ])('from %i to %i: the first instant counts, the last one does not', (from, to, count) => {
    expect([...clockChanges(from, to, LA)]).toHaveLength(count)
    expect(changesIn(from, to, LA)).toEqual(count === 1 ? [SPRING] : [])
  })

  test('end with the supported range', () => {
    const end = Date.UTC(2200, 0, 1)
    const late = zoneOf('UTC', [{ at: end - 1, offset: 3_600_000 }])
    expect([...clockChanges(end - 2, end + 5e10, late)]).toEqual([])
  })
})
