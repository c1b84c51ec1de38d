import { type Issue, issue, MAX_ISSUES, type Message, type Path } from '../../core/issue'
import type { Cell, CompiledPolicy } from '../compiled-policy'
import type { ParsedPolicy } from '../parsed-policy'
import { type Calendars, newCalendars } from './calendars'
import type { ExampleRequest, PolicyIssue } from './policy-issue'
import { type Requests, sampleRequests } from './requests'
import type { RequestSpan } from './sample-times'
import { type TierClass, tierClasses } from './tier-classes'
import { ALL_WORK, type Work } from './work'

/** What the functions that look for advice share. */
export interface Adviser {
  readonly parsed: ParsedPolicy
  readonly compiled: CompiledPolicy
  readonly span: RequestSpan
  readonly classes: readonly TierClass[]
  readonly requests: Requests
  readonly calendars: Calendars
  readonly work: Work
  /** The advice so far: for each code, place and what it is about there, the first one. */
  readonly found: Map<string, PolicyIssue>
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
    found: new Map(),
  }
}

/** What advice can have beside its place. */
interface Details {
  readonly detail?: string
  readonly example?: readonly ExampleRequest[]
  /** What it is about, if there can be several of a kind at one place. */
  readonly about?: readonly string[]
}

/** Adds advice, unless there is already some of the same kind at the same place and about the same. */
export function addAdvice(
  { found }: Adviser,
  message: Message,
  path: Path,
  received: unknown,
  { detail = '', example, about = [] }: Details = {},
): void {
  const key = JSON.stringify([message.code, path, about])
  if (found.has(key) || found.size > MAX_ISSUES) return
  const advice: Issue = issue(message, path, received, detail)
  found.set(key, example ? { ...advice, example } : advice)
}

/**
 * The cells that the metrics, classes of tiers and priorities make, each metric and class in a list of its own: its
 * priorities, the most urgent first.
 */
export function* cellLists({ parsed, compiled, classes, requests }: Adviser): Generator<Cell[]> {
  for (const metric of compiled.metrics)
    for (const { tier } of classes)
      yield [...parsed.priorities].flatMap((priority) => requests.cell(metric, tier, priority) ?? [])
}
