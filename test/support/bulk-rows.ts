/** Tickets in CSV, as a help desk exports them. */
export const HEADER = 'id,tier,priority,created_at'
export const csv = (...rows: string[]): string => `${[HEADER, ...rows].join('\n')}\n`
export const ROW = '1,standard,P1,2023-12-26T10:00:00-08:00'
/** What {@link ROW} gets. */
export const DUE = '2023-12-26T12:00:00-08:00,2 hours,Holiday cover'
