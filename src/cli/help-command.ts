import type { Command } from '@commander-js/extra-typings'
import { closest } from '../core/closest'

/** Adds `dueby help`. Commander's own prints the general help for an unknown command. */
export function addHelpCommand(program: Command): void {
  program
    .helpCommand(false)
    .command('help')
    .description('print the help of a command')
    .argument('[command]', 'the name of the command')
    .helpOption(false)
    .action((name) => {
      if (name === undefined) return program.help()
      const command = program.commands.find((each) => each.name() === name)
      if (command) return command.help()
      const near = closest(
        name,
        program.commands.map((each) => each.name()),
      )
      return program.error(
        `error: unknown command '${name}'${near === undefined ? '' : `\n(Did you mean ${near}?)`}`,
      )
    })
}
