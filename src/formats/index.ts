// The contents page of 'dueby/formats': other formats read as schedules and policies, and written from them.

export type { IcalRefusal } from './ical/read/event'
export { holidaysFromIcal, type IcalHolidays } from './ical/read/holidays-from-ical'
export type { IcalEntry } from './ical/read/holidays-of-event'
export { dueToIcal } from './ical/write/due-to-ical'
export { holidaysToIcal } from './ical/write/holidays-to-ical'
export { fromOpeningHours } from './opening-hours/from-opening-hours'
export { fromSchemaOrg } from './schema-org/from-schema-org'
export type { Imported, ReportEntry, TextPlace } from './shared/report'
export { fromZendesk } from './zendesk/from-zendesk'
export { fromZendeskSla, type ImportedPolicy } from './zendesk/sla/from-zendesk-sla'
export type { ZendeskSlaOptions } from './zendesk/sla/options'
