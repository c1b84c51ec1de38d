// Calendars that come back every year, and that are made to take much time over all years.
import { dueby } from '../lib/build.mjs'

const {
  businessTimeBetween,
  calendarDays,
  checkSchedule,
  defineCombined,
  defineSchedule,
  holidayDates,
  nextOpen,
} = await dueby()

const AT = '2024-03-05T20:00:00Z'
const [FROM, THROUGH] = ['1972-01-08', '2199-12-31']
const times = (count, make) => Array.from({ length: count }, (_, index) => make(index))
const office = () => ({ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['09:00-17:00'] } })
const monthDay = (index) => ({ month: 1 + (index % 12), day: 1 + (index % 28) })
const minutes = (total) => new Date(total * 60_000).toISOString().slice(11, 16)
const minute = (index) => `${minutes(index % 1400)}-${minutes((index % 1400) + 1)}`
const free = 'next free weekday'

const holidays = (make) => ({
  make: () => ({ ...office(), holidays: make() }),
  ask: (input) => `${holidayDates(FROM, THROUGH, defineSchedule(input)).length} holidays`,
})
const opening = (make) => ({ make, ask: (input) => nextOpen(AT, defineSchedule(input)) })
const turns = (count) => ({
  make: () => ({
    union: times(count, (index) => ({
      timeZone: 'America/Los_Angeles',
      weekly: [{ 'mon-fri': [minute(index)] }, { 'tue-sat': [minute(index)] }],
      firstWeek: '2024-01-01',
    })),
  }),
  ask: (input) => businessTimeBetween('1972-01-10T00:00Z', '2199-12-30T00:00Z', defineCombined(input)),
})
const seasonal = (index) => ({
  timeZone: 'UTC',
  weekly: { mon: [minute(index)] },
  seasons: [{ from: monthDay(index), to: monthDay(index + 1), weekly: {} }],
})

export const CALENDAR_INPUTS = {
  'holidayDates: 1,300 rules that look for a free weekday': holidays(() =>
    times(1300, (index) => ({ every: monthDay(index), observed: free })),
  ),
  'holidayDates: 600 rules of one date that look for a free day, 500 ranges of a year': holidays(() => [
    ...times(600, () => ({ every: { month: 12, day: 25 }, observed: 'sunday to next free day' })),
    ...times(500, () => ({ from: { month: 1, day: 1 }, to: { month: 12, day: 31 } })),
  ]),
  'holidayDates: 1,000 Mondays of every month that look for a free weekday': holidays(() =>
    times(1000, (index) => ({ every: { weekday: 'mon', nth: 1 + (index % 5) }, observed: free })),
  ),
  'holidayDates: 1,000 Saturdays of every month that look for a free weekday': holidays(() =>
    times(1000, (index) => ({ every: { weekday: 'sat', nth: 1 + (index % 5) }, observed: free })),
  ),
  'holidayDates: 41 Saturdays of every month that look for a free weekday, the most': holidays(() =>
    times(41, (index) => ({ every: { weekday: 'sat', nth: 1 + (index % 5) }, observed: free })),
  ),
  'holidayDates: 499 rules that look for a free weekday, the most': holidays(() =>
    times(499, (index) => ({ every: monthDay(index), observed: free })),
  ),
  'special hours of 900 yearly ranges, all closed': opening(() => ({
    ...office(),
    specialHours: times(900, (index) => ({ from: monthDay(index), to: monthDay(index + 3), hours: [] })),
  })),
  '1,500 holidays counted from Easter, which close every date': opening(() => ({
    ...office(),
    holidays: times(1500, (index) => ({ every: { easter: (index % 731) - 365 } })),
  })),
  '330 seasons of one date each': opening(() => ({
    timeZone: 'UTC',
    weekly: {},
    seasons: times(330, (index) => ({
      from: { month: 1 + (index % 12), day: 1 + Math.floor(index / 12) },
      to: { month: 1 + (index % 12), day: 1 + Math.floor(index / 12) },
      weekly: { mon: ['09:00-10:00'] },
    })),
  })),
  'checkSchedule: 700 seasons that overlap': {
    make: () => ({
      ...office(),
      seasons: times(700, (index) => ({ from: monthDay(index), to: monthDay(index + 5), weekly: {} })),
    }),
    ask: (input) => `${checkSchedule(input, { from: '2024-01-01' }).length} issues`,
  },
  'union of 330 schedules with a season each, without the same union': {
    make: () => ({ difference: times(2, () => ({ union: times(330, seasonal) })) }),
    ask: (input) => nextOpen(AT, defineCombined(input)),
  },
  'union of 125 schedules with a season each, without the same union, the most': {
    make: () => ({ difference: times(2, () => ({ union: times(125, seasonal) })) }),
    ask: (input) => nextOpen(AT, defineCombined(input)),
  },
  'union of 300 schedules whose weeks take turns, over all years': turns(300),
  'union of 35 schedules whose weeks take turns, over all years, the most': turns(35),
  'calendarDays: union of 1,000 schedules with a season each, ten years': {
    make: () => ({ union: times(1000, seasonal) }),
    ask: (input) => `${calendarDays('2020-01-01', '2029-12-31', defineCombined(input)).length} dates`,
  },
}
