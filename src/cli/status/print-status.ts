import {
  type AnyPolicy,
  type Clock,
  type ClockStatus,
  DuebyError,
  explainClock,
  type Instant,
  METRIC_NAMES,
  type Metric,
  showInZone,
  type TicketEvent,
  type TicketStatus,
  ticketStatus,
  toText,
} from 'dueby'
import { nowOf } from '../options/now'
import { refuseSecondStandardInput } from '../options/one-standard-input'
import { zoneIssues, zoneNamed } from '../options/zone'
import { versionAt } from '../policy-file/frame-of'
import { policyNote } from '../policy-file/policy-note'
import { policySource } from '../policy-file/policy-source'
import { type NamedPolicy, placedIssue, readPolicy } from '../policy-file/read-policy'
import { titleAt, titleOfVersion } from '../policy-file/title-of-version'
import { type Colours, coloursOf } from '../shell/colours'
import { columns } from '../shell/columns'
import { durationText } from '../shell/duration-text'
import { InputError } from '../shell/input-error'
import { labelledLine } from '../shell/labelled-lines'
import type { Shell } from '../shell/machine'
import { printable, printableJson } from '../shell/printable'
import { stateColour } from '../shell/state-colour'
import { UsageError } from '../shell/usage-error'
import { inHistoryWords, WITHOUT_ZONE } from '../shell/words'
import { clockIn } from '../times/clock-in'
import { zonedText } from '../times/zoned-text'
import { type History, readHistory } from './read-history'

/** The options of `dueby status`. */
export interface StatusOptions {
  readonly at: string
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
  const at = nowOf(options.at, {}, shell, '--at', WITHOUT_ZONE)
  const history = await readHistory(file, shell)
  const events = history.data
  const look = { now: at, history: options.lenient ? 'lenient' : 'strict' } as const
  const status = withWords(() => ticketStatus(events, policy, look), history, named)
  const version = versionAt(status.receivedAt, policy)
  const title = titleOfVersion(version, named)
  const ledgers = options.ledger ? ledgersOf(status, events, policy, look) : []
  if (options.json) {
    const explained = options.ledger ? { ledgers } : {}
    return shell.out(`${printableJson({ policy: title, at, ...status, ...explained })}\n`)
  }
  const zone = showIn ?? version.schedule.timeZone
  const clock = clockIn(zone, version)
  const colours = coloursOf('out', shell)
  const show = (instant: Date): string => showInZone(instant, clock)
  const text = [
    labelledLine('Policy', title),
    labelledLine(
      'Ticket',
      `${status.tier} ${status.priority}, ${at < status.receivedAt ? 'not received yet' : phaseOf(status)}`,
    ),
    `At        ${zonedText(at, zone, clock)}\n\n`,
    clockLines(status, show, colours),
    ...nextLines(status, show),
    ...skippedLines(status),
    ...warningLines(status, colours),
  ]
  shell.out(text.join(''))
  shell.out(ledgers.map((ledger) => `\n${toText(ledger, { zone: clock })}\n`).join(''))
}

function phaseOf({ phase, isPaused }: TicketStatus): string {
  return isPaused ? `${phase}, paused` : phase
}

const nameOf = (metric: Metric): string => METRIC_NAMES[metric].toLowerCase()

const CHANGES = { due: 'due', missed: 'missed', open: 'support opens', close: 'support closes' } as const

function clocksOf(status: TicketStatus): [Metric, ClockStatus][] {
  return Object.entries(status.clocks) as [Metric, ClockStatus][]
}

function clockLines(status: TicketStatus, show: (at: Date) => string, colours: Colours): string {
  const clocks = clocksOf(status)
  const paint = (text: string, row: number, column: number): string => {
    const state = clocks[row]?.[1].state
    return column === 1 && state !== undefined && state !== 'idle' ? stateColour(state, colours)(text) : text
  }
  const lines = columns(
    clocks.map(([metric, clock]) =>
      clock.state === 'idle'
        ? [nameOf(metric), 'idle']
        : [nameOf(metric), clock.state, `due ${show(clock.dueAt)}`, targetOf(clock)],
    ),
    '',
    paint,
  ).split('\n')
  // What is left has a line of its own, under the state, so that a line fits into 80 columns.
  const indent = ' '.repeat(2 + Math.max(...clocks.map(([metric]) => nameOf(metric).length)))
  return clocks
    .map(
      ([, clock], row) =>
        `${lines[row]}\n${clock.state === 'idle' ? '' : `${indent}${endOf(clock, show)}${leftOf(clock)}\n`}`,
    )
    .join('')
}

/** The target that decided. Of a due time that was agreed, the one that it replaces. */
function targetOf({ source, target }: Clock): string {
  return source.from === 'agreed' ? `agreed, instead of ${target.text}` : target.text
}

/** When a clock ended: `done Mon 2023-11-06 12:00 PST, `. Empty while it goes on. */
function endOf({ endedAt, cycles }: Clock, show: (at: Date) => string): string {
  if (endedAt === undefined) return ''
  return `${cycles.at(-1)?.endedAs === 'cancelled' ? 'cancelled' : 'done'} ${show(endedAt)}, `
}

/** What is left until the due time, or by how much it was missed, in the target's own time. */
function leftOf({
  state,
  outcome,
  remainingMs,
  target,
  endedAt,
  isPaused,
  withinHours,
  cycles,
}: Clock): string {
  if (state === 'exempted') return `exempted: ${printable(cycles.at(-1)?.exemption ?? '')}`
  // In the words of the ledger.
  const own = target.kind === 'calendar time' ? '' : ' in business time'
  if (outcome !== 'missed') return `${durationText(remainingMs)} left${own}`
  const uncounted = isPaused ? ' while paused' : withinHours ? '' : ' outside hours'
  const late = remainingMs === 0 ? `late${uncounted}` : `${durationText(-remainingMs)} late${own}`
  return endedAt === undefined ? `${late}, not done yet` : late
}

function nextLines({ nextChanges }: TicketStatus, show: (at: Date) => string): string[] {
  if (nextChanges.length === 0) return []
  const rows = nextChanges.map(({ at, kind, metric, warning, name }) => [
    show(at),
    nameOf(metric),
    kind === 'warning' ? `warning ${[warning, name].filter(Boolean).join(', ')}` : CHANGES[kind],
  ])
  return ['\nNext\n', columns(rows, '  ')]
}

function skippedLines(status: TicketStatus): string[] {
  const [first] = clocksOf(status)
  const skipped = first?.[1].skipped ?? []
  if (skipped.length === 0) return []
  return ['\nLeft out\n', ...skipped.map(({ message }) => `  ${printable(message)}\n`)]
}

/** The warnings of all clocks, each once. */
function warningLines(status: TicketStatus, { yellow }: Colours): string[] {
  const warnings = clocksOf(status).flatMap(([, clock]) => (clock.state === 'idle' ? [] : clock.warnings))
  const texts = new Set(warnings.map(({ code, message }) => `${code}: ${message}`))
  return Array.from(texts, (text, index) => {
    return `${index === 0 ? '\n' : ''}${yellow('Warning   ')}${printable(text)}\n`
  })
}

/** The ledgers of the clocks that have started. */
function ledgersOf(
  status: TicketStatus,
  events: readonly TicketEvent[],
  policy: AnyPolicy,
  look: Parameters<typeof explainClock>[3],
): ReturnType<typeof explainClock>[] {
  return clocksOf(status)
    .filter(([, { state }]) => state !== 'idle')
    .map(([metric]) => explainClock(metric, events, policy, look))
}

/** Answers, or throws the issues of the events with their places in the file. */
function withWords<T>(answer: () => T, history: History, named: NamedPolicy): T {
  try {
    return answer()
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    const issues = error.issues.map((issue) =>
      issue.path[0] === 'events'
        ? placedIssue(issue, history, history, inHistoryWords)
        : inHistoryWords(issue),
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
