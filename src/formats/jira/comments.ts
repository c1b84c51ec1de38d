import type { Path } from 'dueby'
import { describe } from '../../core/describe'
import { instantFrom } from '../../core/instant'
import { isRecord } from '../../core/is-record'
import { type Item, itemsOf } from '../shared/items'
import type { Report } from '../shared/report'
import { idOf } from '../tickets/id'
import type { TicketRole, TicketSettings } from '../tickets/options'

/** A comment after reading. */
export interface JiraComment {
  readonly path: Path
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly id: string | undefined
  readonly author: unknown
  readonly isPublic: boolean | undefined
}

/** Reads one comment. */
export function jiraComment({ given, path }: Item, report: Report): JiraComment | undefined {
  const { id, created } = isRecord(given) ? given : {}
  const at = typeof created === 'string' ? instantFrom(created) : Number.NaN
  if (!isRecord(given) || Number.isNaN(at)) {
    // Not the comment itself: its text does not belong in a report.
    report.refused(
      path,
      `id ${describe(id)} and created ${describe(created)} are not those of a comment. Expected { id, created, author }`,
    )
    return undefined
  }
  return { path, at, id: idOf(id), author: given.author, isPublic: isPublic(given, path, report) }
}

/** Jira Cloud says it in `jsdPublic`, Data Center in a property. A comment for a role or group is never public. */
function isPublic(
  { visibility, jsdPublic, properties }: Readonly<Record<string, unknown>>,
  path: Path,
  report: Report,
): boolean | undefined {
  if (isRecord(visibility)) return false
  if (typeof jsdPublic === 'boolean') return jsdPublic
  if (!Array.isArray(properties)) return undefined
  const property = itemsOf(properties, [...path, 'properties'], report).find(
    ({ given }) => isRecord(given) && given.key === 'sd.public.comment',
  )
  const value = isRecord(property?.given) ? property.given.value : undefined
  return isRecord(value) && typeof value.internal === 'boolean' ? !value.internal : undefined
}

/** The id of an account: `accountId` in Jira Cloud, `key` or `name` in Data Center. */
export function accountOf(user: unknown): string | undefined {
  return isRecord(user) ? (idOf(user.accountId) ?? idOf(user.key) ?? idOf(user.name)) : undefined
}

/**
 * The role of an account: what the options say; an app is a bot; a portal account and the reporter are customers; any
 * other Atlassian account is an agent.
 */
export function jiraRole(
  user: unknown,
  reporter: string | undefined,
  { roles }: TicketSettings,
): TicketRole | undefined {
  const account = accountOf(user)
  const type = isRecord(user) ? user.accountType : undefined
  const asked = account === undefined ? undefined : roles.get(account)
  if (asked) return asked
  if (type === 'app') return 'bot'
  if (type === 'customer' || (account !== undefined && account === reporter)) return 'customer'
  return type === 'atlassian' ? 'agent' : undefined
}
