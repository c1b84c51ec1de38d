import { describe } from '../../core/describe'
import { newReport, type Report } from '../shared/report'
import { reportGaps } from '../tickets/gaps'
import { type History, newHistory } from '../tickets/history'
import { idOf } from '../tickets/id'
import { type ImportedEvents, importedEvents } from '../tickets/imported-events'
import { unknownRole } from '../tickets/message'
import { type TicketOptions, type TicketSettings, ticketSettings } from '../tickets/options'
import type { StatusMeaning } from '../tickets/phase'
import { priorityAtReceipt } from '../tickets/priority'
import { writeStatus } from '../tickets/write'
import { currentValue, type JiraChange } from './changes'
import { accountOf, jiraRole } from './comments'
import { reportFormerReporters } from './former-reporters'
import { type JiraIssue, jiraIssue } from './issue'
import { type JiraUpdate, jiraUpdates } from './updates'
import { statusChange, writeJiraUpdate } from './write-update'

/** An issue of Jira, for the function that finds its tier. */
export interface JiraTicket {
  /** The key of the issue, for example `'HELP-7'`. */
  readonly key: string | undefined
  /** The fields of the issue as they are now, by their names in the API. */
  readonly fields: Readonly<Record<string, unknown>>
}

/** What Jira does not say about an issue, for {@link eventsFromJira}. */
export interface JiraOptions<Tier extends string, Priority extends string>
  extends TicketOptions<Tier, Priority, JiraTicket> {
  /** What each status means, by its name or id. A status that is not listed is noted, and the ticket stays as it is. */
  readonly statuses: { readonly [nameOrId: string]: StatusMeaning }
}

/**
 * Reads the history of a ticket from an issue in Jira: as the API returns it with `expand=changelog`, with its comments.
 *
 * A comment that the customer can see (`jsdPublic`) is an answer if an agent wrote it, and otherwise a message of the
 * customer. Apps are bots, portal accounts and the reporter are customers, and other Atlassian accounts are agents, unless
 * `options.roles` says otherwise. Internal comments, comments of bots and all other changes are noted (C8). A comment comes
 * before a change at the same instant. An account that was the reporter before counts as an agent, and is reported unless
 * the reporter has a portal account now.
 *
 * In Jira, statuses can have any name, so `options.statuses` says what they mean. The reason for a pause is the name of
 * the status, unless you give another. An issue that an agent created for someone else has `openedBy: 'agent'`.
 *
 * A change of status or priority that does not begin with the value that the changes before it lead to is reported as
 * changed, and so is an issue that has another value now: a change seems to be missing, and the history keeps the value it
 * knows.
 *
 * @param data Any value, such as the result of `JSON.parse`.
 * @param options The tier of the ticket, the statuses, and what the data does not say.
 * @returns The history and the report. Never throws: what cannot be read is `refused` in the report. There is no history
 *   if comments or changes are missing.
 *
 * @example
 * import { eventsFromJira } from 'dueby/formats'
 * const item = { field: 'status', from: '1', fromString: 'Open', to: '2', toString: 'Waiting for customer' }
 * const { events, report } = eventsFromJira(
 *   {
 *     id: '10002',
 *     fields: {
 *       created: '2023-11-06T10:00:00.000-0800',
 *       priority: { name: 'High' },
 *       status: { name: 'Waiting for customer' },
 *       comment: { comments: [], total: 0 },
 *     },
 *     changelog: { histories: [{ id: '7', created: '2023-11-06T11:00:00.000-0800', items: [item] }], total: 1 },
 *   },
 *   { tier: 'standard', statuses: { Open: 'open', 'Waiting for customer': { paused: 'customer' } } },
 * )
 * events?.[1] // => { at: '2023-11-06T19:00:00.000Z', id: 'change-7', type: 'paused', reason: 'customer' }
 * report.map(({ kind }) => kind) // => ['kept', 'kept']
 */
export function eventsFromJira<Tier extends string = string, Priority extends string = string>(
  data: unknown,
  options: JiraOptions<Tier, Priority>,
): ImportedEvents<Tier, Priority> {
  const report = newReport()
  const settings = ticketSettings(options, report)
  const issue = jiraIssue(data, report)
  if (!issue) return importedEvents(undefined, report)
  const updates = jiraUpdates(issue, report)
  const history = jiraReceipt(issue, updates, settings, report)
  if (!history) return importedEvents(undefined, report)
  reportFormerReporters(issue, updates, settings, report)
  const context = { history, settings, reporter: accountOf(issue.fields.reporter), report }
  for (const update of updates) writeJiraUpdate(update, context)
  for (const field of ['status', 'priority'] as const) {
    const path = ['fields', field]
    reportGaps(field, changesOf(updates, field), report, { path, value: currentValue(issue.fields[field]) })
  }
  return importedEvents(history, report)
}

/** The changes of a field in order of time. */
function changesOf(updates: readonly JiraUpdate[], field: 'status' | 'priority'): readonly JiraChange[] {
  return updates.flatMap((update) => ('change' in update ? (update.change[field] ?? []) : []))
}

/**
 * Begins the history of an issue. What its fields were at receipt is what their first change says they were before, or,
 * without a change, what they are now.
 */
function jiraReceipt(
  { data, fields, at }: JiraIssue,
  updates: readonly JiraUpdate[],
  settings: TicketSettings,
  report: Report,
): History | undefined {
  const ofPriority = changesOf(updates, 'priority')
  const firstPriority = ofPriority[0]?.from ?? currentValue(fields.priority)
  const tier = settings.tierOf({ key: idOf(data.key), fields })
  const found = priorityAtReceipt([firstPriority.name, ...ofPriority.map(({ to }) => to.name)], settings)
  if ('problem' in found) report.refused(ofPriority[0]?.path ?? ['fields', 'priority'], found.problem)
  if (tier === undefined || 'problem' in found) return undefined
  const reporter = accountOf(fields.reporter)
  const creator = accountOf(fields.creator)
  const isForOther = creator !== undefined && creator !== reporter
  const role = isForOther ? jiraRole(fields.creator, reporter, settings) : 'customer'
  const openedBy = role === 'agent' ? 'agent' : 'customer'
  const name = idOf(data.id) ?? idOf(data.key) ?? 'issue'
  const history = newHistory({ at, id: `issue-${name}` }, { tier, priority: found.priority, openedBy })
  report.kept(
    ['fields', 'created'],
    `received: tier ${describe(tier)}, priority ${describe(found.priority)}, opened by the ${openedBy}`,
    found.note === undefined ? [] : [found.note],
  )
  if (role === undefined) report.changed(['fields', 'creator'], unknownRole('its creator', creator))
  const [status] = changesOf(updates, 'status')
  const first = status?.from ?? currentValue(fields.status)
  const change = statusChange(first, settings)
  if (change.phase?.is !== 'open') {
    const path = status?.path ?? ['fields', 'status']
    const words = `${change.words} at first`
    writeStatus({ ...change, words }, { at, id: `issue-${name}-status` }, path, { history, report })
  }
  return history
}
