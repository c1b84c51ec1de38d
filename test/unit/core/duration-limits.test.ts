import type { Duration } from 'dueby'
import { describe, expect, test } from 'vitest'
import { DURATION } from '../../../src/core/duration'
import { parseOrThrow } from '../../../src/core/error'

const toMilliseconds = (value: Duration) => parseOrThrow((issues) => DURATION.read(value, [], issues))

const refused = (value: unknown) => expect(() => toMilliseconds(value as Duration))

describe('texts that are almost durations are refused', () => {
  test.each([
    'in 2 hours',
    '+2 hours',
    '2 hours.',
    '2 hours ago',
    '2  hours',
    '2 hours ',
    '2hours',
    '2. hours',
    '.5 hours',
    '2',
    'hours',
    '2 Hours',
    '1 hour and 30 minutes',
    '1 hour 30',
    '1 hour 1 hours',
    '2 constructor',
    '--2 hours',
    'xPT2H',
    'PT2Hx',
    'PT2H ',
    'PT',
    'PTH',
    'PT1.H',
    'PT30M2H',
    'PT1H1H',
    '+PT2H',
    'pt2h',
    '',
  ])('%j', (text) => {
    refused(text).toThrow(expect.objectContaining({ code: 'invalid-duration' }))
  })
})

test.each([
  ['12 hours', 43_200_000],
  ['12.25 hours', 44_100_000],
  ['100 seconds', 100_000],
  ['12 seconds 345 milliseconds', 12_345],
  ['1 hour 1.25 minutes', 3_675_000],
  ['10 hours 10 minutes 10 seconds 10 milliseconds', 36_610_010],
  ['30 minutes 1 hour', 5_400_000],
  ['PT12H', 43_200_000],
  ['PT12.25H', 44_100_000],
  ['PT12M', 720_000],
  ['PT12.25M', 735_000],
  ['PT12S', 12_000],
  ['PT12.345S', 12_345],
  ['PT1H1S', 3_601_000],
  ['0 hours', 0],
  ['-0 hours', 0],
  ['-PT0S', 0],
])('%s is %d ms', (text, milliseconds) => {
  expect(toMilliseconds(text as Duration)).toBe(milliseconds)
  expect(toMilliseconds(text as Duration)).toBe(milliseconds) // from the cache
})

test.each([
  [{}],
  [{ hours: undefined }],
  [{ hours: '2' }],
  [{ hours: null }],
  [{ hours: 2n }],
  [{ hours: 2, minutes: '30' }],
  [{ hour: 2 }],
  [{ days: 1 }],
  [{ toString: 1 }],
  [['2 hours']],
  [[2]],
  [null],
  [undefined],
  [true],
  [2n],
])('the object or value %o is refused', (value) => {
  refused(value).toThrow(expect.objectContaining({ code: 'invalid-duration' }))
})

test('units that are undefined do not count', () => {
  expect(toMilliseconds({ hours: undefined, minutes: 2 } as unknown as Duration)).toBe(120_000)
})

test.each<[unknown, string]>([
  [0.5, ': it is not a whole number of milliseconds'],
  ['0.5 milliseconds', ': it is not a whole number of milliseconds'],
  ['PT0.0001S', ': it is not a whole number of milliseconds'],
  [{ milliseconds: 0.5 }, ': it is not a whole number of milliseconds'],
  [Number.NaN, ': it is not a whole number of milliseconds'],
  [2 ** 53, ': it is too long'],
  [-(2 ** 53), ': it is too long'],
  [Number.POSITIVE_INFINITY, ': it is too long'],
  ['9007199254740992 milliseconds', ': it is too long'],
  ['9007199254740993 hours', ': it is too long'],
  [{ hours: 2 ** 53 }, ': it is too long'],
  ['1 month', ': units longer than an hour have no fixed length'],
  ['1 year', ': units longer than an hour have no fixed length'],
  ['P2W', ': units longer than an hour have no fixed length'],
  ['2d', ': units longer than an hour have no fixed length'],
  [{ weeks: 2 }, ': units longer than an hour have no fixed length'],
  ['soon', ' is not a duration. Expected'],
])('%s is refused with the reason "%s"', (value, reason) => {
  refused(value).toThrow(expect.objectContaining({ message: expect.stringContaining(reason) }))
})

test('the longest durations are the safe integers', () => {
  expect(toMilliseconds(Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER)
  expect(toMilliseconds('9007199254740991 milliseconds')).toBe(Number.MAX_SAFE_INTEGER)
  expect(toMilliseconds('-9007199254740991 milliseconds')).toBe(Number.MIN_SAFE_INTEGER)
})

test('a bad duration has no path, because it is the value itself', () => {
  refused('soon').toThrow(expect.objectContaining({ issues: [expect.objectContaining({ path: [] })] }))
})
