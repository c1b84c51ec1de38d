import { describe } from '../../core/describe'
import { listed } from '../shared/words'
import type { FieldValue } from '../tickets/gaps'
import { messageMeaning } from '../tickets/message'
import type { TicketSettings } from '../tickets/options'
import { priorityMeaning } from '../tickets/priority'
import { type StatusChange, type Writing, writeMessage, writePriority, writeStatus } from '../tickets/write'
import { accountOf, jiraRole } from './comments'
import type { JiraUpdate } from './updates'

/** What all updates of an issue share. */
export interface JiraContext extends Writing {
  readonly settings: TicketSettings
  /** The id of the reporter's account. */
  readonly reporter: string | undefined
}

/** Writes a comment, or the changes of one entry of the changelog. */
export function writeJiraUpdate(update: JiraUpdate, context: JiraContext): void {
  const { history, settings, reporter, report } = context
  if ('comment' in update) {
    const { path, at, id, author, isPublic } = update.comment
    const role = jiraRole(author, reporter, settings)
    const meaning = messageMeaning({ role, author: accountOf(author), isPublic })
    writeMessage(meaning, { at, id: `comment-${id ?? at}` }, path, context)
    return
  }
  const { path, at, id, status, priority, others } = update.change
  const name = `change-${id ?? at}`
  if (priority) {
    const meaning = priorityMeaning(priority.to.name, settings)
    writePriority(meaning, { at, id: `${name}-priority` }, priority.path, context)
  }
  if (status) {
    writeStatus(statusChange(status.to, settings), { at, id: name }, status.path, context)
  }
  if (others.length > 0) {
    const what = listed(others)
    history.add({ at, id: `${name}-noted` }, { type: 'noted', what })
    report.kept(path, `noted: ${what}`)
  } else if (!priority && !status) report.kept(path, 'no changes')
}

/** A change to a status, which means what the options say of its name or its id. */
export function statusChange({ name, id }: FieldValue, { statuses }: TicketSettings): StatusChange {
  const status = name ?? id
  const byId = statuses.get(id ?? '')
  // The reason of a pause is the name of the status, also if the options know only its id.
  const named = byId && 'reason' in byId && byId.reason === id ? { ...byId, reason: status ?? id } : byId
  return { words: `status ${describe(status)}`, status, phase: statuses.get(name ?? '') ?? named }
}
