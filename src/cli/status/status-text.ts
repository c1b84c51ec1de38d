import { type Clock, type ClockStatus, METRIC_NAMES, type Metric, type TicketStatus } from 'dueby'
import type { Colours } from '../shell/colours'
import { columns } from '../shell/columns'
import { durationText } from '../shell/duration-text'
import { printable } from '../shell/printable'
import { stateColour } from '../shell/state-colour'

/** The tier and priority of a ticket, and its phase: `premium P1, open, paused`. */
export function ticketText({ tier, priority, phase, isPaused, receivedAt }: TicketStatus, at: Date): string {
  const shown = at < receivedAt ? 'not received yet' : isPaused ? `${phase}, paused` : phase
  return `${tier} ${priority}, ${shown}`
}

/** The clocks of a ticket, what comes next, the events that were left out, and the warnings. */
export function statusText(status: TicketStatus, show: (at: Date) => string, colours: Colours): string {
  return [
    clockLines(status, show, colours),
    ...nextLines(status, show),
    ...skippedLines(status),
    ...warningLines(status, colours),
  ].join('')
}

const nameOf = (metric: Metric): string => METRIC_NAMES[metric].toLowerCase()

const CHANGES = { due: 'due', missed: 'missed', open: 'support opens', close: 'support closes' } as const

export function clocksOf(status: TicketStatus): [Metric, ClockStatus][] {
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

/** When a clock ended: `done Mon 2023-11-06 12:00 PST, `. Empty until then. */
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
