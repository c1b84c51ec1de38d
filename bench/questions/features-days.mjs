// Business days.
import { FRI_16, office, ours, SAT_12 } from './asked.mjs'
import { dateFns, dayjs, luxon, moment } from './load.mjs'
import { NINE_TO_FIVE } from './weeks.mjs'

export const days = [
  {
    ask: 'business days over a holiday: Fri 16:00 + 1 day, Mon a holiday',
    right: '2026-03-10T16:00:00.000Z',
    by: {
      dueby: () =>
        ours({ ...office, holidays: [{ on: '2026-03-09' }] }, ({ addBusinessDays }, schedule) =>
          addBusinessDays(FRI_16, 1, schedule),
        ),
      'dayjs-business-time': async () =>
        (await dayjs({ week: NINE_TO_FIVE, holidays: ['2026-03-09'] }))(FRI_16).addBusinessDays(1),
      'moment-business-time': async () =>
        (await moment({ week: NINE_TO_FIVE, holidays: ['2026-03-09'] }))(FRI_16).addWorkingTime(1, 'day'),
      'luxon-business-days': async () =>
        (await luxon({ holidays: ['2026-03-09'] })).fromISO(FRI_16).plusBusiness({ days: 1 }),
      'date-fns': async () => (await dateFns()).addBusinessDays(new Date(FRI_16), 1),
    },
  },
  {
    ask: 'business days that roll forward first: Sat 12:00 + 1 day',
    right: '2026-03-10T12:00:00.000Z',
    by: {
      dueby: () =>
        ours(office, ({ addBusinessDays }, schedule) =>
          addBusinessDays(SAT_12, 1, schedule, { roll: 'forward' }),
        ),
    },
  },
  {
    ask: 'count business days: Fri 16:00 to Mon 16:00',
    right: '1',
    by: {
      dueby: () =>
        ours(office, ({ businessDaysBetween }, schedule) =>
          businessDaysBetween(FRI_16, '2026-03-09T16:00:00Z', schedule),
        ),
      'dayjs-business-time': async () => {
        const at = await dayjs({ week: NINE_TO_FIVE })
        return at(FRI_16).businessDaysDiff(at('2026-03-09T16:00:00Z'))
      },
      'moment-business-time': async () => {
        const at = await moment({ week: NINE_TO_FIVE })
        return at('2026-03-09T16:00:00Z').workingDiff(at(FRI_16), 'days')
      },
      'date-fns': async () =>
        (await dateFns()).differenceInBusinessDays(new Date('2026-03-09T16:00:00Z'), new Date(FRI_16)),
    },
  },
]
