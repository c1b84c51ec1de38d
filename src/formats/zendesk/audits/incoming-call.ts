import { describe } from '../../../core/describe'
import { isRecord } from '../../../core/is-record'
import type { Note } from '../../shared/note'
import { idOf } from '../../tickets/id'
import type { RoleOf } from './roles'
import type { ZendeskComment } from './update'
import { isRule, relOf } from './via'

/** A phone call of a customer. */
export interface IncomingCall {
  /** Whether a person took it: then it is an answer, also if the comment about it is internal. */
  readonly isTaken: boolean
  /** That the data does not say whether someone took it. */
  readonly problem?: Note
}

/**
 * The phone call of a customer that a comment is about; `undefined` if it is about none. In a `VoiceComment`, the
 * `answered_by_id` of its `data` is absent or `null` if nobody took the call, as for a message on the machine.
 */
export function incomingCall(comment: ZendeskComment, roleOf: RoleOf): IncomingCall | undefined {
  const { author, via } = comment
  const data = isRecord(comment.data) ? comment.data : undefined
  const role = roleOf(author, via)
  if (isRule(via) || !isIncoming(comment, data?.outbound ?? role === 'agent')) return undefined
  if (relOf(via) === 'voicemail') return { isTaken: false }
  if (data) {
    const answeredBy = idOf(data.answered_by_id)
    return { isTaken: answeredBy !== undefined && roleOf(answeredBy, undefined) !== 'bot' }
  }
  const unsaid = 'the data does not say whether someone took the call: it counts as'
  if (role === 'agent')
    return { isTaken: true, problem: `${unsaid} taken, because an agent wrote the comment` }
  if (role !== undefined) return { isTaken: false, problem: `${unsaid} missed` }
  return {
    isTaken: true,
    problem: {
      words: `${unsaid} taken; if a customer wrote the comment, say so in options.roles`,
      reason: { code: 'unknown-role', option: 'roles', received: describe(idOf(author)) },
    },
  }
}

/** Whether a comment is about an incoming call, by the `via` or, if that does not say so, by the call itself. */
function isIncoming({ isVoice, via }: ZendeskComment, isOutbound: unknown): boolean {
  const rel = relOf(via)
  return rel === 'inbound' || rel === 'voicemail' || (isVoice && rel !== 'outbound' && isOutbound !== true)
}
