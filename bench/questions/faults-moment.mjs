import { dueby, moment } from './load.mjs'
import { LUNCH, MORNINGS, NEVER, NIGHTS, NINE_TO_FIVE, PACIFIC } from './weeks.mjs'

const PEER = 'moment-business-time'
const HOUR = 3_600_000

async function ours(timeZone, weekly, ask) {
  const library = await dueby()
  return ask(library, library.defineSchedule({ timeZone, weekly }))
}

const nineToFive = { 'mon-fri': ['09:00-17:00'] }

export const faults = [
  {
    ask: 'rows 08–12 and 13–17, open hours from 08:00 to 09:00',
    zone: 'UTC',
    right: '1',
    peer: PEER,
    by: {
      theirs: async () => {
        const at = await moment({ week: LUNCH })
        return at('2026-03-02T09:00:00Z').workingDiff(at('2026-03-02T08:00:00Z'), 'hours')
      },
      ours: () =>
        ours('UTC', { 'mon-fri': ['08:00-12:00', '13:00-17:00'] }, (library, schedule) => {
          const from = '2026-03-02T08:00:00Z'
          return library.businessTimeBetween(from, '2026-03-02T09:00:00Z', schedule) / HOUR
        }),
    },
  },
  {
    ask: 'no weekday has hours, + 1 h',
    zone: 'UTC',
    right: 'an error',
    peer: PEER,
    by: {
      theirs: async () => (await moment({ week: NEVER }))('2026-03-06T16:00:00Z').addWorkingTime(1, 'hour'),
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
      theirs: async () => (await moment({ week: NIGHTS }))('2026-03-02T23:00:00Z').addWorkingTime(2, 'hours'),
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
      theirs: async () =>
        (await moment({ week: NINE_TO_FIVE }))('2026-03-02T10:00:00Z').addWorkingTime(1.5, 'days'),
      ours: () =>
        ours('UTC', nineToFive, (library, schedule) =>
          library.addBusinessDays('2026-03-02T10:00:00Z', 1.5, schedule),
        ),
    },
  },
  {
    ask: 'every date is a holiday, + 1 h',
    zone: 'UTC',
    right: 'an error',
    peer: PEER,
    by: {
      theirs: async () =>
        (await moment({ week: NINE_TO_FIVE, holidays: ['*'] }))('2026-03-02T10:00:00Z').addWorkingTime(
          1,
          'hour',
        ),
      ours: async () => {
        const library = await dueby()
        const holidays = [{ from: '1970-01-01', to: '2199-12-31' }]
        const schedule = library.defineSchedule({ timeZone: 'UTC', weekly: nineToFive, holidays })
        return library.addBusinessTime('2026-03-02T10:00:00Z', '1 hour', schedule)
      },
    },
  },
  {
    ask: 'daily 00–12, Sun 2026-10-25 02:30 (first pass) + 1 h',
    zone: 'Europe/Amsterdam',
    right: '2026-10-25T01:30:00.000Z',
    peer: PEER,
    by: {
      theirs: async () =>
        (await moment({ week: MORNINGS }))('2026-10-25T00:30:00Z').addWorkingTime(1, 'hour'),
      ours: () =>
        ours('Europe/Amsterdam', { 'mon-sun': ['00:00-12:00'] }, (library, schedule) =>
          library.addBusinessTime('2026-10-25T00:30:00Z', '1 hour', schedule),
        ),
    },
  },
  {
    ask: 'at closing, Mon 2026-03-02 17:00: the next opening or closing',
    zone: 'UTC',
    right: '2026-03-03T09:00:00.000Z',
    peer: PEER,
    by: {
      theirs: async () =>
        (await moment({ week: NINE_TO_FIVE }))('2026-03-02T17:00:00Z').nextTransitionTime()?.moment,
      ours: () =>
        ours('UTC', nineToFive, (library, schedule) => library.nextOpen('2026-03-02T17:00:00Z', schedule)),
    },
  },
  {
    ask: 'the instant that was asked about, Mon 2026-03-02 10:00, after + 1 h',
    zone: 'UTC',
    right: '2026-03-02T10:00:00.000Z',
    peer: PEER,
    by: {
      theirs: async () => {
        const at = (await moment({ week: NINE_TO_FIVE }))('2026-03-02T10:00:00Z')
        at.addWorkingTime(1, 'hour')
        return at
      },
      ours: () =>
        ours('UTC', nineToFive, (library, schedule) => {
          const at = new Date('2026-03-02T10:00:00Z')
          library.addBusinessTime(at, '1 hour', schedule)
          return at
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
        const at = await moment({ week: NINE_TO_FIVE })
        await moment({ week: PACIFIC })
        return at('2026-03-02T08:00:00Z').isWorkingTime()
      },
      ours: () =>
        ours('UTC', nineToFive, (library, schedule) => {
          library.defineSchedule({ timeZone: 'UTC', weekly: { 'mon-fri': ['06:00-18:00'] } })
          return library.isOpen('2026-03-02T08:00:00Z', schedule)
        }),
    },
  },
]
