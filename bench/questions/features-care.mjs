// Precision, and input that is wrong.
import { office, ours, SAT_12 } from './asked.mjs'
import { dayjs, moment, openingHours } from './load.mjs'
import { NEVER, NINE_TO_FIVE } from './weeks.mjs'

export const care = [
  {
    ask: 'exact to the millisecond: Mon 16:30:00.500 + 1 h',
    right: '2026-03-03T09:30:00.500Z',
    by: {
      dueby: () =>
        ours(office, ({ addBusinessTime }, schedule) =>
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
      dueby: () =>
        ours({ timeZone: 'UTC', weekly: {} }, ({ nextOpen }, schedule) => nextOpen(SAT_12, schedule)),
      'dayjs-business-time': async () => (await dayjs({ week: NEVER }))(SAT_12).nextBusinessTime(),
      'moment-business-time': async () => (await moment({ week: NEVER }))(SAT_12).nextWorkingTime(),
      opening_hours: async () => (await openingHours('off')).getNextChange(new Date(SAT_12)),
    },
  },
  {
    ask: 'a misspelt weekday in the calendar',
    right: 'an error',
    by: {
      dueby: () => ours({ timeZone: 'UTC', weekly: { mno: ['09:00-17:00'] } }, () => 'accepted'),
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
