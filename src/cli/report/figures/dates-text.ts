import type { ReportDates } from './report-data'

/** The targets that a report of some dates is about, in words. Their dates are written by a function. */
export function datesText(
  { from, through }: ReportDates,
  written: (date: string) => string = (date) => date,
): string {
  const dates = [from && `from ${written(from)}`, through && `through ${written(through)}`]
  return `targets that were met, missed or cancelled ${dates.filter(Boolean).join(' ')}`
}
