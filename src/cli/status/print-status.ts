import {
  type AnyPolicy,
  DuebyError,
  explainClock,
  type Instant,
  showInZone,
  type TicketEvent,
  type TicketStatus,
  ticketStatus,
  toText,
} from 'dueby'
import { versionAt } from '../../page/policy-parts/version-at'
import { placedIssue } from '../data-file/placed-issue'
import { nowOf } from '../options/now'
import { refuseSecondStandardInput } from '../options/one-standard-input'
import { zoneIssues, zoneNamed } from '../options/zone'
import { policyNote } from '../policy-file/policy-note'
import { policySource } from '../policy-file/policy-source'
import { type NamedPolicy, readPolicy } from '../policy-file/read-policy'
import { titleAt, titleOfVersion } from '../policy-file/title-of-version'
import { coloursOf } from '../shell/colours'
import { InputError } from '../shell/input-error'
import { labelledLine } from '../shell/labelled-lines'
import type { Shell } from '../shell/machine'
import { printableJson } from '../shell/printable'
import { UsageError } from '../shell/usage-error'
import { inHistoryWords, WITHOUT_ZONE } from '../shell/words'
import { wallClockIn } from '../times/wall-clock-in'
import { zonedText } from '../times/zoned-text'
import { type History, readHistory } from './read-history'
import { clocksOf, statusText, ticketText } from './status-text'

/** The options of `dueby status`. */
export interface StatusOptions {
  readonly now?: string | undefined
  readonly lenient?: true | undefined
  readonly ledger?: true | undefined
  readonly showIn?: string | undefined
  readonly policy?: string | undefined
  readonly json?: true | undefined
}

/** Prints the clocks of a ticket. */
export async function printStatus(file: string, options: StatusOptions, shell: Shell): Promise<void> {
  refuseSecondStandardInput({ 'the policy': policySource(options.policy, shell).path, 'the history': file })
  const named = await readPolicy(options.policy, shell)
  const { policy } = named
  const showIn = zoneNamed('--show-in', options.showIn, shell)
  if (showIn !== undefined) {
    const issues = zoneIssues('--show-in', showIn)
    if (issues.length > 0) throw new UsageError('', issues)
  }
  const now = nowOf(options.now, {}, shell, WITHOUT_ZONE)
  const history = await readHistory(file, shell)
  const events = history.data
  const clockOptions = { now, history: options.lenient ? 'lenient' : 'strict' } as const
  const status = withWords(() => ticketStatus(events, policy, clockOptions), history, named)
  const version = versionAt(status.receivedAt, policy)
  const title = titleOfVersion(version, named)
  const ledgers = options.ledger ? ledgersOf(status, events, policy, clockOptions) : []
  if (options.json) {
    const explained = options.ledger ? { ledgers } : {}
    return shell.out(`${printableJson({ policy: title, now, ...status, ...explained })}\n`)
  }
  const zone = showIn ?? version.schedule.timeZone
  const wallClock = wallClockIn(zone, version)
  shell.out(labelledLine('Policy', title))
  shell.out(labelledLine('Ticket', ticketText(status, now)))
  shell.out(`Now       ${zonedText(now, zone, wallClock)}\n\n`)
  shell.out(statusText(status, (instant) => showInZone(instant, wallClock), coloursOf('out', shell)))
  shell.out(ledgers.map((ledger) => `\n${toText(ledger, { zone: wallClock })}\n`).join(''))
}

/** The ledgers of the clocks that have started. */
function ledgersOf(
  status: TicketStatus,
  events: readonly TicketEvent[],
  policy: AnyPolicy,
  clockOptions: Parameters<typeof explainClock>[3],
): ReturnType<typeof explainClock>[] {
  return clocksOf(status)
    .filter(([, { state }]) => state !== 'idle')
    .map(([metric]) => explainClock(metric, events, policy, clockOptions))
}

/** Answers, or throws the issues of the events with their places in the file. */
function withWords<T>(answer: () => T, history: History, named: NamedPolicy): T {
  try {
    return answer()
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    const issues = error.issues.map((issue) =>
      issue.path[0] === 'events' ? placedIssue(issue, history, inHistoryWords) : inHistoryWords(issue),
    )
    // An event can be anything until the library has read it.
    const receipt = history.data.find((event) => event?.type === 'received')
    throw new InputError(
      '',
      issues,
      policyNote(issues, () => titleAt(receipt?.at as Instant, named)),
    )
  }
}
