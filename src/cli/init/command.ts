import type { Command } from '@commander-js/extra-typings'
import { refuseArguments } from '../options/arguments'
import type { Shell } from '../shell/machine'

/** Adds `dueby init`: a policy to start from. */
export function addInitCommand(program: Command, shell: Shell): void {
  program
    .command('init')
    .description('write a policy to start from, as YAML with comments or as JSON')
    .argument('[file]', 'the file to write, .yaml or .json; - prints it', 'policy.yaml')
    .option('--name <name>', 'the name of the policy', 'Support')
    .option('--zone <zone>', 'the IANA time zone of the hours; local means the zone of this machine', 'local')
    .option('--force', 'replace a file that exists')
    .addHelpText('after', EXAMPLES)
    .allowExcessArguments()
    .action(async (file, options, command) => {
      refuseArguments(command, 1)
      const { writeStartingPolicy } = await import('./write-starting-policy')
      await writeStartingPolicy(file, options, shell)
    })
}

const EXAMPLES = `
Examples:
  dueby init acme.yaml --name Acme --zone Europe/London
  dueby check --policy acme.yaml`
