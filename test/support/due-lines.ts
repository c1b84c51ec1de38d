/** A question to the built-in policy, without the time of receipt. */
export const STANDARD_P1 = 'due --tier standard --priority P1'

/** A policy in London, with an exception for a fair, as JSON. */
export const FAIR_POLICY: string = JSON.stringify({
  name: 'Acme',
  schedule: { timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } },
  tiers: ['gold'],
  priorities: ['urgent'],
  targets: { firstResponse: { urgent: '2 business hours' } },
  exceptions: [
    {
      name: 'Fair',
      during: [{ name: 'Fair', on: '2024-02-03' }],
      when: 'waiting',
      targets: { firstResponse: { urgent: '1 hour' } },
    },
  ],
})
