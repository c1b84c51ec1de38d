// Known faults of dayjs-business-time.
import { dayjs } from '../lib/peers.mjs'
import {
  FRI_16,
  MON_10,
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
    ask: 'New York, Fri 2026-03-06 16:00 + 2 h',
    right: '2026-03-09T14:00:00.000Z',
    by: {
      'dayjs-business-time': async () =>
        (await dayjs({ week: NINE_TO_FIVE })).tz('2026-03-06T16:00', 'America/New_York').addBusinessHours(2),
      dueby: ours({ ...office, timeZone: 'America/New_York' }, (library, schedule) =>
        library.addBusinessTime('2026-03-06T16:00:00-05:00', '2 hours', schedule),
      ),
    },
  },
  {
    ask: 'London, Fri 2026-03-27 16:00 + 2 h',
    right: '2026-03-30T09:00:00.000Z',
    by: {
      'dayjs-business-time': async () =>
        (await dayjs({ week: NINE_TO_FIVE })).tz('2026-03-27T16:00', 'Europe/London').addBusinessHours(2),
      dueby: ours({ ...office, timeZone: 'Europe/London' }, (library, schedule) =>
        library.addBusinessTime('2026-03-27T16:00:00Z', '2 hours', schedule),
      ),
    },
  },
  {
    ask: 'New York, Fri 2026-10-30 16:00 + 2 h',
    right: '2026-11-02T15:00:00.000Z',
    by: {
      'dayjs-business-time': async () =>
        (await dayjs({ week: NINE_TO_FIVE })).tz('2026-10-30T16:00', 'America/New_York').addBusinessHours(2),
      dueby: ours({ ...office, timeZone: 'America/New_York' }, (library, schedule) =>
        library.addBusinessTime('2026-10-30T16:00:00-04:00', '2 hours', schedule),
      ),
    },
  },
  {
    ask: 'Los Angeles, 2030-11-02T23:16Z, next opening of Mon–Fri 06–18',
    right: '2030-11-04T14:00:00.000Z',
    by: {
      'dayjs-business-time': async () =>
        (await dayjs({ week: PACIFIC }))('2030-11-02T23:16:00Z').tz('America/Los_Angeles').nextBusinessTime(),
      dueby: ours(pacific, (library, schedule) => library.nextOpen('2030-11-02T23:16:00Z', schedule)),
    },
  },
  {
    ask: 'no weekday has hours, + 1 h',
    right: 'an error',
    by: {
      'dayjs-business-time': async () => (await dayjs({ week: NEVER }))(FRI_16).addBusinessHours(1),
      dueby: ours(never, (library, schedule) => library.addBusinessTime(FRI_16, '1 hour', schedule)),
    },
  },
  {
    ask: 'Mon–Fri 22–06, Mon 2026-03-02 23:00 + 2 h',
    right: '2026-03-03T01:00:00.000Z',
    by: {
      'dayjs-business-time': async () =>
        (await dayjs({ week: NIGHTS }))('2026-03-02T23:00:00Z').addBusinessHours(2),
      dueby: ours(nights, (library, schedule) =>
        library.addBusinessTime('2026-03-02T23:00:00Z', '2 hours', schedule),
      ),
    },
  },
  {
    ask: '+ 1.5 business days',
    right: 'an error',
    by: {
      'dayjs-business-time': async () => (await dayjs({ week: NINE_TO_FIVE }))(MON_10).addBusinessDays(1.5),
      dueby: ours(office, (library, schedule) => library.addBusinessDays(MON_10, 1.5, schedule)),
    },
  },
  {
    ask: 'Monday with an empty list of rows, next opening after Sun 2026-03-01',
    right: '2026-03-03T09:00:00.000Z',
    by: {
      'dayjs-business-time': async () =>
        (await dayjs({ week: NINE_TO_FIVE.map((rows, day) => (day === 1 ? [] : rows)) }))(
          '2026-03-01T10:00:00Z',
        ).nextBusinessTime(),
      dueby: ours({ timeZone: 'UTC', weekly: { mon: [], 'tue-fri': ['09:00-17:00'] } }, (library, schedule) =>
        library.nextOpen('2026-03-01T10:00:00Z', schedule),
      ),
    },
  },
  {
    ask: 'Mon 2026-03-02 16:30:00.500 + 1 h',
    right: '2026-03-03T09:30:00.500Z',
    by: {
      'dayjs-business-time': async () =>
        (await dayjs({ week: NINE_TO_FIVE }))('2026-03-02T16:30:00.500Z').addBusinessHours(1),
      dueby: ours(office, (library, schedule) =>
        library.addBusinessTime('2026-03-02T16:30:00.500Z', '1 hour', schedule),
      ),
    },
  },
  {
    ask: 'Mon–Fri 06–18, open minutes from 2029-03-19T16:32:22.006Z to 2029-03-20T14:59:39.734Z',
    zone: 'America/Los_Angeles',
    right: '627.295',
    by: {
      'dayjs-business-time': async () => {
        const at = await dayjs({ week: PACIFIC })
        return at('2029-03-19T16:32:22.006Z').businessMinutesDiff(at('2029-03-20T14:59:39.734Z'))
      },
      dueby: ours(pacific, (library, schedule) => {
        const from = '2029-03-19T16:32:22.006Z'
        const elapsedMs = library.businessTimeBetween(from, '2029-03-20T14:59:39.734Z', schedule)
        return (elapsedMs / 60_000).toFixed(3)
      }),
    },
  },
  {
    ask: 'a calendar of 09–17: open at 08:00, after another one of 06–18 was set up',
    right: 'false',
    by: {
      'dayjs-business-time': async () => {
        const at = await dayjs({ week: NINE_TO_FIVE })
        await dayjs({ week: PACIFIC })
        return at('2026-03-02T08:00:00Z').isBusinessTime()
      },
      dueby: ours(office, (library, schedule) => {
        library.defineSchedule(pacific)
        return library.isOpen('2026-03-02T08:00:00Z', schedule)
      }),
    },
  },
]
