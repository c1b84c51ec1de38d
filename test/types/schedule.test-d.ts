import {
  addBusinessTime,
  calendarDays,
  closedDates,
  complement,
  defineSchedule,
  type Holiday,
  holidayDates,
  holidaysKnownThrough,
  isOpen,
  type Schedule,
  usFederalHolidays,
  wallTime,
} from 'dueby'

// Checked by tsc: each expected error is a mistake that is found at compile time.

const schedule = defineSchedule({
  timeZone: 'America/Los_Angeles',
  weekly: { 'mon-fri': ['06:00-18:00', '22:00-24:00'], sat: [], 'sat-sun': ['09:00-12:00'] },
  holidays: [{ name: 'Christmas week', from: '2023-12-25', to: '2023-12-29' }, { on: '2024-01-01' }],
  specialHours: [{ name: 'Christmas Eve', on: '2023-12-24', hours: ['06:00-12:00'] }],
  holidaysThrough: '2024-01-01',
})

// @ts-expect-error hours are 24-hour times such as '09:00-17:00'
defineSchedule({ timeZone: 'UTC', weekly: { 'mon-fri': ['9am-5pm'] } })

// @ts-expect-error hours have two digits, as in '09:00-17:00'
defineSchedule({ timeZone: 'UTC', weekly: { 'mon-fri': ['9:00-17:00'] } })

// @ts-expect-error there is no hour 25
defineSchedule({ timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-25:00'] } })

// @ts-expect-error weekdays are 'mon' to 'sun', not full names
defineSchedule({ timeZone: 'UTC', weekly: { monday: ['09:00-17:00'] } })

// @ts-expect-error a misspelt key is not silently ignored
defineSchedule({ timeZone: 'UTC', weekly: {}, holydays: [] })

// @ts-expect-error a holiday is one date or a range, not both
defineSchedule({ timeZone: 'UTC', weekly: {}, holidays: [{ on: '2023-12-25', to: '2023-12-29' }] })

// @ts-expect-error a range has a first and a last date
defineSchedule({ timeZone: 'UTC', weekly: {}, holidays: [{ from: '2023-12-25' }] })

const frame = { timeZone: 'UTC', weekly: {} } as const

defineSchedule({
  ...frame,
  holidays: [
    ...usFederalHolidays,
    { name: 'Leap day', every: { month: 2, day: 29 } },
    { name: 'Company day', every: { month: 5, weekday: 'mon', nth: 'last' }, since: 2020, until: 2024 },
    { name: 'Victoria Day', every: { weekday: 'mon', before: { month: 5, day: 25 } } },
    { name: 'Day after Thanksgiving', every: { month: 11, weekday: 'thu', nth: 4, daysAfter: 1 } },
    { name: 'Good Friday', every: { easter: -2 }, observed: 'none' },
    { on: '2024-05-01' },
  ],
})

// Each of these is plain data that a schedule accepts.
export const holidays: readonly Holiday[] = usFederalHolidays

// @ts-expect-error weekdays are 'mon' to 'sun' in rules too
defineSchedule({ ...frame, holidays: [{ every: { month: 11, weekday: 'thursday', nth: 4 } }] })

// @ts-expect-error no month has a 6th Thursday
defineSchedule({ ...frame, holidays: [{ every: { month: 11, weekday: 'thu', nth: 6 } }] })

// @ts-expect-error counting starts at 1
defineSchedule({ ...frame, holidays: [{ every: { month: 11, weekday: 'thu', nth: 0 } }] })

// @ts-expect-error a weekday of a month needs `nth`
defineSchedule({ ...frame, holidays: [{ every: { month: 11, weekday: 'thu' } }] })

// @ts-expect-error 'monday' is not a value of `observed`
defineSchedule({ ...frame, holidays: [{ every: { month: 7, day: 4 }, observed: 'monday' }] })

// @ts-expect-error there is no month 13
defineSchedule({ ...frame, holidays: [{ every: { month: 13, day: 1 } }] })

// @ts-expect-error June has 30 days
defineSchedule({ ...frame, holidays: [{ every: { month: 6, day: 31 } }] })

// @ts-expect-error February never has 30 days
defineSchedule({ ...frame, holidays: [{ every: { month: 2, day: 30 } }] })

// @ts-expect-error Easter has no fixed month
defineSchedule({ ...frame, holidays: [{ every: { easter: 0, month: 4 } }] })

// @ts-expect-error a rule has a day or a weekday, not both
defineSchedule({ ...frame, holidays: [{ every: { month: 7, day: 4, weekday: 'thu', nth: 1 } }] })

// @ts-expect-error a holiday is a date or a yearly rule, not both
defineSchedule({ ...frame, holidays: [{ on: '2024-07-04', every: { month: 7, day: 4 } }] })

// @ts-expect-error only yearly rules have `observed`
defineSchedule({ ...frame, holidays: [{ on: '2024-07-04', observed: 'nearest weekday' }] })

// @ts-expect-error the list is shared and read-only
usFederalHolidays[0] = { on: '2024-07-04' }

// @ts-expect-error the time zone is required
defineSchedule({ weekly: {} })

// @ts-expect-error a schedule must be defined with defineSchedule first
isOpen('2023-12-26T10:00:00-08:00', { timeZone: 'UTC', weekly: {} })

isOpen('2023-12-26T10:00:00-08:00', schedule)
isOpen('2023-12-26T10:00:00.123Z', schedule)
isOpen('2023-12-26T10:00+0530', schedule)
isOpen(new Date(), schedule)
isOpen(1703613600000, schedule)
isOpen({ epochMilliseconds: 1703613600000 }, schedule)
isOpen(String(1) as string, schedule)

const date = '2023-12-26' as string
isOpen(`${date}T10:00:00-08:00`, schedule)

// @ts-expect-error without an offset, the text means a different instant in every zone
isOpen('2023-12-26T10:00', schedule)

// @ts-expect-error a date is not an instant
isOpen('2023-12-26', schedule)

// @ts-expect-error a Temporal.PlainDateTime is not an instant
isOpen({ hour: 10, minute: 30 }, schedule)

addBusinessTime(new Date(), '2 hours', schedule)
addBusinessTime(new Date(), '-1.5 hours', schedule)
addBusinessTime(new Date(), '1 hour 30 minutes', schedule)
addBusinessTime(new Date(), 'PT2H30M', schedule)
addBusinessTime(new Date(), { hours: 2, minutes: 30 }, schedule)

// @ts-expect-error a day has no fixed length; addBusinessDays adds days
addBusinessTime(new Date(), '1 day', schedule)

// @ts-expect-error days are not allowed in an object either
addBusinessTime(new Date(), { days: 1 }, schedule)

// @ts-expect-error a wall-clock time must not have an offset
wallTime('2023-12-26T10:00Z', 'America/Los_Angeles')

// @ts-expect-error 'first' is not a value of `disambiguation`
wallTime('2023-12-26T10:00', 'America/Los_Angeles', { disambiguation: 'first' })

// @ts-expect-error a defined schedule is read-only
schedule.timeZone = 'UTC'

export const plain: Schedule = schedule

complement(schedule)
// @ts-expect-error the complement is of one schedule
complement(schedule, schedule)

// Each form of text in which an instant can be written (T1).
isOpen('2024-01-08 10:00:00.123456+00', schedule)
isOpen('2024-01-08t10:00z', schedule)
isOpen('2024-01-08T10:00:00+01:00[Europe/Berlin][u-ca=gregory]', schedule)
// @ts-expect-error a zone in brackets does not replace the offset
isOpen('2024-01-08T10:00:00[Europe/Berlin]', schedule)
// @ts-expect-error with a space it still needs an offset
isOpen('2024-01-08 10:00:00', schedule)
// What comes back every year (S11 to S14).
defineSchedule({
  timeZone: 'UTC',
  weekly: [{ mon: ['09:00-17:00'] }, {}],
  firstWeek: '2024-01-01',
  seasons: [{ from: { month: 6, day: 1 }, to: { month: 8, day: 31 }, weekly: { mon: ['08:00-14:00'] } }],
  holidays: [
    { from: { month: 12, day: 24 }, to: { month: 1, day: 2 } },
    { every: { weekday: 'sat', nth: 2 }, observed: 'next free weekday' },
  ],
  specialHours: [{ every: { month: 12, day: 24 }, hours: ['09:00-12:00'] }],
})
const never = { from: { month: 4, day: 31 }, to: { month: 5, day: 1 } } as const
const moved = { every: { month: 12, day: 24 }, observed: 'none', hours: [] } as const
const week = { from: { month: 1, day: 1 }, to: { month: 1, day: 2 }, observed: 'none' } as const
// @ts-expect-error April has no day 31
defineSchedule({ timeZone: 'UTC', weekly: {}, holidays: [never] })
// @ts-expect-error special hours are never observed on another date
defineSchedule({ timeZone: 'UTC', weekly: {}, specialHours: [moved] })
// @ts-expect-error a yearly range is not observed on another date
defineSchedule({ timeZone: 'UTC', weekly: {}, holidays: [week] })

// Dates and times that are known only at run time need no cast.
declare const fromRequest: string
calendarDays(fromRequest, fromRequest, schedule)
closedDates(`2024-${fromRequest}`, '2024-12-31', schedule)
holidayDates('2024-01-01', fromRequest, schedule)
holidaysKnownThrough(fromRequest, schedule)
wallTime(`${fromRequest}T09:00`, schedule)

// @ts-expect-error a date is 'YYYY-MM-DD'
calendarDays('2024/01/01', '2024-01-31', schedule)

// @ts-expect-error a date is 'YYYY-MM-DD'
closedDates('2024-01-01', 'Dec 31, 2024', schedule)
