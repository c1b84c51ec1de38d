import { describe } from '../../core/describe'
import type { Note } from '../shared/note'
import type { TicketSettings } from './options'

/** A priority of the policy, and what to say about it in the report; or why there is none. */
export type PriorityMeaning =
  | { readonly priority: string; readonly note?: string }
  | { readonly problem: Problem }

type Problem = Exclude<Note, string>

/**
 * The priority at receipt.
 *
 * @param names The priorities in the help desk in order of time, that at receipt first.
 */
export function priorityAtReceipt(names: readonly unknown[], settings: TicketSettings): PriorityMeaning {
  const [first] = names
  if (!isNone(first) || settings.withoutPriority !== undefined) return priorityMeaning(first, settings)
  const later = names.find((name) => !isNone(name))
  if (later === undefined)
    return { problem: missing('the ticket never has a priority: give one with options.withoutPriority') }
  const found = priorityMeaning(later, settings)
  const note = `no priority at first: ${describe(later)}, which it gets later, counts from receipt`
  return 'problem' in found ? found : { ...found, note }
}

/** The priority of the policy for one of the help desk. */
export function priorityMeaning(name: unknown, settings: TicketSettings): PriorityMeaning {
  const priority = isNone(name)
    ? settings.withoutPriority
    : typeof name === 'string'
      ? settings.priorityOf(name)
      : undefined
  if (priority !== undefined) return { priority }
  if (isNone(name)) return { problem: missing('no priority, and no options.withoutPriority') }
  const received = describe(name)
  return {
    problem: {
      words: `priority ${received} is not in options.priorities`,
      reason: { code: 'unknown-priority', option: 'priorities', received },
    },
  }
}

function missing(words: string): Problem {
  return { words, reason: { code: 'missing-priority', option: 'withoutPriority' } }
}

function isNone(name: unknown): boolean {
  return name === undefined || name === null || name === ''
}
