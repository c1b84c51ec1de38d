import {
  addBusinessTime,
  defineSchedule,
  type Holiday,
  isOpen,
  type Schedule,
  usFederalHolidays,
  wallTime,
} from 'dueby'

// Checked by tsc: each expected error says what a slip of the hand is told before the program runs.

const schedule = defineSchedule({
  timeZone: 'America/Los_Angeles',
  weekly: { 'mon-fri': ['06:00-18:00', '22:00-24:00'], sat: [], 'sat-sun': ['09:00-12:00'] },
  holidays: [{ name: 'Christmas week', from: '2023-12-25', to: '2023-12-29' }, { on: '2024-01-01' }],
  specialHours: [{ name: 'Christmas Eve', on: '2023-12-24', hours: ['06:00-12:00'] }],
  holidaysThrough: '2024-01-01',
})

// @ts-expect-error hours are 24-hour times, '09:00-17:00'
defineSchedule({ timeZone: 'UTC', weekly: { 'mon-fri': ['9am-5pm'] } })

// @ts-expect-error hours have two digits, '09:00-17:00'
defineSchedule({ timeZone: 'UTC', weekly: { 'mon-fri': ['9:00-17:00'] } })

// @ts-expect-error there is no hour 25
defineSchedule({ timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-25:00'] } })

// @ts-expect-error weekdays are 'mon' to 'sun', not full names
defineSchedule({ timeZone: 'UTC', weekly: { monday: ['09:00-17:00'] } })

// @ts-expect-error a misspelt key is not silently ignored
defineSchedule({ timeZone: 'UTC', weekly: {}, holydays: [] })

// @ts-expect-error a holiday is one date or a range, not both
defineSchedule({ timeZone: 'UTC', weekly: {}, holidays: [{ on: '2023-12-25', to: '2023-12-29' }] })

// @ts-expect-error a range has two ends
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

// Each of these is plain data that a schedule takes back.
export const holidays: readonly Holiday[] = usFederalHolidays

// @ts-expect-error weekdays are 'mon' to 'sun', in a rule too
defineSchedule({ ...frame, holidays: [{ every: { month: 11, weekday: 'thursday', nth: 4 } }] })

// @ts-expect-error no month has a 6th Thursday
defineSchedule({ ...frame, holidays: [{ every: { month: 11, weekday: 'thu', nth: 6 } }] })

// @ts-expect-error weekdays are counted from 1
defineSchedule({ ...frame, holidays: [{ every: { month: 11, weekday: 'thu', nth: 0 } }] })

// @ts-expect-error a weekday of a month has to say which
defineSchedule({ ...frame, holidays: [{ every: { month: 11, weekday: 'thu' } }] })

// @ts-expect-error a weekend is moved in named ways
defineSchedule({ ...frame, holidays: [{ every: { month: 7, day: 4 }, observed: 'monday' }] })

// @ts-expect-error there is no month 13
defineSchedule({ ...frame, holidays: [{ every: { month: 13, day: 1 } }] })

// @ts-expect-error June has 30 days
defineSchedule({ ...frame, holidays: [{ every: { month: 6, day: 31 } }] })

// @ts-expect-error no February has 30 days
defineSchedule({ ...frame, holidays: [{ every: { month: 2, day: 30 } }] })

// @ts-expect-error Easter is in no month of its own
defineSchedule({ ...frame, holidays: [{ every: { easter: 0, month: 4 } }] })

// @ts-expect-error a day of the month, or a weekday in it
defineSchedule({ ...frame, holidays: [{ every: { month: 7, day: 4, weekday: 'thu', nth: 1 } }] })

// @ts-expect-error a holiday is one date, or every year's
defineSchedule({ ...frame, holidays: [{ on: '2024-07-04', every: { month: 7, day: 4 } }] })

// @ts-expect-error one date is observed where it is written
defineSchedule({ ...frame, holidays: [{ on: '2024-07-04', observed: 'nearest weekday' }] })

// @ts-expect-error the list is shared, and frozen
usFederalHolidays[0] = { on: '2024-07-04' }

// @ts-expect-error the zone decides what the hours mean: it cannot be left out
defineSchedule({ weekly: {} })

// @ts-expect-error a schedule is checked once, by defineSchedule, before it is asked
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

// @ts-expect-error without an offset it is a different instant in every zone
isOpen('2023-12-26T10:00', schedule)

// @ts-expect-error a date is not an instant
isOpen('2023-12-26', schedule)

// @ts-expect-error a Temporal.PlainDateTime has no instant
isOpen({ hour: 10, minute: 30 }, schedule)

addBusinessTime(new Date(), '2 hours', schedule)
addBusinessTime(new Date(), '-1.5 hours', schedule)
addBusinessTime(new Date(), '1 hour 30 minutes', schedule)
addBusinessTime(new Date(), 'PT2H30M', schedule)
addBusinessTime(new Date(), { hours: 2, minutes: 30 }, schedule)

// @ts-expect-error a day has no fixed length: addBusinessDays counts them
addBusinessTime(new Date(), '1 day', schedule)

// @ts-expect-error nor has it in an object
addBusinessTime(new Date(), { days: 1 }, schedule)

// @ts-expect-error a wall-clock time has no offset
wallTime('2023-12-26T10:00Z', 'America/Los_Angeles')

// @ts-expect-error the four meanings have names
wallTime('2023-12-26T10:00', 'America/Los_Angeles', { disambiguation: 'first' })

// @ts-expect-error what was checked is frozen
schedule.timeZone = 'UTC'

export const plain: Schedule = schedule
