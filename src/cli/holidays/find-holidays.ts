import type { DatedHoliday, SpecialHours, Weekly } from 'dueby'
import type { ReportEntry } from 'dueby/formats'
import type { Period } from '../options/period'
import { InputError } from '../shell/input-error'

/** The holidays of a period, and what to know about them. */
export interface FoundHolidays {
  /** Where they are from, in words. */
  readonly source: string
  readonly holidays: readonly DatedHoliday[]
  /** Half days, if the hours that they shorten are known. */
  readonly specialHours: readonly SpecialHours[]
  /** The last date of the period up to which the source has them. Absent if it cannot say. */
  readonly holidaysThrough?: string
  readonly complete: boolean
  /** What was changed or left out. */
  readonly notes: readonly Pick<ReportEntry, 'kind' | 'message'>[]
  /** How many events do not concern the dates: cancelled, replaced by newer ones, or on other dates. */
  readonly others: number
}

/** The holidays in a calendar file. */
export async function ofCalendar(
  text: string,
  { from, through }: Period,
  weekly: Weekly | undefined,
  { source, isFree, timeZone }: { source: string; isFree: boolean; timeZone: string | undefined },
): Promise<FoundHolidays> {
  const { holidaysFromIcal } = await import('dueby/formats')
  const { events, holidaysThrough, ...found } = await holidaysFromIcal(text, {
    from,
    through,
    transparent: isFree ? 'keep' : 'skip',
    ...(timeZone !== undefined && { timeZone }),
    ...(weekly && { earlyClose: { weekly } }),
  })
  if (!events.some(({ at }) => Array.isArray(at) && at.length > 0))
    throw new InputError([`${source} has no events`, ...events.map(({ message }) => message)].join(': '))
  const concerns = events.filter(({ refused = '' }) => !ELSEWHERE.includes(refused))
  return {
    source,
    ...found,
    // A date before the period says that nothing is known, not that the holidays before it are.
    ...(holidaysThrough >= from && { holidaysThrough }),
    notes: notesOf(concerns),
    others: events.length - concerns.length,
  }
}

const ELSEWHERE: readonly string[] = ['cancelled', 'superseded', 'outside']

/** The holidays of a country. */
export async function ofCountry(
  { from, through }: Period,
  weekly: Weekly | undefined,
  { country, state, region, type, language }: CountryOptions,
): Promise<FoundHolidays> {
  const { holidaysFromDateHolidays } = await import('dueby/formats')
  // The last date is for somebody who has compared the list with the official one.
  const {
    report,
    holidaysThrough: _,
    ...found
  } = await holidaysFromDateHolidays({
    country,
    ...(state !== undefined && { state }),
    ...(region !== undefined && { region }),
    ...(language !== undefined && { languages: language }),
    ...(type && { types: type as readonly 'public'[] }),
    ...(weekly && { halfDays: { weekly } }),
    from,
    through,
  })
  const place = [country, state, region].filter((each) => each !== undefined).join(', ')
  return { source: `date-holidays: ${place}`, ...found, notes: notesOf(report), others: 0 }
}

/** Which holidays of which country. */
export interface CountryOptions {
  readonly country: string
  readonly state?: string | undefined
  readonly region?: string | undefined
  readonly type?: readonly string[] | undefined
  readonly language?: string | undefined
}

/** The library names its own options. */
const OPTIONS: readonly (readonly [words: RegExp, option: string])[] = [
  [/use \{ transparent: 'keep' \}/g, 'use --free'],
  [/use \{ (halfDays|earlyClose) \}/g, 'name your policy with --policy'],
  [/\. If it closes early, use .*/g, ''],
  [/use \{ timeZone \}/g, 'use --zone'],
]

function notesOf(report: readonly ReportEntry[]): Pick<ReportEntry, 'kind' | 'message'>[] {
  return report
    .filter(({ kind }) => kind !== 'kept')
    .map(({ kind, message }) => {
      return {
        kind,
        message: OPTIONS.reduce((text, [words, option]) => text.replace(words, option), message),
      }
    })
}
