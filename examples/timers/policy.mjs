import { definePolicy } from 'dueby'

/** The policy. After a change of it, run `npm run sweep`. */
export const policy = definePolicy({
  name: 'Acme Support',
  schedule: { timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } },
  tiers: ['premium', 'standard'],
  priorities: ['P1', 'P2'],
  targets: {
    firstResponse: {
      P1: { premium: '1 hour', standard: '2 business hours' },
      P2: { premium: '4 hours', standard: '4 business hours' },
    },
    nextResponse: {
      P1: { premium: '2 hours', standard: '4 business hours' },
      P2: { premium: '8 hours', standard: '8 business hours' },
    },
    resolution: {
      P1: { premium: '8 hours', standard: '2 business days' },
      P2: { premium: '48 hours', standard: '5 business days' },
    },
  },
  warnings: [{ at: '75%', name: 'team' }],
})
