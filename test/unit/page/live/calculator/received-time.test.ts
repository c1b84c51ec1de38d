import { describe, expect, test } from 'vitest'
import { receivedTime } from '../../../../../src/page/live/calculator/received-time'
import { typedTime } from '../../../../../src/page/live/calculator/typed-time'

const LA = 'America/Los_Angeles'
const now = Date.parse('2024-01-05T17:00:59.999Z')

describe('the time of receipt', () => {
  test('is the current minute while nothing is typed', () => {
    const time = { kind: 'instant', at: Date.parse('2024-01-05T17:00Z') }
    expect(receivedTime({}, LA, now)).toEqual(time)
  })

  test('is on the given clock', () => {
    const typed = '2023-12-26T10:00'
    expect(receivedTime({ typed }, LA, now)).toEqual({ kind: 'instant', at: Date.parse('2023-12-26T18:00Z') })
    const tokyo = { kind: 'instant', at: Date.parse('2023-12-26T01:00Z') }
    expect(receivedTime({ typed }, 'Asia/Tokyo', now)).toEqual(tokyo)
  })

  test('follows the corrected clock of a schedule (T6)', () => {
    const clock = { timeZone: LA, zoneChanges: [{ at: '2023-06-01T00:00:00Z', offset: '-06:00' }] } as const
    const typed = '2023-12-26T10:00'
    expect(receivedTime({ typed }, clock, now)).toEqual({
      kind: 'instant',
      at: Date.parse('2023-12-26T16:00Z'),
    })
  })

  test('is asked about if the clock shows it twice', () => {
    const choices = [
      { choice: 'earlier', at: Date.parse('2023-11-05T08:30Z') },
      { choice: 'later', at: Date.parse('2023-11-05T09:30Z') },
    ]
    const typed = '2023-11-05T01:30'
    expect(receivedTime({ typed }, LA, now)).toEqual({ kind: 'repeated', choices })
    const chosen = { kind: 'repeated', choices, at: Date.parse('2023-11-05T09:30Z') }
    expect(receivedTime({ typed, choice: 'later' }, LA, now)).toEqual(chosen)
  })

  test('is asked about if the clock skips it', () => {
    const choices = [
      { choice: 'earlier', at: Date.parse('2024-03-10T09:30Z') },
      { choice: 'later', at: Date.parse('2024-03-10T10:30Z') },
    ]
    const typed = '2024-03-10T02:30'
    expect(receivedTime({ typed }, LA, now)).toEqual({ kind: 'skipped', choices })
    const chosen = { kind: 'skipped', choices, at: Date.parse('2024-03-10T09:30Z') }
    expect(receivedTime({ typed, choice: 'earlier' }, LA, now)).toEqual(chosen)
  })

  test.each(['', '2023-12-26', '2023-02-30T10:00', '1960-01-01T00:00', '12023-01-01T00:00', 'x'])(
    '%j is no time',
    (typed) => {
      expect(receivedTime({ typed }, LA, now)).toEqual({ kind: 'invalid' })
    },
  )
})

describe('what to type for an instant', () => {
  test.each([
    ['2023-12-26T18:00Z', '2023-12-26T10:00', undefined],
    ['2023-11-05T08:30Z', '2023-11-05T01:30', 'earlier'],
    ['2023-11-05T09:30Z', '2023-11-05T01:30', 'later'],
  ])('%s is %s, %s', (instant, typed, choice) => {
    const at = Date.parse(instant)
    expect(typedTime(at, LA)).toEqual({ typed, choice })
    expect(receivedTime(typedTime(at, LA), LA, now)).toHaveProperty('at', at)
  })
})
