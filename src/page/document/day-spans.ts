import type { CalendarDay, DateText } from 'dueby'

/** Consecutive dates with the same hours for the same reason. */
export interface DaySpan {
  readonly first: DateText
  readonly last: DateText
  readonly day: CalendarDay
}

/** The dates that a holiday or special hours decide, those of one entry together. */
export function specialSpans(days: readonly CalendarDay[]): DaySpan[] {
  return spansOf(days, isSpecial)
}

/**
 * The parts of the year in which dates belong to a group. Holidays and special hours do not end a part that continues
 * after them.
 */
export function datesOf(days: readonly CalendarDay[], group: readonly CalendarDay[]): DaySpan[] {
  const inGroup = new Set(group.map(({ date }) => date))
  const spans: DaySpan[] = []
  let isBroken = true
  for (const day of days) {
    if (!inGroup.has(day.date)) {
      if (!isSpecial(day)) isBroken = true
      continue
    }
    const before = isBroken ? undefined : spans.pop()
    spans.push({ first: before?.first ?? day.date, last: day.date, day })
    isBroken = false
  }
  return spans
}

function isSpecial({ by, name }: CalendarDay): boolean {
  return by === 'holiday' || by === 'special hours' || (by === 'combined' && name !== undefined)
}

function spansOf(days: readonly CalendarDay[], belongs: (day: CalendarDay) => boolean): DaySpan[] {
  const spans: DaySpan[] = []
  let current: DaySpan | undefined
  for (const day of days) {
    if (!belongs(day)) {
      current = undefined
      continue
    }
    const isSame = current !== undefined && keyOf(current.day) === keyOf(day)
    if (isSame) spans.pop()
    current = { first: isSame && current ? current.first : day.date, last: day.date, day }
    spans.push(current)
  }
  return spans
}

/** Equal for dates of one span. */
function keyOf({ by, name, hours }: CalendarDay): string {
  return JSON.stringify([by, name, hours])
}
