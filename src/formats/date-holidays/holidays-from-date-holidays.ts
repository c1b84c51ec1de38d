import type { DatedHoliday, DateText, SpecialHours, Weekly } from 'dueby'
import { textFromDay, yearOf } from '../../core/local-date'
import { range } from '../../core/range'
import { parseOrThrow } from '../shared/arguments'
import { usableWindow } from '../shared/date-window'
import { newReport } from '../shared/report'
import type { ReportEntry } from '../shared/report-entry'
import { allEntries } from '../shared/report-result'
import { newSpecialDays } from '../shared/special-days'
import { type HolidaysClass, type ListedHoliday, loadDateHolidays } from './library'
import { type HolidayType, readSettings, type Settings } from './options'
import { readHoliday } from './read-holiday'

/** The result of `holidaysFromDateHolidays`. */
export interface PublicHolidays {
  /** For the `holidays` of a schedule, in order. */
  readonly holidays: readonly DatedHoliday[]
  /** For the `specialHours` of a schedule: half days, if `halfDays` has the hours of the week. */
  readonly specialHours: readonly SpecialHours[]
  /**
   * For the `holidaysThrough` of a schedule (S10). The library computes dates for any year, but does not know about
   * days that a government has added or moved since. So it is `publishedThrough`, or without it the day before `from`:
   * every answer that depends on dates then has a warning.
   */
  readonly holidaysThrough: DateText
  /**
   * Whether nothing was refused or changed, except substitute days if you asked for it, and the library has
   * no warnings.
   */
  readonly complete: boolean
  /** One entry for each holiday of the library between the dates, at `[date, name]`, with what the library notes. */
  readonly report: readonly ReportEntry[]
}

/**
 * Reads the public holidays of a country, or of a state or region of it, from the data of the library date-holidays, an
 * optional peer dependency. Install it separately.
 *
 * Each holiday is listed by its dates, with its own date and its substitute day, if it has one. It is imported once, under
 * its name in the first of `languages` that it has.
 *
 * @param options.country The code of a country in date-holidays, `'DE'`.
 * @param options.state The code of a state, `'BY'`.
 * @param options.region The code of a region of the state.
 * @param options.from The first local date, included.
 * @param options.through The last local date, included. Dates that no schedule can use (T4) are left out.
 * @param options.languages The language of the names, or several in order: `'en'`. By default those of the country.
 * @param options.publishedThrough The last date up to which you compared the list with the official one.
 * @returns A promise of the holidays and the report.
 * @throws DuebyError as the rejection of the promise, with all issues: `missing`, `wrong-type`, `unknown-key`,
 *   `invalid-date`, `reversed-range`, `unknown-option`, `empty-list`, the issues of `weekly`; `missing-peer` if
 *   date-holidays cannot be loaded.
 *
 * @example
 * import { holidaysFromDateHolidays } from 'dueby/formats'
 * const year = { from: '2024-01-01', through: '2024-12-31' } as const
 * const { holidays, report } = await holidaysFromDateHolidays({ country: 'GB', state: 'ENG', ...year })
 * holidays[0] // => { name: "New Year's Day", on: '2024-01-01' }
 * report[0].message // => "New Year's Day, 2024-01-01, public"
 */
export async function holidaysFromDateHolidays(options: {
  readonly country: string
  readonly state?: string
  readonly region?: string
  readonly from: DateText
  readonly through: DateText
  /**
   * The types of holidays to read, at least one.
   *
   * @defaultValue `['public']`
   */
  readonly types?: readonly HolidayType[]
  readonly languages?: string | readonly string[]
  /**
   * `'refuse'` leaves out substitute days, for an office that does not follow them.
   *
   * @defaultValue `'keep'`
   */
  readonly substitutes?: 'keep' | 'refuse'
  /**
   * What to do with a holiday that lasts part of a day: `'refuse'`, `'holiday'` for a whole date, or the hours of an
   * ordinary week, for special hours.
   *
   * @defaultValue `'refuse'`
   */
  readonly halfDays?: 'holiday' | 'refuse' | { readonly weekly: Weekly }
  readonly publishedThrough?: DateText
}): Promise<PublicHolidays> {
  const Holidays = await loadDateHolidays()
  const settings = parseOrThrow((issues) => readSettings(options, Holidays, issues))
  const { window, halfDays, publishedThrough } = settings
  const report = newReport()
  const special = newSpecialDays(typeof halfDays === 'object' ? halfDays.weekly : {})
  const holidays = listed(settings, Holidays).flatMap((holiday) =>
    readHoliday(holiday, settings, special, report),
  )
  const ofHalfDays = special.result()
  const known = Math.min(publishedThrough ?? window.first - 1, window.last)
  return {
    holidays: [...holidays, ...ofHalfDays.holidays],
    specialHours: ofHalfDays.specialHours,
    holidaysThrough: textFromDay(Math.max(known, window.first - 1)) as DateText,
    complete: report.isComplete(),
    report: allEntries(report),
  }
}

/** The holidays of the library in order. A substitute day can be in the year before or after its holiday. */
function listed(
  { window, country, state, region, types, languages }: Settings,
  Holidays: HolidaysClass,
): ListedHoliday[] {
  const { first, last } = usableWindow(window)
  if (last < first) return []
  const options = { types: [...types], ...(languages.length > 0 && { languages: [...languages] }) }
  const library = new Holidays({ country, ...(state && { state }), ...(region && { region }) }, options)
  const found = range(yearOf(first) - 1, yearOf(last) + 2).flatMap(
    (year) => library.getHolidays(year) as ListedHoliday[],
  )
  const unique = new Map(found.map((holiday) => [`${holiday.date} ${holiday.name}`, holiday]))
  return [...unique.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}
