import type { Issue } from 'dueby'
import { expect, test } from 'vitest'
import { instantFrom, reportInstant } from '../../../src/core/instant'

const AT = Date.UTC(2023, 11, 26, 18)

// As `dueby/formats` reads the exports of other tools.
test('without zone data, an instant with an offset must not name a zone', () => {
  expect(instantFrom('2023-12-26T19:00:00+01:00')).toBe(AT)
  expect(instantFrom('2023-12-26T18:00:00Z[Europe/Berlin]')).toBe(AT)
  const named = '2023-12-26T19:00:00+01:00[Europe/Berlin]'
  expect(instantFrom(named)).toBeNaN()
  const issues: Issue[] = []
  reportInstant(named, ['at'], issues)
  expect(issues.map(({ code, path }) => [code, ...path])).toEqual([['invalid-instant', 'at']])
})

test.each([
  ['seconds', 1703620800, '1703620800 (seconds instead of milliseconds?) is outside'],
  [
    'a date made of seconds',
    new Date(1703620800),
    '1703620800 (seconds instead of milliseconds?) is outside',
  ],
  ['a text of 1970', '1970-01-20T17:13:40Z', "'1970-01-20T17:13:40Z' is outside"],
  ['microseconds', 1703620800000000, '1703620800000000 is outside'],
])('out of the supported range, %s (T4)', (_, value, message) => {
  const issues: Issue[] = []
  reportInstant(value, ['at'], issues)
  expect(issues.map(({ code }) => code)).toEqual(['out-of-range'])
  expect(issues[0]?.message).toContain(`at: ${message} the supported range`)
})
