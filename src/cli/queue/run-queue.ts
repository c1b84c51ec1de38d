import type { CommandUnknownOpts } from '@commander-js/extra-typings'
import { type AnyPolicy, DuebyError, dueWithin, type TargetText, type TicketStatus } from 'dueby'
import { refuseExcel } from '../options/arguments'
import { policySource } from '../policy-file/policy-source'
import { readPolicy } from '../policy-file/read-policy'
import { EXIT } from '../shell/exit-code'
import { type LabelledLines, sayLines } from '../shell/labelled-lines'
import type { Shell } from '../shell/machine'
import { printableJson } from '../shell/printable'
import { UsageError } from '../shell/usage-error'
import { ofOption } from '../shell/words'
import { warningLines } from '../tickets/holiday-warnings'
import { judgeTickets, ticketLines } from '../tickets/judge-tickets'
import { openTickets, refuseSharedInput, type TicketOptions } from '../tickets/open-tickets'
import { queueCsv } from './queue-csv'
import { queueTable } from './queue-table'
import { waitingTickets } from './waiting-tickets'

/** The options of `dueby queue`. */
export interface QueueCommandOptions extends TicketOptions {
  readonly format: 'table' | 'csv' | 'json'
  readonly excel?: true | undefined
  readonly within?: string | undefined
}

/** Reads a file of tickets, and lists those that wait, the most urgent first. */
export async function runQueue(
  file: string,
  options: QueueCommandOptions,
  command: CommandUnknownOpts,
  shell: Shell,
): Promise<void> {
  refuseExcel(options, command)
  refuseSharedInput(file, options, { 'the policy': policySource(options.policy, shell).path })
  const { policy, merged, title } = await readPolicy(options.policy, shell)
  const say = (lines: LabelledLines): void => sayLines(lines, shell.err)
  checkWithin(options.within, policy, shell)
  const opened = await openTickets(file, options, merged, command, shell)
  const { source, stated, now, history, notes } = opened
  const waiting = waitingTickets({ policy, now, history, within: options.within })
  say([['Policy', title], ...stated])

  const rejects = await judgeTickets(opened, waiting.add, options.format === 'json')
  const found = waiting.result()
  const zone = merged.schedule.timeZone
  switch (options.format) {
    case 'table':
      shell.out(queueTable(found, { source, title, now, zone }))
      break
    case 'csv':
      shell.out(queueCsv(found, options.excel === true))
      break
    case 'json': {
      const listed = rejects.tickets.map(({ line, id, problem }) => ({ line, id, ...problem }))
      const data = { policy: title, source, now, zone, ...found, rejected: rejects.count, rejects: listed }
      shell.out(`${printableJson(data)}\n`)
    }
  }
  const { queue, dueLater, paused, done, receivedLater } = found
  const kinds = [
    [queue.length, 'in the queue'],
    [dueLater, 'due later'],
    [paused, 'paused'],
    [done, 'without an open target'],
    [receivedLater || undefined, 'received later'],
  ] as const
  say([...ticketLines(kinds, rejects), ...notes(), ...waiting.notes(), ...warningLines(found.warnings)])
  if (rejects.count > 0) shell.exitWith(EXIT.REJECTS)
}

/** Refuses words that are no length, even if no ticket is due later. */
function checkWithin(within: string | undefined, policy: AnyPolicy, { now }: Shell): void {
  if (within === undefined) return
  try {
    dueWithin<TicketStatus>([], within as TargetText, policy, { now: now() })
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    throw new UsageError(
      '',
      error.issues.map((issue) => ofOption('--within', issue)),
    )
  }
}
