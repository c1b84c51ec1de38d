import { dateFns, dueby, luxon } from './load.mjs'

async function ours(timeZone, weekly, ask, more = {}) {
  const library = await dueby()
  return ask(library, library.defineSchedule({ timeZone, weekly, ...more }))
}

export const faults = [
  {
    ask: 'no business day in the week, + 1 day',
    zone: 'UTC',
    right: 'an error',
    peer: 'luxon-business-days',
    by: {
      theirs: async () =>
        (await luxon({ businessDays: [] })).fromISO('2026-03-06T10:00:00Z').plusBusiness({ days: 1 }),
      ours: () =>
        ours('UTC', {}, (library, schedule) => library.addBusinessDays('2026-03-06T10:00:00Z', 1, schedule)),
    },
  },
  {
    ask: '+ 1.5 business days',
    zone: 'UTC',
    right: 'an error',
    peer: 'luxon-business-days',
    by: {
      theirs: async () => (await luxon({})).fromISO('2026-03-02T10:00:00Z').plusBusiness({ days: 1.5 }),
      ours: () =>
        ours('UTC', { 'mon-fri': ['09:00-17:00'] }, (library, schedule) =>
          library.addBusinessDays('2026-03-02T10:00:00Z', 1.5, schedule),
        ),
    },
  },
  {
    ask: 'holidays of 2026-03-03, + 1 day from Mon 2026-03-02 after another calendar was set up',
    zone: 'UTC',
    right: '2026-03-04T10:00:00.000Z',
    peer: 'luxon-business-days',
    by: {
      theirs: async () => {
        const DateTime = await luxon({ holidays: ['2026-03-03'] })
        await luxon({ holidays: [] })
        return DateTime.fromISO('2026-03-02T10:00:00Z').plusBusiness({ days: 1 })
      },
      ours: () =>
        ours(
          'UTC',
          { 'mon-fri': ['09:00-17:00'] },
          (library, schedule) => {
            library.defineSchedule({ timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } })
            return library.addBusinessDays('2026-03-02T10:00:00Z', 1, schedule)
          },
          { holidays: [{ on: '2026-03-03' }] },
        ),
    },
  },
  {
    ask: 'holidays 2023-12-25 to 29 and 2024-01-01, Fri 2023-12-22 10:00 + 1 business day (it takes no holidays)',
    zone: 'UTC',
    right: '2024-01-02T10:00:00.000Z',
    peer: 'date-fns',
    by: {
      theirs: async () => (await dateFns()).addBusinessDays(new Date('2023-12-22T10:00:00Z'), 1),
      ours: () =>
        ours(
          'UTC',
          { 'mon-fri': ['06:00-18:00'] },
          (library, schedule) => library.addBusinessDays('2023-12-22T10:00:00Z', 1, schedule),
          { holidays: [{ from: '2023-12-25', to: '2023-12-29' }, { on: '2024-01-01' }] },
        ),
    },
  },
  {
    ask: '+ 1.5 business days from Mon 2026-03-02 10:00',
    zone: 'UTC',
    right: 'an error',
    peer: 'date-fns',
    by: {
      theirs: async () => (await dateFns()).addBusinessDays(new Date('2026-03-02T10:00:00Z'), 1.5),
      ours: () =>
        ours('UTC', { 'mon-fri': ['09:00-17:00'] }, (library, schedule) =>
          library.addBusinessDays('2026-03-02T10:00:00Z', 1.5, schedule),
        ),
    },
  },
]
