import type { DateText } from 'dueby'
import { UsageError } from '../shell/usage-error'

/** A month or a year of local dates. */
export interface Period {
  readonly kind: 'month' | 'year'
  /** `December 2023`, or `2023` */
  readonly title: string
  readonly from: DateText
  readonly through: DateText
}

/** The names of the months. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** The first date of the first month that answers cover as a whole (T4). */
const FIRST = '1972-02-01'

/** Reads `2023-12` or `2023`. */
export function periodNamed(text: string): Period {
  const [, year = '', month] = /^(\d{4})(?:-(\d{2}))?$/.exec(text) ?? []
  const name = MONTHS[Number(month ?? 1) - 1]
  const from = `${year}-${month ?? '01'}-01` as DateText
  if (name === undefined || from < FIRST || Number(year) > 2199) {
    throw new UsageError(
      `'${text}' is not a month or a year. Expected one from ${FIRST.slice(0, 7)} to 2199, such as 2023-12 or 2023.`,
    )
  }
  if (month === undefined) return { kind: 'year', title: year, from, through: `${year}-12-31` as DateText }
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return {
    kind: 'month',
    title: `${name} ${year}`,
    from,
    through: `${year}-${month}-${last}` as DateText,
  }
}
