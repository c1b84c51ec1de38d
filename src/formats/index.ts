// The contents page of 'dueby/formats': what others wrote, read into schedules of 'dueby'.

export { dueToIcal } from './ical/due-to-ical'
export { holidaysFromIcal, type IcalHolidays } from './ical/holidays-from-ical'
export { holidaysToIcal } from './ical/holidays-to-ical'
export type { IcalEntry } from './ical/ical-entry'
export type { IcalRefusal } from './ical/ical-event'
export { fromOpeningHours } from './opening-hours/from-opening-hours'
export { fromSchemaOrg } from './schema-org/from-schema-org'
export type { Imported, ReportEntry, TextPlace } from './shared/report'
export { fromZendesk } from './zendesk/from-zendesk'
