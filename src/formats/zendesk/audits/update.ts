import type { Path } from 'dueby'
import { describe, printable, shortened } from '../../../core/describe'
import { isRecord } from '../../../core/is-record'
import type { Report } from '../../shared/report'
import { idOf } from '../../tickets/id'
import type { ZendeskAudit } from './audits'

/** A comment of an audit. */
export interface ZendeskComment {
  readonly path: Path
  readonly id: string | undefined
  readonly author: unknown
  readonly via: unknown
  readonly isPublic: boolean | undefined
  /** Whether it is about a phone call. */
  readonly isVoice: boolean
  /** What it says about the call, as it is given. */
  readonly data: unknown
}

/** What an audit sets a field to. */
export interface ZendeskField {
  readonly path: Path
  readonly id: string | undefined
  readonly value: unknown
  /** The value before it; `null` or absent if the data does not say. */
  readonly previous: unknown
}

/** What an audit says, with only the last value of each field. */
export interface ZendeskUpdate {
  readonly comments: readonly ZendeskComment[]
  readonly fields: ReadonlyMap<string, ZendeskField>
  /** All values of the requester and of the fields that move clocks, also those that another one replaces, in order. */
  readonly changes: readonly (ZendeskField & { readonly name: string })[]
  /** Whether fields were set because the ticket was created. */
  readonly isCreation: boolean
  /** Those of them that move no clock, each once. */
  readonly created: readonly string[]
  /** What else is in it and moves no clock, each kind once. */
  readonly others: readonly string[]
}

const COMMENTS = ['Comment', 'VoiceComment', 'FacebookComment']
/** The fields that move clocks. */
const FIELDS = ['priority', 'status', 'custom_status_id']

/** Sorts the events of an audit. */
export function zendeskUpdate({ events, author, via }: ZendeskAudit, report: Report): ZendeskUpdate {
  const comments: ZendeskComment[] = []
  const fields = new Map<string, ZendeskField>()
  const changes: ZendeskUpdate['changes'][number][] = []
  const others = new Set<string>()
  const created = new Set<string>()
  let isCreation = false
  for (const { given, path } of events) {
    const { type } = isRecord(given) ? given : {}
    if (!isRecord(given) || typeof type !== 'string') {
      report.refused(path, `its type is ${describe(type)}. Expected a text such as 'Comment'`)
      continue
    }
    const id = idOf(given.id)
    const name = type === 'Create' || type === 'Change' ? given.field_name : undefined
    if (COMMENTS.includes(type)) {
      const isPublic = typeof given.public === 'boolean' ? given.public : undefined
      comments.push({
        path,
        id,
        author: given.author_id ?? author,
        via: given.via ?? via,
        isPublic,
        isVoice: type === 'VoiceComment',
        data: given.data,
      })
    } else if (typeof name === 'string') {
      const before = fields.get(name)
      const field = { path, id, value: given.value, previous: given.previous_value }
      fields.set(name, field)
      isCreation ||= type === 'Create'
      const movesClocks = FIELDS.includes(name)
      if (movesClocks || name === 'requester_id') changes.push({ name, ...field })
      if (movesClocks) {
        if (before)
          report.kept(before.path, `${name} ${describe(before.value)}: changed again in the same audit`)
      } else (type === 'Create' ? created : others).add(printable(shortened(name)))
    } else {
      others.add(printable(shortened(type)))
      if (/^chat/i.test(type)) report.changed(path, 'the messages of a chat are not read: the event is noted')
      if (type === 'CommentPrivacyChange')
        report.changed(
          path,
          'an earlier comment was made public or internal here: it counts from the start as its own event says',
        )
    }
  }
  return { comments, fields, changes, isCreation, created: [...created], others: [...others] }
}
