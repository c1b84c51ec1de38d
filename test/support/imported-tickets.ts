/** What an importer of tickets returned, as short texts. The tickets begin at 10:00 on 6 November 2023. */
import type { Path, TicketEvent } from 'dueby'
import type { eventsFromJira, eventsFromZendesk } from 'dueby/formats'

type Imported = ReturnType<typeof eventsFromJira> | ReturnType<typeof eventsFromZendesk>

const RECEIPT = Date.parse('2023-11-06T10:00:00Z')

/** The events after the receipt: minutes, types and what else they say. */
export const rest = (events: readonly TicketEvent[] | undefined): string[] | undefined =>
  events?.slice(1).map(({ at, id: _, type, ...more }) => {
    const minutes = (Date.parse(String(at)) - RECEIPT) / 60_000
    return [minutes, type, ...Object.values(more)].join(' ')
  })

/** The whole report. */
export const lines = ({ report }: Imported): string[] =>
  report.map(({ kind, at, message }) => `${kind} ${(at as Path).join('.')}: ${message}`)

/** The entries of the report about what was changed or refused. */
export const problems = ({ report }: Imported): unknown[][] =>
  report.filter(({ kind }) => kind !== 'kept').map(({ kind, at, message }) => [kind, at, message])
