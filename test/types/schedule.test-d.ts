import { addBusinessTime, defineSchedule, isOpen, type Schedule, wallTime } from 'dueby'

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
