// Time zones, clock changes, precision, and wrong input.
import { dayjs, luxon, moment, openingHours } from '../lib/peers.mjs'
import {
  ALWAYS,
  always,
  hoursBetween,
  NEVER,
  NINE_TO_FIVE,
  never,
  OFFICE,
  office,
  ours,
  SAT_12,
  SUNDAY_MORNING,
} from './asked.mjs'

export const questions = [
  {
    ask: 'hours of a named zone, process in UTC: New York, open on 2026-07-06 16:30 there',
    right: 'true',
    by: {
      dueby: ours({ ...office, timeZone: 'America/New_York' }, ({ isOpen }, schedule) =>
        isOpen('2026-07-06T20:30:00Z', schedule),
      ),
      'dayjs-business-time': async () =>
        (await dayjs({ week: NINE_TO_FIVE }))('2026-07-06T20:30:00Z').tz('America/New_York').isBusinessTime(),
    },
  },
  {
    ask: 'business days in a named zone, process in UTC: New York, Fri 2024-03-08 23:30 + 1 day',
    right: '2024-03-12T03:30:00.000Z',
    by: {
      dueby: ours({ ...office, timeZone: 'America/New_York' }, ({ addBusinessDays }, schedule) =>
        addBusinessDays('2024-03-08T23:30:00-05:00', 1, schedule),
      ),
      'dayjs-business-time': async () =>
        (await dayjs({ week: NINE_TO_FIVE })).tz('2024-03-08T23:30', 'America/New_York').addBusinessDays(1),
      'luxon-business-days': async () =>
        (await luxon({})).fromISO('2024-03-08T23:30', { zone: 'America/New_York' }).plusBusiness({ days: 1 }),
    },
  },
  {
    ask: 'a clock change inside the hours: Sun 00–06 on 2026-03-08, in hours',
    zone: 'America/Los_Angeles',
    right: '5',
    by: hoursBetween(
      '2026-03-08T08:00:00Z',
      '2026-03-08T13:00:00Z',
      { timeZone: 'America/Los_Angeles', weekly: { sun: ['00:00-06:00'] } },
      SUNDAY_MORNING,
      'Su 00:00-06:00',
    ),
  },
  {
    ask: 'two calendars in one process: 09–17, open at 08:00 while another has 00–24',
    right: 'false',
    by: {
      dueby: ours(office, ({ defineSchedule, isOpen }, schedule) => {
        defineSchedule(always)
        return isOpen('2026-03-02T08:00:00Z', schedule)
      }),
      'dayjs-business-time': async () => {
        const at = await dayjs({ week: NINE_TO_FIVE })
        await dayjs({ week: ALWAYS })
        return at('2026-03-02T08:00:00Z').isBusinessTime()
      },
      'moment-business-time': async () => {
        const at = await moment({ week: NINE_TO_FIVE })
        await moment({ week: ALWAYS })
        return at('2026-03-02T08:00:00Z').isWorkingTime()
      },
      opening_hours: async () => {
        const hours = await openingHours(OFFICE)
        await openingHours('24/7')
        return hours.getState(new Date('2026-03-02T08:00:00Z'))
      },
    },
  },
  {
    ask: 'exact to the millisecond: Mon 16:30:00.500 + 1 h',
    right: '2026-03-03T09:30:00.500Z',
    by: {
      dueby: ours(office, ({ addBusinessTime }, schedule) =>
        addBusinessTime('2026-03-02T16:30:00.500Z', '1 hour', schedule),
      ),
      'dayjs-business-time': async () =>
        (await dayjs({ week: NINE_TO_FIVE }))('2026-03-02T16:30:00.500Z').addBusinessHours(1),
      'moment-business-time': async () =>
        (await moment({ week: NINE_TO_FIVE }))('2026-03-02T16:30:00.500Z').addWorkingTime(1, 'hour'),
    },
  },
  {
    ask: 'a calendar that never opens: the next opening',
    right: ['an error', 'undefined'],
    by: {
      dueby: ours(never, ({ nextOpen }, schedule) => nextOpen(SAT_12, schedule)),
      'dayjs-business-time': async () => (await dayjs({ week: NEVER }))(SAT_12).nextBusinessTime(),
      'moment-business-time': async () => (await moment({ week: NEVER }))(SAT_12).nextWorkingTime(),
      opening_hours: async () => (await openingHours('off')).getNextChange(new Date(SAT_12)),
    },
  },
  {
    ask: 'a misspelt weekday in the calendar',
    right: 'an error',
    by: {
      dueby: ours({ timeZone: 'UTC', weekly: { mno: ['09:00-17:00'] } }, () => 'accepted'),
      'dayjs-business-time': async () => {
        const at = await dayjs({ week: NEVER })
        at.setBusinessTime({ mnoday: [{ start: '09:00:00', end: '17:00:00' }] })
        return 'accepted'
      },
      'moment-business-time': async () => {
        const at = await moment({ week: NEVER })
        at.updateLocale('en', { workinghours: { mno: ['09:00', '17:00'] } })
        return 'accepted'
      },
      opening_hours: async () => {
        await openingHours('Mno 09:00-17:00')
        return 'accepted'
      },
    },
  },
]
