import type { PolicyInput, ScheduleInput } from 'dueby'

type Tier = 'gold' | 'silver'
type Priority = 'P1' | 'P2' | 'P3'

/** A small policy in UTC. 2024-05-01 is a Wednesday. */
export const ACME: PolicyInput<Tier, Priority> & { readonly schedule: ScheduleInput } = {
  name: 'Acme',
  schedule: {
    timeZone: 'UTC',
    weekly: { 'mon-fri': ['09:00-17:00'] },
    holidays: [{ on: '2024-05-01' }, { name: 'Christmas', from: '2024-12-25', to: '2024-12-26' }],
  },
  tiers: ['gold', 'silver'],
  priorities: ['P1', 'P2', 'P3'],
  targets: {
    firstResponse: {
      P1: { gold: '1 hour', silver: '2 business hours' },
      P2: '8 hours',
      P3: 'next business day',
    },
  },
}
