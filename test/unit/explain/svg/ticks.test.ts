import { expect, test } from 'vitest'
import { ticksOf } from '../../../../src/explain/svg/ticks'
import { wallIn } from '../../../support/parsed-ledger'

const plot = { left: 0, right: 1000, x: 0, hour: 10, height: 22, step: 1 }

/** The first two hours of a date and its last two. */
function hoursOf(date: string, zone: string): string[] {
  const wall = wallIn(zone)
  const day = Date.parse(`${date}T00:00Z`) / 86_400_000
  const strip = { day, from: wall.startOf(day), to: wall.startOf(day + 1), bands: [], nth: undefined }
  const hours = ticksOf(strip, plot, wall).map(([x, time]) => `${time} at ${x}`)
  return [...hours.slice(0, 2), ...hours.slice(-2)]
}

test('of a usual date, from 00:00 to 24:00', () => {
  const usual = ['00:00 at 0', '01:00 at 10', '23:00 at 230', '24:00 at 240']
  expect(hoursOf('2023-11-06', 'America/Los_Angeles')).toEqual(usual)
})

test('where the clock skips midnight, the date begins at 01:00, and the date before ends at 24:00', () => {
  const zone = 'America/Sao_Paulo'
  expect(hoursOf('2018-11-04', zone)).toEqual(['01:00 at 0', '02:00 at 10', '23:00 at 220', '24:00 at 230'])
  expect(hoursOf('2018-11-03', zone).at(-1)).toBe('24:00 at 240')
})

test('where it repeats midnight, both are on the date that it begins', () => {
  const zone = 'America/Havana'
  expect(hoursOf('2023-11-05', zone)).toEqual(['00:00 at 0', '00:00 at 10', '23:00 at 240', '24:00 at 250'])
  expect(hoursOf('2023-11-04', zone).slice(-2)).toEqual(['23:00 at 230', '24:00 at 240'])
})
