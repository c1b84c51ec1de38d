import type { DayHours } from 'dueby'
import { expect, test } from 'vitest'
import { withNights } from '../../../../src/page/document/nights'

const week = (text: string): DayHours[][] =>
  text.split('|').map((day) =>
    day
      .trim()
      .split(' ')
      .filter(Boolean)
      .map((row) => {
        const [from, to] = row.split('-')
        return { from, to } as DayHours
      }),
  )
const shown = (hours: readonly (readonly DayHours[])[]): string =>
  hours.map((day) => day.map(({ from, to }) => `${from}-${to}`).join(' ')).join('|')

test.each([
  [
    'a night belongs to the weekday on which it begins',
    '22:00-24:00|00:00-06:00||||||',
    '22:00-06:00|||||||',
  ],
  ['the night after Sunday ends on Monday', '00:00-02:00||||||20:00-24:00', '||||||20:00-02:00'],
  [
    'a night beside hours of the day',
    '09:00-12:00 22:00-24:00|00:00-06:00 09:00-12:00|||||',
    '09:00-12:00 22:00-06:00|09:00-12:00|||||',
  ],
  ['days around the clock stay', '00:00-24:00|00:00-24:00|||||', '00:00-24:00|00:00-24:00|||||'],
  ['an evening before a whole day stays', '18:00-24:00|00:00-24:00|||||', '18:00-24:00|00:00-24:00|||||'],
  ['an evening before a closed day stays', '18:00-24:00||||||', '18:00-24:00||||||'],
])('%s', (_, given, expected) => {
  expect(shown(withNights(week(given)))).toBe(expected)
})
