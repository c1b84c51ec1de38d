// The policies that the engines are tested with, and the years that are compiled for them.
import { definePolicy, gladly } from '../../../dist/index.js'

export const YEARS = { from: 2016, through: 2033 }

/** A tier whose name needs escapes in CSV and in SQL. */
const GOLD = `O'Brien, "gold"`

/** A policy with everything that makes due times hard to tabulate. */
const odd = definePolicy({
  name: 'Odd hours',
  schedule: {
    timeZone: 'Europe/Berlin',
    // Lunch breaks, and a night that runs into Saturday.
    weekly: { 'mon-thu': ['08:00-12:00', '13:00-17:30'], fri: ['08:00-12:00', '22:00-04:00'] },
    seasons: [
      {
        name: 'Summer hours',
        from: { month: 7, day: 1 },
        to: { month: 8, day: 31 },
        weekly: { 'mon-fri': ['07:00-13:00'] },
      },
    ],
    holidays: [
      { name: "New Year's Day", every: { month: 1, day: 1 } },
      { name: 'Christmas', from: { month: 12, day: 24 }, to: { month: 12, day: 26 } },
      { name: 'Bridge day', on: '2024-05-10' },
    ],
    specialHours: [
      { name: 'Stocktaking', on: '2024-06-28', hours: ['10:00-11:00'] },
      { name: 'Carnival', every: { month: 2, weekday: 'thu', nth: 2 }, hours: ['08:00-11:11'] },
    ],
  },
  // In Havana the clocks change at midnight, in the middle of these nights.
  tierSchedules: { night: { timeZone: 'America/Havana', weekly: { 'sun-thu': ['20:00-04:00'] } } },
  tiers: ['day', 'night', GOLD],
  priorities: ['urgent', 'normal', 'low'],
  targets: {
    firstResponse: {
      urgent: { day: '45 minutes', night: '45 business minutes', [GOLD]: '20 minutes' },
      normal: { day: '9 business hours', night: '9 business hours', [GOLD]: '90 business minutes' },
      low: {
        day: 'next business day same time',
        night: '2 business days by 23:00',
        [GOLD]: 'next business day by 12:00',
      },
    },
    resolution: {
      urgent: 'next business day',
      normal: { day: '5 business days', night: '40 business hours', [GOLD]: '3 business days by open' },
      low: { day: 'no target', night: '10 business days', [GOLD]: '7 business days same time' },
    },
  },
  dayCutoff: '15:00',
  exceptions: [
    {
      name: 'Christmas duty',
      during: [{ from: { month: 12, day: 24 }, to: { month: 12, day: 26 } }],
      when: 'waiting',
      targets: { firstResponse: { normal: { day: '2 hours', [GOLD]: '1 hour' }, low: '1 business hour' } },
    },
    {
      name: 'Move to the new office',
      during: [{ from: '2025-03-01', to: '2025-03-31' }],
      targets: { resolution: { normal: { day: 'no target' }, urgent: { night: 'no target' } } },
    },
    {
      name: 'Weekend',
      during: ['sat-sun'],
      targets: { firstResponse: { urgent: { day: '3 hours' } }, resolution: { urgent: '30 hours' } },
    },
    {
      name: 'Nobody in',
      during: 'outside hours',
      targets: { firstResponse: { urgent: { [GOLD]: '2 hours' } } },
    },
  ],
})

export const POLICIES = { gladly, odd }

export const SCHEDULES = { berlin: odd.schedule, havana: odd.tierSchedules.night }

/** The schedules of a policy, each once. */
export const schedulesOf = (policy) => [policy.schedule, ...Object.values(policy.tierSchedules ?? {})]

/** The metrics that a policy has targets for. */
export const metricsOf = (policy) => Object.keys(policy.targets)
