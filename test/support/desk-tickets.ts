/** A policy with two metrics, and tickets for reports about it. */
import { definePolicy, gladly, type Policy, type TicketEvent, ticketHistory } from 'dueby'

export const DESK: Policy<'premium' | 'standard', 'P1' | 'P2' | 'P3' | 'P4'> = definePolicy({
  ...gladly,
  name: 'Desk',
  targets: {
    ...gladly.targets,
    resolution: { P1: '8 hours', P2: '24 business hours', P3: '5 business days', P4: 'no target' },
  },
})

export const NOW = '2023-12-01T12:00:00-08:00'

const answered: readonly (readonly (string | undefined)[])[] = [
  ['T-1', 'standard', 'P1', '2023-11-06T10:00-08:00', '2023-11-06T11:00-08:00', '2023-11-06T12:00-08:00'],
  ['T-2', 'standard', 'P1', '2023-11-06T10:00-08:00', '2023-11-06T12:30-08:00', '2023-11-07T12:00-08:00'],
  ['T-3', 'premium', 'P3', '2023-10-02T10:00-07:00'],
  ['T-4', 'premium', 'P4', '2023-12-01T11:00-08:00'],
  ['T-5', 'standard', 'P2', '2023-09-05T10:00-07:00', '2023-09-06T10:00-07:00', '2023-09-07T10:00-07:00'],
]

/** Tickets with every outcome: in time, late, open and late, not due yet, cancelled, exempted. */
export const TICKETS: readonly { readonly id: string; readonly events: readonly TicketEvent[] }[] = [
  ...answered.map(([id = '', tier, priority, receivedAt, respondedAt, resolvedAt]) => ({
    id,
    events: ticketHistory({ tier, priority, receivedAt, respondedAt, resolvedAt } as never),
  })),
  {
    id: '<b>T-6</b>',
    events: [
      { type: 'received', at: '2023-11-06T10:00:00-08:00', tier: 'standard', priority: 'P1' },
      { type: 'exempted', at: '2023-11-08T10:00:00-08:00', reason: 'outage' },
    ],
  },
]

/** The tickets, an object a line. */
export const HISTORIES: string = TICKETS.map((ticket) => JSON.stringify(ticket)).join('\n')
