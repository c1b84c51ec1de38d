import { newReport } from '../../shared/report'
import { idOf } from '../../tickets/id'
import { type ImportedEvents, importedEvents } from '../../tickets/imported-events'
import { type TicketOptions, ticketSettings } from '../../tickets/options'
import { zendeskAudits } from './audits'
import { reportZendeskGaps } from './gaps'
import { authorOf, requesterOf, type ZendeskTicket, zendeskReceipt } from './receipt'
import { type RolesFor, zendeskRoles } from './roles'
import { newStatus } from './statuses'
import { zendeskUpdate } from './update'
import { type TimedUpdate, writeUpdate } from './write-update'

/**
 * Reads the history of a ticket from its audits in Zendesk: `{ audits, users }`, as the API returns it with
 * `include=users`. Without the users, or for others, `options.roles` says who is who.
 *
 * A public comment by an agent or admin is an answer. One by an end user, or by the requester, who can be an agent, is
 * a message from the customer. If one customer replaces another as requester, what was written before keeps its
 * meaning. Internal notes, comments of triggers and automations, merges and everything else are noted (C8). `pending`
 * and `hold` are pauses with the reasons `'pending'` and `'on-hold'`, `solved` and `closed` resolve the ticket, and a
 * ticket that is closed by a merge or deleted is cancelled. `options.statuses` changes that, also for the ids of custom
 * statuses. If one audit changes a field several times, the last change counts. A comment comes before the change of
 * status in the same audit.
 *
 * A change of status or priority whose `previous_value` is not what the audits before it lead to is reported as changed:
 * an audit seems to be missing, and the history keeps the value it knows until then.
 *
 * A ticket that an agent created for someone else has `openedBy: 'agent'`. An inbound call that an agent took is an answer,
 * also if its comment is internal: at receipt if it opened the ticket (C11), otherwise together with a message of the
 * customer. The `answered_by_id` of a call says who took it. Without this data, the guess is reported as changed.
 *
 * @param data Any value, such as the result of `JSON.parse`. The audits can be in any order, but those of one ticket,
 *   with the one that created it. Other keys, such as those of the ticket itself, are ignored: they do not affect a
 *   clock.
 * @param options The tier of the ticket, and what the data does not say.
 * @returns The history and the report. Never throws: what cannot be read is `refused` in the report. There is no history
 *   if the data says that pages are missing.
 *
 * @example
 * import { eventsFromZendesk } from 'dueby/formats'
 * const { events } = eventsFromZendesk(
 *   {
 *     audits: [
 *       {
 *         id: 1,
 *         created_at: '2023-11-06T18:00:00Z',
 *         author_id: 7,
 *         events: [
 *           { id: 2, type: 'Comment', public: true },
 *           { id: 3, type: 'Create', field_name: 'priority', value: 'high' },
 *         ],
 *       },
 *       {
 *         id: 4,
 *         created_at: '2023-11-06T18:30:00Z',
 *         author_id: 8,
 *         events: [{ id: 5, type: 'Comment', public: true }],
 *       },
 *     ],
 *     users: [{ id: 7, role: 'end-user' }, { id: 8, role: 'agent' }],
 *   },
 *   { tier: 'standard', priorities: { urgent: 'P1', high: 'P2' } },
 * )
 * events?.[0] // => { at: '2023-11-06T18:00:00.000Z', id: 'audit-1', type: 'received', tier: 'standard', priority: 'P2' }
 * events?.[1] // => { at: '2023-11-06T18:30:00.000Z', id: 'comment-5', type: 'responded' }
 */
export function eventsFromZendesk<Tier extends string = string, Priority extends string = string>(
  data: unknown,
  options: TicketOptions<Tier, Priority, ZendeskTicket>,
): ImportedEvents<Tier, Priority> {
  const report = newReport()
  const settings = ticketSettings(options, report)
  const rolesFor = zendeskRoles(data, settings, report)
  const updates = zendeskAudits(data, report).map(
    (audit): TimedUpdate => ({ audit, update: zendeskUpdate(audit, report), at: audit.at }),
  )
  const found = updates.find(({ update }) => update.isCreation)
  if (!found) {
    if (updates.length > 0)
      report.refused(['audits'], {
        words: 'none of them has Create events: the audit that created the ticket is missing',
        reason: { code: 'missing-items' },
      })
    return importedEvents(undefined, report)
  }
  const later = updates.filter((each) => each !== found)
  const creation = withFirstValues(found, later)
  let requester = firstRequester(creation, later, rolesFor)
  const priorities = [creation, ...later].flatMap(({ update }, index) => {
    const field = update.fields.get('priority')
    return field || index === 0 ? [field?.value] : []
  })
  const roleOf = rolesFor(requester)
  const receipt = zendeskReceipt(creation, priorities, settings, { requester, roleOf }, report)
  if (!receipt) return importedEvents(undefined, report)
  const { history, rest } = receipt
  const context = { history, settings, nextStatus: newStatus(settings), report }
  writeUpdate({ ...creation, update: rest }, { ...context, roleOf }, true)
  for (const each of later) {
    requester = requesterOf(each.update) ?? requester
    const isEarly = each.at < creation.at
    if (isEarly)
      report.changed(each.audit.path, 'it is before the audit that created the ticket: moved there')
    writeUpdate(isEarly ? { ...each, at: creation.at } : each, { ...context, roleOf: rolesFor(requester) })
  }
  reportZendeskGaps(
    [creation, ...later].map(({ update }) => update),
    report,
  )
  return importedEvents(history, report)
}

/** The audit that created the ticket. A field that it does not set had the value that its first change says. */
function withFirstValues(creation: TimedUpdate, later: readonly TimedUpdate[]): TimedUpdate {
  const fields = new Map(creation.update.fields)
  const changes = later.flatMap(({ update }) => update.changes)
  for (const name of ['status', 'priority', 'requester_id']) {
    const first = changes.find((change) => change.name === name)
    const value = first?.previous
    if (first && !fields.has(name) && idOf(value) !== undefined)
      fields.set(name, { path: first.path, id: undefined, value, previous: undefined })
  }
  return { ...creation, update: { ...creation.update, fields } }
}

/**
 * The requester at receipt. An agent who opens a ticket is its requester until someone says who asked for it, and was then
 * never the customer.
 */
function firstRequester(
  creation: TimedUpdate,
  later: readonly TimedUpdate[],
  rolesFor: RolesFor,
): string | undefined {
  const [first, ...others] = [creation, ...later].flatMap(({ update }) => requesterOf(update) ?? [])
  const author = authorOf(creation)
  const isAgent = idOf(author) === first && rolesFor(undefined)(author, creation.audit.via) === 'agent'
  return (isAgent ? others.find((other) => other !== first) : undefined) ?? first
}
