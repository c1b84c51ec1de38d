/** S7: time as spans, each of which repeats one week. */
import { describe, expect, test } from 'vitest'
import { DAY, HOUR } from '../../../src/core/time'
import { addSpan, CLOSED_WEEK, openIn, type Span, WEEK } from '../../../src/timeline/compile/span'

const week = [0, HOUR, 2 * DAY, 2 * DAY + HOUR, WEEK - HOUR, WEEK]

describe('the open intervals of spans', () => {
  const openOf = (start: number, end: number) => openIn([{ start, end, week }])

  test('are those of the week, cut at both ends and joined where two weeks meet', () => {
    expect(openOf(2 * DAY + 1, WEEK + 2 * DAY)).toEqual([
      2 * DAY + 1,
      2 * DAY + HOUR,
      WEEK - HOUR,
      WEEK + HOUR,
    ])
    expect(openOf(-HOUR - 1, 1)).toEqual([-HOUR, 1])
    expect(openOf(HOUR, 2 * DAY)).toEqual([])
    expect(openOf(3 * WEEK + DAY, 3 * WEEK + 3 * DAY)).toEqual([
      3 * WEEK + 2 * DAY,
      3 * WEEK + 2 * DAY + HOUR,
    ])
    expect(openIn([{ start: 0, end: 1000 * WEEK, week: CLOSED_WEEK }])).toEqual([])
  })

  test('are joined where two spans meet in open time', () => {
    const always = [0, WEEK]
    const spans = [
      { start: 0, end: 30, week: always },
      { start: 30, end: HOUR + 30, week },
      { start: HOUR + 30, end: HOUR + 40, week: always },
    ]
    expect(openIn(spans)).toEqual([0, HOUR, HOUR + 30, HOUR + 40])
    expect(openIn([])).toEqual([])
  })
})

test('a span that repeats the week of the one before it becomes part of it', () => {
  const found: Span[] = []
  addSpan(0, 10, week, found)
  addSpan(10, 20, week, found)
  addSpan(20, 30, CLOSED_WEEK, found)
  addSpan(30, 40, week, found)
  expect(found).toEqual([
    { start: 0, end: 20, week },
    { start: 20, end: 30, week: CLOSED_WEEK },
    { start: 30, end: 40, week },
  ])
})

test('a span without time is not added, even if its week is that of the last one', () => {
  const found: Span[] = []
  addSpan(5, 5, week, found)
  addSpan(0, 10, week, found)
  addSpan(10, 8, week, found)
  addSpan(10, 10, CLOSED_WEEK, found)
  expect(found).toEqual([{ start: 0, end: 10, week }])
})
