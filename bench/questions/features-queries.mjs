// Questions about one calendar.
import { FRI_16, MON_10, measured, OFFICE, office, ours, SAT_12 } from './asked.mjs'
import { dayjs, moment, openingHours } from './load.mjs'
import { NINE_TO_FIVE } from './weeks.mjs'

export const queries = [
  {
    ask: 'is it open: Sat 12:00',
    right: 'false',
    by: {
      dueby: () => ours(office, ({ isOpen }, schedule) => isOpen(SAT_12, schedule)),
      'dayjs-business-time': async () => (await dayjs({ week: NINE_TO_FIVE }))(SAT_12).isBusinessTime(),
      'moment-business-time': async () => (await moment({ week: NINE_TO_FIVE }))(SAT_12).isWorkingTime(),
      opening_hours: async () => (await openingHours(OFFICE)).getState(new Date(SAT_12)),
    },
  },
  {
    ask: 'add open time: Fri 16:00 + 2 h',
    right: '2026-03-09T10:00:00.000Z',
    by: {
      dueby: () =>
        ours(office, ({ addBusinessTime }, schedule) => addBusinessTime(FRI_16, '2 hours', schedule)),
      'dayjs-business-time': async () => (await dayjs({ week: NINE_TO_FIVE }))(FRI_16).addBusinessHours(2),
      'moment-business-time': async () =>
        (await moment({ week: NINE_TO_FIVE }))(FRI_16).addWorkingTime(2, 'hours'),
    },
  },
  {
    ask: 'take it away: Mon 10:00 − 2 h',
    right: '2026-03-06T16:00:00.000Z',
    by: {
      dueby: () =>
        ours(office, ({ addBusinessTime }, schedule) => addBusinessTime(MON_10, '-2 hours', schedule)),
      'dayjs-business-time': async () =>
        (await dayjs({ week: NINE_TO_FIVE }))(MON_10).subtractBusinessHours(2),
      'moment-business-time': async () =>
        (await moment({ week: NINE_TO_FIVE }))(MON_10).subtractWorkingTime(2, 'hours'),
    },
  },
  {
    ask: 'measure open time: Fri 16:00 to Mon 10:00, in hours',
    right: '2',
    by: measured(FRI_16, MON_10, office, NINE_TO_FIVE, OFFICE),
  },
  {
    ask: 'next opening after Sat 12:00',
    right: '2026-03-09T09:00:00.000Z',
    by: {
      dueby: () => ours(office, ({ nextOpen }, schedule) => nextOpen(SAT_12, schedule)),
      'dayjs-business-time': async () => (await dayjs({ week: NINE_TO_FIVE }))(SAT_12).nextBusinessTime(),
      'moment-business-time': async () => (await moment({ week: NINE_TO_FIVE }))(SAT_12).nextWorkingTime(),
      opening_hours: async () => (await openingHours(OFFICE)).getNextChange(new Date(SAT_12)),
    },
  },
  {
    ask: 'last closing before Sat 12:00',
    right: '2026-03-06T17:00:00.000Z',
    by: {
      dueby: () => ours(office, ({ previousClose }, schedule) => previousClose(SAT_12, schedule)),
      'dayjs-business-time': async () => (await dayjs({ week: NINE_TO_FIVE }))(SAT_12).lastBusinessTime(),
      'moment-business-time': async () => (await moment({ week: NINE_TO_FIVE }))(SAT_12).lastWorkingTime(),
    },
  },
  {
    ask: 'list the open stretches: how many from Fri 16:00 to Mon 10:00',
    right: '2',
    by: {
      dueby: () =>
        ours(office, ({ openIntervals }, schedule) => [...openIntervals(FRI_16, MON_10, schedule)].length),
      opening_hours: async () =>
        (await openingHours(OFFICE)).getOpenIntervals(new Date(FRI_16), new Date(MON_10)).length,
    },
  },
]
