import type { Command } from '@commander-js/extra-typings'
import { checkSchedule, definePolicy, firstResponseDue, gladly, type Policy } from 'dueby'
import { clockIn } from './clock-in'
import { InputError } from './errors'
import type { Machine } from './machine'
import { readReceived } from './received'
import { asJson, asText } from './render'

/** Adds `dueby due`: when the first response to a request is due, and which rule decided it. */
export function addDueCommand(program: Command, machine: Machine): void {
  program
    .command('due')
    .description('print when the first response to a request is due, and why')
    .requiredOption('--tier <tier>', "the customer's tier, such as standard")
    .requiredOption('--priority <priority>', "the request's priority, such as P1")
    .requiredOption(
      '--received <time>',
      'when it was received: 2023-12-26T10:00:00-08:00, or 2023-12-26T10:00 with --zone',
    )
    .option(
      '--zone <zone>',
      'the IANA time zone of a --received without an offset, such as America/Los_Angeles',
    )
    .option('--show-in <zone>', "a second zone to show times in (default: this machine's zone)")
    .option('--policy <file>', 'a JSON file with the policy (default: the policy of Gladly Support)')
    .option('--json', 'print the answer as JSON')
    .addHelpText('after', EXAMPLE)
    .action((options) => {
      const policy: Policy = options.policy === undefined ? gladly : readPolicy(options.policy, machine)
      const { receivedAt, notes } = readReceived(
        options.received,
        options.zone,
        options.zone === undefined ? undefined : clockIn(options.zone, policy),
      )
      const { tier, priority } = options
      const due = firstResponseDue<string, string, string | Date>({ tier, priority, receivedAt }, policy)
      const showIn = options.showIn ?? usable(machine.timeZone)
      if (usable(showIn) !== showIn)
        throw new InputError(
          `--show-in: '${showIn}' is not a time zone. Use an IANA name such as Europe/London.`,
        )
      const answer = { due, policy, notes, showIn }
      machine.out(options.json ? asJson(answer) : asText(answer))
    })
}

const EXAMPLE = `
Example:
  dueby due --tier standard --priority P1 --received 2023-12-26T10:00 --zone America/Los_Angeles`

/** The zone, or UTC if it is not accepted. A machine can have an ambiguous zone, `EST` for example. */
function usable(timeZone: string): string {
  return checkSchedule({ timeZone, weekly: {} }).length === 0 ? timeZone : 'UTC'
}

function readPolicy(path: string, machine: Machine): Policy {
  let text: string
  try {
    text = machine.readFile(path)
  } catch (error) {
    throw new InputError(`the policy ${path} cannot be read: ${(error as Error).message}`)
  }
  let data: unknown
  try {
    // Editors on Windows can write a byte order mark, which JSON does not allow.
    data = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new InputError(`the policy ${path} is not JSON: ${(error as Error).message}`)
  }
  return definePolicy(data as Parameters<typeof definePolicy>[0])
}
