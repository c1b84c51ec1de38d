import { describe } from '../../core/describe'
import type { Note } from '../shared/note'
import type { TicketRole } from './options'

/** A message on a ticket. */
export interface TicketMessage {
  /** Who wrote it; `undefined` if that is not known. */
  readonly role: TicketRole | undefined
  /** The id of the author, as the help desk gives it. */
  readonly author: unknown
  /** Whether the customer can see it; `undefined` if the data does not say so. */
  readonly isPublic: boolean | undefined
}

/** What a message is in a history (C8), and why it is less than it may have been. */
export type MessageMeaning =
  | { readonly type: 'responded' | 'customer-replied' }
  | { readonly type: 'noted'; readonly what: string; readonly problem?: Note }

/** An answer by a person that the customer can see, a message from the customer, or a note (C8). */
export function messageMeaning({ role, author, isPublic }: TicketMessage): MessageMeaning {
  if (role === 'bot')
    return { type: 'noted', what: isPublic === false ? 'automatic note' : 'automatic reply' }
  if (isPublic === false) return { type: 'noted', what: 'internal note' }
  if (isPublic === undefined) {
    const problem = 'the data does not say whether the customer can see it'
    return { type: 'noted', what: 'comment', problem }
  }
  if (role === 'agent') return { type: 'responded' }
  if (role === 'customer') return { type: 'customer-replied' }
  return { type: 'noted', what: 'comment by someone unknown', problem: unknownRole('its author', author) }
}

/** That the role of someone is not known. */
export function unknownRole(who: 'its author' | 'its creator', id: unknown): Note {
  // Nobody to give a role to.
  if (id === undefined) return `${who} is not in the data, so the role is not known`
  const received = describe(id)
  return {
    words: `the role of ${who} ${received} is not known: give it in options.roles`,
    reason: { code: 'unknown-role', option: 'roles', received },
  }
}
