import type { Command } from '@commander-js/extra-typings'
import { version } from '../../../package.json'
import { bashCompletion } from './bash'
import { describedCommands, describedOptions } from './described'
import { fishCompletion } from './fish'
import { manualPage } from './man'
import { zshCompletion } from './zsh'

/** The completions of a shell, or the manual page, made from the commands themselves. */
export function completionFor(kind: 'bash' | 'zsh' | 'fish' | 'man', program: Command): string {
  const commands = describedCommands(program)
  switch (kind) {
    case 'bash':
      return bashCompletion(commands)
    case 'zsh':
      return zshCompletion(commands)
    case 'fish':
      return fishCompletion(commands)
    case 'man':
      return manualPage({
        version,
        description: program.description(),
        commands,
        options: describedOptions(program),
        notes: notesOf(program),
      })
  }
}

/** The text that the program's own help ends with. */
function notesOf(program: Command): string {
  let help = ''
  const write = (text: string): void => {
    help += text
  }
  const former = program.configureOutput()
  program.configureOutput({ ...former, writeOut: write })
  program.outputHelp()
  program.configureOutput(former)
  return help.slice(help.indexOf('\nExit codes:') + 1)
}
