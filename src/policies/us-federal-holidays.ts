import { frozen } from '../core/own-data'
import type { Holiday } from '../schedule/schedule'

/**
 * The eleven federal holidays of the United States as yearly rules, for the `holidays` of a schedule. As for
 * offices that work Monday to Friday, a holiday on a Saturday is observed on the Friday before, and one on a
 * Sunday on the Monday after. The weekend date itself is then not a holiday.
 *
 * `since` is the first year of today's rule; the list has no date for that holiday before it. Veterans Day, for
 * example, starts in 1978, after some years in which it was on a Monday in October. The list does not include
 * Inauguration Day, a holiday every four years in the area around Washington, or days off granted by executive
 * order.
 *
 * Sources: 5 U.S.C. 6103 (a) for the days and (b) for Saturdays; Executive Order 11582 for Sundays; for the
 * years, Public Laws 90-363 (Monday holidays), 94-97 (Veterans Day), 98-144 (Martin Luther King) and 117-17
 * (Juneteenth).
 *
 * @example
 * const office = defineSchedule({
 *   timeZone: 'America/New_York',
 *   weekly: { 'mon-fri': ['09:00-17:00'] },
 *   holidays: [...usFederalHolidays, { name: 'Day after Thanksgiving', every: { month: 11, weekday: 'thu', nth: 4, daysAfter: 1 } }],
 * })
 * isBusinessDay('2021-12-31T12:00:00-05:00', office) // => false
 * isBusinessDay('2023-11-24T12:00:00-05:00', office) // => false
 */
export const usFederalHolidays: readonly Holiday[] = /* @__PURE__ */ frozen<readonly Holiday[]>([
  { name: "New Year's Day", every: { month: 1, day: 1 }, observed: 'nearest weekday' },
  { name: 'Birthday of Martin Luther King, Jr.', every: { month: 1, weekday: 'mon', nth: 3 }, since: 1986 },
  { name: "Washington's Birthday", every: { month: 2, weekday: 'mon', nth: 3 }, since: 1971 },
  { name: 'Memorial Day', every: { month: 5, weekday: 'mon', nth: 'last' }, since: 1971 },
  {
    name: 'Juneteenth National Independence Day',
    every: { month: 6, day: 19 },
    observed: 'nearest weekday',
    since: 2021,
  },
  { name: 'Independence Day', every: { month: 7, day: 4 }, observed: 'nearest weekday' },
  { name: 'Labor Day', every: { month: 9, weekday: 'mon', nth: 1 } },
  { name: 'Columbus Day', every: { month: 10, weekday: 'mon', nth: 2 }, since: 1971 },
  { name: 'Veterans Day', every: { month: 11, day: 11 }, observed: 'nearest weekday', since: 1978 },
  { name: 'Thanksgiving Day', every: { month: 11, weekday: 'thu', nth: 4 } },
  { name: 'Christmas Day', every: { month: 12, day: 25 }, observed: 'nearest weekday' },
])
