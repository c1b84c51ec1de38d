import type { Command } from '@commander-js/extra-typings'
import { checkSchedule, gladly } from 'dueby'
import { answerTo } from './answer'
import type { Machine } from './machine'
import { readPolicy } from './read-policy'
import { hasOffset } from './received'
import { asJson, asText } from './render'

/** Adds `dueby due`: when the first response to a request is due, and which rule decided it. */
export function addDueCommand(program: Command, machine: Machine): void {
  program
    .command('due')
    .description('print when the first response to a request is due, and why')
    .option('--tier <tier>', "the customer's tier, such as standard (required)")
    .option('--priority <priority>', "the request's priority, such as P1 (required)")
    .option(
      '--received <time>',
      'when it was received: 2023-12-26T10:00:00-08:00, or 2023-12-26T10:00 with --zone (required)',
    )
    .option(
      '--zone <zone>',
      'the IANA time zone of a --received without an offset, such as America/Los_Angeles',
    )
    .option('--show-in <zone>', "a second zone to show times in (default: this machine's zone)")
    .option('--policy <file>', 'a JSON file with the policy (default: the policy of Gladly Support)')
    .option('--json', 'print the answer as JSON')
    .addHelpText('after', EXAMPLE)
    .allowExcessArguments()
    .action((options, command) => {
      const { tier, priority, received, zone } = options
      const [extra] = command.args
      if (extra !== undefined) {
        return command.error(
          `error: unexpected argument '${extra}'. Put a value that contains a space in quotes.`,
        )
      }
      if (tier === undefined || priority === undefined || received === undefined) {
        return command.error(missingError({ tier, priority, received }))
      }
      if (zone !== undefined && hasOffset(received)) {
        return command.error(
          `error: --zone is for a time without an offset, but '${received}' has one. Leave out --zone or the offset.`,
        )
      }
      const policy = options.policy === undefined ? gladly : readPolicy(options.policy, machine)
      const showIn = options.showIn ?? usable(machine.timeZone)
      const answer = answerTo({ tier, priority, received, zone, showIn }, policy)
      machine.out(options.json ? asJson(answer) : asText(answer))
    })
}

const EXAMPLE = `
Example:
  dueby due --tier standard --priority P1 --received 2023-12-26T10:00 --zone America/Los_Angeles`

/** Commander's own check names only the first missing option, and comes before the check for misspelt ones. */
function missingError(required: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(required).filter((name) => required[name] === undefined)
  const options = names.length === 1 ? 'option' : 'options'
  return `error: missing required ${options}: ${names.map((name) => `--${name}`).join(', ')}`
}

/** The zone, or UTC if it is not accepted. A machine can have an ambiguous zone, `EST` for example. */
function usable(timeZone: string): string {
  return checkSchedule({ timeZone, weekly: {} }).length === 0 ? timeZone : 'UTC'
}
