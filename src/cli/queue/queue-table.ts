import { METRIC_NAMES, showInZone } from 'dueby'
import { counted, withCommas } from '../shell/counted'
import { plainTable } from '../shell/plain-table'
import { printable } from '../shell/printable'
import { realTimeText } from '../shell/real-time-text'
import type { Queue, WaitingTicket } from './waiting-tickets'

/** The most tickets in the table. */
const MAX = 1000

/** The queue as a table for a terminal. */
export function queueTable(
  { queue }: Pick<Queue, 'queue'>,
  { source, title, now, zone }: QueueHeading,
): string {
  const late = queue.filter(({ state }) => state === 'missed').length
  const heading = [
    `Queue: ${counted(queue.length, 'ticket')} of ${source}, ${withCommas(late)} late`,
    `By ${title}, as of ${showInZone(now, zone)}`,
  ]
    .map(printable)
    .join('\n')
  if (queue.length === 0) return `${heading}\n`
  const hasMetrics = new Set(queue.map(({ metric }) => metric)).size > 1
  const rows = queue
    .slice(0, MAX)
    .map((ticket) => [
      ticket.id,
      `${hasMetrics ? `${METRIC_NAMES[ticket.metric]}, ` : ''}${ticket.tier} ${ticket.priority}`,
      showInZone(ticket.dueAt, zone),
      leftText(ticket),
    ])
  const table = plainTable(['', hasMetrics ? 'target' : 'tier, priority', 'due', 'left'], rows, 0)
  const more = queue.length - rows.length
  const rest = more > 0 ? `\n${withCommas(more)} more follow. CSV and JSON have all of them.\n` : ''
  return `${heading}\n\n${table}\n${rest}`
}

/** What the first lines of a queue say. */
export interface QueueHeading {
  /** The name of the input. */
  readonly source: string
  /** The policy and where it came from. */
  readonly title: string
  readonly now: Date
  /** The zone of its times: that of the policy. */
  readonly zone: string
}

function leftText({ state, isPaused, leftMs }: WaitingTicket): string {
  const left = state === 'missed' ? `${realTimeText(-leftMs)} late` : realTimeText(leftMs)
  return `${left}${isPaused ? ', paused' : ''}`
}
