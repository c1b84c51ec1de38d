// Known faults of opening_hours.
import { openingHours } from '../lib/peers.mjs'
import { OFFICE, office, ours, pacific } from './asked.mjs'

const GAP = 'Los Angeles, Sun 01:30–02:30 on 2026-03-08'
const OVERLAP = 'Los Angeles, Sun 01:15–01:45 on 2026-11-01'

/** Open intervals as text. */
const spans = (list) => list.map(([start, end]) => `${time(start)}–${time(end)}`).join(', ')
const time = (date) => date.toISOString().slice(11, 16)

const ourSpans = (weekly, from, to) =>
  ours({ ...pacific, weekly }, (library, schedule) =>
    spans([...library.openIntervals(from, to, schedule)].map(({ start, end }) => [start, end])),
  )

export const questions = [
  {
    ask: `${GAP}: the open interval (UTC)`,
    zone: 'America/Los_Angeles',
    right: '09:30–10:00',
    by: {
      opening_hours: async () =>
        spans(
          (await openingHours('Su 01:30-02:30')).getOpenIntervals(
            new Date('2026-03-08T08:00:00Z'),
            new Date('2026-03-09T07:00:00Z'),
          ),
        ),
      dueby: ourSpans({ sun: ['01:30-02:30'] }, '2026-03-08T08:00:00Z', '2026-03-09T07:00:00Z'),
    },
  },
  {
    ask: `${GAP}: open at 10:15Z, when the clock shows 03:15`,
    zone: 'America/Los_Angeles',
    right: 'false',
    by: {
      opening_hours: async () =>
        (await openingHours('Su 01:30-02:30')).getState(new Date('2026-03-08T10:15:00Z')),
      dueby: ours({ ...pacific, weekly: { sun: ['01:30-02:30'] } }, (library, schedule) =>
        library.isOpen('2026-03-08T10:15:00Z', schedule),
      ),
    },
  },
  {
    ask: `${OVERLAP}: the open intervals (UTC)`,
    zone: 'America/Los_Angeles',
    right: '08:15–08:45, 09:15–09:45',
    by: {
      opening_hours: async () =>
        spans(
          (await openingHours('Su 01:15-01:45')).getOpenIntervals(
            new Date('2026-11-01T07:00:00Z'),
            new Date('2026-11-02T08:00:00Z'),
          ),
        ),
      dueby: ourSpans({ sun: ['01:15-01:45'] }, '2026-11-01T07:00:00Z', '2026-11-02T08:00:00Z'),
    },
  },
  {
    ask: `${OVERLAP}: open at 09:30Z, the second 01:30`,
    zone: 'America/Los_Angeles',
    right: 'true',
    by: {
      opening_hours: async () =>
        (await openingHours('Su 01:15-01:45')).getState(new Date('2026-11-01T09:30:00Z')),
      dueby: ours({ ...pacific, weekly: { sun: ['01:15-01:45'] } }, (library, schedule) =>
        library.isOpen('2026-11-01T09:30:00Z', schedule),
      ),
    },
  },
  {
    ask: 'open at an invalid Date',
    right: 'an error',
    by: {
      opening_hours: async () => (await openingHours(OFFICE)).getState(new Date(Number.NaN)),
      dueby: ours(office, (library, schedule) => library.isOpen(new Date(Number.NaN), schedule)),
    },
  },
  {
    ask: 'the open intervals from 2026-03-02 on, the end left out',
    right: 'an error',
    by: {
      opening_hours: async () =>
        (await openingHours(OFFICE)).getOpenIntervals(new Date('2026-03-02T00:00:00Z')).length,
      dueby: ours(office, (library, schedule) =>
        library.openIntervals('2026-03-02T00:00:00Z', undefined, schedule),
      ),
    },
  },
  {
    ask: 'Fri 22–02 and Sat 10–12 as two rules, open on Sat 2026-03-07 01:00',
    right: 'true',
    by: {
      opening_hours: async () =>
        (await openingHours('Fr 22:00-02:00; Sa 10:00-12:00')).getState(new Date('2026-03-07T01:00:00Z')),
      dueby: ours(
        { timeZone: 'UTC', weekly: { fri: ['22:00-02:00'], sat: ['10:00-12:00'] } },
        (library, schedule) => library.isOpen('2026-03-07T01:00:00Z', schedule),
      ),
    },
  },
  {
    ask: 'New York 09–17, open on Mon 2026-07-06 16:30 there (no zone can be given)',
    right: 'true',
    by: {
      opening_hours: async () => (await openingHours(OFFICE)).getState(new Date('2026-07-06T20:30:00Z')),
      dueby: ours({ ...office, timeZone: 'America/New_York' }, (library, schedule) =>
        library.isOpen('2026-07-06T20:30:00Z', schedule),
      ),
    },
  },
]
