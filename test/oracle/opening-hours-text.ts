import { datesOfHolidays, type NaiveSchedule } from './naive-schedule'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const hoursText = (rows: readonly string[]): string => (rows.length === 0 ? 'off' : rows.join(','))

/** 'mon-fri' as 'Mo-Fr'. */
const weekdaysText = (key: string): string =>
  key
    .split('-')
    .map((weekday) => `${weekday.charAt(0).toUpperCase()}${weekday.charAt(1)}`)
    .join('-')

/** '2023-12-25' as '2023 Dec 25'. */
const dateText = (date: string): string => {
  const [year, month, day] = date.split('-')
  return `${year} ${MONTHS[Number(month) - 1]} ${day}`
}

/**
 * A schedule in the notation of OpenStreetMap. A later rule replaces an earlier one there, so special hours come last
 * (S3).
 */
export const openingHoursText = (given: NaiveSchedule): string => {
  const { weekly, specialHours = [] } = given
  return [
    'Mo-Su off',
    ...Object.entries(weekly).map(([key, rows]) => `${weekdaysText(key)} ${hoursText(rows)}`),
    ...datesOfHolidays(given).map((date) => `${dateText(date)} off`),
    ...specialHours.map(({ on, hours }) => `${dateText(on)} ${hoursText(hours)}`),
  ].join('; ')
}
