/** Tickets in CSV, as a help desk exports them. */
export const HEADER = 'id,tier,priority,created_at'
export const csv = (...rows: string[]): string => `${[HEADER, ...rows].join('\n')}\n`
export const ROW = '1,standard,P1,2023-12-26T10:00:00-08:00'
/** What {@link ROW} gets. */
export const DUE = '2023-12-26T12:00:00-08:00,2 hours,Holiday cover'

/** A policy with targets for all metrics, as JSON. */
export const ALL_METRICS: string = JSON.stringify({
  name: 'Desk',
  schedule: { timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } },
  tiers: ['gold'],
  priorities: ['urgent', 'low'],
  targets: {
    firstResponse: { urgent: '1 hour', low: '4 business hours' },
    nextResponse: { urgent: '2 hours', low: 'no target' },
    periodicUpdate: { urgent: '1 business hour', low: 'no target' },
    resolution: { urgent: '8 business hours', low: 'no target' },
  },
})
