import dayjs from 'dayjs'
import timezone from 'dayjs/plugin/timezone.js'
import utc from 'dayjs/plugin/utc.js'
import businessTime from 'dayjs-business-time'

const NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** dayjs with its business time set up. It has one calendar a process. */
export function dayjsWith({ week, holidays = [] }) {
  for (const plugin of [utc, timezone, businessTime]) dayjs.extend(plugin)
  const segments = (rows) => rows?.map(([start, end]) => ({ start: `${start}:00`, end: `${end}:00` }))
  dayjs.setBusinessTime(Object.fromEntries(NAMES.map((name, day) => [name, segments(week[day])])))
  dayjs.setHolidays(holidays)
  return dayjs
}
