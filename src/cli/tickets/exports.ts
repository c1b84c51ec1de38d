import type { ImportedEvents, StatusMeaning, TicketRole } from 'dueby/formats'

/** What an export does not say about its statuses and its people. An option of each name gives a file with it. */
export interface Meanings {
  readonly statuses: Readonly<Record<string, StatusMeaning>>
  readonly roles: Readonly<Record<string, TicketRole>>
}

/** How a ticket of an export is read. */
export interface ExportOptions extends Meanings {
  readonly tier: string
  readonly priorities?: Readonly<Record<string, string>>
  readonly withoutPriority?: string
}

/** Reads a ticket of an export. */
export type ReadExport = (ticket: object, options: ExportOptions) => ImportedEvents

/** A format of tickets: what the API of a help desk returns for one of them. */
export interface Export {
  /** The name of the help desk. */
  readonly name: string
  /** What its tickets are, for people. */
  readonly stated: string
  /** The key that its tickets have, and those of the other exports do not. */
  readonly key: string
  /** Loads the function that reads it: no other command needs it. */
  load(): Promise<ReadExport>
}

/** The exports that the command reads. */
export const EXPORTS: readonly Export[] = [
  {
    name: 'Zendesk',
    stated: 'audits of Zendesk',
    key: 'audits',
    load: async () => (await import('dueby/formats')).eventsFromZendesk,
  },
  {
    name: 'Jira',
    stated: 'issues of Jira with their changelog',
    key: 'changelog',
    load: async () => (await import('dueby/formats')).eventsFromJira,
  },
]

/** The names of their help desks: `Zendesk and Jira`. */
export const HELP_DESKS: string = new Intl.ListFormat('en-GB').format(EXPORTS.map(({ name }) => name))

/** The export whose tickets have one of these keys. */
export function exportWith(keys: readonly string[]): Export | undefined {
  return EXPORTS.find(({ key }) => keys.includes(key))
}
