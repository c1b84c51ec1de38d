import { WEEKDAYS, type Weekday, weekdayOf } from '../../core/local-date'
import { memoized } from '../../core/memoized'
import { modulo } from '../../core/modulo'
import { range } from '../../core/range'
import { DAY } from '../../core/time'
import type { NthWeekday, YearlyDate } from './yearly-date'

/** The days of a yearly date that are in a year, from whichever year they are counted. */
export function yearlyDays(date: YearlyDate): (year: number, visit: (day: number) => void) => void {
  const { easter = 0, before, after, daysAfter = 0 } = date
  // How many years away the date can be. That of a weekday is up to a week before or after another date.
  const reach = Math.ceil((Math.abs(easter + daysAfter) + (before || after ? 7 : 0)) / 365)
  return (year, visit) => {
    const [begin, end] = [Date.UTC(year, 0) / DAY, Date.UTC(year + 1, 0) / DAY]
    for (let each = year - reach; each <= year + reach; each++)
      forEachDayOf(date, each, (day) => {
        if (day >= begin && day < end) visit(day)
      })
  }
}

/**
 * Calls `visit` with the day number of the date for a year: not at all if it does not exist in that year, several times if
 * it is in every month. The year is that of the month or of Easter; `daysAfter`, `before` and `after` can lead into an
 * adjacent year.
 */
function forEachDayOf(date: YearlyDate, year: number, visit: (day: number) => void): void {
  if (date.easter !== undefined) {
    visit(easterSunday(year) + date.easter)
    return
  }
  const { month, daysAfter = 0 } = date
  // Never the given day itself: if it is that weekday, the result is a week away.
  if (date.before)
    forEachDayOf(date.before, year, (day) => visit(weekdayFrom(day, date.weekday) - 7 + daysAfter))
  else if (date.after)
    forEachDayOf(date.after, year, (day) => visit(weekdayFrom(day + 1, date.weekday) + daysAfter))
  else {
    const months = monthsOf(year)
    for (let each = month ?? 1; each <= (month ?? 12); each++) {
      const [first, next] = [months[each - 1] as number, months[each] as number]
      const day = date.nth === undefined ? first + date.day - 1 : nthOf(date, first, next)
      if (day < next) visit(day + daysAfter)
    }
  }
}

/** The first date of each month of a year, and of the year after it. */
const monthsOf = memoized((year: number) => range(0, 13).map((month) => Date.UTC(year, month) / DAY))

/** A weekday of the month from `first` until `next`. It can be in the next month. */
function nthOf({ weekday, nth }: NthWeekday, first: number, next: number): number {
  return nth === 'last' ? weekdayFrom(next, weekday) - 7 : weekdayFrom(first, weekday) + 7 * (nth - 1)
}

/** The first date with a weekday on or after a date. */
function weekdayFrom(day: number, weekday: Weekday): number {
  return day + modulo(WEEKDAYS.indexOf(weekday) - weekdayOf(day), 7)
}

/**
 * Western Easter Sunday of a Gregorian year, as a day number: the first Sunday after the ecclesiastical full
 * moon on or after 21 March.
 *
 * This is the anonymous Gregorian algorithm of 1876 (Butcher), as in Meeus, Astronomical Algorithms, chapter 8.
 * It is valid for every Gregorian year, without exceptions.
 */
function easterSunday(year: number): number {
  const century = Math.floor(year / 100)
  const leapCenturies = Math.floor(century / 4)
  const moonDrift = Math.floor((8 * century + 13) / 25)
  const golden = year % 19
  const moon = (19 * golden + century - leapCenturies - moonDrift + 15) % 30
  // In two exceptional cases of the church's tables, the full moon is a day earlier.
  const isEarly = moon === 29 || (moon === 28 && golden > 10)
  return weekdayFrom(Date.UTC(year, 2, 22 + moon - Number(isEarly)) / DAY, 'sun')
}
