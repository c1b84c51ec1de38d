import { dayjs, dueby } from './load.mjs'
import { NEVER, NIGHTS, NINE_TO_FIVE, PACIFIC } from './weeks.mjs'

const PEER = 'dayjs-business-time'

async function ours(timeZone, weekly, ask) {
  const library = await dueby()
  return ask(library, library.defineSchedule({ timeZone, weekly }))
}

const nineToFive = { 'mon-fri': ['09:00-17:00'] }

export const faults = [
  {
    ask: 'New York, Fri 2026-03-06 16:00 + 2 h',
    zone: 'UTC',
    right: '2026-03-09T14:00:00.000Z',
    peer: PEER,
    by: {
      theirs: async () =>
        (await dayjs({ week: NINE_TO_FIVE })).tz('2026-03-06T16:00', 'America/New_York').addBusinessHours(2),
      ours: () =>
        ours('America/New_York', nineToFive, (library, schedule) =>
          library.addBusinessTime('2026-03-06T16:00:00-05:00', '2 hours', schedule),
        ),
    },
  },
  {
    ask: 'London, Fri 2026-03-27 16:00 + 2 h',
    zone: 'UTC',
    right: '2026-03-30T09:00:00.000Z',
    peer: PEER,
    by: {
      theirs: async () =>
        (await dayjs({ week: NINE_TO_FIVE })).tz('2026-03-27T16:00', 'Europe/London').addBusinessHours(2),
      ours: () =>
        ours('Europe/London', nineToFive, (library, schedule) =>
          library.addBusinessTime('2026-03-27T16:00:00Z', '2 hours', schedule),
        ),
    },
  },
  {
    ask: 'New York, Fri 2026-10-30 16:00 + 2 h',
    zone: 'UTC',
    right: '2026-11-02T15:00:00.000Z',
    peer: PEER,
    by: {
      theirs: async () =>
        (await dayjs({ week: NINE_TO_FIVE })).tz('2026-10-30T16:00', 'America/New_York').addBusinessHours(2),
      ours: () =>
        ours('America/New_York', nineToFive, (library, schedule) =>
          library.addBusinessTime('2026-10-30T16:00:00-04:00', '2 hours', schedule),
        ),
    },
  },
  {
    ask: 'Los Angeles, 2030-11-02T23:16Z, next opening of Mon–Fri 06–18',
    zone: 'UTC',
    right: '2030-11-04T14:00:00.000Z',
    peer: PEER,
    by: {
      theirs: async () =>
        (await dayjs({ week: PACIFIC }))('2030-11-02T23:16:00Z').tz('America/Los_Angeles').nextBusinessTime(),
      ours: () =>
        ours('America/Los_Angeles', { 'mon-fri': ['06:00-18:00'] }, (library, schedule) =>
          library.nextOpen('2030-11-02T23:16:00Z', schedule),
        ),
    },
  },
  {
    ask: 'no weekday has hours, + 1 h',
    zone: 'UTC',
    right: 'an error',
    peer: PEER,
    by: {
      theirs: async () => (await dayjs({ week: NEVER }))('2026-03-06T16:00:00Z').addBusinessHours(1),
      ours: () =>
        ours('UTC', {}, (library, schedule) =>
          library.addBusinessTime('2026-03-06T16:00:00Z', '1 hour', schedule),
        ),
    },
  },
  {
    ask: 'Mon–Fri 22–06, Mon 2026-03-02 23:00 + 2 h',
    zone: 'UTC',
    right: '2026-03-03T01:00:00.000Z',
    peer: PEER,
    by: {
      theirs: async () => (await dayjs({ week: NIGHTS }))('2026-03-02T23:00:00Z').addBusinessHours(2),
      ours: () =>
        ours('UTC', { 'mon-fri': ['22:00-06:00'] }, (library, schedule) =>
          library.addBusinessTime('2026-03-02T23:00:00Z', '2 hours', schedule),
        ),
    },
  },
  {
    ask: '+ 1.5 business days',
    zone: 'UTC',
    right: 'an error',
    peer: PEER,
    by: {
      theirs: async () => (await dayjs({ week: NINE_TO_FIVE }))('2026-03-02T10:00:00Z').addBusinessDays(1.5),
      ours: () =>
        ours('UTC', nineToFive, (library, schedule) =>
          library.addBusinessDays('2026-03-02T10:00:00Z', 1.5, schedule),
        ),
    },
  },
  {
    ask: 'Monday with an empty list of rows, next opening after Sun 2026-03-01',
    zone: 'UTC',
    right: '2026-03-03T09:00:00.000Z',
    peer: PEER,
    by: {
      theirs: async () =>
        (await dayjs({ week: NINE_TO_FIVE.map((rows, day) => (day === 1 ? [] : rows)) }))(
          '2026-03-01T10:00:00Z',
        ).nextBusinessTime(),
      ours: () =>
        ours('UTC', { mon: [], 'tue-fri': ['09:00-17:00'] }, (library, schedule) =>
          library.nextOpen('2026-03-01T10:00:00Z', schedule),
        ),
    },
  },
  {
    ask: 'Mon 2026-03-02 16:30:00.500 + 1 h',
    zone: 'UTC',
    right: '2026-03-03T09:30:00.500Z',
    peer: PEER,
    by: {
      theirs: async () =>
        (await dayjs({ week: NINE_TO_FIVE }))('2026-03-02T16:30:00.500Z').addBusinessHours(1),
      ours: () =>
        ours('UTC', nineToFive, (library, schedule) =>
          library.addBusinessTime('2026-03-02T16:30:00.500Z', '1 hour', schedule),
        ),
    },
  },
  {
    ask: 'Mon–Fri 06–18, open minutes from 2029-03-19T16:32:22.006Z to 2029-03-20T14:59:39.734Z',
    zone: 'America/Los_Angeles',
    right: '627.295',
    peer: PEER,
    by: {
      theirs: async () => {
        const at = await dayjs({ week: PACIFIC })
        return at('2029-03-19T16:32:22.006Z').businessMinutesDiff(at('2029-03-20T14:59:39.734Z'))
      },
      ours: () =>
        ours('America/Los_Angeles', { 'mon-fri': ['06:00-18:00'] }, (library, schedule) => {
          const from = '2029-03-19T16:32:22.006Z'
          const elapsedMs = library.businessTimeBetween(from, '2029-03-20T14:59:39.734Z', schedule)
          return (elapsedMs / 60_000).toFixed(3)
        }),
    },
  },
  {
    ask: 'a calendar of 09–17, open at 08:00 after another of 06–18 was set up',
    zone: 'UTC',
    right: 'false',
    peer: PEER,
    by: {
      theirs: async () => {
        const at = await dayjs({ week: NINE_TO_FIVE })
        await dayjs({ week: PACIFIC })
        return at('2026-03-02T08:00:00Z').isBusinessTime()
      },
      ours: () =>
        ours('UTC', nineToFive, (library, schedule) => {
          library.defineSchedule({ timeZone: 'UTC', weekly: { 'mon-fri': ['06:00-18:00'] } })
          return library.isOpen('2026-03-02T08:00:00Z', schedule)
        }),
    },
  },
]
