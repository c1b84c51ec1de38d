import { createRequire } from 'node:module'
import type { Duration, Issue } from 'dueby'
import moment from 'moment'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { DURATION, durationOf } from '../../../src/core/duration'

// Luxon comes without types.
const { Duration: LuxonDuration } = createRequire(import.meta.url)('luxon') as {
  readonly Duration: {
    fromObject(units: object): object
    fromMillis(milliseconds: number): object
    invalid(reason: string): object
  }
}

const HOUR = 3_600_000

/** The issues of a value that is read as a duration; `durationOf` must agree that there are any. */
function issuesOf(value: unknown): readonly Issue[] {
  const issues: Issue[] = []
  const read = DURATION.read(value, ['duration'], issues)
  const quick = durationOf(value)
  expect(read === undefined).toBe(issues.length > 0)
  expect(quick).toBe(read ?? Number.NaN)
  return issues
}

describe('a duration (T3)', () => {
  test.each<[Duration, number]>([
    [0, 0],
    [-5, -5],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    ['2 hours', 2 * HOUR],
    ['1 hour', HOUR],
    ['1.1 hours', 3_960_000],
    ['90 minutes', 5_400_000],
    ['1 hour 30 minutes', 5_400_000],
    ['-2 hours', -2 * HOUR],
    ['15 seconds', 15_000],
    ['1 millisecond', 1],
    ['PT2H', 2 * HOUR],
    ['PT10H', 10 * HOUR],
    ['PT2H30M', 9_000_000],
    ['PT0.5S', 500],
    ['PT1.5H', 5_400_000],
    ['-PT90M', -5_400_000],
    ['PT-2H', -2 * HOUR],
    ['PT2H-30M', 5_400_000],
    ['-PT-2H', 2 * HOUR],
    ['PT0S', 0],
    [{ hours: 2 }, 2 * HOUR],
    [{ hours: 1, minutes: -30 }, 1_800_000],
    [{ milliseconds: 1 }, 1],
    [{ hours: 1, minutes: undefined }, HOUR],
  ])('%j is %d ms', (duration, milliseconds) => {
    expect(issuesOf(duration)).toEqual([])
    expect(durationOf(duration)).toBe(milliseconds)
  })

  test.each<[unknown]>([
    [Number.NaN],
    [1.5],
    [Number.POSITIVE_INFINITY],
    [Number.MAX_SAFE_INTEGER + 1],
    ['1000000000000 hours'],
    ['PT1000000000000H'],
    [{ hours: 1e12 }],
    ['0.0000001 hours'],
    [{ hours: 0.0000001 }],
    [{ hours: Number.NaN }],
    [{}],
    [{ hours: undefined }],
    [{ hours: '2' }],
    [{ hours: null }],
    [{ hours: [2] }],
    [{ hours: 2n }],
    [{ days: 1 }],
    [{ hours: 1, days: 0 }],
    [{ toString: () => '2 hours' }],
    [{ toString: 'PT2H', toJSON: 'PT2H' }],
    [Object.create(null)],
    [[]],
    [['PT2H']],
    [['2 hours']],
    [null],
    [true],
    [() => 'PT2H'],
    [10n],
    [new Date(0)],
    [
      {
        toString: () => {
          throw new RangeError('no text')
        },
      },
    ],
    ['2 hours '],
    [' 2 hours'],
    ['in 2 hours'],
    ['2 hours late'],
    ['2 hours, 5'],
    ['2  hours'],
    ['2hours'],
    ['hours'],
    ['2'],
    ['1 hour 1 hours'],
    ['2 HOURS'],
    ['.5 hours'],
    ['1. hours'],
    ['PT'],
    ['-PT'],
    ['PT-'],
    ['PTH'],
    ['PT2'],
    ['PT2H '],
    [' PT2H'],
    ['PT2H2H'],
    ['PT2M2H'],
    ['pt2h'],
    ['2H'],
    [''],
  ])('%o is not one', (value) => {
    expect(issuesOf(value).map(({ code, path }) => [code, ...path])).toEqual([
      ['invalid-duration', 'duration'],
    ])
  })

  test.each(['1 day', 'P1D', 'P1M', 'P-1W', 'PT1H2D', '1 week', '2 months', '1 year', { days: 1 }])(
    '%j is refused with the reason',
    (value) => {
      expect(issuesOf(value)[0]?.message).toContain('units longer than an hour have no fixed length')
    },
  )

  test.each<[unknown, string]>([
    [1.5, 'it is not a whole number of milliseconds'],
    ['0.0000001 hours', 'it is not a whole number of milliseconds'],
    [1e300, 'it is too long'],
    ['1000000000000 hours', 'it is too long'],
  ])('%j is refused: %s', (value, reason) => {
    expect(issuesOf(value)[0]?.message).toContain(reason)
  })
})

/** Like the durations of js-joda: no `toJSON`, and nothing of its own that can be enumerated. */
class Written {
  readonly #text: unknown
  constructor(text: unknown) {
    this.#text = text
  }
  toString() {
    return this.#text as string
  }
}

/** Like the durations of Day.js: only `toJSON` has the text. */
class Json {
  readonly #text: string
  constructor(text: string) {
    this.#text = text
  }
  toJSON() {
    return this.#text
  }
}

describe('durations of other libraries are read by their ISO 8601 text', () => {
  test.each<[unknown, number]>([
    [Temporal.Duration.from('PT2H'), 2 * HOUR],
    [Temporal.Duration.from({ hours: -1, minutes: -30 }), -5_400_000],
    [Temporal.Duration.from({ milliseconds: 1500 }), 1500],
    [Temporal.Duration.from({ hours: 0 }), 0],
    [LuxonDuration.fromObject({ hours: 2 }), 2 * HOUR],
    [LuxonDuration.fromObject({ hours: 2, minutes: -30 }), 5_400_000],
    [LuxonDuration.fromMillis(-2 * HOUR), -2 * HOUR],
    [moment.duration(-90, 'minutes'), -5_400_000],
    [new Written('PT2H'), 2 * HOUR],
    [new Json('PT2H'), 2 * HOUR],
  ])('%j is %d ms', (duration, milliseconds) => {
    expect(issuesOf(duration)).toEqual([])
    expect(durationOf(duration)).toBe(milliseconds)
  })

  test.each<[unknown, string]>([
    [Temporal.Duration.from('P1D'), 'units longer than an hour have no fixed length'],
    [Temporal.Duration.from('P1DT2H'), 'units longer than an hour have no fixed length'],
    [Temporal.Duration.from({ months: 1 }), 'units longer than an hour have no fixed length'],
    [Temporal.Duration.from({ microseconds: 1 }), 'it is not a whole number of milliseconds'],
    [LuxonDuration.fromObject({ weeks: -1 }), 'units longer than an hour have no fixed length'],
    [LuxonDuration.invalid('test'), 'null is not a duration.'],
    [moment.duration(2, 'days'), 'units longer than an hour have no fixed length'],
    [new Written('2 hours'), '{} is not a duration.'],
    [new Written(7200), '{} is not a duration.'],
    [new Written(['PT2H']), '{} is not a duration.'],
    [new Written(Symbol('PT2H')), '{} is not a duration.'],
    [Temporal.PlainTime.from('02:00'), '"02:00:00" is not a duration.'],
  ])('%j is refused: %s', (value, reason) => {
    const [issue] = issuesOf(value)
    expect(issue?.code).toBe('invalid-duration')
    expect(issue?.message).toContain(reason)
  })

  test('an object of a class with hours of its own is an object with hours', () => {
    class Hours {
      readonly hours = 2
    }
    expect(durationOf(new Hours())).toBe(2 * HOUR)
    expect(durationOf(Object.assign(Object.create(null), { hours: 2 }))).toBe(2 * HOUR)
  })
})
