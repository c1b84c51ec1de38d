import moment from 'moment-business-time'

/** moment with its business time set up. It has one calendar a process. */
export function momentWith({ week, holidays = [] }) {
  const workinghours = Object.fromEntries(week.map((rows, day) => [day, rows?.flat()]))
  moment.updateLocale('en', { workinghours, holidays })
  return moment
}
