import { type Issue, issue, MAX_ISSUES, type Message, type Path } from '../../core/issue'
import type { Cell, CompiledPolicy } from '../compiled-policy'
import type { ParsedPolicy } from '../parsed-policy'
import { type Calendars, newCalendars } from './calendars'
import type { ExampleRequest, PolicyIssue } from './policy-issue'
import { type Requests, sampleRequests } from './requests'
import type { RequestSpan } from './sample-times'
import { type TierClass, tierClasses } from './tier-classes'
import { ALL_WORK, type Work } from './work'

/** What all functions that look for advice share. */
export interface Adviser {
  readonly parsed: ParsedPolicy
  readonly compiled: CompiledPolicy
  readonly span: RequestSpan
  readonly classes: readonly TierClass[]
  readonly requests: Requests
  readonly calendars: Calendars
  readonly work: Work
  /** The advice so far: the first piece for each code, place and subject. */
  readonly advice: Map<string, PolicyIssue>
}

export function newAdviser(input: unknown, compiled: CompiledPolicy, span: RequestSpan): Adviser {
  const work: Work = { left: ALL_WORK }
  return {
    parsed: compiled.parsed,
    compiled,
    span,
    classes: tierClasses(compiled.parsed),
    requests: sampleRequests(input, compiled, span, work),
    calendars: newCalendars(work),
    work,
    advice: new Map(),
  }
}

/** What advice can have beside its place. */
interface Details {
  readonly detail?: string
  readonly example?: readonly ExampleRequest[]
  /** What it is about, if there can be several pieces with one code at one place. */
  readonly subject?: readonly string[]
}

/** Adds advice, unless there is already some with the same code, place and subject. */
export function addAdvice(
  { advice }: Adviser,
  message: Message,
  path: Path,
  received: unknown,
  { detail = '', example, subject = [] }: Details = {},
): void {
  const key = JSON.stringify([message.code, path, subject])
  if (advice.has(key) || advice.size > MAX_ISSUES) return
  const added: Issue = issue(message, path, received, detail)
  advice.set(key, example ? { ...added, example } : added)
}

/**
 * For each metric and class of tiers, the list of its cells, one for each priority, the most urgent first.
 */
export function* cellLists({ parsed, compiled, classes, requests }: Adviser): Generator<Cell[]> {
  for (const metric of compiled.metrics)
    for (const { tier } of classes)
      yield [...parsed.priorities].flatMap((priority) => requests.cell(metric, tier, priority) ?? [])
}
