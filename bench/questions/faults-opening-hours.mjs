import { dueby, openingHours } from './load.mjs'

const OH = 'opening_hours'
const GAP_ROW = 'Los Angeles, Sun 01:30–02:30 on 2026-03-08'
const FOLD_ROW = 'Los Angeles, Sun 01:15–01:45 on 2026-11-01'

async function ours(timeZone, weekly, ask) {
  const library = await dueby()
  return ask(library, library.defineSchedule({ timeZone, weekly }))
}

/** The open stretches between two instants, as text. */
const spans = (list) => list.map(([start, end]) => `${hour(start)}–${hour(end)}`).join(', ')
const hour = (date) => date.toISOString().slice(11, 16)

async function ourSpans(weekly, from, to) {
  return ours('America/Los_Angeles', weekly, (library, schedule) =>
    spans([...library.openIntervals(from, to, schedule)].map(({ start, end }) => [start, end])),
  )
}

export const faults = [
  {
    ask: `${GAP_ROW}: the open stretch (UTC)`,
    zone: 'America/Los_Angeles',
    right: '09:30–10:00',
    peer: OH,
    by: {
      theirs: async () =>
        spans(
          (await openingHours('Su 01:30-02:30')).getOpenIntervals(
            new Date('2026-03-08T08:00:00Z'),
            new Date('2026-03-09T07:00:00Z'),
          ),
        ),
      ours: () => ourSpans({ sun: ['01:30-02:30'] }, '2026-03-08T08:00:00Z', '2026-03-09T07:00:00Z'),
    },
  },
  {
    ask: `${GAP_ROW}: open at 10:15Z, when the clock shows 03:15`,
    zone: 'America/Los_Angeles',
    right: 'false',
    peer: OH,
    by: {
      theirs: async () => (await openingHours('Su 01:30-02:30')).getState(new Date('2026-03-08T10:15:00Z')),
      ours: () =>
        ours('America/Los_Angeles', { sun: ['01:30-02:30'] }, (library, schedule) =>
          library.isOpen('2026-03-08T10:15:00Z', schedule),
        ),
    },
  },
  {
    ask: `${FOLD_ROW}: the open stretches (UTC)`,
    zone: 'America/Los_Angeles',
    right: '08:15–08:45, 09:15–09:45',
    peer: OH,
    by: {
      theirs: async () =>
        spans(
          (await openingHours('Su 01:15-01:45')).getOpenIntervals(
            new Date('2026-11-01T07:00:00Z'),
            new Date('2026-11-02T08:00:00Z'),
          ),
        ),
      ours: () => ourSpans({ sun: ['01:15-01:45'] }, '2026-11-01T07:00:00Z', '2026-11-02T08:00:00Z'),
    },
  },
  {
    ask: `${FOLD_ROW}: open at 09:30Z, the second 01:30`,
    zone: 'America/Los_Angeles',
    right: 'true',
    peer: OH,
    by: {
      theirs: async () => (await openingHours('Su 01:15-01:45')).getState(new Date('2026-11-01T09:30:00Z')),
      ours: () =>
        ours('America/Los_Angeles', { sun: ['01:15-01:45'] }, (library, schedule) =>
          library.isOpen('2026-11-01T09:30:00Z', schedule),
        ),
    },
  },
  {
    ask: 'open at an invalid Date',
    zone: 'UTC',
    right: 'an error',
    peer: OH,
    by: {
      theirs: async () => (await openingHours('Mo-Fr 09:00-17:00')).getState(new Date(Number.NaN)),
      ours: () =>
        ours('UTC', { 'mon-fri': ['09:00-17:00'] }, (library, schedule) =>
          library.isOpen(new Date(Number.NaN), schedule),
        ),
    },
  },
  {
    ask: 'the open stretches from 2026-03-02 on, the end left out',
    zone: 'UTC',
    right: 'an error',
    peer: OH,
    by: {
      theirs: async () =>
        (await openingHours('Mo-Fr 09:00-17:00')).getOpenIntervals(new Date('2026-03-02T00:00:00Z')).length,
      ours: () =>
        ours('UTC', { 'mon-fri': ['09:00-17:00'] }, (library, schedule) =>
          library.openIntervals('2026-03-02T00:00:00Z', undefined, schedule),
        ),
    },
  },
  {
    ask: 'Fri 22–02 and Sat 10–12 as two rules, open on Sat 2026-03-07 01:00',
    zone: 'UTC',
    right: 'true',
    peer: OH,
    by: {
      theirs: async () =>
        (await openingHours('Fr 22:00-02:00; Sa 10:00-12:00')).getState(new Date('2026-03-07T01:00:00Z')),
      ours: () =>
        ours('UTC', { fri: ['22:00-02:00'], sat: ['10:00-12:00'] }, (library, schedule) =>
          library.isOpen('2026-03-07T01:00:00Z', schedule),
        ),
    },
  },
  {
    ask: 'New York 09–17, open on Mon 2026-07-06 16:30 there (no zone can be given)',
    zone: 'UTC',
    right: 'true',
    peer: OH,
    by: {
      theirs: async () =>
        (await openingHours('Mo-Fr 09:00-17:00')).getState(new Date('2026-07-06T20:30:00Z')),
      ours: () =>
        ours('America/New_York', { 'mon-fri': ['09:00-17:00'] }, (library, schedule) =>
          library.isOpen('2026-07-06T20:30:00Z', schedule),
        ),
    },
  },
]
