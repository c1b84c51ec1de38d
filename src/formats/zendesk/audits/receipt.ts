import { describe } from '../../../core/describe'
import type { Report } from '../../shared/report'
import { type History, newHistory } from '../../tickets/history'
import { idOf } from '../../tickets/id'
import { unknownRole } from '../../tickets/message'
import type { TicketSettings } from '../../tickets/options'
import { priorityAtReceipt } from '../../tickets/priority'
import { incomingCall } from './incoming-call'
import type { People } from './roles'
import type { ZendeskUpdate } from './update'
import { channelOf, isRule, relOf } from './via'
import type { TimedUpdate } from './write-update'

/** A ticket as Zendesk created it, for the function that finds its tier. */
export interface ZendeskTicket {
  /** The id of the ticket. */
  readonly id: string | undefined
  /** The id of the requester, who is the customer. */
  readonly requesterId: string | undefined
  /** How the ticket was created, for example `'email'`. */
  readonly channel: string | undefined
  /** The values that the fields were created with, by `field_name`. */
  readonly fields: Readonly<Record<string, unknown>>
}

/** The id of the requester that an audit sets. */
export function requesterOf({ fields }: ZendeskUpdate): string | undefined {
  return idOf(fields.get('requester_id')?.value)
}

/**
 * Begins the history of a ticket. The message that opened it is part of the receipt, not an event of its own, but a call
 * that was taken is an answer too (C11).
 *
 * @param priorities All priorities of the ticket in order of time.
 * @returns The history, and the update without what is part of the receipt; `undefined` if the ticket is refused.
 */
export function zendeskReceipt(
  { audit, update, at }: TimedUpdate,
  priorities: readonly unknown[],
  settings: TicketSettings,
  people: People,
  report: Report,
): { readonly history: History; readonly rest: ZendeskUpdate } | undefined {
  const ticket: ZendeskTicket = {
    id: audit.ticketId,
    requesterId: requesterOf(update),
    channel: channelOf(audit.via),
    fields: Object.fromEntries([...update.fields].map(([name, { value }]) => [name, value])),
  }
  const tier = settings.tierOf(ticket)
  const found = priorityAtReceipt(priorities, settings)
  if ('problem' in found) {
    const path = update.fields.get('priority')?.path ?? audit.path
    report.refused(path, found.problem)
  }
  if (tier === undefined || 'problem' in found) return undefined
  const { priority, note } = found
  // A call can have an internal note before it. A message from the customer before it is what opened the ticket.
  const opening =
    update.comments.find(
      ({ isVoice, author, via }) => isVoice || people.roleOf(author, via) === 'customer',
    ) ?? update.comments[0]
  const call =
    opening && incomingCall(opening.isVoice ? opening : { ...opening, via: audit.via }, people.roleOf)
  const { openedBy, isUnknown } = call ? CUSTOMER : openerOf({ audit, update, at }, people)
  const moment = { at, id: `audit-${audit.id ?? at}` }
  const history = newHistory(moment, { tier, priority, openedBy })
  report.kept(
    audit.path,
    `received: tier ${describe(tier)}, priority ${describe(priority)}, opened by the ${openedBy}`,
    note === undefined ? [] : [note],
  )
  if (isUnknown) report.changed(audit.path, unknownRole('its author', idOf(authorOf({ audit, update }))))
  const fields = new Map([...update.fields].filter(([name]) => name !== 'priority'))
  if (!opening || isRule(opening.via) || (!call && opening.isPublic === false))
    return { history, rest: { ...update, fields, created: [] } }
  const notes = call?.problem === undefined ? [] : [call.problem]
  if (call?.isTaken) {
    const type = 'responded'
    history.add({ at, id: `comment-${opening.id ?? at}` }, { type })
    report.kept(opening.path, `${type}: the call was taken`, notes)
  } else
    report.kept(
      opening.path,
      call ? 'the call that opened the ticket: nobody took it' : 'the message that opened the ticket',
      notes,
    )
  const others = update.comments.filter((comment) => comment !== opening)
  return { history, rest: { ...update, comments: others, fields, created: [] } }
}

interface Opener {
  readonly openedBy: 'customer' | 'agent'
  /** Whether the role of the author is not known. */
  readonly isUnknown: boolean
}

const CUSTOMER: Opener = { openedBy: 'customer', isUnknown: false }

/** Who opened a ticket: for a call its direction says so, otherwise the author. */
function openerOf({ audit, update }: TimedUpdate, { requester, roleOf }: People): Opener {
  const rel = relOf(audit.via)
  if (rel === 'inbound' || rel === 'voicemail') return CUSTOMER
  if (rel === 'outbound') return { openedBy: 'agent', isUnknown: false }
  const author = authorOf({ audit, update })
  const role = roleOf(author, audit.via)
  const isForOther = requester === undefined || idOf(author) !== requester
  return { openedBy: role === 'agent' && isForOther ? 'agent' : 'customer', isUnknown: role === undefined }
}

/** Who wrote the message that opened a ticket, or created it without one. */
export function authorOf({ audit, update }: Pick<TimedUpdate, 'audit' | 'update'>): unknown {
  return update.comments[0]?.author ?? audit.author
}
