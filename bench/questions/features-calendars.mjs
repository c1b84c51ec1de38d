// What a calendar can hold.
import { dueby } from '../lib/build.mjs'
import { luxon, moment, openingHours } from '../lib/peers.mjs'
import {
  ALWAYS,
  always,
  HOUR,
  hoursBetween,
  LUNCH,
  NIGHTS,
  NINE_TO_FIVE,
  nights,
  OFFICE,
  office,
  ours,
} from './asked.mjs'

export const questions = [
  {
    ask: 'several rows a day: 08–12 and 13–17, hours of Mon',
    right: '8',
    by: hoursBetween(
      '2026-03-02T00:00:00Z',
      '2026-03-03T00:00:00Z',
      { timeZone: 'UTC', weekly: { 'mon-fri': ['08:00-12:00', '13:00-17:00'] } },
      LUNCH,
      'Mo-Fr 08:00-12:00,13:00-17:00',
    ),
  },
  {
    ask: 'past midnight: 22–06, hours from Mon 12:00 to Tue 12:00',
    right: '8',
    by: hoursBetween('2026-03-02T12:00:00Z', '2026-03-03T12:00:00Z', nights, NIGHTS, 'Mo-Fr 22:00-06:00'),
  },
  {
    ask: '24:00: 00–24 every day, hours of Mon',
    right: '24',
    by: hoursBetween('2026-03-02T00:00:00Z', '2026-03-03T00:00:00Z', always, ALWAYS, 'Mo-Su 00:00-24:00'),
  },
  {
    ask: 'a range of holidays as one entry: open on 2023-12-27',
    right: 'false',
    by: {
      dueby: ours(
        { ...office, holidays: [{ from: '2023-12-25', to: '2023-12-29' }] },
        ({ isOpen }, schedule) => isOpen('2023-12-27T12:00:00Z', schedule),
      ),
      'moment-business-time': async () =>
        (await moment({ week: NINE_TO_FIVE, holidays: ['2023-12-2[5-9]'] }))(
          '2023-12-27T12:00:00Z',
        ).isWorkingTime(),
      opening_hours: async () =>
        (await openingHours(`${OFFICE}; 2023 Dec 25-29 off`)).getState(new Date('2023-12-27T12:00:00Z')),
    },
  },
  {
    ask: 'special hours of one date: 08–11 on 2024-12-24, open at 08:30',
    right: 'true',
    by: {
      dueby: ours(
        { ...office, specialHours: [{ on: '2024-12-24', hours: ['08:00-11:00'] }] },
        ({ isOpen }, schedule) => isOpen('2024-12-24T08:30:00Z', schedule),
      ),
      opening_hours: async () =>
        (await openingHours(`${OFFICE}; 2024 Dec 24 08:00-11:00`)).getState(new Date('2024-12-24T08:30:00Z')),
    },
  },
  {
    ask: 'a holiday of every year: 25 December, open on 2025-12-25',
    right: 'false',
    by: {
      dueby: ours({ ...office, holidays: [{ every: { month: 12, day: 25 } }] }, ({ isOpen }, schedule) =>
        isOpen('2025-12-25T12:00:00Z', schedule),
      ),
      'moment-business-time': async () =>
        (await moment({ week: NINE_TO_FIVE, holidays: ['*-12-25'] }))('2025-12-25T12:00:00Z').isWorkingTime(),
      'luxon-business-days': async () => {
        const DateTime = await luxon({})
        const { isChristmasDay } = DateTime.local().availableHolidayMatchers
        DateTime.local().setupBusiness({ holidayMatchers: [isChristmasDay] })
        const next = DateTime.fromISO('2025-12-24T12:00:00Z').plusBusiness({ days: 1 })
        return next.day === 25
      },
      opening_hours: async () =>
        (await openingHours(`${OFFICE}; Dec 25 off`)).getState(new Date('2025-12-25T12:00:00Z')),
    },
  },
  {
    ask: 'other hours from a date on: 08–16 from 2026-07-01, open on that Wed at 16:30',
    right: 'false',
    by: {
      dueby: async () => {
        const { defineSchedule, isOpen, succession } = await dueby()
        const before = defineSchedule(office)
        const after = defineSchedule({ timeZone: 'UTC', weekly: { 'mon-fri': ['08:00-16:00'] } })
        const schedule = succession({ schedule: before }, { from: '2026-07-01', schedule: after })
        return isOpen('2026-07-01T16:30:00Z', schedule)
      },
      opening_hours: async () =>
        (await openingHours('Mo-Fr 09:00-17:00; 2026 Jul 01-2030 Dec 31 Mo-Fr 08:00-16:00')).getState(
          new Date('2026-07-01T16:30:00Z'),
        ),
    },
  },
  {
    ask: 'the hours two teams share: New York and London 09–17 on 2026-03-16',
    right: '4',
    by: {
      dueby: async () => {
        const { businessTimeBetween, defineSchedule, intersection } = await dueby()
        const at = (timeZone) => defineSchedule({ ...office, timeZone })
        const both = intersection(at('America/New_York'), at('Europe/London'))
        return businessTimeBetween('2026-03-16T00:00:00Z', '2026-03-17T00:00:00Z', both) / HOUR
      },
    },
  },
]
