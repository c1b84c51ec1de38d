import type { CommandUnknownOpts } from '@commander-js/extra-typings'
import type { Disambiguation, Metric } from 'dueby'
import { timeOptions } from '../options/times'
import { zoneNamed } from '../options/zone'
import { readPolicy } from '../policy-file/read-policy'
import { coloursOf } from '../shell/colours'
import type { Machine } from '../shell/machine'
import { hasOffset } from '../times/time-format'
import { type Answer, answerTo } from './answer'
import { asJson, asText } from './render'

/** The options of `dueby due`. */
export interface DueOptions {
  readonly tier: string
  readonly priority: string
  readonly received: string
  readonly metric: Metric
  readonly timeFormat: string
  readonly disambiguation: Disambiguation
  readonly zone?: string | undefined
  readonly showIn?: string | undefined
  readonly policy?: string | undefined
  readonly json?: true | undefined
}

/** Prints the answer of `dueby due`. */
export async function printDue(
  options: DueOptions,
  command: CommandUnknownOpts,
  machine: Machine,
): Promise<void> {
  const answer = await answerOf(options, command, machine)
  machine.out(options.json ? asJson(answer) : asText(answer, coloursOf('out', machine)))
}

/** The answer to the request that the options describe. */
export async function answerOf(
  options: DueOptions,
  command: CommandUnknownOpts,
  machine: Machine,
): Promise<Answer> {
  const { received, zone } = options
  if (zone !== undefined && options.timeFormat === 'iso' && hasOffset(received)) {
    command.error(
      `error: --zone is for a time without an offset, but '${received}' has one. Leave out --zone or the offset.`,
    )
  }
  const named = await readPolicy(options.policy, machine)
  const times = timeOptions(options, named.merged, command, machine)
  const request = { ...options, showIn: zoneNamed('--show-in', options.showIn, machine) }
  return answerTo(request, { ...times, now: new Date(machine.now()) }, named)
}
