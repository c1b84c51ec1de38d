import { defineSchedule, type Schedule } from 'dueby'

/** A schedule in California, and a small policy on it, as data. */
export const OFFICE = { timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } } as const
export const POLICY = {
  name: 'Acme',
  schedule: OFFICE as typeof OFFICE,
  tiers: ['gold', 'silver'],
  priorities: ['P1', 'P2'],
  targets: { firstResponse: { P1: '1 hour', P2: { gold: '2 hours', silver: 'next business day' } } },
} as const

export const office: Schedule = defineSchedule(OFFICE)
