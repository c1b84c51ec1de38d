// The other libraries, each set up on demand: a child process loads only the one that it measures or asks.
import { HOLIDAYS, ZONE } from './work.mjs'

/** Rows by weekday, Sunday first; a day without rows is `null`. */
export function weekOf(days, rows) {
  return Array.from({ length: 7 }, (_, day) => (days.includes(day) ? rows : null))
}

const NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** dayjs with business time. It has one calendar a process. */
export async function dayjs({ week, holidays = [] }) {
  const plugins = ['dayjs/plugin/utc.js', 'dayjs/plugin/timezone.js', 'dayjs-business-time']
  const { default: library } = await import('dayjs')
  for (const plugin of plugins) library.extend((await import(plugin)).default)
  const segments = (rows) => rows?.map(([start, end]) => ({ start: `${start}:00`, end: `${end}:00` }))
  library.setBusinessTime(Object.fromEntries(NAMES.map((name, day) => [name, segments(week[day])])))
  library.setHolidays(holidays)
  return library
}

/** moment with business time. It has one calendar a process. */
export async function moment({ week, holidays = [] }) {
  const { default: library } = await import('moment-business-time')
  const workinghours = Object.fromEntries(week.map((rows, day) => [day, rows?.flat()]))
  library.updateLocale('en', { workinghours, holidays })
  return library
}

/** luxon with business days, Monday 1. It has one calendar a process. */
export async function luxon({ businessDays = [1, 2, 3, 4, 5], holidays = [] }) {
  const { DateTime } = (await import('luxon-business-days')).default
  const closed = new Set(holidays)
  DateTime.local().setupBusiness({ businessDays, holidayMatchers: [(day) => closed.has(day.toISODate())] })
  return DateTime
}

export async function openingHours(text) {
  const { default: OpeningHours } = await import('opening_hours')
  return new OpeningHours(text)
}

export const dateFns = () => import('date-fns')

const work = { week: weekOf([1, 2, 3, 4, 5], [['06:00', '18:00']]), holidays: HOLIDAYS }

/**
 * The operations that each library is timed on. `zone` is the time zone of the process. `calls` gives functions from
 * a date to a result, after the set-up.
 */
export const PEERS = [
  {
    name: 'opening_hours',
    packages: ['opening_hours'],
    zone: ZONE,
    operations: ['isOpen'],
    async calls() {
      const hours = await openingHours('Mo-Fr 06:00-18:00; 2023 Dec 25-29 off; 2024 Jan 01 off')
      return { isOpen: (date) => hours.getState(date) }
    },
  },
  {
    name: 'dayjs-business-time',
    packages: ['dayjs-business-time', 'dayjs'],
    zone: ZONE,
    operations: ['isOpen', 'add8', 'add1000', 'days5'],
    async calls() {
      const at = await dayjs(work)
      return {
        isOpen: (date) => at(date).isBusinessTime(),
        add8: (date) => at(date).addBusinessHours(8).toDate(),
        add1000: (date) => at(date).addBusinessHours(1000).toDate(),
        days5: (date) => at(date).addBusinessDays(5).toDate(),
      }
    },
  },
  {
    name: 'dayjs-business-time with zones',
    packages: ['dayjs-business-time', 'dayjs'],
    note: "dayjs' own time zones, process in UTC",
    zone: 'UTC',
    operations: ['add8'],
    async calls() {
      const at = await dayjs(work)
      return { add8: (date) => at(date).tz(ZONE).addBusinessHours(8).toDate() }
    },
  },
  {
    name: 'moment-business-time',
    packages: ['moment-business-time', 'moment'],
    zone: ZONE,
    operations: ['isOpen', 'add8', 'add1000', 'days5'],
    async calls() {
      const at = await moment(work)
      return {
        isOpen: (date) => at(date).isWorkingTime(),
        add8: (date) => at(date).addWorkingTime(8, 'hours').toDate(),
        add1000: (date) => at(date).addWorkingTime(1000, 'hours').toDate(),
        days5: (date) => at(date).addWorkingTime(5, 'days').toDate(),
      }
    },
  },
  {
    name: 'luxon-business-days',
    packages: ['luxon-business-days', 'luxon'],
    zone: ZONE,
    operations: ['days5'],
    async calls() {
      const DateTime = await luxon(work)
      return { days5: (date) => DateTime.fromJSDate(date).plusBusiness({ days: 5 }).toJSDate() }
    },
  },
  {
    name: 'date-fns',
    packages: ['date-fns'],
    zone: ZONE,
    operations: ['days5'],
    async calls() {
      const { addBusinessDays } = await dateFns()
      return { days5: (date) => addBusinessDays(date, 5) }
    },
  },
]
