import { listed } from '../../shared/words'
import { idOf } from '../../tickets/id'
import { messageMeaning } from '../../tickets/message'
import type { TicketSettings } from '../../tickets/options'
import type { Phase } from '../../tickets/phase'
import { priorityMeaning } from '../../tickets/priority'
import { type Writing, writeMessage, writePriority, writeStatus } from '../../tickets/write'
import type { ZendeskAudit } from './audits'
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
    if (isReceipt && phase?.is === 'open') report.read(field.path, `${words}: open`)
    else writeStatus(words, isMergedNow ? MERGED : phase, moment, field.path, context)
  }
  const others = [...new Set([...update.created, ...update.others])]
  if (others.length > 0) {
    const what = listed(others)
    history.add({ at, id: `audit-${audit.id ?? at}-noted` }, { type: 'noted', what })
    report.read(audit.path, `noted: ${what}`)
  } else if (audit.events.length === 0) report.read(audit.path, 'no events')
}

/** Writes a comment as an answer, a message of the customer or a note. */
function writeComment(comment: ZendeskComment, at: number, context: UpdateContext): void {
  const { path, id, author, via, isPublic } = comment
  const role = context.roleOf(author, via)
  const meaning = isMerge(via)
    ? ({ type: 'noted', what: 'merge' } as const)
    : messageMeaning({ role, author: idOf(author), isPublic })
  writeMessage(meaning, { at, id: `comment-${id ?? at}` }, path, context)
}

const MERGED: Phase = { is: 'cancelled', reason: 'merged' }

/** Whether an audit closed the ticket because it was merged into another one. Zendesk then adds a tag. */
function isMerged({ via }: ZendeskAudit, { fields }: ZendeskUpdate): boolean {
  const tags = fields.get('tags')?.value
  return isMerge(via) || (Array.isArray(tags) && tags.slice(0, MOST_TAGS).includes('closed_by_merge'))
}

// A list can have billions of holes (S7).
const MOST_TAGS = 10_000
