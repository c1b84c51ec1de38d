import { listed } from '../../shared/words'
import { idOf } from '../../tickets/id'
import { type MessageMeaning, messageMeaning } from '../../tickets/message'
import type { TicketSettings } from '../../tickets/options'
import type { Phase } from '../../tickets/phase'
import { priorityMeaning } from '../../tickets/priority'
import { type Writing, writeMessage, writePriority, writeStatus } from '../../tickets/write'
import type { ZendeskAudit } from './audits'
import { incomingCall } from './incoming-call'
import type { RoleOf } from './roles'
import type { NextStatus } from './statuses'
import type { ZendeskComment, ZendeskUpdate } from './update'
import { isMerge } from './via'

/** What all updates of a ticket share. */
export interface UpdateContext extends Writing {
  readonly settings: TicketSettings
  readonly roleOf: RoleOf
  readonly nextStatus: NextStatus
}

/** An audit, sorted, and when it happened. */
export interface TimedUpdate {
  readonly audit: ZendeskAudit
  readonly update: ZendeskUpdate
  /** Milliseconds since the epoch. */
  readonly at: number
}

/** Writes an update: comments before the status, because an answer that solves a ticket is an answer first. */
export function writeUpdate(
  { audit, update, at }: TimedUpdate,
  context: UpdateContext,
  isReceipt = false,
): void {
  const { history, settings, nextStatus, report } = context
  for (const comment of update.comments) writeComment(comment, at, context)
  const priority = update.fields.get('priority')
  if (priority) {
    const moment = { at, id: `change-${priority.id ?? `priority-${at}`}` }
    writePriority(priorityMeaning(priority.value, settings), moment, priority.path, context)
  }
  const status = nextStatus(update)
  if (status) {
    const { field, words, phase } = status
    const isMergedNow =
      phase?.is === 'resolved' && history.phase().is !== 'resolved' && isMerged(audit, update)
    const moment = { at, id: `change-${field.id ?? `status-${at}`}` }
    // A new ticket is open; there is nothing to note.
    if (isReceipt && phase?.is === 'open') report.kept(field.path, `${words}: open`)
    else writeStatus(isMergedNow ? { ...status, phase: MERGED } : status, moment, field.path, context)
  }
  const others = [...new Set([...update.created, ...update.others])]
  if (others.length > 0) {
    const what = listed(others)
    history.add({ at, id: `audit-${audit.id ?? at}-noted` }, { type: 'noted', what })
    report.kept(audit.path, `noted: ${what}`)
  } else if (audit.events.length === 0) report.kept(audit.path, 'no events')
}

/** Writes a comment as an answer, a message from the customer or a note, and an incoming call that was taken as both. */
function writeComment(comment: ZendeskComment, at: number, context: UpdateContext): void {
  const { path, id } = comment
  const moment = { at, id: `comment-${id ?? at}` }
  for (const meaning of meaningsOf(comment, context)) writeMessage(meaning, moment, path, context)
}

function meaningsOf(comment: ZendeskComment, { roleOf, report }: UpdateContext): readonly MessageMeaning[] {
  const { path, author, via, isPublic, isVoice } = comment
  if (isMerge(via)) return [{ type: 'noted', what: 'merge' }]
  const call = isVoice ? incomingCall(comment, roleOf) : undefined
  if (!call) return [messageMeaning({ role: roleOf(author, via), author: idOf(author), isPublic })]
  if (call.problem !== undefined) report.changed(path, call.problem)
  return [{ type: 'customer-replied' }, ...(call.isTaken ? [{ type: 'responded' } as const] : [])]
}

const MERGED: Phase = { is: 'cancelled', reason: 'merged' }

/** Whether an audit closed the ticket because it was merged into another one. Zendesk then adds a tag. */
function isMerged({ via }: ZendeskAudit, { fields }: ZendeskUpdate): boolean {
  const tags = fields.get('tags')?.value
  return isMerge(via) || (Array.isArray(tags) && tags.slice(0, MAX_TAGS).includes('closed_by_merge'))
}

// A list can have billions of holes (S7).
const MAX_TAGS = 10_000
