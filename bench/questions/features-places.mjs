// Zones and clock changes.
import { measured, OFFICE, office, ours } from './asked.mjs'
import { dayjs, luxon, moment, openingHours } from './load.mjs'
import { ALWAYS, NINE_TO_FIVE, SUNDAY_MORNING } from './weeks.mjs'

export const places = [
  {
    ask: 'hours of a named zone, process in UTC: New York, open on 2026-07-06 16:30 there',
    right: 'true',
    by: {
      dueby: () =>
        ours({ ...office, timeZone: 'America/New_York' }, ({ isOpen }, schedule) =>
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
      dueby: () =>
        ours({ ...office, timeZone: 'America/New_York' }, ({ addBusinessDays }, schedule) =>
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
    by: measured(
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
      dueby: () =>
        ours(office, ({ defineSchedule, isOpen }, schedule) => {
          defineSchedule({ timeZone: 'UTC', weekly: { 'mon-sun': ['00:00-24:00'] } })
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
]
