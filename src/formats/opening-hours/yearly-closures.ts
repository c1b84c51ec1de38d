import { type DateText, defineSchedule, type Holiday, holidayDates } from 'dueby'
import { dateRanges } from '../../core/date-ranges'
import { dayFromText, textFromDay, yearOf } from '../../core/local-date'
import { range } from '../../core/range'
import { DAY, FIRST_DAY, FIRST_INSTANT, LAST_DAY, LAST_INSTANT } from '../../core/time'
import { holidayOn, named } from '../shared/holiday-on'
import { DAYS_OF_YEAR, FIRST_OF_YEAR, LEAP_YEAR } from './dates'
import { isFromEaster, type YearlyDay, yearlyDate } from './yearly-dates'

/** The dates that are closed every year. */
export interface YearlyClosures {
  readonly holidays: readonly Holiday[]
  /** Closes yearly dates. A date that is closed already keeps its name. */
  close(days: readonly YearlyDay[], name?: string): void
  isClosed(day: number): boolean
}

/** @param easters The Easter Sundays by year. */
export function yearlyClosures(easters: ReadonlyMap<number, number>): YearlyClosures {
  const names = new Map<YearlyDay, string>()
  const holidays: Holiday[] = []
  return {
    holidays,
    close(days, name = '') {
      // A date is listed again only to give it a name, so the list has a limited length (S7).
      const added = days.filter((day) => !(names.get(day) || names.get(day) === name))
      for (const day of added) names.set(day, name)
      holidays.push(...holidaysOn(added, name, easters))
    },
    isClosed: (day) => yearlyDaysOn(day, easters).some((each) => names.has(each)),
  }
}

/** The yearly dates that a date matches: by month and day, and by its distance from the nearest Easters. */
export function yearlyDaysOn(day: number, easters: ReadonlyMap<number, number>): readonly YearlyDay[] {
  const year = yearOf(day)
  const fromEaster = [year - 1, year, year + 1].flatMap((each) => day - (easters.get(each) ?? Number.NaN))
  const monthDay = dayFromText(`${LEAP_YEAR}-${textFromDay(day).slice(-'MM-DD'.length)}`)
  return [...(monthDay === undefined ? [] : [monthDay]), ...fromEaster.filter(isFromEaster)]
}

/**
 * The Easter Sundays by year, from the year before the supported range through the year after it: a date can be a year
 * from Easter.
 */
export function easterSundays(): ReadonlyMap<number, number> {
  const sundays = [FARTHEST, -FARTHEST].flatMap((easter) => {
    const schedule = defineSchedule({ timeZone: 'UTC', weekly: {}, holidays: [{ every: { easter } }] })
    return holidayDates(FIRST, LAST, schedule).map(({ date }) => (dayFromText(date) as number) - easter)
  })
  return new Map(sundays.map((day) => [yearOf(day), day]))
}

const FARTHEST = 365
const FIRST = textFromDay(FIRST_INSTANT / DAY) as DateText
const LAST = textFromDay(LAST_INSTANT / DAY) as DateText

/** Yearly dates as holidays: a rule for each, or ranges of dates for all years if they are fewer. */
function holidaysOn(
  days: readonly YearlyDay[],
  name: string,
  easters: ReadonlyMap<number, number>,
): Holiday[] {
  // Every year needs at least one range, so ranges are fewer only if there are many dates.
  const ranges =
    days.length > YEARS.length ? dateRanges(datesOn(days, easters).map((day) => [day, name])) : []
  return ranges.length > 0 && ranges.length < days.length
    ? ranges.map(({ first, last }) => holidayOn(first, last, name))
    : days.map((day): Holiday => ({ ...named(name), every: yearlyDate(day) }))
}

const YEARS = range(yearOf(FIRST_DAY), yearOf(LAST_DAY) + 1)

/** The dates of all years that a schedule can use, in order. */
function datesOn(days: readonly YearlyDay[], easters: ReadonlyMap<number, number>): readonly number[] {
  const monthDays = days.filter((day) => !isFromEaster(day)).map((day) => day - FIRST_OF_YEAR)
  const found = YEARS.flatMap((year) => {
    const [first, next] = [Date.UTC(year, 0, 1) / DAY, Date.UTC(year + 1, 0, 1) / DAY]
    const isLeapYear = next - first === DAYS_OF_YEAR
    return monthDays.flatMap((day) => {
      if (isLeapYear || day < LEAP_DAY) return first + day
      return day === LEAP_DAY ? [] : first + day - 1
    })
  })
  for (const easter of easters.values()) {
    for (const day of days) if (isFromEaster(day)) found.push(easter + day)
  }
  const usable = found.filter((day) => day >= FIRST_DAY && day <= LAST_DAY)
  return [...new Set(usable)].sort((a, b) => a - b)
}

/** 29 February, from 0 for 1 January. */
const LEAP_DAY = 31 + 28
