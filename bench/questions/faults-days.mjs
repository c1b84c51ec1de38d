// Known faults of luxon-business-days and date-fns, which count days.
import { dateFns, luxon } from '../lib/peers.mjs'
import { MON_10, never, office, ours } from './asked.mjs'

export const questions = [
  {
    ask: 'no weekday is a business day, + 1 day',
    right: 'an error',
    by: {
      'luxon-business-days': async () =>
        (await luxon({ businessDays: [] })).fromISO('2026-03-06T10:00:00Z').plusBusiness({ days: 1 }),
      dueby: ours(never, (library, schedule) => library.addBusinessDays('2026-03-06T10:00:00Z', 1, schedule)),
    },
  },
  {
    ask: '+ 1.5 business days',
    right: 'an error',
    by: {
      'luxon-business-days': async () => (await luxon({})).fromISO(MON_10).plusBusiness({ days: 1.5 }),
      dueby: ours(office, (library, schedule) => library.addBusinessDays(MON_10, 1.5, schedule)),
    },
  },
  {
    ask: 'a holiday on 2026-03-03, + 1 day from Mon 2026-03-02 after another calendar was set up',
    right: '2026-03-04T10:00:00.000Z',
    by: {
      'luxon-business-days': async () => {
        const DateTime = await luxon({ holidays: ['2026-03-03'] })
        await luxon({ holidays: [] })
        return DateTime.fromISO(MON_10).plusBusiness({ days: 1 })
      },
      dueby: ours({ ...office, holidays: [{ on: '2026-03-03' }] }, (library, schedule) => {
        library.defineSchedule(office)
        return library.addBusinessDays(MON_10, 1, schedule)
      }),
    },
  },
  {
    ask: '+ 1.5 business days from Mon 2026-03-02 10:00',
    right: 'an error',
    by: {
      'date-fns': async () => (await dateFns()).addBusinessDays(new Date(MON_10), 1.5),
      dueby: ours(office, (library, schedule) => library.addBusinessDays(MON_10, 1.5, schedule)),
    },
  },
]
