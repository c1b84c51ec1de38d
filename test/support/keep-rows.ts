import type { NaiveSchedule } from '../oracle/naive-schedule'

/** The schedule without the rows, weekly or special, that another library cannot express. */
export const keepRows = (
  { weekly, specialHours, ...others }: NaiveSchedule,
  isKept: (row: string) => boolean,
): NaiveSchedule => ({
  ...others,
  weekly: Object.fromEntries(
    Object.entries(weekly).map(([weekdays, rows]) => [weekdays, rows.filter(isKept)]),
  ),
  ...(specialHours && {
    specialHours: specialHours.map((special) => ({ ...special, hours: special.hours.filter(isKept) })),
  }),
})

/** Rows that do not run past midnight. */
export const isWithinDay = (row: string): boolean => row.slice(6) > row.slice(0, 5)
