// Known faults of moment-business-time.
import { moment } from '../lib/peers.mjs'
import {
  FRI_16,
  HOUR,
  LUNCH,
  MON_10,
  MORNINGS,
  NEVER,
  NIGHTS,
  NINE_TO_FIVE,
  never,
  nights,
  office,
  ours,
  PACIFIC,
  pacific,
} from './asked.mjs'

export const questions = [
  {
    ask: 'rows 08–12 and 13–17, open hours from 08:00 to 09:00',
    right: '1',
    by: {
      'moment-business-time': async () => {
        const at = await moment({ week: LUNCH })
        return at('2026-03-02T09:00:00Z').workingDiff(at('2026-03-02T08:00:00Z'), 'hours')
      },
      dueby: ours(
        { timeZone: 'UTC', weekly: { 'mon-fri': ['08:00-12:00', '13:00-17:00'] } },
        (library, schedule) => {
          const from = '2026-03-02T08:00:00Z'
          return library.businessTimeBetween(from, '2026-03-02T09:00:00Z', schedule) / HOUR
        },
      ),
    },
  },
  {
    ask: 'no weekday has hours, + 1 h',
    right: 'an error',
    by: {
      'moment-business-time': async () => (await moment({ week: NEVER }))(FRI_16).addWorkingTime(1, 'hour'),
      dueby: ours(never, (library, schedule) => library.addBusinessTime(FRI_16, '1 hour', schedule)),
    },
  },
  {
    ask: 'Mon–Fri 22–06, Mon 2026-03-02 23:00 + 2 h',
    right: '2026-03-03T01:00:00.000Z',
    by: {
      'moment-business-time': async () =>
        (await moment({ week: NIGHTS }))('2026-03-02T23:00:00Z').addWorkingTime(2, 'hours'),
      dueby: ours(nights, (library, schedule) =>
        library.addBusinessTime('2026-03-02T23:00:00Z', '2 hours', schedule),
      ),
    },
  },
  {
    ask: '+ 1.5 business days',
    right: 'an error',
    by: {
      'moment-business-time': async () =>
        (await moment({ week: NINE_TO_FIVE }))(MON_10).addWorkingTime(1.5, 'days'),
      dueby: ours(office, (library, schedule) => library.addBusinessDays(MON_10, 1.5, schedule)),
    },
  },
  {
    ask: 'every date is a holiday, + 1 h',
    right: 'an error',
    by: {
      'moment-business-time': async () =>
        (await moment({ week: NINE_TO_FIVE, holidays: ['*'] }))(MON_10).addWorkingTime(1, 'hour'),
      dueby: ours({ ...office, holidays: [{ from: '1970-01-01', to: '2199-12-31' }] }, (library, schedule) =>
        library.addBusinessTime(MON_10, '1 hour', schedule),
      ),
    },
  },
  {
    ask: 'daily 00–12, Sun 2026-10-25 02:30 (first pass) + 1 h',
    zone: 'Europe/Amsterdam',
    right: '2026-10-25T01:30:00.000Z',
    by: {
      'moment-business-time': async () =>
        (await moment({ week: MORNINGS }))('2026-10-25T00:30:00Z').addWorkingTime(1, 'hour'),
      dueby: ours(
        { timeZone: 'Europe/Amsterdam', weekly: { 'mon-sun': ['00:00-12:00'] } },
        (library, schedule) => library.addBusinessTime('2026-10-25T00:30:00Z', '1 hour', schedule),
      ),
    },
  },
  {
    ask: 'at closing, Mon 2026-03-02 17:00: the next opening or closing',
    right: '2026-03-03T09:00:00.000Z',
    by: {
      'moment-business-time': async () =>
        (await moment({ week: NINE_TO_FIVE }))('2026-03-02T17:00:00Z').nextTransitionTime()?.moment,
      dueby: ours(office, (library, schedule) => library.nextOpen('2026-03-02T17:00:00Z', schedule)),
    },
  },
  {
    ask: 'the start instant, Mon 2026-03-02 10:00, after + 1 h',
    right: '2026-03-02T10:00:00.000Z',
    by: {
      'moment-business-time': async () => {
        const at = (await moment({ week: NINE_TO_FIVE }))(MON_10)
        at.addWorkingTime(1, 'hour')
        return at
      },
      dueby: ours(office, (library, schedule) => {
        const at = new Date(MON_10)
        library.addBusinessTime(at, '1 hour', schedule)
        return at
      }),
    },
  },
  {
    ask: 'a calendar of 09–17: open at 08:00, after another one of 06–18 was set up',
    right: 'false',
    by: {
      'moment-business-time': async () => {
        const at = await moment({ week: NINE_TO_FIVE })
        await moment({ week: PACIFIC })
        return at('2026-03-02T08:00:00Z').isWorkingTime()
      },
      dueby: ours(office, (library, schedule) => {
        library.defineSchedule(pacific)
        return library.isOpen('2026-03-02T08:00:00Z', schedule)
      }),
    },
  },
]
