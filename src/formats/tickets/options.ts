import { describe } from '../../core/describe'
import { isRecord } from '../../core/is-record'
import { refuseOtherOptions } from '../shared/other-options'
import type { Report } from '../shared/report'
import { type Phase, phaseIn, type StatusMeaning } from './phase'

/** Who someone is: a `bot` is a program, whose messages are no answers. */
export type TicketRole = 'customer' | 'agent' | 'bot'

/** What a help desk does not say about a ticket. */
export interface TicketOptions<Tier extends string, Priority extends string, Ticket> {
  /** The customer's tier, or a function that finds it for the ticket. What that function throws passes through. */
  readonly tier: Tier | ((ticket: Ticket) => Tier)
  /**
   * The priorities of your policy, by those of the help desk. A ticket with another priority is refused.
   *
   * @defaultValue the names in the help desk
   */
  readonly priorities?: { readonly [name: string]: Priority } | undefined
  /**
   * The priority while a ticket has none.
   *
   * @defaultValue the first priority that the ticket gets
   */
  readonly withoutPriority?: NoInfer<Priority> | undefined
  /**
   * Who people are, by the id of their account.
   *
   * @defaultValue what the data says about them
   */
  readonly roles?: { readonly [id: string]: TicketRole } | undefined
  /** What a status means, by its name or id. */
  readonly statuses?: { readonly [nameOrId: string]: StatusMeaning } | undefined
}

/** The options of a call after reading. */
export interface TicketSettings {
  /** The tier of a ticket; `undefined` if it cannot be read, and then it is refused. */
  tierOf(ticket: unknown): string | undefined
  /** The priority of the policy for one of the help desk; `undefined` if there is none. */
  priorityOf(name: string): string | undefined
  readonly withoutPriority: string | undefined
  readonly roles: ReadonlyMap<string, TicketRole>
  readonly statuses: ReadonlyMap<string, Phase>
}

const KNOWN = ['tier', 'priorities', 'withoutPriority', 'roles', 'statuses']

/** Reads the options. What cannot be read is refused, and counts as not given. */
export function ticketSettings(options: unknown, report: Report): TicketSettings {
  const given = isRecord(options) ? options : {}
  refuseOtherOptions(given, KNOWN, report)
  const { tier, withoutPriority } = given
  const priorities = namesIn(given.priorities, 'priorities', report)
  if (withoutPriority !== undefined && !isName(withoutPriority))
    report.refused(['options', 'withoutPriority'], `${describe(withoutPriority)} is not a priority`)
  return {
    tierOf(ticket) {
      const found: unknown = typeof tier === 'function' ? tier(ticket) : tier
      if (isName(found)) return found
      report.refused(
        ['options', 'tier'],
        `${describe(found)} is not a tier. Expected a name such as 'premium'`,
      )
      return undefined
    },
    priorityOf: (name) => (priorities ? priorities.get(name) : name),
    withoutPriority: isName(withoutPriority) ? withoutPriority : undefined,
    roles: entriesIn(given.roles, 'roles', "'customer', 'agent' or 'bot'", roleIn, report) ?? new Map(),
    statuses: entriesIn(given.statuses, 'statuses', MEANINGS, phaseIn, report) ?? new Map(),
  }
}

const MEANINGS = "'open', 'paused', 'resolved', 'cancelled' or { paused: 'reason' }"

/** Reads an option that gives names to names; `undefined` if there is no such option. */
export function namesIn(given: unknown, option: string, report: Report): Map<string, string> | undefined {
  return entriesIn(given, option, 'a name', (value) => (isName(value) ? value : undefined), report)
}

function entriesIn<T>(
  given: unknown,
  option: string,
  expected: string,
  read: (value: unknown, key: string) => T | undefined,
  report: Report,
): Map<string, T> | undefined {
  if (given === undefined) return undefined
  const entries = new Map<string, T>()
  if (!isRecord(given)) report.refused(['options', option], `${describe(given)} is not an object`)
  else {
    for (const [key, value] of Object.entries(given)) {
      const found = read(value, key)
      if (found !== undefined) entries.set(key, found)
      else report.refused(['options', option, key], `${describe(value)} is not ${expected}`)
    }
  }
  return entries
}

/** Whether a value can be the name of a policy, a tier or a priority. */
export function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

function roleIn(value: unknown): TicketRole | undefined {
  return value === 'customer' || value === 'agent' || value === 'bot' ? value : undefined
}
