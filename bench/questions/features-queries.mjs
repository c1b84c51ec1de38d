// Open time, business days, columns and tickets.
import { dueby } from '../lib/build.mjs'
import { dateFns, dayjs, luxon, moment, openingHours } from '../lib/peers.mjs'
import { FRI_16, hoursBetween, NEXT_MON_10, NINE_TO_FIVE, OFFICE, office, ours, SAT_12 } from './asked.mjs'

export const questions = [
  {
    ask: 'is it open: Sat 12:00',
    right: 'false',
    by: {
      dueby: ours(office, ({ isOpen }, schedule) => isOpen(SAT_12, schedule)),
      'dayjs-business-time': async () => (await dayjs({ week: NINE_TO_FIVE }))(SAT_12).isBusinessTime(),
      'moment-business-time': async () => (await moment({ week: NINE_TO_FIVE }))(SAT_12).isWorkingTime(),
      opening_hours: async () => (await openingHours(OFFICE)).getState(new Date(SAT_12)),
    },
  },
  {
    ask: 'add open time: Fri 16:00 + 2 h',
    right: '2026-03-09T10:00:00.000Z',
    by: {
      dueby: ours(office, ({ addBusinessTime }, schedule) => addBusinessTime(FRI_16, '2 hours', schedule)),
      'dayjs-business-time': async () => (await dayjs({ week: NINE_TO_FIVE }))(FRI_16).addBusinessHours(2),
      'moment-business-time': async () =>
        (await moment({ week: NINE_TO_FIVE }))(FRI_16).addWorkingTime(2, 'hours'),
    },
  },
  {
    ask: 'subtract open time: Mon 10:00 − 2 h',
    right: '2026-03-06T16:00:00.000Z',
    by: {
      dueby: ours(office, ({ addBusinessTime }, schedule) =>
        addBusinessTime(NEXT_MON_10, '-2 hours', schedule),
      ),
      'dayjs-business-time': async () =>
        (await dayjs({ week: NINE_TO_FIVE }))(NEXT_MON_10).subtractBusinessHours(2),
      'moment-business-time': async () =>
        (await moment({ week: NINE_TO_FIVE }))(NEXT_MON_10).subtractWorkingTime(2, 'hours'),
    },
  },
  {
    ask: 'measure open time: Fri 16:00 to Mon 10:00, in hours',
    right: '2',
    by: hoursBetween(FRI_16, NEXT_MON_10, office, NINE_TO_FIVE, OFFICE),
  },
  {
    ask: 'next opening after Sat 12:00',
    right: '2026-03-09T09:00:00.000Z',
    by: {
      dueby: ours(office, ({ nextOpen }, schedule) => nextOpen(SAT_12, schedule)),
      'dayjs-business-time': async () => (await dayjs({ week: NINE_TO_FIVE }))(SAT_12).nextBusinessTime(),
      'moment-business-time': async () => (await moment({ week: NINE_TO_FIVE }))(SAT_12).nextWorkingTime(),
      opening_hours: async () => (await openingHours(OFFICE)).getNextChange(new Date(SAT_12)),
    },
  },
  {
    ask: 'last closing before Sat 12:00',
    right: '2026-03-06T17:00:00.000Z',
    by: {
      dueby: ours(office, ({ previousClose }, schedule) => previousClose(SAT_12, schedule)),
      'dayjs-business-time': async () => (await dayjs({ week: NINE_TO_FIVE }))(SAT_12).lastBusinessTime(),
      'moment-business-time': async () => (await moment({ week: NINE_TO_FIVE }))(SAT_12).lastWorkingTime(),
    },
  },
  {
    ask: 'list the open intervals: how many from Fri 16:00 to Mon 10:00',
    right: '2',
    by: {
      dueby: ours(
        office,
        ({ openIntervals }, schedule) => [...openIntervals(FRI_16, NEXT_MON_10, schedule)].length,
      ),
      opening_hours: async () =>
        (await openingHours(OFFICE)).getOpenIntervals(new Date(FRI_16), new Date(NEXT_MON_10)).length,
    },
  },
  {
    ask: 'add business days over a holiday: Fri 16:00 + 1 day, Mon is a holiday',
    right: '2026-03-10T16:00:00.000Z',
    by: {
      dueby: ours({ ...office, holidays: [{ on: '2026-03-09' }] }, ({ addBusinessDays }, schedule) =>
        addBusinessDays(FRI_16, 1, schedule),
      ),
      'dayjs-business-time': async () =>
        (await dayjs({ week: NINE_TO_FIVE, holidays: ['2026-03-09'] }))(FRI_16).addBusinessDays(1),
      'moment-business-time': async () =>
        (await moment({ week: NINE_TO_FIVE, holidays: ['2026-03-09'] }))(FRI_16).addWorkingTime(1, 'day'),
      'luxon-business-days': async () =>
        (await luxon({ holidays: ['2026-03-09'] })).fromISO(FRI_16).plusBusiness({ days: 1 }),
    },
  },
  {
    ask: 'roll forward before adding business days: Sat 12:00 + 1 day',
    right: '2026-03-10T12:00:00.000Z',
    by: {
      dueby: ours(office, ({ addBusinessDays }, schedule) =>
        addBusinessDays(SAT_12, 1, schedule, { roll: 'forward' }),
      ),
    },
  },
  {
    ask: 'count business days: Fri 16:00 to Mon 16:00',
    right: '1',
    by: {
      dueby: ours(office, ({ businessDaysBetween }, schedule) =>
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
  {
    ask: 'a column of instants in one call',
    right: '2026-03-09T10:00:00.000Z',
    by: {
      dueby: ours(office, ({ addBusinessTimeMany }, schedule) => {
        const [due] = addBusinessTimeMany(Float64Array.of(Date.parse(FRI_16)), '2 hours', schedule)
        return new Date(due)
      }),
    },
  },
  {
    ask: 'a due time by tier and priority, and the exception that applied',
    right: '2023-12-26T20:00:00.000Z, Holiday cover',
    by: {
      dueby: async () => {
        const { firstResponseDue, gladly } = await dueby()
        const receivedAt = '2023-12-26T10:00:00-08:00'
        const due = firstResponseDue({ tier: 'standard', priority: 'P1', receivedAt }, gladly)
        return `${due.dueAt.toISOString()}, ${due.exception}`
      },
    },
  },
]
