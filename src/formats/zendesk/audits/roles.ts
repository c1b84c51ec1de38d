import { describe } from '../../../core/describe'
import { isRecord } from '../../../core/is-record'
import { itemsOf } from '../../shared/items'
import type { Note } from '../../shared/note'
import type { Report } from '../../shared/report'
import { idOf } from '../../tickets/id'
import type { TicketRole, TicketSettings } from '../../tickets/options'
import { isRule } from './via'

/** Who is who on a ticket. */
export interface People {
  /** The id of the one who asks for help. */
  readonly requester: string | undefined
  readonly roleOf: RoleOf
}

/** Finds the role of an author. */
export type RoleOf = (author: unknown, via: unknown) => TicketRole | undefined

/** Finds roles while someone is the requester, who asks for help. */
export type RolesFor = (requester: string | undefined) => RoleOf

/** The roles in Zendesk. */
const ROLES: ReadonlyMap<unknown, TicketRole> = /* @__PURE__ */ new Map<unknown, TicketRole>([
  ['end-user', 'customer'],
  ['agent', 'agent'],
  ['admin', 'agent'],
])

/**
 * The roles by the options, then by the side-loaded users, of whom the requester is the customer, also if an agent asks for
 * help. Triggers and automations are bots, and so is user -1, the system.
 */
export function zendeskRoles(data: unknown, settings: TicketSettings, report: Report): RolesFor {
  const users = isRecord(data) && data.users !== undefined ? usersIn(data.users, settings, report) : undefined
  return (requester) => (author, via) => {
    if (isRule(via)) return 'bot'
    const id = idOf(author)
    if (id === undefined) return undefined
    const known = settings.roles.get(id)
    if (known) return known
    if (id === '-1') return 'bot'
    return id === requester ? 'customer' : users?.get(id)
  }
}

function usersIn(
  users: unknown,
  settings: TicketSettings,
  report: Report,
): ReadonlyMap<string, TicketRole | undefined> {
  const roles = new Map<string, TicketRole | undefined>()
  if (!Array.isArray(users)) {
    report.refused(['users'], `${describe(users)} is not a list of users. Expected [{ id, role }]`)
    return roles
  }
  for (const { given, path } of itemsOf(users, ['users'], report)) {
    // Only these two: the other keys of a user are personal, and do not belong in a report.
    const { id, role } = isRecord(given) ? given : {}
    const [key, known] = [idOf(id), ROLES.get(role)]
    if (key === undefined || !known)
      report.refused(
        path,
        `id ${describe(id)} and role ${describe(role)} are not those of a user. Expected an id, and 'end-user', 'agent' or 'admin'`,
      )
    else if (!roles.has(key) || roles.get(key) === known) roles.set(key, known)
    else if (!settings.roles.has(key)) {
      roles.set(key, undefined)
      report.refused(path, contradiction(key, known))
    }
  }
  const count = [...roles.values()].filter(Boolean).length
  report.kept(['users'], count === 1 ? 'the role of 1 user' : `the roles of ${count} users`)
  return roles
}

/** Nobody can tell which of the two roles a user has. */
function contradiction(id: string, role: TicketRole): Note {
  const received = describe(id)
  const other = role === 'agent' ? 'a customer' : 'an agent'
  return {
    words: `user ${received} is also ${other} in the list: neither counts. Give the role in options.roles`,
    reason: { code: 'unknown-role', option: 'roles', received },
  }
}
